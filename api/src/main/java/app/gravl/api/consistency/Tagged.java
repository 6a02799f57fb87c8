package app.gravl.api.consistency;

/** An answer that tells readers of later whether they have the same already. */
public interface Tagged {

  /** Equal for two answers that mean the same, although the moment of reading differs. */
  String tag();
}
