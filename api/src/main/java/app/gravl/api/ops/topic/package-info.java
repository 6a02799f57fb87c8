/** What lies in Kafka between the change stream and the job. */
@NullMarked
package app.gravl.api.ops.topic;

import org.jspecify.annotations.NullMarked;
