/** What users make for themselves: workouts and exercises. */
@NullMarked
package app.gravl.api.own;

import org.jspecify.annotations.NullMarked;
