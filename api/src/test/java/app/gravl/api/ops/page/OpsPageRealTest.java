package app.gravl.api.ops.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.deadletter.KafkaDeadLetters;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the api itself reads and does, and nothing in between. */
class OpsPageRealTest extends OpsPageFixture {

  private static final int PARTITION = 1;

  /** Letters are dated by Kafka, which lives today. */
  @BeforeEach
  void today() {
    clock.set(Instant.now());
  }

  @AfterEach
  void nothing_was_complained_about() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void what_the_api_reads_is_shown_and_gets_a_history() {
    heartbeats.alive();
    Page page = openReal();

    passUntil(
        LOOK,
        () -> {
          heartbeats.alive();
          return page.locator("#verdict").textContent().equals("Up to date");
        });
    assertThat(page.locator(".problems"))
        .hasText("source: there is no replication slot gravl: nobody reads the changes");
    assertThat(hop(page, "source").locator(".hop-state")).hasText("has a problem");
    assertThat(page.locator(".slot-state")).containsText("is MISSING");
    assertThat(figure(page, "source", "Epoch")).containsText("1 (first start), since ");
    assertThat(hop(page, "topic").locator(".hop-remark"))
        .containsText("0 records not read in 4 partitions");
    assertThat(page.locator(".hop.unwatched")).hasCount(3);
    assertThat(hop(page, "sink").locator(".hop-remark")).containsText("(FLINK_URL)");
    assertThat(hop(page, "source").locator("[role=img]"))
        .hasAttribute("aria-label", Pattern.compile("Lag of the source .*: highest 0 ms at .*"));
  }

  @Test
  void a_dead_letter_is_seen_put_back_and_its_record_is_in_its_topic_again() {
    try (KafkaDeadLetters letters =
        new KafkaDeadLetters(
            KafkaSettings.plaintext(kafka.bootstrapServers()), Topics.USER_CHANGES)) {
      letters.send(
          DeadLetter.of(
              Topics.USER_CHANGES,
              PARTITION,
              7,
              bytes("1017"),
              bytes("nonsense"),
              new IllegalStateException("<b>not\nJSON</b> " + "x".repeat(200))));
    }
    Page page = openReal();
    Locator row = page.locator(".letters-card tbody tr");
    assertThat(row).hasCount(1);
    assertThat(row.locator(".record")).hasText("gravl.user-changes-1@7");
    assertThat(row).containsText("key 1017");
    assertThat(row).containsText("IllegalStateException");
    assertThat(row.locator("summary")).containsText("<b>not JSON</b> xxx");
    assertThat(row.locator("summary")).containsText("…");
    row.locator("summary").click();
    assertThat(row.locator("details p")).isVisible();
    assertThat(row.locator(".letter-state")).hasText("waiting");
    assertThat(page.locator(".letters-card .letters-head .hint"))
        .hasText("1 letter, 1 waiting to be put back");
    fullScreenshot(page, "ops-real-letter");

    putBack(page).click();
    assertThat(page.locator("dialog h2")).hasText("Put back 1 dead letter?");
    page.locator("dialog").getByText("Not now").click();
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(records()).isEmpty();
    putBack(page).click();
    page.locator("dialog").getByText("Put back", exactly()).click();

    assertThat(page.locator(".letters-card .done"))
        .hasText("gravl.user-changes: 1 record put back.");
    assertThat(row.locator(".letter-state")).hasText("replayed");
    assertThat(putBack(page)).isDisabled();
    assertThat(records()).containsExactly("1017: nonsense");
    assertThat(page.locator(".letters-card .letters-head .hint"))
        .hasText("1 letter, 0 waiting to be put back");
  }

  private static Locator putBack(Page page) {
    return page.locator(".letters-head button");
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  /** What lies in the partition that the letter's record came from. */
  private List<String> records() {
    TopicPartition partition = new TopicPartition(Topics.USER_CHANGES, PARTITION);
    List<String> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(500))
            .forEach(record -> found.add(record.key() + ": " + record.value()));
      }
    }
    return found;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
