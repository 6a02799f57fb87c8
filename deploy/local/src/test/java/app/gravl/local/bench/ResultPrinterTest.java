package app.gravl.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names that programs read; more may come, these stay. */
class ResultPrinterTest {

  private static final ReadBenchmark.Result READ =
      new ReadBenchmark.Result(
          new ReadBenchmark.Endpoint(3_000, 1.5, 14.5, 40.5, 200, 90_000, 9_000, 33),
          new ReadBenchmark.Endpoint(4_000, 1.5, 13.5, 40.5, 200, 90_000, 9_000, 33));

  private final StringWriter out = new StringWriter();
  private final ResultPrinter printer = new ResultPrinter(new PrintWriter(out));

  @Test
  void freshness_is_a_list_with_an_entry_for_each_rate() throws Exception {
    JsonNode json =
        json(
            "freshness",
            List.of(
                new FreshnessBenchmark.Result(30, 1.5, 2.5, 3.5, 1, 30.0, 900),
                new FreshnessBenchmark.Result(1_000, 4.5, 5.5, 6.5, 20, 999.8, 1_500)));

    assertThat(json.at("/freshness/1/rate").asInt()).isEqualTo(1_000);
    assertThat(json.at("/freshness/1/p50Ms").asDouble()).isEqualTo(4.5);
    assertThat(json.at("/freshness/1/p99Ms").asDouble()).isEqualTo(5.5);
    assertThat(json.at("/freshness/1/maxMs").asDouble()).isEqualTo(6.5);
  }

  @Test
  void drain_is_a_list_with_an_entry_for_each_backend() throws Exception {
    JsonNode json =
        json(
            "drain",
            List.of(new DrainBenchmark.Result("heap", 200, 100, 1.5, 0.5, 400, 50, 10, 150)));

    assertThat(json.at("/drain/0/backend").asText()).isEqualTo("heap");
    assertThat(json.at("/drain/0/recordsPerSecond").asLong()).isEqualTo(200);
    assertThat(json.at("/drain/0/ofBarePercent").asLong()).isEqualTo(50);
  }

  @Test
  void start_is_one_entry() throws Exception {
    JsonNode start = json("start", new StartBenchmark.Result(9.5, 7.5, 700, 650, 80));
    assertThat(start.at("/start/readySeconds").asDouble()).isEqualTo(9.5);
    assertThat(start.at("/start/rssMiB").asLong()).isEqualTo(700);
  }

  @Test
  void read_is_the_smart_workout_with_the_muscle_groups_inside() throws Exception {
    JsonNode read = json("read", READ);
    assertThat(read.at("/read/requestsPerSecond").asDouble()).isEqualTo(3_000);
    assertThat(read.at("/read/p50Ms").asDouble()).isEqualTo(1.5);
    assertThat(read.at("/read/p99Ms").asDouble()).isEqualTo(14.5);
    assertThat(read.at("/read/muscleGroups/requestsPerSecond").asDouble()).isEqualTo(4_000);
    assertThat(read.at("/read/muscleGroups/p99Ms").asDouble()).isEqualTo(13.5);
  }

  @Test
  void sse_and_page_are_one_entry_each() throws Exception {
    JsonNode sse =
        json("sse", new SseBenchmark.Result(1_000, 50, 20.5, 60.5, 90.5, 200, 50.0, 7_500, 0));
    assertThat(sse.at("/sse/streams").asInt()).isEqualTo(1_000);
    assertThat(sse.at("/sse/p99Ms").asDouble()).isEqualTo(60.5);
    assertThat(sse.at("/sse/lost").isInt()).isTrue();

    JsonNode page = json("page", new PageBenchmark.Result(400.5, 600, 100.5, 60.2, 40, 9));
    assertThat(page.at("/page/interactiveMs").asDouble()).isEqualTo(400.5);
    assertThat(page.at("/page/transferredKb").asDouble()).isEqualTo(60.2);
  }

  @Test
  void a_table_of_read_has_a_line_for_each_endpoint() {
    printer.table(READ);

    assertThat(out.toString().lines().map(String::strip))
        .hasSize(3)
        .anyMatch(line -> line.matches("read +requestsPerSecond .*"))
        .anyMatch(line -> line.matches("smart-workout +3000.0 .*"))
        .anyMatch(line -> line.matches("muscle-groups +4000.0 .*"));
  }

  @Test
  void json_is_one_line() throws Exception {
    printer.json("start", new StartBenchmark.Result(9.5, 7.5, 700, 650, 80));

    assertThat(out.toString()).endsWith("\n").hasLineCount(1);
  }

  @Test
  void a_table_has_a_header_and_a_line_for_each_entry_its_columns_flush_right() {
    record Row(String backend, int n) {}

    printer.table(List.of(new Row("heap", 12_345), new Row("rocksdb", 1)));

    assertThat(out)
        .hasToString(
            """
            backend      n
               heap  12345
            rocksdb      1
            """);
  }

  private JsonNode json(String name, Object result) throws Exception {
    out.getBuffer().setLength(0);
    printer.json(name, result);
    return new ObjectMapper().readTree(out.toString());
  }
}
