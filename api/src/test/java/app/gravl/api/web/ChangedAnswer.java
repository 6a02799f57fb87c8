package app.gravl.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;

/** Lets a page see an answer of the api with something changed in it. */
public final class ChangedAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static final String RECOVERY = "**/api/recovery/muscle-groups*";
  static final String RECOMMENDATIONS = "**/api/recommendations/smart-workout*";

  private ChangedAnswer() {}

  public static void to(Page page, String address, Consumer<ObjectNode> change) {
    page.route(
        address,
        route -> {
          ObjectNode answer = read(ask(route.request()));
          change.accept(answer);
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("application/json")
                  .setBody(answer.toString()));
        });
  }

  // Not by the browser's driver, which would wait for the page that waits for it: where a tab is
  // closed meanwhile, for ever.
  private static String ask(Request request) {
    HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(request.url()));
    String authorization = request.headers().get("authorization");
    if (authorization != null) {
      asked.header("Authorization", authorization);
    }
    try {
      return HTTP.send(asked.build(), HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static ObjectNode read(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
