package app.gravl.api.web;

import app.gravl.schema.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;

/** A workout of the catalog that takes the place of the first pick, with weights of our choice. */
final class PickedWorkout {

  private static final String PLAN =
      """
      select json_build_object('workout', json_build_object('kind', 'catalog', 'id', w.id, 'name', w.name),
        'exercises', json_agg(json_build_object('exerciseId', x.exercise_id, 'sets', x.sets, 'reps', x.reps)
          order by x.position))::text
      from workouts w join workout_exercises x on x.workout_id = w.id where w.slug = '%s' group by w.id
      """;

  private final TestDatabase database;

  PickedWorkout(TestDatabase database) {
    this.database = database;
  }

  /**
   * @param kg suggested for its first exercises; null: nothing is, as for those after them
   */
  void show(Page page, String slug, Double... kg) {
    JsonNode plan = ChangedAnswer.read(database.text(PLAN.formatted(slug)));
    for (int i = 0; i < kg.length; i++) {
      ((ObjectNode) plan.path("exercises").path(i)).put("suggestedKg", kg[i]);
    }
    ChangedAnswer.to(
        page,
        ChangedAnswer.RECOMMENDATIONS,
        answer -> ((ObjectNode) answer.at("/recommendations/0")).setAll((ObjectNode) plan));
    page.reload();
  }
}
