package app.gravl.api.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of the page as they are sent. All but the page itself and its service worker lie under
 * an address that holds a hash of all files together.
 *
 * @param index the page, at {@code /}
 * @param worker the service worker, which has to lie at the top to see every request of the page
 * @param underVersion what lies under {@code /web/<version>/}
 */
record PageFiles(String version, WebFile index, WebFile worker, List<WebFile> underVersion) {

  /** In this order; sent as one file, since a browser asks for six at a time. */
  static final List<String> STYLES =
      List.of(
          "base.css",
          "layout.css",
          "controls.css",
          "map.css",
          "panel.css",
          "recommendations.css",
          "week.css",
          "history.css",
          "dialogs.css",
          "workout.css",
          "preferences.css",
          "own.css",
          "transfer.css",
          "sign-in.css");

  static final String ALL_STYLES = "page.css";

  /** What is sent as it is; a test holds all names together equal to the folder. */
  static final List<String> SCRIPTS_AND_PICTURES =
      List.of(
          "icon.svg",
          "theme-early.js",
          "api.js",
          "body-map.js",
          "body-shapes.js",
          "charts.js",
          "check-in.js",
          "combobox.js",
          "dialog.js",
          "dom.js",
          "exercises.js",
          "export.js",
          "format.js",
          "history.js",
          "import.js",
          "last-known.js",
          "lazy-dialogs.js",
          "live.js",
          "loads.js",
          "main.js",
          "map-legend.js",
          "muscle-panel.js",
          "muscle-words.js",
          "offline.js",
          "own-exercises.js",
          "own-workouts.js",
          "pick-card.js",
          "pick-order.js",
          "preferences.js",
          "recommendations.js",
          "scale.js",
          "set-editor.js",
          "sets.js",
          "sign-in.js",
          "store.js",
          "suggested-loads.js",
          "swap.js",
          "swaps-today.js",
          "theme.js",
          "toast.js",
          "vocabulary.js",
          "week.js",
          "workout-editor.js",
          "workout.js");

  static final String INDEX = "index.html";
  static final String WORKER = "worker.js";

  /** In the page and the worker: the folder of the other files, and all their addresses. */
  private static final String FOLDER = "@base@";

  private static final String VERSION = "@version@";
  private static final String ADDRESSES = "@files@";

  static PageFiles load() {
    WebFile index = WebFile.load(INDEX);
    WebFile worker = WebFile.load(WORKER);
    List<WebFile> files =
        new ArrayList<>(SCRIPTS_AND_PICTURES.stream().map(WebFile::load).toList());
    String styles =
        STYLES.stream().map(WebFile::load).map(WebFile::text).collect(Collectors.joining("\n"));
    files.add(WebFile.of(ALL_STYLES, styles));
    List<WebFile> all = new ArrayList<>(files);
    all.add(index);
    all.add(worker);
    String version = hash(all);
    String folder = "/web/" + version;
    String addresses =
        files.stream()
            .map(file -> "'" + folder + "/" + file.name() + "'")
            .collect(Collectors.joining(",\n  "));
    return new PageFiles(
        version,
        WebFile.of(INDEX, index.text().replace(FOLDER, folder)),
        WebFile.of(WORKER, worker.text().replace(VERSION, version).replace(ADDRESSES, addresses)),
        List.copyOf(files));
  }

  private static String hash(List<WebFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (WebFile file : files) {
        digest.update(file.name().getBytes(StandardCharsets.UTF_8));
        digest.update(file.plain());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
