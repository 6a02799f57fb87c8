package app.gravl.local.chaos;

import app.gravl.local.chaos.ApiClient.Answer;
import app.gravl.local.chaos.ApiClient.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Read for all users the whole time, and have every answer judged. */
final class Readers {

  private static final int THREADS = 4;
  private static final int OK = 200;
  private static final int REFUSED = 400;
  private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final ApiClient api;
  private final Visibility visibility;
  private final Violations violations;
  private final List<AnswersOfUser> users;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong answers = new AtomicLong();
  private volatile boolean stopping;

  Readers(ApiClient api, Visibility visibility, Violations violations, List<AnswersOfUser> users) {
    this.api = api;
    this.visibility = visibility;
    this.violations = violations;
    this.users = users;
  }

  void start() {
    for (int i = 0; i < THREADS; i++) {
      int place = i;
      Thread thread = new Thread(() -> read(place), "chaos-reader-" + i);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  /** Returns when nobody reads any more. */
  void stop() throws InterruptedException {
    stopping = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  long answers() {
    return answers.get();
  }

  private void read(int place) {
    while (!stopping) {
      long next = System.nanoTime() + ROUND_NANOS;
      for (int i = place; i < users.size() && !stopping; i += THREADS) {
        for (AnswerCheck check : AnswerCheck.values()) {
          read(users.get(i), check);
        }
      }
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private void read(AnswersOfUser answersOfUser, AnswerCheck check) {
    ChaosUser user = answersOfUser.user();
    Optional<Answer> answer = api.send(user.token(), Request.get(check.path()));
    if (answer.isEmpty()) {
      return;
    }
    int status = answer.get().status();
    if (status == OK) {
      answers.incrementAndGet();
      long version = answer.get().body().path("version").asLong();
      visibility.answered(user.id(), version, System.nanoTime());
      answersOfUser.answered(check, answer.get().body());
    } else if (status >= REFUSED) {
      violations.add(user + ": " + check.path() + " answered " + answer.get());
    }
  }
}
