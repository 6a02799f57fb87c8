package app.gravl.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** How the files of the page are served. */
class WebPageTest extends ApiFixture {

  private static final Path FOLDER = Path.of("src/main/resources/web");

  @Test
  void every_file_of_the_folder_is_served() throws IOException {
    List<String> named = new ArrayList<>(PageFiles.SCRIPTS_AND_PICTURES);
    named.addAll(PageFiles.STYLES);
    named.addAll(List.of(PageFiles.INDEX, PageFiles.WORKER));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(named);
    }
    String base = base(page().text());
    for (String name : PageFiles.SCRIPTS_AND_PICTURES) {
      assertThat(get(base + "/" + name).status()).as(name).isEqualTo(200);
    }
    String styles = get(base + "/" + PageFiles.ALL_STYLES).text();
    for (String name : PageFiles.STYLES) {
      assertThat(styles).contains(Files.readString(FOLDER.resolve(name)));
    }
  }

  @Test
  void what_the_page_needs_at_once_is_asked_for_at_once_and_nothing_else() throws IOException {
    Set<String> needed = new TreeSet<>();
    collectImports("main.js", needed);
    needed.remove("main.js");
    List<String> preloaded =
        Pattern.compile("modulepreload\" href=\"/web/[0-9a-f]+/([\\w.-]+)\"")
            .matcher(page().text())
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(preloaded).containsExactlyElementsOf(needed);
  }

  private static void collectImports(String script, Set<String> found) throws IOException {
    if (found.add(script)) {
      Matcher imports =
          Pattern.compile("^import [^;]*?from '\\./([\\w-]+\\.js)'", Pattern.MULTILINE)
              .matcher(Files.readString(FOLDER.resolve(script)));
      while (imports.find()) {
        collectImports(imports.group(1), found);
      }
    }
  }

  @Test
  void the_service_worker_names_every_file_of_its_version_and_is_revalidated() {
    TestApi.Answer worker = get("/worker.js");
    String base = base(page().text());

    assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(worker.header("Content-Type")).startsWith("text/javascript;");
    assertThat(worker.text()).doesNotContain("@").contains("gravl-" + base.substring(5));
    List<String> kept = new ArrayList<>(PageFiles.SCRIPTS_AND_PICTURES);
    kept.add(PageFiles.ALL_STYLES);
    for (String name : kept) {
      assertThat(worker.text()).contains("'" + base + "/" + name + "'");
    }
  }

  @Test
  void nothing_inline_and_nothing_foreign_may_run() {
    TestApi.Answer page = page();

    assertThat(page.header("Content-Security-Policy"))
        .contains(
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "worker-src 'self'")
        .doesNotContain("unsafe", "http", "data:");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.text()).doesNotContain("//", "<style", " style=", " onclick", "@base@");
    assertThat(Pattern.compile("<script(?! [^>]*src=)").matcher(page.text()).find()).isFalse();
  }

  @Test
  void the_page_is_revalidated_and_its_files_are_kept_for_good() {
    TestApi.Answer page = page();
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(page.header("Content-Type")).startsWith("text/html;");
    TestApi.Answer again =
        api.send("GET", "/", null, null, "If-None-Match", "\"other\", " + page.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();

    TestApi.Answer script = get(base(page.text()) + "/main.js");
    assertThat(script.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(script.header("Content-Type")).startsWith("text/javascript;");
  }

  @Test
  void another_version_of_the_page_gets_these_files_but_does_not_keep_them() {
    TestApi.Answer script = get("/web/0123456789abcdef/main.js");

    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void files_are_compressed_for_those_who_accept_it() throws IOException {
    String path = base(page().text()) + "/main.js";
    TestApi.Answer plain = get(path);
    TestApi.Answer gzipped =
        api.send("GET", path, null, null, "Accept-Encoding", "br, gzip, deflate");

    assertThat(gzipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(gzipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
    assertThat(gzipped.header("Vary")).contains("Accept-Encoding");
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(gzipped.response().body()))) {
      assertThat(in.readAllBytes()).isEqualTo(plain.response().body());
    }
  }

  @Test
  void nothing_else_is_served() {
    for (String path :
        List.of("/web", "/web/x/index.html", "/web/x/../../application.properties", "/main.js")) {
      assertThat(get(path).status()).as(path).isIn(400, 404);
    }
  }

  private TestApi.Answer page() {
    return get("/");
  }

  private TestApi.Answer get(String path) {
    return api.send("GET", path, null, null);
  }

  private static String base(String html) {
    Matcher matcher = Pattern.compile("\"(/web/[0-9a-f]{16})/main\\.js\"").matcher(html);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
