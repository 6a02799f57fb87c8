package app.gravl.api.ops.hop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** What only one hop has. */
public interface HopDetail {

  /** What is wrong with it; none where all is well. */
  @JsonIgnore
  List<Problem> problems();
}
