/** Benchmarks: each measures one number that the README states. */
@NullMarked
package app.gravl.local.bench;

import org.jspecify.annotations.NullMarked;
