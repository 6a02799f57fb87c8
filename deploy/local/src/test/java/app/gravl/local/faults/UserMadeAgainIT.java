package app.gravl.local.faults;

import app.gravl.local.process.Database;
import app.gravl.local.process.TestClient;
import app.gravl.local.process.Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users are deleted and made again under the same id: nothing of the former one comes back. */
@Tag("faults")
class UserMadeAgainIT {

  private static final int LIVES = 10;
  private static final int WRITES = 20;

  @TempDir Path folder;

  private Trial trial;

  @BeforeEach
  void start() throws Exception {
    trial = Trial.begin(SeparateParts.start(Places.in(folder)));
  }

  @AfterEach
  void stop() {
    trial.close();
  }

  @Test
  void nothing_of_the_former_user_comes_back() throws Exception {
    long[] users = {newUser(), newUser(), newUser()};
    trial.run("user deleted and made again, in two transactions", () -> lives(users[0], false));
    trial.run("user deleted and made again, in one transaction", () -> lives(users[1], true));
    trial.run(
        "user deleted and made again while Connect stands still",
        () -> {
          List<ProcessHandle> connect = trial.parts().processes(Part.CONNECT);
          Signals.stop(connect);
          try {
            lives(users[2], false);
          } finally {
            Signals.goOn(connect);
          }
        });
    trial.run(
        "users deleted and made again, and the TaskManager killed",
        () -> {
          lives(users[0], true);
          Signals.kill(trial.parts().processes(Part.TASK_MANAGER));
          lives(users[1], false);
          trial.parts().start(Part.TASK_MANAGER);
        });
  }

  private long newUser() throws SQLException {
    try (Connection connection = trial.parts().postgres().connect()) {
      return Database.insertUser(connection);
    }
  }

  private void lives(long user, boolean oneTransaction) throws Exception {
    for (int i = 0; i < LIVES; i++) {
      write(user);
      makeAgain(user, oneTransaction);
    }
    write(user);
  }

  private void write(long user) throws IOException, InterruptedException {
    TestClient client = trial.parts().client();
    Writer writer = new Writer(client, trial.acknowledged(), user, new Random());
    for (int i = 0; i < WRITES; i++) {
      writer.write();
    }
  }

  private void makeAgain(long user, boolean oneTransaction) throws SQLException {
    try (Connection connection = trial.parts().postgres().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(!oneTransaction);
      statement.execute("delete from users where id = " + user);
      statement.execute("insert into users (id, time_zone) values (" + user + ", 'Europe/Berlin')");
      if (oneTransaction) {
        connection.commit();
      }
    }
    trial.acknowledged().userDeleted(user);
  }
}
