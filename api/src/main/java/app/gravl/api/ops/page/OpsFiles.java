package app.gravl.api.ops.page;

import app.gravl.api.web.VersionedFiles;
import app.gravl.api.web.WebFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the operators' page as they are sent: its own, some of the users' page, and the
 * library that plots. All scripts lie in one folder, whatever folder they come from.
 *
 * @param index the page
 * @param underVersion all others
 */
record OpsFiles(WebFile index, VersionedFiles underVersion) {

  static final String PLACE = "/ops";
  static final String INDEX = "index.html";

  /** No module: it must not wait for the page. */
  private static final String EARLY = "theme-early.js";

  /** A test holds the names of its own files equal to the folder. */
  static final List<String> OWN_SCRIPTS =
      List.of(
          "alarms-card.js",
          "canary-card.js",
          "capture-card.js",
          "card.js",
          "details.js",
          "flink-link.js",
          "headline.js",
          "hop-box.js",
          "hops.js",
          "job-card.js",
          "letter-row.js",
          "letters-card.js",
          "ops.js",
          "past.js",
          "picture.js",
          "plot.js",
          "put-back.js",
          "scales.js",
          "sink-card.js",
          "source-card.js",
          "theme-colours.js",
          "topic-card.js",
          "update.js",
          "users-card.js",
          "watch.js",
          "words.js");

  /** In this order, behind those of the users' page. */
  static final List<String> OWN_STYLES =
      List.of(
          "frame.css",
          "headline.css",
          "pipeline.css",
          "plots.css",
          "details.css",
          "figures.css",
          "tables.css",
          "letters.css");

  /** Of the users' page. */
  static final List<String> SHARED =
      List.of("icon.svg", EARLY, "api.js", "dialog.js", "dom.js", "sign-in.js", "theme.js");

  private static final List<String> SHARED_STYLES =
      List.of("base.css", "layout.css", "controls.css", "dialogs.css", "sign-in.css");

  static final String PLOTS = "uplot.js";
  static final String ALL_STYLES = "ops.css";

  private static final String PRELOADS = "@preloads@";
  private static final String OWN = "/ops/";
  private static final String WEB = "/web/";

  static OpsFiles load() {
    WebFile index = WebFile.load(OWN + INDEX, INDEX);
    List<WebFile> files = new ArrayList<>();
    SHARED.forEach(name -> files.add(WebFile.load(WEB + name, name)));
    OWN_SCRIPTS.forEach(name -> files.add(WebFile.load(OWN + name, name)));
    files.add(library("uPlot.esm.js", PLOTS));
    files.add(WebFile.joined(ALL_STYLES, styles()));
    WebFile named = WebFile.of(INDEX, index.text().replace(PRELOADS, preloads(files)));
    VersionedFiles all = VersionedFiles.of(PLACE, files, List.of(named));
    return new OpsFiles(all.entrance(named), all);
  }

  /** All modules are needed at once; else a browser would find them import by import. */
  private static String preloads(List<WebFile> files) {
    return files.stream()
        .map(WebFile::name)
        .filter(name -> name.endsWith(".js") && !name.equals(EARLY))
        .map(name -> "<link rel=\"modulepreload\" href=\"@base@/" + name + "\" />")
        .collect(Collectors.joining("\n    "));
  }

  private static List<WebFile> styles() {
    return Stream.of(
            Stream.of(library("uPlot.min.css", "uplot.css")),
            SHARED_STYLES.stream().map(name -> WebFile.load(WEB + name, name)),
            OWN_STYLES.stream().map(name -> WebFile.load(OWN + name, name)))
        .flatMap(styles -> styles)
        .toList();
  }

  /** Of the WebJar, whose folder is named after its version. */
  private static WebFile library(String file, String name) {
    String version = WebFile.read("/app/gravl/api/ops/page/uplot.version").strip();
    return WebFile.load("/META-INF/resources/webjars/uplot/" + version + "/dist/" + file, name);
  }
}
