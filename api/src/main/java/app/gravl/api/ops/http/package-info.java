/** How other parts are asked: by their own HTTP interfaces, briefly. */
@NullMarked
package app.gravl.api.ops.http;

import org.jspecify.annotations.NullMarked;
