package app.gravl.jobs.intake;

/** How the reading of a partition begins, at each start of the job. A Flink POJO. */
public final class Opening {

  /** Kafka's id of the topic: another one means that the topic was made anew. */
  public String topicId = "";

  /** Why records before this place will never be read; empty where none are missing. */
  public String loss = "";

  /** Nothing stood in the partition at this moment. */
  public boolean empty;

  public Opening() {}

  public Opening(String topicId, String loss, boolean empty) {
    this.topicId = topicId;
    this.loss = loss;
    this.empty = empty;
  }
}
