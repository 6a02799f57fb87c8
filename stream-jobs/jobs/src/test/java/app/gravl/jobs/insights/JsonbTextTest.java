package app.gravl.jobs.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonbTextTest {

  private final ObjectMapper jackson = new ObjectMapper();

  @Test
  void blanks_stand_where_jsonb_writes_them() {
    JsonbText text = new JsonbText().beginArray();
    text.beginObject().endObject().beginArray().endArray();
    text.beginObject().name("a").value(1).name("b").beginArray();
    text.value(2).value("x").value(0.5).endArray().name("c").value("").endObject().value(-7L);

    assertThat(text.endArray())
        .hasToString("[{}, [], {\"a\": 1, \"b\": [2, \"x\", 0.5], \"c\": \"\"}, -7]");
  }

  @Test
  void every_character_is_read_back_as_it_was() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x3000; c++) {
      all.append((char) c);
    }
    for (String value : List.of("", "\"", "\\", "a\"b\\c\nd", "Ü 💪 \u2028", all.toString())) {
      assertThat(jackson.readValue(new JsonbText().value(value).toString(), String.class))
          .isEqualTo(value);
    }
  }

  @Test
  void every_number_is_read_back_to_the_last_bit() throws JsonProcessingException {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(jackson.readValue(new JsonbText().value(value).toString(), Double.class))
            .isEqualTo(value);
      }
    }
    assertThat(new JsonbText().value(Double.NaN)).hasToString("\"NaN\"");
  }
}
