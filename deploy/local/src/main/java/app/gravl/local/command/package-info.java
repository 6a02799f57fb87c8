/** One class per subcommand, and the options that they share. */
@NullMarked
package app.gravl.local.command;

import org.jspecify.annotations.NullMarked;
