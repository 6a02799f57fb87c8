package app.gravl.local.demo;

import java.time.ZoneId;
import java.util.List;

/**
 * One made-up person.
 *
 * @param weeks how long they have trained
 * @param daysAgo which days of each week they train, counted back from today (1 to 7)
 * @param workouts slugs of catalog workouts, done in turn
 * @param strength loads relative to an experienced lifter's, 0..1
 */
record DemoUser(
    long id,
    String name,
    ZoneId timeZone,
    int weeks,
    List<Integer> daysAgo,
    List<String> workouts,
    double strength) {

  /** User 1 trains hard, 2 has just begun, 3 has not logged anything yet. */
  static final List<DemoUser> ALL =
      List.of(
          new DemoUser(
              1,
              "Ada",
              ZoneId.of("Europe/Berlin"),
              10,
              List.of(1, 2, 4, 5, 6),
              List.of("push-a", "pull-a", "legs-a", "push-b", "pull-b", "legs-b"),
              1),
          new DemoUser(
              2,
              "Ben",
              ZoneId.of("America/New_York"),
              2,
              List.of(2, 5),
              List.of("full-body-a", "full-body-b"),
              0.5),
          new DemoUser(3, "Chiyo", ZoneId.of("Asia/Tokyo"), 0, List.of(), List.of(), 0));
}
