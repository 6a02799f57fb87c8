/**
 * The web page at {@code /}: static files, served so that nothing foreign can run in it. Other
 * pages are served in the same way.
 */
@NullMarked
package app.gravl.api.web;

import org.jspecify.annotations.NullMarked;
