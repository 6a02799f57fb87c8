package app.gravl.local.chaos;

import app.gravl.embedded.Folders;
import app.gravl.local.system.Ports;
import app.gravl.local.trial.Leftovers;
import app.gravl.local.trial.Target;
import app.gravl.model.Catalog;
import app.gravl.model.PlannedExercise;
import app.gravl.model.Workout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * One run: a system of its own, load, faults by a plan, and the judgement of all that was answered.
 */
public final class Chaos {

  /**
   * @param home the repository, where the launcher is
   * @param length of load and faults
   */
  public record Settings(
      Path home, int portOffset, long seed, Duration length, int users, List<String> faults) {}

  private static final String ZONE = "Europe/Berlin";
  private static final Duration CATCH_UP = Duration.ofSeconds(60);

  /** With restarts and snapshots on a busy machine. */
  private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2));

  private final Settings settings;
  private final Clock clock;
  private final Function<Path, Proof> proofOf;
  private final Progress progress;
  private final Violations violations;

  /**
   * @param proofOf by the data folder of the running system
   */
  public Chaos(Settings settings, Clock clock, Function<Path, Proof> proofOf, Progress progress) {
    this.settings = settings;
    this.clock = clock;
    this.proofOf = proofOf;
    this.progress = progress;
    this.violations = new Violations(progress);
  }

  /** The faults that can be named. */
  public static List<String> faults() {
    return FaultKind.ALL.stream().map(FaultKind::name).toList();
  }

  /** Whether nothing went wrong. */
  public boolean run(Leftovers leftovers) throws Exception {
    FaultPlan plan =
        FaultPlan.of(
            settings.seed(),
            settings.length(),
            FaultKind.ALL.stream()
                .filter(kind -> settings.faults().contains(kind.name()))
                .toList());
    progress.say(
        String.format(
            Locale.ROOT,
            "Seed %d: %d users for %d s, and %d faults",
            settings.seed(),
            settings.users(),
            settings.length().toSeconds(),
            plan.planned().size()));
    plan.planned().forEach(planned -> progress.say(planned.toString()));

    Path folder = Folders.temporary("gravl-chaos-");
    leftovers.add(() -> Folders.delete(folder));
    ChaosSystem system =
        new ChaosSystem(settings.home(), folder, Ports.freeFrom(settings.portOffset()), leftovers);
    progress.say(
        String.format(Locale.ROOT, "The system is ready after %.1f s", system.readySeconds()));
    run(system, plan);
    boolean proved = proofOf.apply(folder).holds();
    int wrong = violations.count();
    if (wrong == 0 && proved) {
      progress.say("Nothing is wrong");
      return true;
    }
    progress.say(
        wrong + " wrong" + (proved ? "" : ", and what is stored does not follow from the facts"));
    Path kept = Files.createTempDirectory("gravl-chaos-log-").resolve("gravl.log");
    Files.copy(system.log(), kept);
    progress.say("The system's log is kept in " + kept);
    return false;
  }

  private void run(ChaosSystem system, FaultPlan plan) throws Exception {
    Target target = system.target(clock);
    Transactions transactions = new Transactions(target.database(), PATIENCE);
    UserSql sql = new UserSql(transactions);
    Catalogs catalogs = new Catalogs(Catalogs.read(transactions));
    Visibility visibility = new Visibility(System.nanoTime());
    List<ChaosUser> users =
        sql.newUsers(ZONE, settings.users()).stream()
            .map(id -> new ChaosUser(id, target.token(id), visibility))
            .toList();
    users.forEach(user -> user.acknowledged(1));
    List<AnswersOfUser> answers =
        users.stream().map(user -> new AnswersOfUser(user, catalogs, violations)).toList();
    ApiClient api = new ApiClient(target.apiPort());
    Readers readers = new Readers(api, visibility, violations, answers);
    Writers writers = new Writers(writes(api, sql, catalogs.newestFirst().get(0)), violations);

    readers.start();
    writers.start(users, settings.seed());
    new FaultInjector(
            new Scene(system, sql, users, catalogs), visibility, violations, progress, clock)
        .run(plan, settings.length());
    writers.stop();
    awaitCaughtUp(answers);
    readers.stop();
    answers.forEach(AnswersOfUser::finish);
    StoredFacts.check(target.database(), users, violations);
    progress.say(
        String.format(
            Locale.ROOT,
            "%,d writes were acknowledged, %,d answers judged",
            writers.count(),
            readers.answers()));
  }

  private UserWrites writes(ApiClient api, UserSql sql, Catalog catalog) {
    List<Long> exercises =
        catalog.workouts().stream()
            .flatMap(workout -> workout.exercises().stream())
            .map(PlannedExercise::exerciseId)
            .distinct()
            .toList();
    List<Long> workouts =
        catalog.workouts().stream().map(Workout::ref).map(ref -> ref.id()).toList();
    return new UserWrites(new UserRequests(api, sql, PATIENCE), sql, exercises, workouts, clock);
  }

  private void awaitCaughtUp(List<AnswersOfUser> answers) throws SQLException {
    long started = System.nanoTime();
    try {
      new Patience(CATCH_UP)
          .until(
              "everybody to see what they wrote",
              () ->
                  answers.stream().allMatch(Chaos::isCaughtUp)
                      ? Optional.of(true)
                      : Optional.empty());
      progress.say(
          String.format(
              Locale.ROOT, "Caught up after %.1f s", (System.nanoTime() - started) / 1e9));
    } catch (Patience.RanOut e) {
      answers.stream()
          .filter(answer -> !isCaughtUp(answer))
          .forEach(
              answer ->
                  violations.add(
                      answer.user()
                          + " sees version "
                          + answer.seen()
                          + " after "
                          + CATCH_UP.toSeconds()
                          + " s, not "
                          + answer.user().history().newest()));
    }
  }

  private static boolean isCaughtUp(AnswersOfUser answers) {
    return answers.seen() == answers.user().history().newest();
  }

  /** Lets time pass until then. */
  static void passUntil(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }
}
