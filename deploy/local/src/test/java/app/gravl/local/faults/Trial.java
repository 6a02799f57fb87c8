package app.gravl.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.jobs.verify.VerifyProgram;
import app.gravl.local.process.Acknowledged;
import app.gravl.local.process.Database;
import app.gravl.local.process.Recovered;
import app.gravl.schema.Roles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One fault after the other on a system under load; after each nothing may be lost or wrong. */
final class Trial implements AutoCloseable {

  /** Does the harm and undoes it, as far as somebody has to. */
  @FunctionalInterface
  interface Fault {
    void happen() throws Exception;
  }

  private static final int USERS = 4;

  private final SeparateParts parts;
  private final Load load;

  private Trial(SeparateParts parts, List<Long> users) {
    this.parts = parts;
    this.load = new Load(parts.client(), users);
  }

  static Trial begin(SeparateParts parts) throws SQLException {
    List<Long> users = new ArrayList<>();
    try (Connection connection = parts.postgres().connect()) {
      for (int i = 0; i < USERS; i++) {
        users.add(Database.insertUser(connection));
      }
    }
    return new Trial(parts, users);
  }

  SeparateParts parts() {
    return parts;
  }

  Acknowledged acknowledged() {
    return load.acknowledged();
  }

  Load load() {
    return load;
  }

  /** Under load, from calm to calm. */
  void run(String what, Fault fault) throws Exception {
    try {
      load.start();
      load.measure();
      load.awaitSteady();
      load.measure();
      fault.happen();
      load.awaitSteady();
      double nothingNew = load.nothingNewSeconds();
      load.stop();
      check();
      System.out.printf(
          Locale.ROOT,
          "FAULT %s: nothing new for %.1f s, lost: nothing of %d facts, verify: 0 differences%n",
          what,
          nothingNew,
          acknowledged().size());
    } catch (Exception | Error e) {
      throw new AssertionError(what + ". Flink says:\n" + parts.flink().output(), e);
    }
  }

  /** While nobody writes: facts, insights, and what {@code gravl verify} says. */
  void check() throws SQLException {
    parts.awaitReady();
    try (Connection connection = parts.postgres().connect()) {
      Recovered.check(connection, acknowledged());
    }
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int status =
        new VerifyProgram(PartEnvironments.database(parts.ports(), Roles.STREAM), writer, writer)
            .run(List.of());
    assertThat(status).describedAs("verify: %s", said).isZero();
    assertThat(said.toString()).contains(" users");
  }

  /** Lets time pass: there is nothing to wait for. */
  static void pass(Duration time) {
    await().pollDelay(time).atMost(time.plusMinutes(1)).until(() -> true);
  }

  @Override
  public void close() {
    parts.close();
  }
}
