/** Where records go that can't be parsed, applied or written, so that the stream goes on. */
@NullMarked
package app.gravl.jobs.deadletter;

import org.jspecify.annotations.NullMarked;
