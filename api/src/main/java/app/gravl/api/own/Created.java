package app.gravl.api.own;

import app.gravl.api.consistency.ConsistencyToken;

/** The answer to a write that made, or replaced, something with an id. */
record Created(long id, ConsistencyToken consistencyToken) {}
