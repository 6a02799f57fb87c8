package app.gravl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By TypeScript with k6's types, and by Node in k6's place: there is no k6 here. */
class K6ScriptTest {

  private static final Path K6 = Path.of("k6").toAbsolutePath();
  private static final int CANNOT = 1;
  private static final int WRONG = 2;

  @TempDir private Path folder;

  private static Script.Finished check(Path scripts) throws IOException, InterruptedException {
    Script.Finished checked = Script.run(Map.of(), K6.resolve("check"), scripts.toString());
    needs(checked.code() != CANNOT, checked.output());
    return checked;
  }

  /** Skips, and says so, where there is nothing to check by; CI has it. */
  private static void needs(boolean there, String missing) {
    if (!there && !"true".equals(System.getenv("CI"))) {
      System.out.println("SKIPPED K6ScriptTest: " + missing);
      assumeTrue(false, missing);
    }
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }

  @Test
  void the_script_fits_the_types_of_k6() throws Exception {
    Script.Finished checked = check(K6);

    assertThat(checked.code()).as(checked.output()).isZero();
  }

  @Test
  void an_option_that_k6_does_not_know_is_found() throws Exception {
    String script = Files.readString(K6.resolve("people.js"));
    Files.writeString(folder.resolve("people.js"), script.replace("vus: ", "users: "));

    Script.Finished checked = check(folder);

    assertThat(checked.code()).isEqualTo(WRONG);
    assertThat(checked.output()).contains("'users' does not exist");
  }

  @Test
  void it_asks_what_gatling_asks_and_leaves_the_same_report() throws Exception {
    needs(isInstalled("node") && isInstalled("curl"), "node or curl is not installed");
    try (TinyApi api = TinyApi.start(TinyApi.Behaviour.GOOD, null)) {
      Script.Finished ran =
          Script.run(
              Map.of(
                  "LOAD_URL",
                  "http://127.0.0.1:" + api.port(),
                  "LOAD_USER_IDS",
                  "11 12",
                  "LOAD_SECONDS",
                  "60",
                  "JWT_SECRET",
                  TinyApi.SECRET,
                  "RUN",
                  folder.toString()),
              Path.of("node"),
              "src/test/k6/run.mjs",
              K6.toString());

      assertThat(ran.code()).as(ran.output()).isZero();
      assertThat(api.refused()).isEmpty();
      assertThat(api.users()).containsExactly("11");
      assertThat(api.operations()).isEqualTo(TinyApi.NEEDED);
      assertThat(api.logged()).isEqualTo(2);
      JsonNode told = new ObjectMapper().readTree(ran.output());
      assertThat(told.path("failed")).isEmpty();
      assertThat(told.at("/options/scenarios/people/duration").asText()).isEqualTo("60s");
      assertThat(told.at("/options/thresholds/http_req_duration/0").asText())
          .isEqualTo("p(95)<200");
      JsonNode report =
          new ObjectMapper().readTree(told.path("summary").path(folder + "/load.json").asText());
      assertThat(report.path("passed").asBoolean(true)).isFalse();
      assertThat(report.path("missed")).hasSize(1);
      assertThat(fields(report)).isEqualTo(fieldsOfGatlingsReport());
    }
  }

  private static Set<String> fields(JsonNode report) {
    return report.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /** All but the page and the kinds of requests, which k6 tells of otherwise. */
  private static Set<String> fieldsOfGatlingsReport() {
    return Arrays.stream(LoadReport.class.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !Set.of("report", "byRequest").contains(name))
        .collect(Collectors.toSet());
  }
}
