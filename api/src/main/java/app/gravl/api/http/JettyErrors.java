package app.gravl.api.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Problems for what never reaches a route: a request that the server itself can't read. */
public final class JettyErrors extends ErrorHandler {

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      @Nullable Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    // Where it could not be read, the connection ends here: who pools connections must be told.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.write(true, ByteBuffer.wrap(body(code)), callback);
  }

  private static byte[] body(int code) {
    ProblemType type =
        switch (code) {
          case 404 -> ProblemType.NOT_FOUND;
          case 503 -> ProblemType.UNAVAILABLE;
          default -> code >= 500 ? ProblemType.INTERNAL : ProblemType.INVALID_PARAMETER;
        };
    return Json.bytes(
        new ErrorHandling.Body(
            type.uri(),
            type.title(),
            code,
            "The server could not handle the request.",
            null,
            List.of(),
            Map.of()));
  }
}
