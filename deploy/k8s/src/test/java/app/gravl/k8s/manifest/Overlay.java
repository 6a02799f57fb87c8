package app.gravl.k8s.manifest;

import java.util.List;

/** What is built and checked. */
public enum Overlay {
  PRODUCTION("production"),
  STAGING("staging"),
  REHEARSAL("rehearsal"),
  /** Of components that none of the others takes. */
  OTHER_WAYS("src/test/overlays/other-ways");

  private final String folder;

  Overlay(String folder) {
    this.folder = folder;
  }

  /** In deploy/k8s. */
  public String folder() {
    return folder;
  }

  /** Made anew at each call: whoever asks may break them. */
  public Manifests manifests() {
    return Manifests.parse(Kustomize.build(folder), KustomizationFile.in(folder).images());
  }

  /** Those that are deployed. */
  public static List<Overlay> deployed() {
    return List.of(PRODUCTION, STAGING, REHEARSAL);
  }
}
