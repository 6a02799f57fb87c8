package app.gravl.local.command;

import app.gravl.local.system.LocalSystem;
import app.gravl.local.system.Part;
import app.gravl.local.system.Ports;
import app.gravl.local.system.ServicePort;
import app.gravl.local.token.Tokens;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a person at the terminal sees of a start and a stop. Safe to use from several threads. */
final class UpProgress implements LocalSystem.Progress {

  private static final long DEMO_USER = 1;
  private static final String OPS = "ops";

  private final PrintWriter out;
  private final Clock clock;
  private final Instant started;
  private boolean ready;
  private boolean failed;

  UpProgress(PrintWriter out, Clock clock) {
    this.out = out;
    this.clock = clock;
    // Since the process began: the time that the user has waited.
    this.started = ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
  }

  @Override
  public synchronized void ready(Part part, String what) {
    double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
    print(String.format(Locale.ROOT, "%6.1f s  %-12s %s", seconds, part.name(), what));
  }

  /**
   * @param demo whether there is a demo user to sign in
   */
  synchronized void ready(Ports ports, Tokens tokens, boolean demo) {
    ready = true;
    String url = "http://127.0.0.1:" + ports.of(ServicePort.API);
    double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
    print(String.format(Locale.ROOT, "%6.1f s", seconds));
    print("ready " + url);
    // What runs is looked at whoever there is.
    print("ops   " + url + "/ops#token=" + tokens.of(DEMO_USER, OPS));
    if (!demo) {
      print("Sign in as a user of yours: ./gravl token --user N");
      return;
    }
    String token = tokens.of(DEMO_USER, null);
    print("page  " + url + "/#token=" + token);
    print("");
    print("TOKEN=" + token);
    String curl = "curl -H \"Authorization: Bearer $TOKEN\" " + url;
    print(curl + "/api/recovery/muscle-groups");
    print(curl + "/api/recommendations/smart-workout");
    print(
        curl
            + "/api/logs -H 'Content-Type: application/json' -d '{\"performedAt\":\""
            + clock.instant().truncatedTo(ChronoUnit.SECONDS)
            + "\",\"sets\":[{\"exerciseId\":1,\"reps\":8,\"weightKg\":60}]}'");
  }

  /** Whether it was ready, and all of it still is. */
  synchronized boolean isUp() {
    return ready;
  }

  /** It was ready, and something of it is no more. */
  synchronized void failed() {
    ready = false;
    failed = true;
  }

  synchronized boolean hasFailed() {
    return failed;
  }

  synchronized void stopping() {
    print("stopping");
  }

  synchronized void stopped() {
    print("stopped");
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
