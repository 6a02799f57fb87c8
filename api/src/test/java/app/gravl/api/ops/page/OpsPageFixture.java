package app.gravl.api.ops.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.PlantedHeartbeats;
import app.gravl.api.TestApi;
import app.gravl.api.operations.OpenApi;
import app.gravl.api.ops.OpsTopics;
import app.gravl.api.web.BrowserFixture;
import app.gravl.api.web.ChangedAnswer;
import app.gravl.embedded.KafkaBroker;
import app.gravl.schema.TestDatabase;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * The operators' page on a real api with a real Kafka; where a state of the pipeline is hard to
 * bring about, the browser is told of it instead.
 */
abstract class OpsPageFixture extends BrowserFixture {

  protected static final Instant START = TestApi.NOW;

  /** Between two looks of the page. */
  protected static final Duration LOOK = Duration.ofSeconds(2);

  private static final String LAG = "**/api/ops/lag";
  private static final String HISTORY = "**/api/ops/history";
  private static final String LETTERS = "**/api/ops/dead-letters";

  protected TestApi api;
  protected KafkaBroker kafka;
  protected PlantedHeartbeats heartbeats;
  private OpenApi document;

  /** What the page is told from the next look on. */
  protected Supplier<ObjectNode> state = PipelineStates::well;

  /** What it is told of letters. */
  protected Supplier<ObjectNode> letters = PipelineStates::letters;

  OpsPageFixture() {
    super(START);
  }

  @BeforeAll
  void startApi() throws Exception {
    kafka = OpsTopics.broker();
    TestDatabase database = TestDatabase.migrated();
    heartbeats = new PlantedHeartbeats(database);
    api =
        TestApi.start(
            database,
            Map.of(
                "RATE_LIMIT_PER_SECOND", "0", "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
            clock);
    document = OpenApi.of(api);
  }

  @BeforeEach
  void noLetters() {
    letters = PipelineStates::letters;
  }

  @AfterAll
  void stopApi() {
    if (api != null) {
      api.close();
    }
    if (kafka != null) {
      kafka.close();
    }
  }

  /** What the api itself reads. */
  protected Page openReal() {
    Page page = openTab(options(1440, 900, ColorScheme.DARK));
    page.navigate(address(token("ops")));
    return page;
  }

  protected Page openTold(Supplier<ObjectNode> told) {
    return openTold(told, options(1440, 900, ColorScheme.DARK));
  }

  protected Page openTold(Supplier<ObjectNode> told, Browser.NewContextOptions options) {
    Page page = openTab(options);
    state = told;
    tell(page, LAG, "PipelineReading", now -> PipelineStates.at(state.get(), now));
    int late = told.get().path("upToDate").asBoolean() ? 0 : 43;
    tell(page, HISTORY, "PipelineHistory", now -> PipelineStates.history(now, late));
    tell(page, LETTERS, "DeadLetters", now -> letters.get());
    page.navigate(address(token("ops")));
    assertThat(page.locator("#verdict")).isVisible();
    return page;
  }

  /** Only what the api could have said. */
  private void tell(Page page, String address, String schema, Function<Instant, ObjectNode> told) {
    ChangedAnswer.to(
        page,
        address,
        answer -> {
          ObjectNode instead = told.apply(clock.instant());
          assertThat(document.validator(reference(schema)).validate(instead)).isEmpty();
          answer.removeAll();
          answer.setAll(instead);
        });
  }

  private static JsonNode reference(String schema) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + schema);
  }

  protected String address(String token) {
    return api.api().url() + "/ops#token=" + token;
  }

  protected static String token(String scope) {
    return TestApi.claims(1)
        .withClaim("scope", scope)
        .withExpiresAt(Instant.parse("2100-01-01T00:00:00Z"))
        .sign(Algorithm.HMAC256(TestApi.SECRET));
  }

  protected static Locator hop(Page page, String name) {
    return page.locator("#hop-" + name);
  }

  /** The value that stands beside a name in a list of figures. */
  protected static Locator figure(Page page, String card, String name) {
    return page.locator("." + card + "-card .figures > div")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("dt", new Page.LocatorOptions().setHasText(name))))
        .locator("dd");
  }
}
