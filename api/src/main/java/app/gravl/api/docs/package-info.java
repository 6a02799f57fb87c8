/** The API's description, for programs and for people. */
@NullMarked
package app.gravl.api.docs;

import org.jspecify.annotations.NullMarked;
