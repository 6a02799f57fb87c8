package app.gravl.k8s.rule;

import app.gravl.api.ApiConfig;
import app.gravl.connect.ConnectSettings;
import app.gravl.jobs.JobSettings;
import app.gravl.k8s.manifest.PodView.ContainerView;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Migrate;
import app.gravl.schema.Roles;
import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of ours that a container runs, and the settings that it reads. */
enum Program {
  MIGRATION(Migrate.Config::read, null),
  API(ApiConfig::read, Roles.API),
  CONNECT(ConnectSettings::read, Roles.CDC),
  JOB(JobSettings::read, Roles.STREAM),
  /** Backfill, verify: what they read is the database alone. */
  BATCH(settings -> DatabaseSettings.read(settings, Roles.STREAM.roleName()), Roles.STREAM),
  /** Is told everything with the job. */
  TASK_MANAGER(settings -> {}, null);

  private final Consumer<Settings> reader;
  private final Roles role;

  /**
   * @param role that it comes to the database as; null: as the owner, or not at all
   */
  Program(Consumer<Settings> reader, Roles role) {
    this.reader = reader;
    this.role = role;
  }

  /** In the secret with the passwords, as the migration takes it too. */
  String passwordKey() {
    return role == null ? "POSTGRES_PASSWORD" : role.name() + "_DATABASE_PASSWORD";
  }

  /** By its image and what it is told to run; empty: none of ours. */
  static Optional<Program> of(ContainerView each) {
    String image = each.container().getImage();
    String told =
        Stream.concat(each.container().getCommand().stream(), each.container().getArgs().stream())
            .collect(Collectors.joining(" "));
    if (image.contains("gravl/backend")) {
      return Optional.of(told.contains("Migrate") ? MIGRATION : API);
    } else if (image.contains("gravl/cdc")) {
      return Optional.of(CONNECT);
    } else if (image.contains("gravl/jobs")) {
      List<String> labels = List.copyOf(each.pod().labels().values());
      if (each.pod().owner().kind().equals("CronJob")) {
        return Optional.of(BATCH);
      }
      return Optional.of(labels.contains("jobmanager") ? JOB : TASK_MANAGER);
    }
    return Optional.empty();
  }

  boolean isOnFlink() {
    return this == JOB || this == TASK_MANAGER;
  }

  /** Of all settings, as its help lists them. */
  Set<String> names() {
    Settings settings = new Settings(Map.of());
    reader.accept(settings);
    return settings.help().lines().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
  }

  /** What it says of an environment, before it does anything else. */
  Stream<String> refuses(Map<String, String> environment) {
    Map<String, String> given = new HashMap<>(environment);
    // A file of the pod's.
    given.computeIfPresent("KAFKA_TRUST", (name, path) -> Certificate.FILE.toString());
    Settings settings = new Settings(given);
    try {
      reader.accept(settings);
      settings.check();
      return Stream.empty();
    } catch (InvalidSettings e) {
      return e.getMessage().lines();
    }
  }

  /** Something that looks like a certificate. */
  private static final class Certificate {
    static final Path FILE = file();

    private static Path file() {
      try {
        Path file = Files.createTempFile("ca", ".crt");
        file.toFile().deleteOnExit();
        return Files.writeString(
            file, "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
