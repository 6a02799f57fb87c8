/** What stands in a data folder: whose it is, of which version, its secrets, what runs on it. */
@NullMarked
package app.gravl.local.folder;

import org.jspecify.annotations.NullMarked;
