package app.gravl.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** How the files of the page are served. */
class WebPageTest extends ApiFixture {

  @Test
  void every_file_of_the_folder_is_served_and_named_in_the_page_where_it_must() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/web"))) {
      assertThat(
              files.map(file -> file.getFileName().toString()).filter(n -> !n.equals("index.html")))
          .containsExactlyInAnyOrderElementsOf(WebPage.FILES);
    }
    String html = page().text();
    for (String name : WebPage.FILES) {
      assertThat(html).contains(base(html) + "/" + name);
      assertThat(get(base(html) + "/" + name).status()).as(name).isEqualTo(200);
    }
  }

  @Test
  void nothing_inline_and_nothing_foreign_may_run() {
    TestApi.Answer page = page();

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
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
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
    TestApi.Answer again =
        api.send("GET", "/", null, null, "If-None-Match", "\"other\", " + page.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();

    TestApi.Answer script = get(base(page.text()) + "/main.js");
    assertThat(script.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(script.header("Content-Type")).isEqualTo("text/javascript;charset=utf-8");
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
