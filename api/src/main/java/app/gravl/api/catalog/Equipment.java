package app.gravl.api.catalog;

import java.util.List;

/** What an exercise may need, as the table exercises allows it; a test holds the two equal. */
public final class Equipment {

  public static final List<String> ALL =
      List.of(
          "barbell",
          "dumbbell",
          "machine",
          "cable",
          "bodyweight",
          "kettlebell",
          "band",
          "smith_machine",
          "trap_bar",
          "ez_bar",
          "plate",
          "medicine_ball",
          "suspension",
          "other");

  private Equipment() {}
}
