package app.gravl.local.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.local.CliFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LeftoversTest {

  private final List<String> undone = new ArrayList<>();

  @Test
  void the_last_thing_made_is_undone_first_and_only_once() {
    Leftovers leftovers = new Leftovers();
    leftovers.add(() -> undone.add("folder"));
    leftovers.add(() -> undone.add("process"));

    leftovers.close();
    leftovers.close();

    assertThat(undone).containsExactly("process", "folder");
  }

  @Test
  void what_is_made_after_everything_was_undone_is_undone_at_once() {
    Leftovers leftovers = new Leftovers();
    leftovers.close();

    assertThatThrownBy(() -> leftovers.add(() -> undone.add("process")))
        .isInstanceOf(CancellationException.class);
    assertThat(undone).containsExactly("process");
  }

  @Test
  void one_that_fails_keeps_no_other_from_being_undone() {
    Leftovers leftovers = new Leftovers();
    leftovers.add(() -> undone.add("folder"));
    leftovers.add(
        () -> {
          throw new IllegalStateException("gone already");
        });

    assertThatThrownBy(leftovers::close)
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("gone already");
    assertThat(undone).containsExactly("folder");
  }
}
