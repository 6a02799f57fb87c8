package app.gravl.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * How many people do how much, and what the system is held to meanwhile. It stands in {@code
 * limits.json}, which k6's script reads too.
 *
 * @param users at the same time, each of them somebody else
 * @param warmUpSeconds for which they do it before it counts; 0: not at all
 * @param seconds how long
 * @param roundMs in which each of them makes one round of requests
 * @param p95Ms under which 95 % of the requests are answered
 * @param requestsPerSecond more of them than this are made
 * @param errorShare of requests, 0 to 1: fewer than this fail
 */
record Limits(
    int users,
    int warmUpSeconds,
    int seconds,
    int roundMs,
    int p95Ms,
    double requestsPerSecond,
    double errorShare) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  Limits {
    if (users < 1 || warmUpSeconds < 0 || seconds < 1 || roundMs < 1) {
      throw new IllegalArgumentException(
          "users, seconds and roundMs have to be 1 or more, warmUpSeconds 0 or more");
    }
    if (p95Ms < 1 || requestsPerSecond < 0 || errorShare <= 0 || errorShare > 1) {
      throw new IllegalArgumentException(
          "p95Ms has to be 1 or more, requestsPerSecond 0 or more, errorShare above 0 and at most 1");
    }
  }

  /**
   * @param environment {@code LOAD_USERS} and {@code LOAD_SECONDS} go before the file's
   * @throws IllegalArgumentException where the file or one of these makes no sense
   */
  static Limits read(Path file, Map<String, String> environment) {
    Limits limits;
    try {
      limits = MAPPER.readValue(Files.readString(file), Limits.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("The limits can't be read: " + file, e);
    }
    return new Limits(
        number(environment, "LOAD_USERS", limits.users),
        limits.warmUpSeconds,
        number(environment, "LOAD_SECONDS", limits.seconds),
        limits.roundMs,
        limits.p95Ms,
        limits.requestsPerSecond,
        limits.errorShare);
  }

  private static int number(Map<String, String> environment, String name, int otherwise) {
    String value = environment.getOrDefault(name, "");
    try {
      return value.isEmpty() ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is no whole number: " + value, e);
    }
  }
}
