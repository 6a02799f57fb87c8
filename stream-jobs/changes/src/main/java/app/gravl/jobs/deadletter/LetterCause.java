package app.gravl.jobs.deadletter;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a letter is there for: few words, whatever was thrown. */
public enum LetterCause {
  /** A record that can't be read or applied. */
  RECORD("record"),
  /** A user who can't be evaluated. */
  EVALUATION("evaluation"),
  /** Insights that the tables refuse. */
  SINK("sink");

  private final String word;

  LetterCause(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }
}
