package app.gravl.jobs.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoInstantsTest {

  private static final long YEAR_2200 = 7_258_118_400_000L;

  private static final DateTimeFormatter DEBEZIUMS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Test
  void reads_every_instant_that_the_columns_hold() {
    for (long seed = 0; seed < 20_000; seed++) {
      long millis = new Random(seed).nextLong(YEAR_2200);
      String text = DEBEZIUMS.format(Instant.ofEpochMilli(millis));
      assertThat(IsoInstants.epochMillis(text)).as(text).isEqualTo(millis);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T18:30:00Z",
        "2026-03-01T18:30:00.1Z",
        "2026-03-01T18:30:00.123456Z",
        "2026-03-01T18:30:00.123+02:00",
        "2024-02-29T23:59:59.999Z",
        "1970-01-01T00:00:00.000Z",
        "0000-01-01T00:00:00.000Z",
        "2026-12-31T24:00:00.000Z",
        "+10000-01-01T00:00:00.000Z"
      })
  void reads_other_forms_as_the_general_parser_does(String text) {
    assertThat(IsoInstants.epochMillis(text)).isEqualTo(Instant.parse(text).toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-01",
        "2026-02-29T00:00:00.000Z",
        "2026-13-01T00:00:00.000Z",
        "2026-00-01T00:00:00.000Z",
        "2026-01-01T25:00:00.000Z",
        "2026-01-01T00:60:00.000Z",
        "2026-01-01T00:00:61.000Z",
        "2026-01-01t00:00:00,000Z",
        "2026-01-01 00:00:00.000Z",
        "２０２6-01-01T00:00:00.000Z"
      })
  void refuses_what_is_no_instant(String text) {
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> IsoInstants.epochMillis(text));
  }
}
