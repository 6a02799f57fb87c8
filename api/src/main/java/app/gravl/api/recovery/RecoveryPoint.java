package app.gravl.api.recovery;

import java.time.Instant;

/** Recovery in percent at an instant. */
record RecoveryPoint(Instant at, double recovery) {}
