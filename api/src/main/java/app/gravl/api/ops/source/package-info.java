/** Postgres, as the change stream needs it: replication slots, WAL, open transactions. */
@NullMarked
package app.gravl.api.ops.source;

import org.jspecify.annotations.NullMarked;
