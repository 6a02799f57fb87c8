/**
 * Faults by seed under load: many users write and read as clients do, things break under them, and
 * everything that they are answered must be what follows from some state of their own facts.
 */
@NullMarked
package app.gravl.local.chaos;

import org.jspecify.annotations.NullMarked;
