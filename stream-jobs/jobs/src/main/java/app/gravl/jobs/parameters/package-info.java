/** The model's parameters as people write and read them. */
@NullMarked
package app.gravl.jobs.parameters;

import org.jspecify.annotations.NullMarked;
