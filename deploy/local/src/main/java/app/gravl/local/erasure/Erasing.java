package app.gravl.local.erasure;

import app.gravl.jobs.deadletter.KafkaDeadLetters;
import app.gravl.local.CliFailure;
import app.gravl.local.erasure.ErasedUser.Facts;
import app.gravl.local.erasure.ErasedUser.Left;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;

/** Erases a user, and waits until nothing of them is left that could be shown. */
public final class Erasing {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int POLL_MILLIS = 100;

  private final DataSource owner;
  private final KafkaSettings kafka;
  private final LongSupplier nanos;
  private final Consumer<String> say;

  /**
   * @param kafka where the letters are
   * @param nanos a clock that only measures spans
   */
  public Erasing(DataSource owner, KafkaSettings kafka, LongSupplier nanos, Consumer<String> say) {
    this.owner = owner;
    this.kafka = kafka;
    this.nanos = nanos;
    this.say = say;
  }

  /**
   * Returns when all of it is done; again for a user who was erased before, whose erasure nobody
   * saw to its end.
   *
   * @throws CliFailure where there is no such user, or something is not done in time
   */
  public void erase(long id) throws SQLException, InterruptedException {
    ErasedUser user = new ErasedUser(owner, id);
    Optional<Facts> facts = user.delete();
    if (facts.isPresent()) {
      say.accept("User " + id + " is erased: " + text(facts.get()) + " removed");
    } else {
      Instant before =
          user.erasedAt()
              .orElseThrow(
                  () ->
                      new CliFailure(
                          "There is no user "
                              + id
                              + ": ./gravl psql -c \"select id, display_name from users\" lists them"));
      say.accept(
          "User " + id + " was erased at " + before.truncatedTo(ChronoUnit.SECONDS) + " already");
    }
    await(user, id);
  }

  private void await(ErasedUser user, long id) throws SQLException, InterruptedException {
    OffsetDateTime deletedAt = user.now();
    long began = nanos.getAsLong();
    List<String> missing = new ArrayList<>(List.of("insights", "stream", "list"));
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      Left left = user.left(deletedAt);
      if (left.insights() == 0 && missing.remove("insights")) {
        done("insights are gone", began);
      }
      if (left.streamPassed() && missing.remove("stream")) {
        // Those that came meanwhile; others go by themselves.
        eraseLetters(id);
        done("the stream has forgotten them, and dead letters are gone", began);
      }
      if (left.listed() && missing.remove("list")) {
        done("on the list that is applied to restored backups", began);
      }
      if (missing.isEmpty()) {
        return;
      }
      if (nanos.getAsLong() - began > PATIENCE.toNanos()) {
        throw new CliFailure(
            "User %d is deleted, but this is not done after %d s: %s. ./gravl lag shows where it stands; then run this again"
                .formatted(id, PATIENCE.toSeconds(), String.join(", ", missing)));
      }
      boolean unused = never.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void eraseLetters(long id) {
    try (KafkaDeadLetters letters = new KafkaDeadLetters(kafka, Topics.USER_CHANGES)) {
      letters.erase(Set.of(Long.toString(id)));
    } catch (KafkaException e) {
      throw new CliFailure(
          "User %d is deleted, but Kafka at %s does not take the dead letters away: %s. Run this again"
              .formatted(id, kafka, e.getMessage()));
    }
  }

  private void done(String what, long began) {
    say.accept(String.format(Locale.ROOT, "%5.1f s  %s", (nanos.getAsLong() - began) / 1e9, what));
  }

  private static String text(Facts facts) {
    return "%s, %s, %s, %s, %s"
        .formatted(
            count(facts.sets(), "set"),
            count(facts.checkIns(), "check-in"),
            count(facts.exercises(), "own exercise"),
            count(facts.workouts(), "own workout"),
            count(facts.swaps(), "swap"));
  }

  private static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
