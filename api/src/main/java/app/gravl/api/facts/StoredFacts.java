package app.gravl.api.facts;

import app.gravl.model.Exercise;
import app.gravl.model.Parameters;
import app.gravl.model.UserFacts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user's insights follow from, read in one statement and so of one moment.
 *
 * @param evaluated whether the stream has computed anything for this user yet
 * @param version the user's write version that these facts are of
 * @param zone whose days the user lives by; no fact of the model
 * @param parametersId tells them from others
 * @param parameters those that made the user's insights; where they are not known, those in force
 * @param ownNames of the user's own exercises, by id
 */
public record StoredFacts(
    boolean evaluated,
    long version,
    ZoneId zone,
    UserFacts facts,
    int parametersId,
    Parameters parameters,
    StoredCatalog catalog,
    Map<Long, String> ownNames) {

  /** The catalog's or the user's own. */
  public @Nullable Exercise exercise(long id) {
    Exercise shared = catalog.catalog().exercise(id);
    return shared == null ? facts.ownExercises().get(id) : shared;
  }

  /** Likewise. */
  public @Nullable String exerciseName(long id) {
    String shared = catalog.exerciseNames().get(id);
    return shared == null ? ownNames.get(id) : shared;
  }

  /** Enough for muscles; to go with {@link StoredCatalog#exercisesOnly()}. */
  public UserFacts withoutWorkouts() {
    return new UserFacts(
        facts.sets(), facts.checkIns(), List.of(), facts.ownExercises(), facts.preferences());
  }
}
