package app.gravl.api.consistency;

import app.gravl.api.database.SqlProblems;
import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers insight reads. One that finds what it needs takes one statement; one that must wait, for
 * {@code after=TOKEN} or for the user's first evaluation, holds no thread and no connection
 * meanwhile.
 */
public final class InsightReads {

  private static final int DEFAULT_WAIT_MILLIS = 2_000;
  private static final int MAX_WAIT_MILLIS = 10_000;

  /** Reads the insights as they are now, in one statement. */
  public interface Read {
    /**
     * @throws Problem unknown-user where the user is not there
     */
    Insight now() throws SQLException;
  }

  private final InsightFeed feed;
  private final Executor executor;
  private final Consumer<Duration> served;

  /**
   * @param executor runs the reads of those who waited
   * @param served is told how old what is answered is
   */
  public InsightReads(InsightFeed feed, Executor executor, Consumer<Duration> served) {
    this.feed = feed;
    this.executor = executor;
    this.served = served;
  }

  public void answer(Context ctx, long userId, Read read) throws SQLException {
    String token = Parameters.text(ctx, "after");
    long after = token == null ? 0 : ConsistencyToken.parse(token).version();
    int wait = Parameters.integer(ctx, "wait", DEFAULT_WAIT_MILLIS, 0, MAX_WAIT_MILLIS);

    // Somebody evaluated has version 1 at least: so waiting for the first evaluation is the same.
    long needed = Math.max(1, after);
    Insight insight = read.now();
    if (insight.version() >= needed) {
      write(ctx, insight);
    } else {
      ctx.future(
          () ->
              later(userId, needed, wait, read)
                  .thenAccept(
                      late -> {
                        if (late.version() < needed) {
                          throw tooLate(late, after);
                        }
                        write(ctx, late);
                      }));
    }
  }

  private CompletableFuture<Insight> later(long userId, long needed, int wait, Read read) {
    CompletableFuture<@Nullable Void> seen = feed.whenSeen(userId, needed);
    // Now that it is registered, look again: what came in between has told nobody.
    Insight insight = readNow(read);
    if (insight.version() >= needed) {
      seen.cancel(false);
      return CompletableFuture.completedFuture(insight);
    }
    return seen.completeOnTimeout(null, wait, TimeUnit.MILLISECONDS)
        .thenApplyAsync(ignored -> readNow(read), executor);
  }

  private static Insight readNow(Read read) {
    try {
      return read.now();
    } catch (SQLException e) {
      throw SqlProblems.of(e);
    }
  }

  private void write(Context ctx, Insight insight) {
    if (insight.answer() instanceof Tagged tagged) {
      if (tagged.evaluatedAt() != null) {
        served.accept(Duration.between(tagged.evaluatedAt(), tagged.at()));
      }
      Json.answerTagged(ctx, tagged.tag(), tagged);
    } else if (insight.answer() != null) {
      Json.answer(ctx, 200, insight.answer());
    }
  }

  private static Problem tooLate(Insight insight, long after) {
    if (insight.version() == 0) {
      return Problem.of(
              ProblemType.NOT_EVALUATED_YET,
              "Nothing is computed for this user yet; it will be within moments.")
          .withHeader("Retry-After", "1");
    }
    return Problem.of(
            ProblemType.NOT_YET_VISIBLE,
            "The insights stand at version "
                + new ConsistencyToken(insight.version())
                + ", the token asks for "
                + new ConsistencyToken(after)
                + ". Try again, or wait longer with wait= (at most "
                + MAX_WAIT_MILLIS
                + " ms).")
        .withHeader("Retry-After", "1");
  }
}
