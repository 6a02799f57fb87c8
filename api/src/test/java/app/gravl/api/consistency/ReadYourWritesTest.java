package app.gravl.api.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.api.ApiFixture;
import app.gravl.api.PlantedHeartbeats;
import app.gravl.api.PostgresProxy;
import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.api.TestJob;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadYourWritesTest extends ApiFixture {

  private static final String READ = "/api/recommendations/smart-workout";
  private static final long NOBODY = 999_999;
  private static final String LONG_WAIT = "?wait=10000";

  @Test
  void two_writers_of_the_same_user_each_read_their_own_write() {
    long user = api.user();
    long exercise = api.benchPress();
    TestJob job = new TestJob(api.database());
    job.evaluate(user);
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> stream =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                job.evaluate(user);
              }
            });

    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> writeAndRead(user, exercise));
    CompletableFuture<Void> two = CompletableFuture.runAsync(() -> writeAndRead(user, exercise));
    CompletableFuture.allOf(one, two).join();
    done.set(true);
    stream.join();

    assertThat(api.number("select write_version from user_versions where user_id = " + user))
        .isEqualTo(101);
  }

  private void writeAndRead(long user, long exercise) {
    for (int i = 0; i < 50; i++) {
      String token =
          api.post(user, "/api/logs", oneSet(exercise)).json().path("consistencyToken").asText();
      Answer read = waited(() -> api.get(user, READ + LONG_WAIT + "&after=" + token));
      assertThat(read.status()).as(read.text()).isEqualTo(200);
      assertThat(read.json().path("version").asLong())
          .isGreaterThanOrEqualTo(ConsistencyToken.parse(token).version());
    }
  }

  @Test
  void a_waiting_read_is_answered_when_the_write_is_in() {
    long user = api.user();
    api.evaluate(user);
    String token = write(user);

    CompletableFuture<Answer> read =
        CompletableFuture.supplyAsync(
            () ->
                waited(
                    () ->
                        api.get(
                            user, "/api/recovery/muscle-groups" + LONG_WAIT + "&after=" + token)));
    assertThat(read).isNotDone();
    api.evaluate(user);

    assertThat(read.join().status()).isEqualTo(200);
    assertThat(read.join().json().path("version").asLong()).isEqualTo(2);
  }

  /** Rather than when its wait is over. */
  @Test
  void who_waits_is_woken_by_the_notification_and_by_what_is_stored_where_one_was_lost() {
    TestJob job = new TestJob(api.database());
    long stored = api.user();
    job.evaluate(stored);
    try (InsightFeed feed = new InsightFeed(api.database().as(Roles.API))) {
      feed.start();
      await().until(feed::isListening);

      CompletableFuture<?> notified = feed.whenSeen(NOBODY, 5);
      api.database()
          .execute("select pg_notify('%s', '%d:5')".formatted(InsightFeed.CHANNEL, NOBODY));
      await().until(notified::isDone);

      CompletableFuture<?> lost = feed.whenSeen(stored, 2);
      write(stored);
      job.evaluateSilently(stored);
      await().until(lost::isDone);
      assertThat(feed.waiting()).isZero();
    }
  }

  @Test
  void a_write_that_is_not_in_by_then_is_a_504_that_says_where_it_stands() {
    long user = api.user();
    api.evaluate(user);
    String token = write(user);

    Answer answer = api.get(user, READ + "?wait=50&after=" + token);

    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.problem()).isEqualTo("not-yet-visible");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void a_user_not_evaluated_yet_waits_likewise_then_gets_a_503() {
    long user = api.user();

    Answer answer = api.get(user, READ + "?wait=50");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("not-evaluated-yet");
    assertThat(answer.header("Retry-After")).isEqualTo("1");

    CompletableFuture<Answer> read =
        CompletableFuture.supplyAsync(() -> waited(() -> api.get(user, READ + LONG_WAIT)));
    api.evaluate(user);
    assertThat(read.join().status()).isEqualTo(200);
  }

  @Test
  void tokens_of_later_writes_are_later() {
    long user = api.user();

    long first = ConsistencyToken.parse(write(user)).version();
    long second = ConsistencyToken.parse(write(user)).version();

    assertThat(second).isGreaterThan(first);
  }

  @Test
  void the_listening_connection_is_made_again_when_lost() throws Exception {
    TestDatabase database = TestDatabase.migrated();
    try (PostgresProxy proxy = new PostgresProxy(database.port());
        TestApi behind =
            TestApi.start(
                database,
                Map.of(
                    "DATABASE_POOL_TIMEOUT_MS",
                    "1000",
                    "DATABASE_URL",
                    database.url().replace(":" + database.port(), ":" + proxy.port())))) {
      long user = behind.user();
      PlantedHeartbeats heartbeats = new PlantedHeartbeats(database);
      heartbeats.alive();
      await().until(() -> ready(behind) == 200);

      proxy.cut();
      await().until(() -> ready(behind) == 503);
      Answer down = behind.get(user, READ);
      assertThat(down.status()).isEqualTo(503);
      assertThat(down.problem()).isEqualTo("unavailable");
      assertThat(down.header("Retry-After")).isNotEmpty();

      proxy.restore();
      heartbeats.alive();
      await().until(() -> ready(behind) == 200);
      CompletableFuture<Answer> read =
          CompletableFuture.supplyAsync(() -> waited(() -> behind.get(user, READ + LONG_WAIT)));
      behind.evaluate(user);
      assertThat(read.join().status()).isEqualTo(200);
    }
  }

  /** As a client does who waits longer than one request may. */
  private static Answer waited(Supplier<Answer> read) {
    return await().until(read::get, answer -> answer.header("Retry-After").isEmpty());
  }

  private static int ready(TestApi api) {
    return api.send("GET", "/health/ready", null, null).status();
  }

  private String write(long user) {
    return api.post(user, "/api/logs", oneSet(api.benchPress()))
        .json()
        .path("consistencyToken")
        .asText();
  }
}
