package app.gravl.jobs.letters;

import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.deadletter.KafkaDeadLetters;
import app.gravl.schema.KafkaSettings;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * The job's letters into Kafka, at least once: all that came before a checkpoint is kept when it is
 * taken, and the letters of users who were erased before it are erased.
 */
public final class LetterSink implements Sink<DeadLetter> {

  private static final long serialVersionUID = 2;

  private final KafkaSettings kafka;
  private final String userTopic;

  public LetterSink(KafkaSettings kafka, String userTopic) {
    this.kafka = kafka;
    this.userTopic = userTopic;
  }

  @Override
  public SinkWriter<DeadLetter> createWriter(WriterInitContext context) {
    return new Writer(new KafkaDeadLetters(kafka, userTopic));
  }

  /** Erasures are gathered: each reads all letters. */
  private static final class Writer implements SinkWriter<DeadLetter> {

    private final KafkaDeadLetters letters;
    private Set<String> erased = new HashSet<>();
    private Set<String> erasedBefore = new HashSet<>();

    Writer(KafkaDeadLetters letters) {
      this.letters = letters;
    }

    @Override
    public void write(DeadLetter letter, Context context) {
      if (letter.erasure) {
        erased.add(letter.keyText());
      } else {
        letters.post(letter);
      }
    }

    @Override
    public void flush(boolean endOfInput) {
      letters.flush();
      // Again at the next one: a letter on another way through the job may come after the erasure.
      erasedBefore.addAll(erased);
      if (!erasedBefore.isEmpty()) {
        letters.erase(erasedBefore);
      }
      erasedBefore = erased;
      erased = new HashSet<>();
    }

    @Override
    public void close() {
      letters.close();
    }
  }
}
