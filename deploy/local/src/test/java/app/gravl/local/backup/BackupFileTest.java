package app.gravl.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.local.CliFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup's file, written and read, whole and damaged. */
class BackupFileTest {

  private static final int BYTES = 300_000;

  @TempDir Path folder;

  private final BackupInfo info =
      new BackupInfo(
          Instant.parse("2026-05-04T10:00:00Z"),
          "18.6",
          "17",
          -7_000_000_000_000_000_001L,
          UUID.randomUUID(),
          Path.of("/home/Zoë/a=b #1"),
          3);

  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("a.tar.gz");
  }

  @Test
  void what_was_written_is_read() throws Exception {
    byte[] content = write(false);

    try (BackupReader reader = BackupReader.open(file)) {
      assertThat(reader.info()).isEqualTo(info);
      reader.unpack(target("one"), bytes -> {});
    }

    assertThat(folder.resolve("one/base/1/1259")).hasBinaryContent(content);
    assertThat(folder.resolve("one/pg_wal")).isEmptyDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void a_file_that_is_there_stays_unless_it_may_be_replaced() throws Exception {
    Files.writeString(file, "somebody's");

    assertThatThrownBy(() -> NewFile.begin(file, false))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("--force");
    assertThat(file).hasContent("somebody's");

    write(true);
    assertThatCode(() -> BackupReader.open(file).close()).doesNotThrowAnyException();
  }

  @Test
  void one_that_is_not_finished_has_no_name_of_its_own() throws Exception {
    Files.writeString(folder.resolve("a.tar.gz.part"), "x".repeat(1_000_000));
    try (NewFile begun = NewFile.begin(file, false);
        BackupWriter writer = new BackupWriter(begun.output())) {
      writer.info(info);
      assertThatThrownBy(() -> NewFile.begin(file, false))
          .isInstanceOf(CliFailure.class)
          .hasMessageContaining("Another backup");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void any_damage_is_found() throws Exception {
    write(false);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      byte[] damaged = whole.clone();
      damaged[50 + random.nextInt(whole.length - 100)] ^= (byte) (1 << random.nextInt(8));
      refused(damaged, i);
      refused(Arrays.copyOf(whole, random.nextInt(whole.length - 100)), 100 + i);
    }
  }

  private void refused(byte[] bytes, int number) throws IOException {
    Files.write(file, bytes);
    Path target = target("target-" + number);
    assertThatThrownBy(
            () -> {
              try (BackupReader reader = BackupReader.open(file)) {
                reader.unpack(target, read -> {});
              }
            })
        .isInstanceOf(CliFailure.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageMatching("(?s).*(damaged|no backup|newer version).*")
        .hasMessageNotContaining("null");
  }

  @Test
  void a_file_of_another_kind_is_no_backup() throws Exception {
    assertThatThrownBy(() -> BackupReader.open(file)).hasMessage("There is no file " + file);
    for (String content : new String[] {"", "date;set\n", "\u001f\u008b"}) {
      Files.writeString(file, content, StandardCharsets.ISO_8859_1);
      assertThatThrownBy(() -> BackupReader.open(file)).hasMessage(file + " is no backup of Gravl");
    }
  }

  @Test
  void a_folder_that_is_not_there_is_said_to_be() {
    assertThatThrownBy(() -> NewFile.begin(folder.resolve("none/a.tar.gz"), false))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("no such folder");
    assertThatThrownBy(() -> NewFile.begin(folder, true)).hasMessageContaining("is a folder");
  }

  @Test
  void a_backup_of_a_newer_program_says_so() {
    assertThatThrownBy(() -> BackupInfo.parse(info.text().replace("format=1", "format=2"), file))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("newer version of Gravl (format 2");
  }

  @Test
  void nothing_is_written_outside_of_the_folder() throws Exception {
    try (NewFile begun = NewFile.begin(file, false)) {
      try (BackupWriter writer = new BackupWriter(begun.output())) {
        writer.info(info);
        writer.file("../outside", 1, new ByteArrayInputStream(new byte[1]));
        writer.finish();
      }
      begun.commit();
    }
    Path target = target("inside");
    try (BackupReader reader = BackupReader.open(file)) {
      assertThatThrownBy(() -> reader.unpack(target, bytes -> {}))
          .hasMessage(file + " is no backup of Gravl");
    }
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  /** A folder, a file of chance and an empty folder. */
  private byte[] write(boolean replace) throws IOException {
    byte[] content = new byte[BYTES];
    new Random(1).nextBytes(content);
    try (NewFile begun = NewFile.begin(file, replace)) {
      try (BackupWriter writer = new BackupWriter(begun.output())) {
        writer.info(info);
        writer.folder("base");
        writer.folder("base/1");
        writer.folder("pg_wal");
        writer.file("base/1/1259", content.length, new ByteArrayInputStream(content));
        writer.finish();
      }
      begun.commit();
    }
    return content;
  }

  private Path target(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }
}
