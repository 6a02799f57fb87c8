package app.gravl.jobs.sink;

import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.deadletter.DeadLetters;
import app.gravl.schema.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: a thread of its own writes whatever has gathered while the last batch was under
 * way. A lone user is written at once, a flood in large batches, and a user who comes twice before
 * their turn is written once, the last state only.
 */
final class BatchingWriter implements SinkWriter<InsightRows> {

  private static final Logger LOG = LoggerFactory.getLogger(BatchingWriter.class);

  /** Users gathered at the most; then the stream waits for the database. */
  private static final int MAX_WAITING = 4_000;

  private static final int MAX_BATCH = 500;
  private static final long FIRST_BACKOFF_MILLIS = 50;
  private static final long MAX_BACKOFF_MILLIS = 5_000;
  private static final long CLOSE_MILLIS = 10_000;

  private final InsightConnection connection;
  private final DeadLetters deadLetters;
  private final SinkMetrics metrics;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // Sorted by user: batches lock rows in one order, so writers can't deadlock.
  private final TreeMap<Long, InsightRows> waiting = new TreeMap<>();
  private int inFlight;
  private boolean closed;
  private @Nullable Throwable failure;

  BatchingWriter(InsightConnection connection, DeadLetters deadLetters, SinkMetrics metrics) {
    this.connection = connection;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.thread = new Thread(this::run, "insight-writer");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void write(InsightRows rows, Context context) throws IOException, InterruptedException {
    lock.lock();
    try {
      while (waiting.size() >= MAX_WAITING && failure == null) {
        changed.await();
      }
      failIfBroken();
      waiting.put(rows.userId, rows);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Called before each checkpoint: all that came so far is committed when this returns. */
  @Override
  public void flush(boolean endOfInput) throws IOException, InterruptedException {
    lock.lock();
    try {
      while ((!waiting.isEmpty() || inFlight > 0) && failure == null) {
        changed.await();
      }
      failIfBroken();
    } finally {
      lock.unlock();
    }
  }

  private void failIfBroken() throws IOException {
    if (failure != null) {
      throw new IOException("insights could not be written", failure);
    }
  }

  private void run() {
    try {
      for (List<InsightRows> batch = next(); !batch.isEmpty(); batch = next()) {
        writeWithPatience(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("the writer of insights stopped", e);
      fail(e);
    }
  }

  private void fail(Throwable e) {
    lock.lock();
    try {
      failure = e;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next batch, sorted by user; empty once closed. */
  private List<InsightRows> next() throws InterruptedException {
    lock.lock();
    try {
      inFlight = 0;
      changed.signalAll();
      while (waiting.isEmpty() && !closed) {
        changed.await();
      }
      List<InsightRows> batch = new ArrayList<>(Math.min(waiting.size(), MAX_BATCH));
      while (!closed && batch.size() < MAX_BATCH && !waiting.isEmpty()) {
        batch.add(waiting.pollFirstEntry().getValue());
      }
      inFlight = batch.size();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** Until the batch is written or its hopeless rows are put aside: no error loses the others. */
  private void writeWithPatience(List<InsightRows> batch) throws InterruptedException {
    long backoff = FIRST_BACKOFF_MILLIS;
    while (!isClosed()) {
      try {
        connection.write(batch);
        metrics.batches.inc();
        metrics.usersWritten.inc(batch.size());
        return;
      } catch (SQLException e) {
        WriteFailure kind = WriteFailure.of(e);
        if (kind != WriteFailure.TRANSIENT) {
          putAside(batch, kind, e);
          return;
        }
        metrics.retries.inc();
        LOG.error(
            "{} users' insights not written (SQLSTATE {}: {}); again in {} ms",
            batch.size(),
            e.getSQLState(),
            e.getMessage(),
            backoff);
        pause(backoff);
        backoff = Math.min(2 * backoff, MAX_BACKOFF_MILLIS);
      }
    }
  }

  /** Halves the batch until the row that fails stands alone. */
  private void putAside(List<InsightRows> batch, WriteFailure kind, SQLException e)
      throws InterruptedException {
    if (batch.size() > 1) {
      int middle = batch.size() / 2;
      writeWithPatience(batch.subList(0, middle));
      writeWithPatience(batch.subList(middle, batch.size()));
      return;
    }
    InsightRows rows = batch.get(0);
    if (kind == WriteFailure.USER_GONE) {
      metrics.usersGone.inc();
      LOG.info("user {} is gone; insights dropped", rows.userId);
      return;
    }
    metrics.poison.inc();
    LOG.error("insights of user {} can never be written; to the dead letters", rows.userId, e);
    deadLetters.send(
        DeadLetter.of(
            Topics.USER_CHANGES,
            -1,
            -1,
            Long.toString(rows.userId).getBytes(StandardCharsets.UTF_8),
            rows.picks.getBytes(StandardCharsets.UTF_8),
            e));
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private void pause(long millis) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (left > 0 && !closed) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
    deadLetters.close();
  }
}
