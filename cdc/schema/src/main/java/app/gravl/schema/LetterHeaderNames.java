package app.gravl.schema;

/** The headers of a dead letter, whoever writes it: the connector's worker or the job. */
public final class LetterHeaderNames {

  public static final String ERROR_CLASS = "gravl.error.class";
  public static final String ERROR_MESSAGE = "gravl.error.message";

  /** Where the record came from, or was to go. */
  public static final String TOPIC = "gravl.topic";

  private LetterHeaderNames() {}
}
