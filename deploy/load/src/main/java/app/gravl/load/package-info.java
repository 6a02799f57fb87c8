/** What people do with the api, as load: by Gatling, with limits that the system is held to. */
@NullMarked
package app.gravl.load;

import org.jspecify.annotations.NullMarked;
