/** Logged sets: write, list, change, remove. */
@NullMarked
package app.gravl.api.logs;

import org.jspecify.annotations.NullMarked;
