/**
 * From the bytes of an export to its sets: encoding, separator, dialect, dates and numbers. Knows
 * no database and no user; one row in, one row out, in memory that does not grow with the file.
 */
@NullMarked
package app.gravl.api.imports.format;

import org.jspecify.annotations.NullMarked;
