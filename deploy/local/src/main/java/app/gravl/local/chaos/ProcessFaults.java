package app.gravl.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Processes that end or stand still. */
final class ProcessFaults {

  /** From the end of the system until it is ready again, on a busy machine. */
  static final Duration RESTART = Duration.ofSeconds(14);

  private ProcessFaults() {}

  /** The end of everything but Postgres, by SIGKILL or in good order, and the next start. */
  record Restart(boolean killed) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      if (killed) {
        scene.system().kill();
      } else {
        scene.system().stop();
      }
      scene.system().start();
    }

    @Override
    public Duration takes() {
      return RESTART;
    }
  }

  /** The Java process stands still. */
  record FreezeProcess(int seconds) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      scene.system().signal("STOP", scene.system().processes());
    }

    @Override
    public Duration lasts() {
      return Duration.ofSeconds(seconds);
    }

    @Override
    public void heal(Scene scene) throws Exception {
      scene.system().signal("CONT", scene.system().processes());
    }

    @Override
    public String detail() {
      return seconds + " s";
    }
  }

  /** Postgres stands still: it answers nobody, and refuses nobody either. */
  record FreezePostgres(int seconds) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      signal(scene, "STOP");
    }

    @Override
    public Duration lasts() {
      return Duration.ofSeconds(seconds);
    }

    @Override
    public void heal(Scene scene) throws Exception {
      signal(scene, "CONT");
    }

    private static void signal(Scene scene, String name) throws IOException, InterruptedException {
      List<Long> pids = scene.system().postgresProcesses();
      scene.system().signal(name, pids);
    }

    @Override
    public String detail() {
      return seconds + " s";
    }
  }
}
