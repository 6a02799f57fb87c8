/**
 * Deploying the streaming job: other parameters, or another version of the program, take the place
 * of those that run, and give it back where they don't become healthy.
 */
@NullMarked
package app.gravl.jobs.deploy;

import org.jspecify.annotations.NullMarked;
