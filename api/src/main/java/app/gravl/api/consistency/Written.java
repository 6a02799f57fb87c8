package app.gravl.api.consistency;

/** The answer to a write that has nothing else to say. */
public record Written(ConsistencyToken consistencyToken) {}
