/** In how many shards the change stream is read. */
@NullMarked
package app.gravl.local.shards;

import org.jspecify.annotations.NullMarked;
