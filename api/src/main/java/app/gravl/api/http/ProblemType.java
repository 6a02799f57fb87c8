package app.gravl.api.http;

/**
 * Every kind of error that this API answers; {@link #uri()} is stable, clients may switch on it.
 */
public enum ProblemType {
  INVALID_JSON(400, "The body is not valid JSON"),
  INCOMPLETE_BODY(400, "The body did not arrive whole"),
  INVALID_BODY(400, "The body has not the expected shape"),
  INVALID_PARAMETER(400, "A parameter or header is not valid"),
  UNAUTHORIZED(401, "A valid bearer token is needed"),
  FORBIDDEN(403, "This token does not allow that"),
  NOT_FOUND(404, "There is nothing at this address"),
  UNKNOWN_USER(404, "The user of this token does not exist"),
  UNKNOWN_LOG(404, "There is no such logged set"),
  UNKNOWN_EXERCISE(404, "There is no such exercise"),
  UNKNOWN_WORKOUT(404, "There is no such workout"),
  UNKNOWN_SWAP(404, "There is no such swap"),
  UNKNOWN_MUSCLE(404, "There is no such muscle group"),
  UNKNOWN_CHECK_IN(404, "There is no check-in to remove"),
  METHOD_NOT_ALLOWED(405, "This address does not know that method"),
  REQUEST_TIMEOUT(408, "The body came too slowly"),
  CONFLICT(409, "The request conflicts with what is stored"),
  EXERCISE_IN_USE(409, "The exercise is in use"),
  LIMIT_REACHED(409, "There are as many of these as one user may have"),
  ALREADY_SWAPPED(409, "Another swap stands in the way"),
  ALREADY_REVERTED(409, "The swap is undone already"),
  SWAP_STOOD_ON(409, "A later swap stands on this one"),
  TRANSFER_RUNNING(409, "Another import or export of this user is running"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is not of an accepted type"),
  INVALID_VALUE(422, "A value is not acceptable"),
  UNREADABLE_EXPORT(422, "The file is no known export"),
  IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL(500, "Something went wrong on our side"),
  NOT_EVALUATED_YET(503, "This user's insights are not computed yet"),
  UNAVAILABLE(503, "The service can't answer right now"),
  NOT_YET_VISIBLE(504, "The write is not part of the insights yet");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String uri() {
    return "urn:gravl:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
