/** Where the stream of changes stands, hop by hop. */
@NullMarked
package app.gravl.local.lag;

import org.jspecify.annotations.NullMarked;
