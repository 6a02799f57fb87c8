package app.gravl.jobs.tune;

import app.gravl.jobs.parameters.ParametersText;
import java.util.List;
import java.util.Locale;

/** What the text and the report show, as rows of text. */
final class TuneTables {

  static final List<String> PARAMETERS = List.of("parameter", "live", "other");
  static final List<String> MUSCLES = List.of("muscle", "users", "p5", "p25", "p50", "p75", "p95");
  static final List<String> USERS =
      List.of("user", "mean change", "first pick, live", "first pick, other");

  private TuneTables() {}

  static List<List<String>> parameters(WhatIf whatIf) {
    return whatIf.parameters().stream()
        .map(
            change ->
                List.of(
                    change.key(),
                    ParametersText.number(change.live()),
                    ParametersText.number(change.other())))
        .toList();
  }

  static List<List<String>> muscles(WhatIf whatIf) {
    return whatIf.changes().muscles().stream()
        .map(
            change ->
                List.of(
                    change.muscle().label(),
                    count(change.users()),
                    points(change.p5()),
                    points(change.p25()),
                    points(change.median()),
                    points(change.p75()),
                    points(change.p95())))
        .toList();
  }

  static List<List<String>> users(WhatIf whatIf) {
    return whatIf.changes().most().stream()
        .map(
            change ->
                List.of(
                    Long.toString(change.userId()),
                    String.format(Locale.ROOT, "%.1f", change.meanChange()),
                    change.livePick(),
                    change.otherPick()))
        .toList();
  }

  static String compared(WhatIf whatIf) {
    String leftOut =
        whatIf.leftOut() == 0
            ? ""
            : "; %s left out, for they can't be evaluated".formatted(count(whatIf.leftOut()));
    return "%s users compared, as of %s%s"
        .formatted(count(whatIf.changes().users()), whatIf.at(), leftOut);
  }

  static String picks(WhatIf whatIf) {
    WhatIf.Changes changes = whatIf.changes();
    return "The first pick is another one for %s of them (%s), one of the three picks for %s (%s)"
        .formatted(
            count(changes.firstPick()),
            share(changes.firstPick(), changes.users()),
            count(changes.threePicks()),
            share(changes.threePicks(), changes.users()));
  }

  private static String share(long some, long all) {
    return String.format(Locale.ROOT, "%.1f %%", all == 0 ? 0 : 100.0 * some / all);
  }

  private static String count(long users) {
    return String.format(Locale.ROOT, "%,d", users);
  }

  /** Signed, but for what is no change when rounded. */
  private static String points(double change) {
    String text = String.format(Locale.ROOT, "%+.1f", change);
    return text.equals("+0.0") || text.equals("-0.0") ? "0.0" : text;
  }
}
