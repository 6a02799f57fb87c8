package app.gravl.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed settings from the environment. Reading a setting also declares it, so that help text,
 * check and use come from one list: a config record reads all that it needs, then calls {@link
 * #check()}, which reports every error at once.
 *
 * <p>A value that does not parse is an error, never replaced by the default.
 */
public final class Settings {

  /** One declared setting; {@code defaultText} is "required" where there is no default. */
  public record Declared(String name, String type, String defaultText, String description) {}

  private final Map<String, String> environment;
  private final Map<String, Declared> declared = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  public Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  public String required(String name, String description) {
    return read(name, "text", "required", description, null, Function.identity(), "");
  }

  /** A required value that must not be shown anywhere; at least {@code minLength} characters. */
  public String secret(String name, int minLength, String description) {
    return read(name, secretType(minLength), "required", description, null, atLeast(minLength), "");
  }

  /** The same, but it may be left out; empty then. */
  public Optional<String> optionalSecret(String name, int minLength, String description) {
    return read(
        name,
        secretType(minLength),
        "none",
        description,
        Optional.empty(),
        text -> Optional.of(atLeast(minLength).apply(text)),
        Optional.empty());
  }

  private static String secretType(int minLength) {
    return "secret of at least " + minLength + " characters";
  }

  private static Function<String, String> atLeast(int minLength) {
    return text -> {
      if (text.length() < minLength) {
        throw new IllegalArgumentException("has only " + text.length() + " characters");
      }
      return text;
    };
  }

  /** A required address that starts with {@code prefix}; what follows may hold secrets. */
  public String address(String name, String prefix, String description) {
    return read(
        name,
        "address that starts with " + prefix,
        "required",
        description,
        null,
        text -> {
          if (!text.startsWith(prefix)) {
            throw new IllegalArgumentException("starts otherwise");
          }
          return text;
        },
        "");
  }

  /**
   * Secrets by name, given as {@code name=secret,name=secret}; none where it is not set. Each at
   * least {@code minLength} characters.
   */
  public Map<String, String> secretsByName(String name, int minLength, String description) {
    return read(
        name,
        "secret list of name=secret,… of at least " + minLength + " characters each",
        "none",
        description,
        Map.of(),
        text -> {
          Map<String, String> secrets = new LinkedHashMap<>();
          for (String entry : text.split(",", -1)) {
            String[] parts = entry.strip().split("=", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].length() < minLength) {
              throw new IllegalArgumentException("an entry without a name or too short");
            }
            if (secrets.put(parts[0], parts[1]) != null) {
              throw new IllegalArgumentException("the same name twice");
            }
          }
          return Map.copyOf(secrets);
        },
        Map.of());
  }

  public String text(String name, String defaultValue, String description) {
    return read(
        name, "text", defaultValue, description, defaultValue, Function.identity(), defaultValue);
  }

  public int integer(String name, int defaultValue, int min, int max, String description) {
    return Math.toIntExact(number(name, defaultValue, min, max, description));
  }

  public long number(String name, long defaultValue, long min, long max, String description) {
    return read(
        name,
        "whole number from " + min + " to " + max,
        Long.toString(defaultValue),
        description,
        defaultValue,
        text -> {
          long value = Long.parseLong(text.strip());
          if (value < min || value > max) {
            throw new IllegalArgumentException("out of range");
          }
          return value;
        },
        defaultValue);
  }

  /** A tunable that is a number. */
  public long number(Tunable tunable) {
    return Long.parseLong(text(tunable));
  }

  /** A tunable that is a number of things. */
  public int integer(Tunable tunable) {
    return Math.toIntExact(number(tunable));
  }

  /** A tunable that is a number of milliseconds. */
  public Duration millis(Tunable tunable) {
    return Duration.ofMillis(number(tunable));
  }

  /** A tunable as it is written; its default where it is not set, or wrong. */
  public String text(Tunable tunable) {
    String value = value(tunable);
    tunable
        .below()
        .ifPresent(
            below -> {
              // The other one's own errors are told where it is read.
              String least = new Settings(environment).value(below);
              if (Long.parseLong(value) <= Long.parseLong(least)) {
                errors.add(
                    "%s: '%s' is not above %s, which is %s"
                        .formatted(tunable.key(), value, below.key(), least));
              }
            });
    return value;
  }

  private String value(Tunable tunable) {
    String unit = tunable.unit().isEmpty() ? "" : ", in " + tunable.unit();
    return read(
        tunable.key(),
        tunable.form().words() + unit,
        tunable.defaultText(),
        tunable.description(),
        tunable.defaultText(),
        text -> {
          tunable.form().check(text.strip());
          return text.strip();
        },
        tunable.defaultText());
  }

  /**
   * A value of any form that may be left out; empty then.
   *
   * @param parse throws IllegalArgumentException for what is none
   */
  public <T> Optional<T> parsed(
      String name, String type, String description, Function<String, T> parse) {
    return read(
        name,
        type,
        "none",
        description,
        Optional.empty(),
        text -> Optional.of(parse.apply(text)),
        Optional.empty());
  }

  public boolean flag(String name, boolean defaultValue, String description) {
    return oneOf(name, Boolean.toString(defaultValue), Set.of("true", "false"), description)
        .equals("true");
  }

  public String oneOf(String name, String defaultValue, Set<String> allowed, String description) {
    return read(
        name,
        "one of " + allowed.stream().sorted().collect(Collectors.joining(", ")),
        defaultValue,
        description,
        defaultValue,
        text -> {
          if (!allowed.contains(text)) {
            throw new IllegalArgumentException("not one of them");
          }
          return text;
        },
        defaultValue);
  }

  /**
   * For what is wrong only beside another setting.
   *
   * @param error naming the setting; told with all others
   */
  public void refuse(String error) {
    errors.add(error);
  }

  /**
   * @throws InvalidSettings naming every missing or wrong setting read so far
   */
  public void check() {
    if (!errors.isEmpty()) {
      throw new InvalidSettings(errors);
    }
  }

  /** The settings read so far, one a line: for {@code --help} and the docs. */
  public String help() {
    return declared.values().stream()
        .map(
            s ->
                String.format(
                    "%-28s %s (%s; default: %s)",
                    s.name(), s.description(), s.type(), s.defaultText()))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private <T> T read(
      String name,
      String type,
      String defaultText,
      String description,
      @Nullable T defaultValue,
      Function<String, T> parse,
      T placeholder) {
    declared.put(name, new Declared(name, type, defaultText, description));
    String text = environment.get(name);
    if (text == null || text.isBlank()) {
      if (defaultValue == null) {
        errors.add(name + " is not set: " + description + " (" + type + ")");
        return placeholder;
      }
      return defaultValue;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      boolean mayBeSecret = type.startsWith("secret") || type.startsWith("address");
      String shown = mayBeSecret ? "the value given" : "'" + text + "'";
      errors.add(name + ": " + shown + " is no " + type + " (" + description + ")");
      return placeholder;
    }
  }
}
