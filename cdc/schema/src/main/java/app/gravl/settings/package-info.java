/**
 * How every process reads its settings: from the environment, all checked before anything starts.
 */
@NullMarked
package app.gravl.settings;

import org.jspecify.annotations.NullMarked;
