package app.gravl.api.security;

import app.gravl.api.TestApi.Answer;

/** What no request may bring about. */
final class ServerFailure {

  private ServerFailure() {}

  /** That the api is not ready where no stream runs, as in these tests, is an answer. */
  static boolean is(Answer answer) {
    return answer.status() >= 500 && !answer.text().contains("\"stream\":\"not-started\"");
  }
}
