package app.gravl.api.recommendation;

import app.gravl.api.auth.Principal;
import app.gravl.api.consistency.Changes;
import app.gravl.api.database.Database;
import app.gravl.api.http.Json;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import jakarta.servlet.AsyncContext;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open streams, fed by one thread: it collects whose insights changed, reads those of many
 * users in one statement, and hands each client its event without ever waiting for it. Nothing is
 * asked of the database while nothing changes.
 */
public final class RecommendationStreams implements Changes, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RecommendationStreams.class);

  /** Users to one statement: their answers are in memory at the same time. */
  private static final int BATCH = 100;

  private static final int RETRY_MILLIS = 1_000;

  private final Recommendations recommendations;
  private final StreamSettings limits;
  private final Clock clock;
  private final Map<Long, Set<EventStream>> byUser = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final LinkedBlockingQueue<Long> changed = new LinkedBlockingQueue<>();
  // Whoever stands in the queue already, so that no user stands there twice.
  private final Set<Long> queued = ConcurrentHashMap.newKeySet();
  private final Thread reader = new Thread(this::run, "recommendation-streams");
  private volatile boolean closed;

  public RecommendationStreams(Database database, StreamSettings limits, Clock clock) {
    this.recommendations = new Recommendations(database);
    this.limits = limits;
    this.clock = clock;
    reader.setDaemon(true);
  }

  public void start() {
    reader.start();
  }

  /** How many are open. */
  public int open() {
    return count.get();
  }

  /**
   * Makes room for one more.
   *
   * @throws Problem 429 where this user has too many, 503 where all have, or while the api stops
   */
  void admit(long userId) {
    if (closed) {
      throw Problem.of(ProblemType.UNAVAILABLE, "The api stops; try again later.")
          .withHeader("Retry-After", "5");
    }
    if (byUser.getOrDefault(userId, Set.of()).size() >= limits.maxPerUser()) {
      throw Problem.of(
              ProblemType.TOO_MANY_REQUESTS,
              "You have " + limits.maxPerUser() + " open streams; close one first.")
          .withHeader("Retry-After", "5");
    }
    if (count.incrementAndGet() > limits.max()) {
      count.decrementAndGet();
      throw Problem.of(ProblemType.UNAVAILABLE, "There are too many open streams; try again later.")
          .withHeader("Retry-After", "5");
    }
  }

  /**
   * Opens an admitted one. What there is follows at once, unless the client had it last.
   *
   * @return completes when the stream has ended
   */
  CompletableFuture<@Nullable Void> open(
      AsyncContext async, Principal principal, String lastEventId) {
    async.setTimeout(0);
    EventStream stream =
        new EventStream(
            async, principal, lastEventId, "retry: " + RETRY_MILLIS + "\n\n", this::remove);
    add(stream);
    if (closed) {
      // Those that were there have been ended: the server would wait for this one in vain.
      stream.close();
    } else {
      stream.start();
      changed(stream.userId());
    }
    return stream.ended();
  }

  private void add(EventStream stream) {
    byUser.compute(
        stream.userId(),
        (id, streams) -> {
          Set<EventStream> more = streams == null ? ConcurrentHashMap.newKeySet() : streams;
          more.add(stream);
          return more;
        });
  }

  private void remove(EventStream stream) {
    count.decrementAndGet();
    byUser.computeIfPresent(
        stream.userId(),
        (id, streams) -> {
          streams.remove(stream);
          return streams.isEmpty() ? null : streams;
        });
  }

  @Override
  public void changed(long userId) {
    if (byUser.containsKey(userId) && queued.add(userId)) {
      changed.add(userId);
    }
  }

  @Override
  public void mayHaveChanged() {
    byUser.keySet().forEach(this::changed);
  }

  /** Tells every client that its stream is alive, and ends those whose token has expired. */
  public void heartbeat() {
    Instant now = clock.instant();
    for (Set<EventStream> streams : byUser.values()) {
      for (EventStream stream : streams) {
        if (stream.expiresAt().isAfter(now)) {
          stream.heartbeat();
        } else {
          stream.close();
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    reader.interrupt();
    byUser.values().forEach(streams -> streams.forEach(EventStream::close));
  }

  private void run() {
    while (!closed) {
      try {
        tell(nextBatch());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("Some clients were not told of a change", e);
      }
    }
  }

  private List<Long> nextBatch() throws InterruptedException {
    List<Long> users = new ArrayList<>();
    users.add(changed.take());
    changed.drainTo(users, BATCH - 1);
    // From here on a change is a new one: it is read after this.
    users.forEach(queued::remove);
    return users;
  }

  private void tell(Collection<Long> users) throws InterruptedException {
    try {
      Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      recommendations
          .of(users, at)
          .forEach(
              (userId, answer) -> {
                EventStream.Event event = event(answer);
                byUser.getOrDefault(userId, Set.of()).forEach(stream -> stream.send(event));
              });
    } catch (SQLException e) {
      LOG.warn("Changes can't be read now, trying again: {}", e.getMessage());
      TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
      users.forEach(this::changed);
    }
  }

  private static EventStream.Event event(Recommendations.Answer answer) {
    String id = answer.tag();
    // JSON as we write it has no line breaks, and an event's data must not have any.
    String text =
        "id: "
            + id
            + "\nevent: recommendations\ndata: "
            + new String(Json.bytes(answer), StandardCharsets.UTF_8)
                .replace('\n', ' ')
                .replace('\r', ' ')
            + "\n\n";
    return new EventStream.Event(id, text);
  }
}
