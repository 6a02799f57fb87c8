/** Tokens for the api of the local system. */
@NullMarked
package app.gravl.local.token;

import org.jspecify.annotations.NullMarked;
