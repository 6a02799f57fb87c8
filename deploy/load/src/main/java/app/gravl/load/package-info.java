/** People who train, as load, by Gatling; and what the system is held to while they do. */
@NullMarked
package app.gravl.load;

import org.jspecify.annotations.NullMarked;
