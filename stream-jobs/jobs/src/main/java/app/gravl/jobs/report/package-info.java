/** Reports with tables and plots, each one file that needs nothing else. */
@NullMarked
package app.gravl.jobs.report;

import org.jspecify.annotations.NullMarked;
