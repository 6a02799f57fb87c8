/** What Debezium sends, read into typed changes of typed rows, and their compact binary form. */
@NullMarked
package app.gravl.jobs.changes;

import org.jspecify.annotations.NullMarked;
