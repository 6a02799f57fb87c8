package app.gravl.api.ops.hop;

/**
 * Why what users see may not be up to date, or soon will not be.
 *
 * @param code stable, for programs
 * @param message for people: what, since when, what to do
 */
public record Problem(String code, String message) {}
