package app.gravl.api.consistency;

/** Is told whose insights changed. Must return at once: all others wait for it meanwhile. */
public interface Changes {

  void changed(long userId);

  /** Anybody's may have changed unheard: the connection that listens is new. */
  void mayHaveChanged();
}
