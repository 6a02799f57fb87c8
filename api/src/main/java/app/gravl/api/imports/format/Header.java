package app.gravl.api.imports.format;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which format a header line is of and where its columns stand. Recognised by the names of the
 * columns (columns.properties), in any order and in the languages listed there.
 */
record Header(ExportFormat format, Map<Column, Integer> columns, List<String> names) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> UNITS =
      Set.of(
          "kg", "kgs", "lb", "lbs", "km", "m", "meter", "meters", "metres", "metern", "mi", "mile",
          "miles", "s", "sec", "seconds");
  private static final Map<ExportFormat, Map<String, Column>> NAMES = load();

  /** The format that this line is a header of; empty where it is none of the known ones. */
  static Optional<Header> recognise(List<String> names, @Nullable ExportFormat wanted) {
    return Arrays.stream(ExportFormat.values())
        .filter(format -> wanted == null || wanted == format)
        .map(format -> new Header(format, columnsOf(format, names), names))
        .filter(header -> header.columns.keySet().containsAll(header.format.required()))
        .findFirst();
  }

  /** Where the column stands, -1 where it doesn't. */
  int at(Column column) {
    return Objects.requireNonNull(columns.getOrDefault(column, -1));
  }

  /** Whether every weight of the file comes with its unit. */
  boolean namesUnit() {
    return !columns.containsKey(Column.WEIGHT) || columns.containsKey(Column.WEIGHT_UNIT);
  }

  private static Map<Column, Integer> columnsOf(ExportFormat format, List<String> names) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < names.size(); i++) {
      Column column = columnOf(format, words(names.get(i)));
      if (column != null) {
        columns.putIfAbsent(column, i);
      }
    }
    return columns;
  }

  private static @Nullable Column columnOf(ExportFormat format, String words) {
    Map<String, Column> known = Objects.requireNonNull(NAMES.get(format));
    Column whole = known.get(words);
    int space = words.lastIndexOf(' ');
    if (whole != null || space < 0 || !UNITS.contains(words.substring(space + 1))) {
      return whole;
    }
    Column base = known.get(words.substring(0, space));
    if (base != Column.WEIGHT) {
      return base;
    }
    return WeightUnit.read(words.substring(space + 1))
        .map(unit -> unit == WeightUnit.KG ? Column.WEIGHT_KG : Column.WEIGHT_LB)
        .orElse(Column.WEIGHT);
  }

  /** Lower case, without accents, single spaces between the words. */
  private static String words(String name) {
    String plain = Normalizer.normalize(name.replace("#", " no "), Normalizer.Form.NFKD);
    String lower = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    return NO_WORD.matcher(lower).replaceAll(" ").strip();
  }

  private static Map<ExportFormat, Map<String, Column>> load() {
    Properties properties = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            Objects.requireNonNull(Header.class.getResourceAsStream("columns.properties")),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<ExportFormat, Map<String, Column>> names = new EnumMap<>(ExportFormat.class);
    for (String key : properties.stringPropertyNames()) {
      int dot = key.indexOf('.');
      Map<String, Column> ofFormat =
          names.computeIfAbsent(
              ExportFormat.valueOf(key.substring(0, dot)), format -> new HashMap<>());
      for (String name : properties.getProperty(key).split(",", -1)) {
        ofFormat.put(words(name), Column.valueOf(key.substring(dot + 1)));
      }
    }
    return names;
  }
}
