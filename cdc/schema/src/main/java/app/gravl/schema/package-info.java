/** The database schema and what others must know of it: migrations, roles, topics. */
@NullMarked
package app.gravl.schema;

import org.jspecify.annotations.NullMarked;
