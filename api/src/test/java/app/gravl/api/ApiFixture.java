package app.gravl.api;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One api for all tests of a class; each test makes users of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ApiFixture {

  protected TestApi api;

  @BeforeAll
  void startApi() {
    api = TestApi.start();
  }

  @AfterAll
  void stopApi() {
    api.close();
  }

  protected static String oneSet(long exercise) {
    return """
        {"performedAt": "2026-03-02T17:00:00Z", "sets": [{"exerciseId": %d, "reps": 5, "weightKg": 100.5}]}
        """
        .formatted(exercise);
  }
}
