package app.gravl.api.http;

/**
 * One thing wrong with one field.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or a parameter's name
 * @param detail what is wrong and what would be right
 */
public record FieldError(String pointer, String detail) {}
