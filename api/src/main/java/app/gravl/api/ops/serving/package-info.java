/** What users are served: whose insights are behind, and what parts of the stream alarmed. */
@NullMarked
package app.gravl.api.ops.serving;

import org.jspecify.annotations.NullMarked;
