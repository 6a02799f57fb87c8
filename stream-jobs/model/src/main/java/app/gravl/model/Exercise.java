package app.gravl.model;

/**
 * @param equipment what it needs, such as {@code barbell}
 */
public record Exercise(long id, String equipment, Activations activations) {}
