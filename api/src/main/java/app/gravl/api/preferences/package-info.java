/** What a user has at hand and does not want. */
@NullMarked
package app.gravl.api.preferences;

import org.jspecify.annotations.NullMarked;
