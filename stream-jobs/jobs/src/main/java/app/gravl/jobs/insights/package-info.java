/** The keyed heart of the stream: a user's changes in, that user's whole insights out. */
@NullMarked
package app.gravl.jobs.insights;

import org.jspecify.annotations.NullMarked;
