package app.gravl.jobs.source;

import app.gravl.jobs.intake.Opening;

/**
 * Where to read a partition from, and what can't be read any more.
 *
 * @param offset of the first record to read; always one that the partition holds, or its end
 * @param opening what the stream is told of it
 */
record Start(long offset, Opening opening) {

  /**
   * @param wanted the offset that the job's state stands at; below 0: the job has no state of the
   *     partition
   */
  static Start of(long wanted, PartitionLog log) {
    boolean empty = log.first() == log.end();
    if (wanted < 0) {
      return new Start(
          log.first(),
          new Opening(
              log.topicId(),
              log.first() == 0
                  ? ""
                  : "the job has no state of it, and its log begins at offset " + log.first(),
              empty));
    }
    if (wanted < log.first()) {
      return lossy(wanted, log, "its log begins at offset " + log.first(), empty);
    }
    if (wanted > log.end()) {
      return lossy(wanted, log, "its log ends at offset " + log.end(), empty);
    }
    return new Start(wanted, new Opening(log.topicId(), "", empty));
  }

  private static Start lossy(long wanted, PartitionLog log, String found, boolean empty) {
    String loss = "the job's state stands at offset %d, and %s".formatted(wanted, found);
    return new Start(log.first(), new Opening(log.topicId(), loss, empty));
  }
}
