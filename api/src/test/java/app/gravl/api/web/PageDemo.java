package app.gravl.api.web;

import app.gravl.api.TestApi;
import app.gravl.schema.TestDatabase;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Serves the page with made-up histories, to look at it while working on it. */
public final class PageDemo {

  private PageDemo() {}

  public static void main(String[] args) throws Exception {
    Clock clock = Clock.systemUTC();
    TestDatabase database = TestDatabase.migrated();
    DemoHistory history = new DemoHistory(database);
    history.loadCatalog();
    long trained = history.trainedUser(clock.instant());
    long fresh = history.newUser();
    try (ModelStream stream = new ModelStream(database, clock);
        TestApi api =
            TestApi.start(database, Map.of("PORT", args.length > 0 ? args[0] : "0"), clock)) {
      for (long user : new long[] {trained, fresh}) {
        String token =
            TestApi.claims(user)
                .withExpiresAt(clock.instant().plus(Duration.ofDays(1)))
                .sign(Algorithm.HMAC256(TestApi.SECRET));
        System.out.println(api.api().url() + "/#token=" + token);
      }
      new CountDownLatch(1).await();
    }
  }
}
