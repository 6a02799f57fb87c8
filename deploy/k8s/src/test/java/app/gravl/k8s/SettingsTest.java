package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.k8s.manifest.KustomizationFile;
import app.gravl.k8s.manifest.Kustomize;
import app.gravl.k8s.manifest.Overlay;
import app.gravl.k8s.manifest.StrictReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What differs between companies stands in an overlay's settings, and goes where it belongs. */
@ExtendWith(NeedsKustomize.class)
class SettingsTest {

  private static JsonNode settings(Overlay overlay) throws IOException {
    Path file = Kustomize.HOME.resolve(overlay.folder()).resolve("settings.yaml");
    return StrictReader.yaml(Files.readString(file)).path("data");
  }

  /** A value that is the name of a setting was not replaced. */
  @ParameterizedTest
  @EnumSource(Overlay.class)
  void no_place_of_a_setting_is_left_open(Overlay overlay) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Overlay each : Overlay.values()) {
      settings(each).fieldNames().forEachRemaining(names::add);
    }
    Set<String> left = new TreeSet<>();
    StrictReader.documents(Kustomize.build(overlay.folder()))
        .forEach(json -> values(json).filter(names::contains).forEach(left::add));
    // A variable whose name is that of its setting.
    left.remove("BACKUP_KEEP_DAYS");

    assertThat(left).isEmpty();
  }

  private static Stream<String> values(JsonNode json) {
    return json.isValueNode()
        ? Stream.of(json.asText())
        : Stream.iterate(0, place -> place < json.size(), place -> place + 1)
            .flatMap(place -> values(json.isArray() ? json.get(place) : child(json, place)));
  }

  private static JsonNode child(JsonNode json, int place) {
    return json.properties().stream().skip(place).findFirst().orElseThrow().getValue();
  }

  /** A setting that nothing takes would be set in vain. */
  @ParameterizedTest
  @EnumSource(Overlay.class)
  void every_setting_changes_something(Overlay overlay) throws IOException {
    String replacements = replacements(Kustomize.HOME.resolve(overlay.folder()).normalize());
    String programs = programs();
    settings(overlay)
        .fieldNames()
        .forEachRemaining(
            name ->
                assertThat(
                        replacements.contains("data." + name + "}")
                            || Pattern.compile("\\$\\{?" + name + "\\b").matcher(programs).find())
                    .as(name)
                    .isTrue());
  }

  /** Of going live: documents, and the programs that they call. */
  private static String programs() throws IOException {
    try (Stream<Path> files = Files.list(Kustomize.HOME)) {
      return files
          .filter(Files::isRegularFile)
          .map(SettingsTest::text)
          .collect(Collectors.joining("\n"));
    }
  }

  /** Of a kustomization and its components, as text. */
  private static String replacements(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        all.append(Files.readString(file));
      }
    }
    KustomizationFile kustomization =
        KustomizationFile.in(Kustomize.HOME.relativize(folder).toString());
    for (JsonNode component : kustomization.json().path("components")) {
      all.append(replacements(folder.resolve(component.asText()).normalize()));
    }
    return all.toString();
  }

  @Test
  void every_file_is_part_of_something() throws IOException {
    Set<String> texts =
        KustomizationFile.all().stream()
            .map(KustomizationFile::path)
            .map(SettingsTest::text)
            .collect(Collectors.toSet());
    try (Stream<Path> files =
        Stream.of("base", "components", "production", "staging")
            .flatMap(folder -> walk(Kustomize.HOME.resolve(folder)))) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .filteredOn(name -> !name.equals("kustomization.yaml"))
          .allMatch(name -> texts.stream().anyMatch(text -> text.contains(name)));
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder).filter(Files::isRegularFile);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
