package app.gravl.jobs.changes;

import org.jspecify.annotations.Nullable;

/**
 * When a record's change happened, as far as the record can be read.
 *
 * @param epoch 0 where it says none
 * @param committedAt epoch milliseconds; 0 where it says none
 */
public record RecordStamp(long epoch, long committedAt) {

  private static final RecordStamp NONE = new RecordStamp(0, 0);

  public static RecordStamp of(byte @Nullable [] value) {
    if (value == null) {
      return NONE;
    }
    try {
      Envelope envelope = Envelope.parse(value);
      return new RecordStamp(envelope.epoch(), envelope.committedAt());
    } catch (MalformedChange e) {
      return NONE;
    }
  }
}
