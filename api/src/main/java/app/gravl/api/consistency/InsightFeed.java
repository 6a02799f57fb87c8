package app.gravl.api.consistency;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes those who wait for a user's insights. The sink notifies {@code gravl_insights} with {@code
 * userId:version,userId:version,…} in the transaction that writes them; ONE connection listens for
 * all clients and is made again when lost. In case a notification was lost with it, the same
 * connection looks up the users who are waited for, about once a second and only while some are.
 */
public final class InsightFeed implements AutoCloseable {

  /** The channel that the sink notifies. */
  public static final String CHANNEL = "gravl_insights";

  private static final Logger LOG = LoggerFactory.getLogger(InsightFeed.class);
  private static final int LISTEN_MILLIS = 1_000;
  private static final int RECONNECT_MILLIS = 500;

  private record Waiter(long version, CompletableFuture<@Nullable Void> seen) {}

  private final DataSource dataSource;
  private final Map<Long, List<Waiter>> waiters = new ConcurrentHashMap<>();
  private final List<Changes> followers = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "insight-feed");
  private volatile @Nullable Connection listening;

  /**
   * @param dataSource gives connections of its own, not of the pool: one is held all the time
   */
  public InsightFeed(DataSource dataSource) {
    this.dataSource = dataSource;
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** True while the connection stands: without it waiting reads only time out. */
  public boolean isListening() {
    return listening != null;
  }

  /**
   * Completes when insights of this version or a later one are heard of after this call; what is
   * stored already must be read after it. Cancel it, or let it time out, to stop waiting.
   */
  public CompletableFuture<@Nullable Void> whenSeen(long userId, long version) {
    Waiter waiter = new Waiter(version, new CompletableFuture<>());
    waiters.compute(
        userId,
        (id, list) -> {
          List<Waiter> more = list == null ? new ArrayList<>() : new ArrayList<>(list);
          more.add(waiter);
          return List.copyOf(more);
        });
    var unused = waiter.seen().whenComplete((result, error) -> forget(userId, waiter));
    return waiter.seen();
  }

  /** Tells of every change from now on. */
  public void follow(Changes follower) {
    followers.add(follower);
  }

  /** How many reads wait; for tests and metrics. */
  public int waiting() {
    return waiters.values().stream().mapToInt(List::size).sum();
  }

  private void forget(long userId, Waiter waiter) {
    waiters.computeIfPresent(
        userId,
        (id, list) -> {
          List<Waiter> left = list.stream().filter(w -> !w.equals(waiter)).toList();
          return left.isEmpty() ? null : left;
        });
  }

  private void notified(long userId, long version) {
    seen(userId, version);
    followers.forEach(follower -> follower.changed(userId));
  }

  private void seen(long userId, long version) {
    for (Waiter waiter : waiters.getOrDefault(userId, List.of())) {
      if (waiter.version() <= version) {
        waiter.seen().complete(null);
      }
    }
  }

  private void run() {
    while (closed.getCount() > 0) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
        listening = connection;
        listen(connection);
      } catch (SQLException e) {
        if (closed.getCount() > 0) {
          LOG.warn("Lost the connection that listens for insights: {}", e.getMessage());
        }
      } finally {
        listening = null;
      }
      pause();
    }
  }

  private void listen(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    // Before listening again, something may have gone by unheard.
    lookUp(connection);
    followers.forEach(Changes::mayHaveChanged);
    while (closed.getCount() > 0) {
      PGNotification[] notifications = postgres.getNotifications(LISTEN_MILLIS);
      if (notifications == null || notifications.length == 0) {
        lookUp(connection);
        continue;
      }
      for (PGNotification notification : notifications) {
        InsightNotification.parse(notification.getParameter(), this::notified);
      }
    }
  }

  private void lookUp(Connection connection) throws SQLException {
    List<Long> users = List.copyOf(waiters.keySet());
    if (users.isEmpty()) {
      return;
    }
    Iterator<InsightNotification> stored = InsightNotification.stored(connection, users).iterator();
    while (stored.hasNext()) {
      InsightNotification insight = stored.next();
      seen(insight.userId(), insight.version());
    }
  }

  private void pause() {
    try {
      if (closed.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.debug("No longer listening for insights");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }

  /** Lets go of everybody who waits; their reads then answer what is there. */
  @Override
  public void close() {
    closed.countDown();
    waiters.values().forEach(list -> list.forEach(waiter -> waiter.seen().complete(null)));
    Connection connection = listening;
    try {
      if (connection != null) {
        connection.abort(Runnable::run);
      }
      thread.join(2_000);
    } catch (SQLException e) {
      LOG.debug("The listening connection was gone already", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
