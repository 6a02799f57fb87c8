package app.gravl.api.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An error answer on its way out; thrown by whoever finds it, written by {@link ErrorHandling}. */
public final class Problem extends RuntimeException {

  private final ProblemType type;
  private final List<FieldError> errors;
  private final Map<String, String> headers;
  private final Map<String, Object> more;

  private Problem(
      ProblemType type,
      String detail,
      List<FieldError> errors,
      Map<String, String> headers,
      Map<String, Object> more) {
    // Without a stack trace: a problem is an answer, and its cost must not depend on stack depth.
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
    this.more = Map.copyOf(more);
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), Map.of(), Map.of());
  }

  public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
    return new Problem(type, detail, errors, Map.of(), Map.of());
  }

  public static Problem parameter(String name, String detail) {
    return of(
        ProblemType.INVALID_PARAMETER, name + ": " + detail, List.of(new FieldError(name, detail)));
  }

  public static Problem unknownUser() {
    return of(ProblemType.UNKNOWN_USER, "The token is valid, but its user is not there.");
  }

  public Problem withHeader(String name, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(name, value);
    return new Problem(type, detail(), errors, all, more);
  }

  /** Adds a member of its own to the answer. */
  public Problem with(String name, Object value) {
    Map<String, Object> all = new HashMap<>(more);
    all.put(name, value);
    return new Problem(type, detail(), errors, headers, all);
  }

  Map<String, Object> more() {
    return more;
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<FieldError> errors() {
    return errors;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
