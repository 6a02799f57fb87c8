package app.gravl.api.idempotency;

import app.gravl.api.database.Sql;
import app.gravl.api.http.Json;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A write that may carry an Idempotency-Key. The key is claimed by the first statement of the
 * write's own transaction, so that of two at once the second waits, and a failed write claims
 * nothing.
 */
public final class IdempotentWrite {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private record Earlier(String hash, String response) {}

  /** What is to be done once. */
  public interface Work<T> {
    T run() throws SQLException;
  }

  private static final String CLAIM =
      """
      insert into idempotency_keys (user_id, key, request_hash, status, response)
      select id, ?, ?, 201, '{}' from users where id = ?
      on conflict do nothing
      """;

  private static final String EARLIER =
      """
      select request_hash, response::text from idempotency_keys where user_id = ? and key = ?
      """;

  private static final String KEEP =
      """
      update idempotency_keys set response = ?::jsonb where user_id = ? and key = ?
      """;

  private static final String FORGET =
      """
      delete from idempotency_keys where created_at < now() - interval '48 hours'
      """;

  private final long userId;
  private final @Nullable String key;
  private final String hash;

  private IdempotentWrite(long userId, @Nullable String key, String hash) {
    this.userId = userId;
    this.key = key;
    this.hash = hash;
  }

  public static IdempotentWrite of(Context ctx, long userId, byte[] body) {
    String key = ctx.header("Idempotency-Key");
    if (key == null) {
      return new IdempotentWrite(userId, null, "");
    }
    if (!KEY.matcher(key).matches()) {
      throw Problem.parameter(
          "Idempotency-Key", "must be 1 to 200 visible ASCII characters without spaces");
    }
    return new IdempotentWrite(userId, key, hash(ctx.method() + " " + ctx.path() + "\n", body));
  }

  /**
   * @return what the work made now, or what it made when the key was first used
   * @throws Problem 422 where the key was used for another request
   */
  public <T> T once(Connection connection, Class<T> type, Work<T> work) throws SQLException {
    if (key == null) {
      return work.run();
    }
    if (Sql.update(connection, CLAIM, key, hash, userId) == 0) {
      return Json.read(earlier(connection, key).response(), type);
    }
    T made = work.run();
    String response = new String(Json.bytes(made), StandardCharsets.UTF_8);
    Sql.update(connection, KEEP, response, userId, key);
    return made;
  }

  /** Removes keys older than two days; a client that retries later starts anew. */
  public static int forgetOld(Connection connection) throws SQLException {
    return Sql.update(connection, FORGET);
  }

  private Earlier earlier(Connection connection, String usedKey) throws SQLException {
    Earlier earlier =
        Sql.first(
            connection,
            EARLIER,
            row -> new Earlier(row.getString("request_hash"), row.getString("response")),
            userId,
            usedKey);
    if (earlier == null) {
      throw Problem.unknownUser();
    }
    if (!earlier.hash().equals(hash)) {
      throw Problem.of(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          "The same Idempotency-Key came with another body. Use a new key for a new request.");
    }
    return earlier;
  }

  private static String hash(String request, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(request.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
