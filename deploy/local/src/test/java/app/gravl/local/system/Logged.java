package app.gravl.local.system;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What this process logs from now on, at INFO, though the test prints less. */
final class Logged implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final ListAppender<ILoggingEvent> list = new ListAppender<>();
  private final Appender<ILoggingEvent> printed = root.getAppender("STDOUT");

  Logged() {
    ThresholdFilter asBefore = new ThresholdFilter();
    asBefore.setLevel(before.levelStr);
    asBefore.start();
    printed.addFilter(asBefore);
    list.start();
    root.addAppender(list);
    root.setLevel(Level.INFO);
  }

  List<String> lines() {
    return List.copyOf(list.list).stream()
        .map(
            event ->
                event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()))
        .toList();
  }

  @Override
  public void close() {
    root.setLevel(before);
    root.detachAppender(list);
    printed.clearAllFilters();
  }
}
