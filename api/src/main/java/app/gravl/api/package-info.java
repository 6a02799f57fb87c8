/**
 * From Postgres to people: the REST API. Each feature has its package; this one puts them together.
 */
@NullMarked
package app.gravl.api;

import org.jspecify.annotations.NullMarked;
