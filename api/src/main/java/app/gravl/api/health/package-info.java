/** Is this process up, and can it do its work. */
@NullMarked
package app.gravl.api.health;

import org.jspecify.annotations.NullMarked;
