/**
 * What every endpoint shares of HTTP: problems (RFC 9457), bodies, parameters, JSON, request ids.
 */
@NullMarked
package app.gravl.api.http;

import org.jspecify.annotations.NullMarked;
