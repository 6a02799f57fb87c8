package app.gravl.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCheckpointsTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  @TempDir Path folder;

  @Test
  void the_newest_comes_first_whatever_its_number() throws Exception {
    Path old = checkpoint("job-a", 40, 0);
    Path newest = checkpoint("job-b", 2, 20);
    Path middle = checkpoint("job-b", 1, 10);

    assertThat(new KeptCheckpoints(folder).newestFirst()).containsExactly(newest, middle, old);
  }

  @Test
  void all_but_three_and_what_was_never_complete_are_deleted() throws Exception {
    Path goneWithItsJob = checkpoint("job-a", 1, 0).getParent();
    Path gone = checkpoint("job-b", 1, 5);
    Path kept = checkpoint("job-b", 2, 10);
    Path shared = Files.createDirectories(folder.resolve("job-b").resolve("shared"));
    Path neverComplete = Files.createDirectories(folder.resolve("job-b").resolve("chk-3"));
    checkpoint("job-c", 1, 20);
    checkpoint("job-c", 2, 30);

    new KeptCheckpoints(folder).tidy();

    assertThat(new KeptCheckpoints(folder).newestFirst()).hasSize(3).contains(kept);
    assertThat(shared).exists();
    assertThat(goneWithItsJob).doesNotExist();
    assertThat(gone).doesNotExist();
    assertThat(neverComplete).doesNotExist();
  }

  @Test
  void before_the_first_run_there_is_none() throws Exception {
    KeptCheckpoints none = new KeptCheckpoints(folder.resolve("nowhere"));

    none.tidy();

    assertThat(none.newestFirst()).isEmpty();
  }

  private Path checkpoint(String job, int number, int minutes) throws IOException {
    Path checkpoint = Files.createDirectories(folder.resolve(job).resolve("chk-" + number));
    Path metadata = Files.createFile(checkpoint.resolve("_metadata"));
    Files.setLastModifiedTime(metadata, FileTime.from(MORNING.plusSeconds(60L * minutes)));
    return checkpoint;
  }
}
