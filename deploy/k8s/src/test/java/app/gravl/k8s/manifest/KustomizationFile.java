package app.gravl.k8s.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Image;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A kustomization.yaml: an overlay's, the base's or a component's. */
public record KustomizationFile(Path path, JsonNode json) {

  private static final String NAME = "kustomization.yaml";

  /**
   * @param folder in deploy/k8s
   */
  public static KustomizationFile in(String folder) {
    return of(Kustomize.HOME.resolve(folder).resolve(NAME));
  }

  static KustomizationFile of(Path path) {
    try {
      return new KustomizationFile(path, StrictReader.yaml(Files.readString(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All below deploy/k8s, and what is taken from deploy/monitoring. */
  public static List<KustomizationFile> all() {
    try (var files = Files.walk(Kustomize.HOME);
        var monitoring = Files.walk(Kustomize.HOME.resolve("../monitoring").normalize())) {
      return java.util.stream.Stream.concat(files, monitoring)
          .filter(path -> path.endsWith(NAME) && !path.toString().contains("/target/"))
          .map(KustomizationFile::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Kustomization typed() {
    return StrictReader.value(json, Kustomization.class);
  }

  /** Fields that kustomize does not have. */
  public List<String> unknownFields() {
    return UnknownFields.of(typed());
  }

  /** Of its list, as containers name them. */
  Set<String> images() {
    return typed().getImages().stream().map(KustomizationFile::name).collect(Collectors.toSet());
  }

  private static String name(Image image) {
    String name = image.getNewName() == null ? image.getName() : image.getNewName();
    return image.getDigest() == null
        ? name + ":" + image.getNewTag()
        : name + "@" + image.getDigest();
  }
}
