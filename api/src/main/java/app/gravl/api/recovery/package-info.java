/** How recovered each muscle is now, why, and how its user says it feels. */
@NullMarked
package app.gravl.api.recovery;

import org.jspecify.annotations.NullMarked;
