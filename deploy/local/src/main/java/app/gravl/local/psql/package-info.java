/** Runs SQL and prints what comes back as a person or a spreadsheet reads it. */
@NullMarked
package app.gravl.local.psql;

import org.jspecify.annotations.NullMarked;
