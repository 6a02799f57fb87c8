package app.gravl.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a run is told, all of it by the environment: arguments can be read by everybody.
 *
 * @param users ids, of whom there are as many as the limits say
 * @param secret signs their tokens
 * @param folder where results are left
 */
record LoadSettings(Limits limits, Target target, List<Long> users, String secret, Path folder) {

  /** HS256 needs a key as long as its hash; the api takes no shorter one. */
  private static final int SECRET_BYTES = 32;

  /**
   * @throws IllegalArgumentException saying what is wrong
   */
  static LoadSettings read(Map<String, String> environment) {
    Limits limits = Limits.read(Path.of(required(environment, "LOAD_LIMITS")), environment);
    List<Long> users = ids(required(environment, "LOAD_USER_IDS"));
    if (users.size() < limits.users()) {
      throw new IllegalArgumentException(
          "LOAD_USER_IDS names %d users, %d are needed".formatted(users.size(), limits.users()));
    }
    String secret = required(environment, "JWT_SECRET");
    if (secret.getBytes(StandardCharsets.UTF_8).length < SECRET_BYTES) {
      throw new IllegalArgumentException("JWT_SECRET is too short: it is not the backend's");
    }
    return new LoadSettings(
        limits,
        Target.of(environment),
        users.subList(0, limits.users()),
        secret,
        Path.of(required(environment, "RUN")));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is not set");
    }
    return value;
  }

  private static List<Long> ids(String text) {
    try {
      return Arrays.stream(text.strip().split("[\\s,]+", -1))
          .map(Long::valueOf)
          .distinct()
          .toList();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("LOAD_USER_IDS are no ids: " + text, e);
    }
  }

  @Override
  public String toString() {
    return "LoadSettings[%s, %s, users %s, secret not shown, %s]"
        .formatted(limits, target, users, folder);
  }
}
