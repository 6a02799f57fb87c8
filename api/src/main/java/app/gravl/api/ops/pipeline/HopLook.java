package app.gravl.api.ops.pipeline;

import app.gravl.api.ops.hop.Hop;
import app.gravl.api.ops.hop.HopDetail;
import app.gravl.api.ops.hop.HopReader;
import app.gravl.api.ops.hop.HopReading;
import app.gravl.api.ops.hop.HopSilent;
import app.gravl.api.ops.hop.Problem;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one hop beside the others: one that hangs holds up nobody but itself. */
final class HopLook<T extends HopDetail> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HopLook.class);
  private static final int PATIENCE_SECONDS = 5;

  private final Hop hop;
  private final Optional<HopReader<T>> reader;
  private final ReentrantLock looking = new ReentrantLock();

  HopLook(Hop hop, Optional<HopReader<T>> reader) {
    this.hop = hop;
    this.reader = reader;
  }

  /** Never fails: what goes wrong is what the look tells. */
  CompletableFuture<HopReading<T>> look(Executor pool) {
    if (reader.isEmpty()) {
      return CompletableFuture.completedFuture(HopReading.unwatched(hop));
    }
    return CompletableFuture.supplyAsync(() -> read(reader.get()), pool)
        .completeOnTimeout(tooLong(), PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private HopReading<T> read(HopReader<T> open) {
    if (!looking.tryLock()) {
      return tooLong();
    }
    try {
      return HopReading.of(hop, open.read());
    } catch (HopSilent e) {
      return HopReading.silent(hop, e.problem());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return tooLong();
    } catch (RuntimeException e) {
      LOG.warn("The hop {} can't be looked at", hop.word(), e);
      return HopReading.silent(
          hop, new Problem(hop.word() + "-unreadable", "can't be looked at: " + e));
    } finally {
      looking.unlock();
    }
  }

  private HopReading<T> tooLong() {
    return HopReading.silent(
        hop,
        new Problem(hop.word() + "-slow", "a look takes longer than " + PATIENCE_SECONDS + " s"));
  }

  @Override
  public void close() {
    reader.ifPresent(HopReader::close);
  }
}
