package app.gravl.jobs.insights;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Writes JSON with the blanks of jsonb: one behind each colon and each comma. For each user some
 * four thousand characters are written, which takes a general generator longer than the model takes
 * to say what is in them.
 */
final class JsonbText {

  private static final int USUAL_LENGTH = 4_096;
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
  private boolean comma;

  JsonbText beginObject() {
    return begin('{');
  }

  JsonbText endObject() {
    return end('}');
  }

  JsonbText beginArray() {
    return begin('[');
  }

  JsonbText endArray() {
    return end(']');
  }

  /** Of the member whose value comes next; nothing in it needs an escape. */
  JsonbText name(String name) {
    separate();
    text.append('"').append(name).append("\": ");
    comma = false;
    return this;
  }

  JsonbText value(long value) {
    separate();
    text.append(value);
    return this;
  }

  /** With the fewest digits that are this very number again; Java 17's own are slow. */
  JsonbText value(double value) {
    separate();
    String number = NumberOutput.toString(value, true);
    if (Double.isFinite(value)) {
      text.append(number);
    } else {
      text.append('"').append(number).append('"');
    }
    return this;
  }

  JsonbText value(String value) {
    separate();
    text.append('"');
    int written = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        text.append(value, written, i);
        escape(c);
        written = i + 1;
      }
    }
    text.append(value, written, value.length()).append('"');
    return this;
  }

  private void escape(char c) {
    text.append('\\');
    switch (c) {
      case '"', '\\' -> text.append(c);
      case '\b' -> text.append('b');
      case '\t' -> text.append('t');
      case '\n' -> text.append('n');
      case '\f' -> text.append('f');
      case '\r' -> text.append('r');
      default -> text.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
    }
  }

  private JsonbText begin(char bracket) {
    separate();
    text.append(bracket);
    comma = false;
    return this;
  }

  private JsonbText end(char bracket) {
    text.append(bracket);
    comma = true;
    return this;
  }

  /** Whatever comes next is behind a comma, but for what is first or has a name. */
  private void separate() {
    if (comma) {
      text.append(", ");
    }
    comma = true;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
