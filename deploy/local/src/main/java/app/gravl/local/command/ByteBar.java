package app.gravl.local.command;

import app.gravl.local.backup.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar of bytes at a terminal, and nothing elsewhere. */
final class ByteBar implements Progress, AutoCloseable {

  private final String task;
  private @Nullable ProgressBar bar;

  ByteBar(String task) {
    this.task = task;
  }

  @Override
  @SuppressWarnings("SystemConsoleNull") // See the launcher: null where output is no terminal.
  public void begin(long bytes) {
    if (System.console() != null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(bytes)
              .setUnit(" MB", 1024 * 1024)
              .setStyle(ProgressBarStyle.ASCII)
              .build();
    }
  }

  @Override
  public void at(long bytes) {
    if (bar != null) {
      bar.maxHint(Math.max(bar.getMax(), bytes));
      bar.stepTo(bytes);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
