/** Exercises and workouts to choose from. */
@NullMarked
package app.gravl.api.catalog;

import org.jspecify.annotations.NullMarked;
