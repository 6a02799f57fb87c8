package app.gravl.api.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects all that is wrong with a body, so that it is answered at once: 400 where the shape is
 * wrong (missing, unknown, of another type), 422 where only values are.
 */
public final class FieldErrors {

  /** More would not help anybody, and a body of 1,000 wrong sets must not become a huge answer. */
  private static final int MAX_LISTED = 100;

  private final List<FieldError> listed = new ArrayList<>();
  private int count;
  private boolean shape;

  /** The field is missing, unknown, or of another JSON type. */
  public void shape(String pointer, String detail) {
    shape = true;
    add(pointer, detail);
  }

  /** The field's value can't be accepted. */
  public void value(String pointer, String detail) {
    add(pointer, detail);
  }

  private void add(String pointer, String detail) {
    count++;
    if (listed.size() < MAX_LISTED) {
      listed.add(new FieldError(pointer, detail));
    }
  }

  /**
   * @throws Problem naming everything found so far
   */
  public void check() {
    if (count == 0) {
      return;
    }
    FieldError first = listed.get(0);
    String detail =
        first.pointer()
            + ": "
            + first.detail()
            + (count == 1 ? "" : " (and " + (count - 1) + " more)");
    throw Problem.of(shape ? ProblemType.INVALID_BODY : ProblemType.INVALID_VALUE, detail, listed);
  }
}
