package app.gravl.images.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.web.WebFile;
import app.gravl.api.web.WebPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That nginx then answers as the api does is looked at by the images' check. */
class PageWriterTest {

  @TempDir private Path root;

  @Test
  void every_file_of_the_page_is_written_plain_and_compressed() throws IOException {
    WebPage page = new WebPage();

    PageWriter.write(page, root);

    List<String> expected = new ArrayList<>();
    for (WebFile file : page.versioned().files()) {
      expected.add("web/" + file.name());
    }
    page.entrances().values().forEach(file -> expected.add(file.name()));
    expected.addAll(expected.stream().map(name -> name + ".gz").toList());
    assertThat(written()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(root.resolve("srv/page/index.html"))
        .hasBinaryContent(page.entrances().get("/").plain());
  }

  @Test
  void nginx_is_told_the_version_and_the_headers_of_the_api() throws IOException {
    WebPage page = new WebPage();

    PageWriter.write(page, root);

    String text = Files.readString(root.resolve("etc/gravl/page.conf"));
    assertThat(text).contains("^" + page.versioned().folder() + "/");
    page.headers()
        .forEach(
            (name, value) ->
                assertThat(text).contains("add_header " + name + " \"" + value + "\" always;"));
  }

  private List<String> written() throws IOException {
    Path pages = root.resolve("srv/page");
    try (Stream<Path> all = Files.walk(pages)) {
      return all.filter(Files::isRegularFile)
          .map(file -> pages.relativize(file).toString())
          .toList();
    }
  }
}
