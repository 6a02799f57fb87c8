/** Who is asking: bearer tokens and nothing else. */
@NullMarked
package app.gravl.api.auth;

import org.jspecify.annotations.NullMarked;
