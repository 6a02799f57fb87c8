package app.gravl.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of the page as they are sent.
 *
 * @param index the page, at {@code /}
 * @param worker the service worker, which has to lie at the top to see every request of the page
 * @param underVersion all others
 */
record PageFiles(WebFile index, WebFile worker, VersionedFiles underVersion) {

  /** In this order; sent as one file. */
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

  private static final String RESOURCES = "/web/";
  private static final String VERSION = "@version@";

  /** In the worker: those of all files. */
  private static final String ADDRESSES = "@files@";

  static PageFiles load() {
    WebFile index = load(INDEX);
    WebFile worker = load(WORKER);
    List<WebFile> files =
        new ArrayList<>(SCRIPTS_AND_PICTURES.stream().map(PageFiles::load).toList());
    files.add(WebFile.joined(ALL_STYLES, STYLES.stream().map(PageFiles::load).toList()));
    VersionedFiles all = VersionedFiles.of("/web", files, List.of(index, worker));
    String addresses =
        files.stream()
            .map(file -> "'" + all.folder() + "/" + file.name() + "'")
            .collect(Collectors.joining(",\n  "));
    return new PageFiles(
        all.entrance(index),
        WebFile.of(
            WORKER, worker.text().replace(VERSION, all.version()).replace(ADDRESSES, addresses)),
        all);
  }

  private static WebFile load(String name) {
    return WebFile.load(RESOURCES + name, name);
  }
}
