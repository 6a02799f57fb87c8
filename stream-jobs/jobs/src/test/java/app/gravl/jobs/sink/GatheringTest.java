package app.gravl.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {

  @Test
  void a_batch_is_as_large_as_it_is_set() {
    Gathering gathering = new Gathering(2);
    for (long user = 1; user <= 5; user++) {
      InsightRows rows = new InsightRows();
      rows.userId = user;
      gathering.add(SinkEntry.of(rows));
    }

    List<Integer> sizes = new ArrayList<>();
    while (!gathering.isEmpty()) {
      sizes.add(gathering.take().insights().size());
    }

    assertThat(sizes).containsExactly(2, 2, 1);
  }
}
