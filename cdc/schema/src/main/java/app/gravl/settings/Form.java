package app.gravl.settings;

import java.util.List;

/** Of what form a tunable's value is. */
public sealed interface Form {

  /** Behind "is no", and in the docs. */
  String words();

  /**
   * @throws IllegalArgumentException where the text is none
   */
  void check(String text);

  /** A whole number, limits included. */
  record Whole(long min, long max) implements Form {

    @Override
    public String words() {
      return "whole number from " + min + " to " + max;
    }

    @Override
    public void check(String text) {
      long value = Long.parseLong(text);
      if (value < min || value > max) {
        throw new IllegalArgumentException("out of range");
      }
    }
  }

  /** A power of two, limits included. */
  record PowerOfTwo(long min, long max) implements Form {

    @Override
    public String words() {
      return "power of two from " + min + " to " + max;
    }

    @Override
    public void check(String text) {
      new Whole(min, max).check(text);
      if (Long.bitCount(Long.parseLong(text)) != 1) {
        throw new IllegalArgumentException("no power of two");
      }
    }
  }

  /** One of a few names. */
  record OneOf(List<String> names) implements Form {

    public OneOf {
      names = List.copyOf(names);
    }

    @Override
    public String words() {
      return "one of " + String.join(", ", names);
    }

    @Override
    public void check(String text) {
      if (!names.contains(text)) {
        throw new IllegalArgumentException("not one of them");
      }
    }
  }
}
