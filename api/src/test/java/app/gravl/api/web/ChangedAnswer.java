package app.gravl.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.function.Consumer;

/** Lets a page see an answer of the api with something changed in it. */
final class ChangedAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  static final String RECOVERY = "**/api/recovery/muscle-groups*";
  static final String RECOMMENDATIONS = "**/api/recommendations/smart-workout*";

  private ChangedAnswer() {}

  static void to(Page page, String address, Consumer<ObjectNode> change) {
    page.route(
        address,
        route -> {
          ObjectNode answer = read(route.fetch().text());
          change.accept(answer);
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("application/json")
                  .setBody(answer.toString()));
        });
  }

  static ObjectNode read(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
