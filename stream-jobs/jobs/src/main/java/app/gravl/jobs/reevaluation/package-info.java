/** Evaluating users again because the world changed around them, not they themselves. */
@NullMarked
package app.gravl.jobs.reevaluation;

import org.jspecify.annotations.NullMarked;
