package app.gravl.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.local.CliFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill between any two steps leaves the old database or the new one, whole. */
class DatabaseSwapTest {

  @TempDir Path folder;

  @Test
  void the_new_one_is_in_its_place_and_nothing_of_the_old_one_left() throws Exception {
    database("postgres", "old");
    try (DataFolder data = DataFolder.own(folder)) {
      DatabaseSwap swap = new DatabaseSwap(data);
      Files.writeString(swap.begin().resolve("which"), "new");
      swap.commit();
    }
    only("new");
  }

  @Test
  void killed_while_the_new_one_is_made() throws Exception {
    database("postgres", "old");
    database("postgres-restoring", "new");
    start();
    only("old");
  }

  @Test
  void killed_when_the_new_one_is_whole() throws Exception {
    database("postgres", "old");
    database("postgres-restored", "new");
    start();
    only("new");
  }

  @Test
  void killed_when_the_old_one_is_out_of_the_way() throws Exception {
    database("postgres-replaced", "old");
    database("postgres-restored", "new");
    start();
    only("new");
  }

  @Test
  void killed_when_the_new_one_is_in_its_place() throws Exception {
    database("postgres-replaced", "old");
    database("postgres", "new");
    start();
    only("new");
  }

  @Test
  void killed_in_a_folder_that_held_none_it_does_not_start_with_an_empty_one() throws Exception {
    database("postgres-restoring", "new");
    try (DataFolder data = DataFolder.own(folder)) {
      assertThatThrownBy(data::refuseHalfRestored)
          .isInstanceOf(CliFailure.class)
          .hasMessageContaining("run it again")
          .hasMessageContaining(folder.resolve("postgres-restoring").toString());
      DatabaseSwap again = new DatabaseSwap(data);
      Files.writeString(again.begin().resolve("which"), "again");
      again.commit();
      data.refuseHalfRestored();
    }
    only("again");
  }

  @Test
  void rolled_back_the_old_one_stays() throws Exception {
    database("postgres", "old");
    try (DataFolder data = DataFolder.own(folder)) {
      DatabaseSwap swap = new DatabaseSwap(data);
      Files.writeString(swap.begin().resolve("which"), "new");
      swap.rollBack();
    }
    only("old");
  }

  private void start() {
    try (DataFolder data = DataFolder.own(folder)) {
      data.refuseHalfRestored();
    }
  }

  private void database(String name, String which) throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("which"), which);
  }

  private void only(String which) {
    assertThat(folder.resolve("postgres").resolve("which")).hasContent(which);
    assertThat(folder).isDirectoryNotContaining("glob:**/postgres-*");
  }
}
