/** Users to look at on the first day: made-up people, plausible training. */
@NullMarked
package app.gravl.local.demo;

import org.jspecify.annotations.NullMarked;
