/** All that the model asks for of one user, as the tables have it at one moment. */
@NullMarked
package app.gravl.api.facts;

import org.jspecify.annotations.NullMarked;
