package app.gravl.api.consistency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer that tells readers of later whether they have the same already. */
public interface Tagged {

  /** When it was read. */
  Instant at();

  /** When what it tells was computed. */
  @Nullable Instant evaluatedAt();

  /** Equal for two answers that mean the same, although the moment of reading differs. */
  String tag();
}
