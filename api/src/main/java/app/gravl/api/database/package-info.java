/**
 * Postgres as the endpoints use it: a small pool, one helper for statements, SQL errors as
 * problems.
 */
@NullMarked
package app.gravl.api.database;

import org.jspecify.annotations.NullMarked;
