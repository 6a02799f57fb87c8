package app.gravl.api;

import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import app.gravl.settings.Settings;
import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The api over real HTTP on a database of its own, at {@link #NOW}. */
public final class TestApi implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  public static final String SECRET = "a-secret-for-tests-only-0123456789";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * An answer, with its body as JSON where it is.
   *
   * @param response null where it was read in another way
   */
  public record Answer(
      int status, String text, JsonNode json, HttpHeaders headers, HttpResponse<byte[]> response) {

    /** The last part of a problem's type. */
    public String problem() {
      return json.path("type").asText().replace("urn:gravl:problem:", "");
    }

    public List<String> pointers() {
      return json.path("errors").findValuesAsText("pointer");
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  private final TestDatabase database;
  private final Api api;

  private TestApi(TestDatabase database, Api api) {
    this.database = database;
    this.api = api;
  }

  public static TestApi start() {
    return start(TestDatabase.migrated(), Map.of());
  }

  /**
   * @param settings beyond, or instead of, those of the test database
   */
  public static TestApi start(TestDatabase database, Map<String, String> settings) {
    return start(database, settings, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  public static TestApi start(TestDatabase database, Map<String, String> settings, Clock clock) {
    Map<String, String> environment = new HashMap<>(environment(database));
    environment.putAll(settings);
    Settings read = new Settings(environment);
    ApiConfig config = ApiConfig.read(read);
    read.check();
    return new TestApi(database, Api.start(config, clock));
  }

  /** With limits of time that a slow machine does not reach; tests of such limits set their own. */
  public static Map<String, String> environment(TestDatabase database) {
    return Map.ofEntries(
        Map.entry("PORT", "0"),
        Map.entry("METRICS_PORT", "0"),
        // Tests of the stream's state plant what has arrived.
        Map.entry("CANARY", "false"),
        Map.entry("DATABASE_URL", database.url()),
        Map.entry("DATABASE_PASSWORD", database.password()),
        Map.entry("DATABASE_POOL_TIMEOUT_MS", "30000"),
        Map.entry("DATABASE_STATEMENT_TIMEOUT_MS", "30000"),
        Map.entry("HTTP_IDLE_MS", "600000"),
        Map.entry("BODY_GRACE_MS", "600000"),
        Map.entry("JWT_SECRET", SECRET));
  }

  public TestDatabase database() {
    return database;
  }

  public Api api() {
    return api;
  }

  /** A new user in Berlin. */
  public long user() {
    return number("insert into users (time_zone) values ('Europe/Berlin') returning id");
  }

  /** A new exercise of the catalog that trains the chest. */
  public long benchPress() {
    long id =
        number(
            "insert into exercises (slug, name) values ('bench-' || gen_random_uuid(), 'Bench press')"
                + " returning id");
    database.execute(
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values ("
            + id
            + ", 'chest', 1), ("
            + id
            + ", 'triceps', 0.5)");
    return id;
  }

  /** As the job does: all 16 muscles fresh, no picks, including the user's writes so far. */
  public void evaluate(long user) {
    new TestJob(database).evaluate(user);
  }

  public long number(String sql) {
    try (Connection connection = database.owner().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As Prometheus reads them. */
  public String metrics() {
    URI address = URI.create("http://127.0.0.1:" + api.metricsPort() + "/metrics");
    try {
      return CLIENT
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public Answer get(long user, String path) {
    return send("GET", path, token(user), null);
  }

  public Answer post(long user, String path, String body) {
    return send("POST", path, token(user), body);
  }

  public Answer send(String method, String path, String token, String body, String... moreHeaders) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.url() + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request.method(method, HttpRequest.BodyPublishers.ofString(body));
      if (!List.of(moreHeaders).contains("Content-Type")) {
        request.header("Content-Type", "application/json");
      }
    }
    if (moreHeaders.length > 0) {
      request.headers(moreHeaders);
    }
    return send(request.build());
  }

  public static Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      String text = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
      boolean json =
          response.headers().firstValue("Content-Type").orElse("").contains("json")
              && !text.isEmpty();
      return new Answer(
          response.statusCode(),
          text,
          json ? JSON.readTree(text) : JSON.createObjectNode(),
          response.headers(),
          response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String token(long user) {
    return claims(user).sign(Algorithm.HMAC256(SECRET));
  }

  /** A good token's claims, to be spoiled by tests. */
  public static JWTCreator.Builder claims(long user) {
    return JWT.create()
        .withSubject(Long.toString(user))
        .withIssuer("gravl")
        .withAudience("gravl")
        .withExpiresAt(NOW.plusSeconds(3600));
  }

  public Connection as(Roles role) throws SQLException {
    return database.as(role).getConnection();
  }

  @Override
  public void close() {
    api.close();
  }
}
