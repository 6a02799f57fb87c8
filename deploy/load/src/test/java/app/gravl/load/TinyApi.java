package app.gravl.load;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the api takes, by the api's own description of it and for the same tokens, and answers
 * at once the least that a client needs; or slowly, or with failures.
 */
final class TinyApi implements AutoCloseable {

  /** What people who train ask for. */
  static final Set<String> NEEDED =
      Set.of(
          "GET /api/exercises",
          "GET /api/logs",
          "GET /api/recommendations/smart-workout",
          "GET /api/recovery/muscle-groups",
          "GET /api/recovery/muscle-groups/{muscle}",
          "POST /api/logs");

  static final String SECRET = "a-secret-of-at-least-32-characters-for-tests";

  static {
    // Else an answer waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /**
   * @param delay of each answer
   * @param failing one request of so many fails; 0: none
   */
  record Behaviour(Duration delay, int failing) {
    static final Behaviour GOOD = new Behaviour(Duration.ZERO, 0);
  }

  private final ApiContract contract = new ApiContract();
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Behaviour behaviour;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<String, String> byKey = new ConcurrentHashMap<>();
  private final Set<String> operations = new ConcurrentSkipListSet<>();
  private final Set<String> users = new ConcurrentSkipListSet<>();
  private final Set<String> refused = new ConcurrentSkipListSet<>();

  private TinyApi(HttpServer server, Behaviour behaviour) {
    this.server = server;
    this.behaviour = behaviour;
    server.createContext("/", this::handle);
    server.setExecutor(executor);
    server.start();
  }

  /**
   * @param tls null: none
   */
  static TinyApi start(Behaviour behaviour, @Nullable SSLContext tls) {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      if (tls == null) {
        return new TinyApi(HttpServer.create(any, 0), behaviour);
      }
      HttpsServer https = HttpsServer.create(any, 0);
      https.setHttpsConfigurator(new HttpsConfigurator(tls));
      return new TinyApi(https, behaviour);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  int requests() {
    return requests.get();
  }

  /** What was asked for, as the description names it. */
  Set<String> operations() {
    return operations;
  }

  /** Who asked. */
  Set<String> users() {
    return users;
  }

  /** What the api would not have taken. */
  Set<String> refused() {
    return refused;
  }

  /** Sets that were logged, each once. */
  int logged() {
    return byKey.size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int number = requests.incrementAndGet();
      TimeUnit.MILLISECONDS.sleep(behaviour.delay().toMillis());
      if (behaviour.failing() > 0 && number % behaviour.failing() == 0) {
        answer(exchange, 503, "{}");
        return;
      }
      users.add(user(exchange));
      String operation =
          contract.checked(exchange.getRequestMethod(), exchange.getRequestURI(), body);
      operations.add(operation);
      answer(exchange, operation.startsWith("POST") ? 201 : 200, content(operation, exchange));
    } catch (IllegalArgumentException | JWTVerificationException e) {
      refused.add(String.valueOf(e.getMessage()));
      answer(exchange, 400, "{}");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String user(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return JWT.require(Algorithm.HMAC256(SECRET))
        .withIssuer("gravl")
        .withAudience("gravl")
        .withClaimPresence("exp")
        .build()
        .verify(header.replace("Bearer ", ""))
        .getSubject();
  }

  private String content(String operation, HttpExchange exchange) {
    return switch (operation) {
      case "GET /api/exercises" -> "{\"exercises\":[{\"id\":7},{\"id\":8}]}";
      case "POST /api/logs" ->
          byKey.computeIfAbsent(
              exchange.getRequestHeaders().getFirst("Idempotency-Key"),
              key ->
                  "{\"ids\":[%d],\"consistencyToken\":\"v1-1\"}".formatted(ids.incrementAndGet()));
      case "GET /api/logs" -> "{\"logs\":[{\"id\":1}]}";
      case "GET /api/recovery/muscle-groups" ->
          "{\"muscles\":[{\"muscleGroup\":\"chest\"},{\"muscleGroup\":\"quads\"}]}";
      case "GET /api/recovery/muscle-groups/{muscle}" ->
          "{\"muscleGroup\":\"%s\"}"
              .formatted(exchange.getRequestURI().getPath().replaceAll(".*/", ""));
      case "GET /api/recommendations/smart-workout" -> "{\"version\":1,\"recommendations\":[]}";
      default -> throw new IllegalArgumentException("Nobody needs " + operation);
    };
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
