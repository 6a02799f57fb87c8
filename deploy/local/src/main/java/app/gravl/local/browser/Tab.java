package app.gravl.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One tab, of a person of its own. */
public final class Tab implements AutoCloseable {

  private final DevTools devTools;
  private final Runnable forget;

  Tab(DevTools devTools, Runnable forget) {
    this.devTools = devTools;
    this.forget = forget;
  }

  JsonNode send(String method, Map<String, ?> params) throws IOException, InterruptedException {
    return devTools.send(method, params);
  }

  Optional<DevTools.Event> nextEvent(Duration within) throws InterruptedException {
    return devTools.nextEvent(within);
  }

  /**
   * The value of an expression in the page, awaited where it is a promise.
   *
   * @throws IOException where it throws
   */
  public JsonNode evaluate(String expression) throws IOException, InterruptedException {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException("The page failed: " + answer.path("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  @Override
  public void close() {
    devTools.close();
    forget.run();
  }
}
