/** The web page at {@code /}: static files, served so that nothing foreign can run in it. */
@NullMarked
package app.gravl.api.web;

import org.jspecify.annotations.NullMarked;
