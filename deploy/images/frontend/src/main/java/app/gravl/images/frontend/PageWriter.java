package app.gravl.images.frontend;

import app.gravl.api.web.PageRoutes;
import app.gravl.api.web.VersionedFiles;
import app.gravl.api.web.WebFile;
import app.gravl.api.web.WebPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what the api would serve: each file plain and compressed, and {@code page.conf}, the part
 * of nginx's configuration that the api knows better.
 */
public final class PageWriter {

  private static final String PAGE = "srv/page";

  private PageWriter() {}

  /**
   * @param arguments the folder that becomes the image's root
   */
  public static void main(String[] arguments) throws IOException {
    write(new WebPage(), Path.of(arguments[0]));
  }

  static void write(WebPage page, Path root) throws IOException {
    VersionedFiles versioned = page.versioned();
    Path folder = root.resolve(PAGE);
    Path files = Files.createDirectories(Path.of(folder + versioned.place()));
    for (WebFile file : versioned.files()) {
      write(file, files.resolve(file.name()));
    }
    for (WebFile entrance : page.entrances().values()) {
      write(entrance, folder.resolve(entrance.name()));
    }
    Path configuration = Files.createDirectories(root.resolve("etc/gravl"));
    Files.writeString(configuration.resolve("page.conf"), configuration(page));
  }

  /** Whether a browser has these very files already, and how long it may keep them. */
  static String configuration(WebPage page) {
    VersionedFiles versioned = page.versioned();
    String version = versioned.version();
    StringBuilder lines = new StringBuilder("# Written by PageWriter.\n");
    lines.append(
        """
        set $page_version %s;
        if ($http_if_none_match ~ '"%s(-gz)?"') {
          return 304;
        }
        set $caching '%s';
        if ($uri ~ '^%s/') {
          set $caching '%s';
        }
        """
            .formatted(
                version, version, PageRoutes.REVALIDATE, versioned.folder(), PageRoutes.FOR_GOOD));
    Map<String, String> headers = new TreeMap<>(page.headers());
    headers.forEach(
        (name, value) -> lines.append("add_header %s \"%s\" always;\n".formatted(name, value)));
    return lines.toString();
  }

  private static void write(WebFile file, Path place) throws IOException {
    Files.write(place, file.plain());
    Files.write(Path.of(place + ".gz"), file.gzipped());
  }
}
