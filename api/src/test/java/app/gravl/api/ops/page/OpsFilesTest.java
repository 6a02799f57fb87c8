package app.gravl.api.ops.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the files of the operators' page are served. */
class OpsFilesTest extends ApiFixture {

  private static final Path FOLDER = Path.of("src/main/resources/ops");

  @Test
  void every_file_of_the_folder_is_served_beside_those_of_the_users_page_and_the_plots()
      throws IOException {
    List<String> named = new ArrayList<>(OpsFiles.OWN_SCRIPTS);
    named.addAll(OpsFiles.OWN_STYLES);
    named.add(OpsFiles.INDEX);
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(named);
    }
    String base = base();
    List<String> served = new ArrayList<>(OpsFiles.OWN_SCRIPTS);
    served.addAll(OpsFiles.SHARED);
    for (String name : served) {
      assertThat(get(base + "/" + name).status()).as(name).isEqualTo(200);
    }
    assertThat(get(base + "/" + OpsFiles.PLOTS).text())
        .contains("export { uPlot as default }", "Copyright (c)", "MIT Licensed");
    String styles = get(base + "/" + OpsFiles.ALL_STYLES).text();
    assertThat(styles).contains(".u-over");
    for (String name : OpsFiles.OWN_STYLES) {
      assertThat(styles).contains(Files.readString(FOLDER.resolve(name)));
    }
  }

  @Test
  void every_module_that_is_imported_is_asked_for_at_once() throws IOException {
    String page = get("/ops").text();
    for (String name : OpsFiles.OWN_SCRIPTS) {
      Matcher imports =
          Pattern.compile("^import [^;]*?from '\\./([\\w-]+\\.js)'", Pattern.MULTILINE)
              .matcher(Files.readString(FOLDER.resolve(name)));
      while (imports.find()) {
        assertThat(page)
            .as(name)
            .contains("<link rel=\"modulepreload\" href=\"" + base() + "/" + imports.group(1));
      }
    }
  }

  @Test
  void nothing_inline_and_nothing_foreign_may_run_and_no_text_becomes_markup() {
    TestApi.Answer page = get("/ops");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy"))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'")
        .doesNotContain("unsafe", "http", "data:");
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.text()).doesNotContain("<style", " style=", " onclick", "@base@", "@preloads@");
    assertThat(Pattern.compile("<script(?! [^>]*src=)").matcher(page.text()).find()).isFalse();
    assertThat(get(base() + "/ops.js").header("Cache-Control"))
        .isEqualTo("public, max-age=31536000, immutable");
  }

  @Test
  void the_page_is_no_secret_and_its_numbers_are() {
    assertThat(get("/ops").status()).isEqualTo(200);
    assertThat(get("/api/ops/lag").status()).isEqualTo(401);
    assertThat(get("/ops/x/index.html").status()).isEqualTo(404);
  }

  private TestApi.Answer get(String path) {
    return api.send("GET", path, null, null);
  }

  private String base() {
    Matcher matcher =
        Pattern.compile("\"(/ops/[0-9a-f]{16})/ops\\.js\"").matcher(get("/ops").text());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
