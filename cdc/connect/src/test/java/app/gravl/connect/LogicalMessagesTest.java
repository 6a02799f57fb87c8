package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Messages that somebody writes into the WAL ({@code pg_logical_emit_message}) are of no table, so
 * no topic is theirs: they become no record, and what is committed around them goes on arriving.
 */
class LogicalMessagesTest {

  private static final String[] MESSAGES = {
    "select pg_logical_emit_message(true, 'gym', 'hello')",
    "select pg_logical_emit_message(false, 'gym', 'hello')",
    "select pg_logical_emit_message(true, e'two\nlines, (of) \\. text', repeat('x', 2000000))",
    "select pg_logical_emit_message(false, '', '')"
  };

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void they_become_no_record_and_hold_nothing_up() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();

    pipeline.database.execute(MESSAGES);
    awaitArrival(Story.log(pipeline, story.user(), story.catalogExercise()));

    assertThat(pipeline.settled()).noneMatch(c -> c.op().equals("m"));
  }

  @Test
  void after_a_restart_among_them_nothing_is_missing_either() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();
    long open;
    try (Connection connection = pipeline.database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(MESSAGES[0]);
      open = Story.log(connection, story.user(), story.catalogExercise());
      // Of no transaction, so read before the open one, whose rows stand before it in the WAL.
      pipeline.database.execute(MESSAGES);
      pipeline.settled();
      pipeline.stop();
      pipeline.database.execute(MESSAGES);
      connection.commit();
    }
    long meanwhile = Story.log(pipeline, story.user(), story.catalogExercise());

    pipeline.start();

    awaitArrival(open);
    awaitArrival(meanwhile);
    assertThat(pipeline.epoch()).isEqualTo(1);
  }

  private void awaitArrival(long log) {
    pipeline.awaitOne("workout_logs", "c", c -> c.after().path("id").asLong() == log);
  }
}
