package app.gravl.model;

/**
 * Where the tunable numbers come from, in words: what literature says, what was measured on real
 * histories, or what is only agreed on. No number claims more than the model's description does.
 */
final class Sources {

  static final String CONVENTION = "convention";

  static final String HALF_LIFE =
      "convention: the form is Banister's, the number is not; close together, for slower large"
          + " muscles are not well supported (Korak 2015, Chen 2011); could not be fitted";

  static final String ESTIMATED_RIR =
      "measured: RIR estimated from the e1RM misses logged RIR by 2.07, shrunk to a quarter by 0.85";

  static final String EFFORT =
      "literature: failure delays recovery 24-48 h against half effort (Morán-Navarro et al. 2017);"
          + " direction of Refalo et al. 2023; could not be fitted";

  static final String VOLUME =
      "literature for the direction: 8x10 still impairs at 72 h, 8x3 does not"
          + " (Bartolomei et al. 2017); the number is a convention and could not be fitted";

  static final String EARNS_ITS_PLACE =
      "measured: left out, the picks agree less with what was then done; the number is a convention";

  static final String COACHES =
      "convention: there to coach; measured to be neutral to agreement with what was then done";

  static final String GATE =
      "convention; measured: at 30 % it would have blocked 1.2 % of real sessions";

  private static final double LITERATURE_SETS = 10;

  private Sources() {}

  /** Of a weekly target of so many sets. */
  static String ofTarget(double sets) {
    return sets >= LITERATURE_SETS
        ? "literature: the lower end of 10-20 weekly sets"
            + " (Schoenfeld et al. 2017, Baz-Valle et al. 2022)"
        : "convention: below the 10-20 weekly sets of literature, which are for large muscles";
  }
}
