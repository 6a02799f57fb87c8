package app.gravl.schema;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long tests wait for what must come about, in every module that has this one's test jar: it
 * only ends what never will, so that no test depends on how fast the machine is.
 */
public final class Patience implements BeforeAllCallback {

  public static final Duration LIMIT = Duration.ofMinutes(3);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(LIMIT);
  }
}
