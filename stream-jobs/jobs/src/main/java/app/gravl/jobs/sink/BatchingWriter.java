package app.gravl.jobs.sink;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
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
final class BatchingWriter implements SinkWriter<SinkEntry> {

  private static final Logger LOG = LoggerFactory.getLogger(BatchingWriter.class);

  private static final long PENDING_MILLIS = 1_000;
  private static final long CLOSE_MILLIS = 10_000;

  private final SinkLimits limits;
  private final Delivery delivery;
  private final Runnable release;
  private final CountDownLatch closing;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Gathering gathering;
  private boolean settling;
  private @Nullable Throwable failure;

  /**
   * @param closing that the delivery looks at
   * @param release lets go of what the delivery uses, at the end
   */
  BatchingWriter(SinkLimits limits, Delivery delivery, CountDownLatch closing, Runnable release) {
    this.limits = limits;
    this.gathering = new Gathering(limits.batchUsers());
    this.delivery = delivery;
    this.closing = closing;
    this.release = release;
    this.thread = new Thread(this::run, "insight-writer");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void write(SinkEntry entry, Context context) throws IOException, InterruptedException {
    lock.lock();
    try {
      while (gathering.size() >= limits.queueUsers() && failure == null) {
        changed.await();
      }
      failIfBroken();
      gathering.add(entry);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Called before each checkpoint: all insights that came so far are committed when this returns.
   */
  @Override
  public void flush(boolean endOfInput) throws IOException, InterruptedException {
    lock.lock();
    try {
      settling = true;
      changed.signalAll();
      while (settling && failure == null) {
        changed.await();
      }
      failIfBroken();
    } finally {
      lock.unlock();
    }
  }

  /** Users whose insights wait for their batch. */
  int queued() {
    lock.lock();
    try {
      return gathering.size();
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
      while (closing.getCount() > 0) {
        delivery.deliver(next());
        settleIfAsked();
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

  /** Returns when there is something to do; with nothing in it for what was left, or at closing. */
  private Gathering.Batch next() throws InterruptedException {
    lock.lock();
    try {
      while (gathering.isEmpty() && !settling && closing.getCount() > 0) {
        if (!delivery.hasPending()) {
          changed.await();
        } else if (!changed.await(PENDING_MILLIS, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
      Gathering.Batch batch = gathering.take();
      changed.signalAll();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** A flush is done once everything that had gathered is written. */
  private void settleIfAsked() {
    lock.lock();
    try {
      if (!settling || !gathering.isEmpty() || closing.getCount() == 0) {
        return;
      }
    } finally {
      lock.unlock();
    }
    delivery.settle();
    lock.lock();
    try {
      settling = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    release.run();
  }
}
