package app.gravl.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of one evaluation, over users in turn, so that no branch is learnt by heart. README.md
 * says how to run it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(2)
public class EvaluationBenchmark {

  private static final int USERS = 200;
  private static final int EXERCISES = 374;
  private static final int WORKOUTS = 42;

  /** Sets and sessions of the last 150 days; sets come in the order of their rows' keys. */
  public enum UserKind {
    TYPICAL(300, 36, false),
    TYPICAL_SHUFFLED(300, 36, true),
    HEAVY(1800, 60, false);

    private final int sets;
    private final int sessions;
    private final boolean shuffled;

    UserKind(int sets, int sessions, boolean shuffled) {
      this.sets = sets;
      this.sessions = sessions;
      this.shuffled = shuffled;
    }
  }

  @Param public UserKind user;

  @Param({"0", "50", "200"})
  public int customWorkouts;

  private final Catalog catalog = Histories.catalog(EXERCISES, WORKOUTS, 1);
  private final List<UserFacts> users = new ArrayList<>();
  private int turn;

  @Setup
  public void makeUsers() {
    for (int seed = 0; seed < USERS; seed++) {
      UserFacts facts = Histories.regular(catalog, user.sets, user.sessions, true, seed);
      Random random = new Random(seed);
      List<LoggedSet> sets = new ArrayList<>(facts.sets());
      if (user.shuffled) {
        Collections.shuffle(sets, random);
      }
      List<Workout> custom = new ArrayList<>();
      for (int id = 1; id <= customWorkouts; id++) {
        custom.add(Histories.workout(WorkoutRef.custom(id), EXERCISES, random));
      }
      users.add(
          new UserFacts(sets, facts.checkIns(), custom, facts.ownExercises(), facts.preferences()));
    }
  }

  @Benchmark
  public Insights evaluate() {
    turn = (turn + 1) % USERS;
    return Model.evaluate(users.get(turn), catalog, Parameters.DEFAULT, Histories.NOW);
  }

  @Benchmark
  public List<WorkoutScore> scores() {
    turn = (turn + 1) % USERS;
    return Model.scores(users.get(turn), catalog, Parameters.DEFAULT, Histories.NOW);
  }
}
