/** A broker for rehearsals, in a process of its own. */
@NullMarked
package app.gravl.images.kafka;

import org.jspecify.annotations.NullMarked;
