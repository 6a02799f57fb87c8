package app.gravl.local;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/** Where the system's parts log: a file, so that the terminal stays readable. */
public final class LogFile {

  private LogFile() {}

  /** Sends all logging of this process to a file; it is rotated by size. */
  public static void open(Path file) {
    // The Postgres driver logs through java.util.logging, by default to the terminal; what it
    // reports there it also throws.
    LogManager.getLogManager().reset();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.putProperty("gravl.log", file.toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(LogFile.class.getResource("up.xml"));
    } catch (JoranException e) {
      throw new CliFailure("Can't log to " + file + ": " + e.getMessage());
    }
  }

  /** Writes out what is pending; nothing is logged after this. */
  public static void close() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
  }
}
