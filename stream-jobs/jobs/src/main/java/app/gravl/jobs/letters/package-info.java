/**
 * The dead letters at work: the job's sink of them, and the program that lists and replays them.
 */
@NullMarked
package app.gravl.jobs.letters;

import org.jspecify.annotations.NullMarked;
