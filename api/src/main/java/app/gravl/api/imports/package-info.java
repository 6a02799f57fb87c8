/**
 * Import of training histories that other apps exported. {@link
 * app.gravl.api.imports.HistoryImport} is the way in; `format` reads files, `match` finds
 * exercises, and what is here gives each set its identity and writes it.
 */
@NullMarked
package app.gravl.api.imports;

import org.jspecify.annotations.NullMarked;
