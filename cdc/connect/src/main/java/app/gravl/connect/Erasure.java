package app.gravl.connect;

import java.time.Instant;

/** A user who is gone for good: whoever has the id and was created before then is to go again. */
public record Erasure(long userId, Instant erasedAt) {}
