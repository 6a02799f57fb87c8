package app.gravl.api.imports.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an export row by row. Not for use by several threads. */
public final class ExportReader implements Closeable {

  private static final int LOOK_AHEAD = 16 * 1024;

  /** Longest row, in characters. A quote that is never closed would else swallow the whole file. */
  private static final int LONGEST_ROW = 256 * 1024;

  private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?");
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private final CloseableIterator<CsvRecord> records;
  private final Header header;
  private final RowReader rows;
  private int usualFields;
  private long line;
  private boolean broken;

  private ExportReader(
      CloseableIterator<CsvRecord> records, Header header, RowReader rows, long line) {
    this.records = records;
    this.header = header;
    this.rows = rows;
    this.usualFields = header.names().size();
    this.line = line;
  }

  /**
   * Reads as far as the header.
   *
   * @throws UnreadableExport where the file is empty, no text, or no known export
   */
  public static ExportReader open(InputStream bytes, ReadOptions options)
      throws IOException, UnreadableExport {
    PushbackReader text = new PushbackReader(TextDecoder.open(bytes), LOOK_AHEAD);
    String head = lookAhead(text);
    String first = head.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    if (first.isEmpty()) {
      throw new UnreadableExport("The file holds nothing but blanks.");
    }
    Matcher said = SEPARATOR_LINE.matcher(first);
    char separator = said.matches() ? said.group(1).charAt(0) : separatorOf(first);
    CloseableIterator<CsvRecord> records = records(text, separator);
    try {
      if (said.matches()) {
        records.next();
      }
      CsvRecord line = records.next();
      Header header =
          Header.recognise(line.getFields(), options.format())
              .orElseThrow(() -> unknown(line.getFields(), options.format()));
      return new ExportReader(
          records,
          header,
          new RowReader(header, options, separator == ','),
          line.getStartingLineNumber());
    } catch (CsvParseException | NoSuchElementException e) {
      throw new UnreadableExport("No header line can be read from the file.");
    }
  }

  public ExportFormat format() {
    return header.format();
  }

  /** Whether the file itself says what unit its weights are in. */
  public boolean namesUnit() {
    return header.namesUnit();
  }

  /** The next row, null after the last. */
  public @Nullable ExportRow next() throws IOException {
    if (broken) {
      return null;
    }
    CsvRecord row;
    try {
      if (!records.hasNext()) {
        return null;
      }
      row = records.next();
      line = row.getStartingLineNumber();
      // Only the last row can be cut off; one that ends in full is as long as those before it.
      if (row.getFieldCount() < usualFields && !records.hasNext()) {
        return new ExportRow.Unreadable(
            line,
            "the file ends inside this line: "
                + row.getFieldCount()
                + " of "
                + usualFields
                + " fields");
      }
    } catch (CsvParseException e) {
      broken = true;
      return new ExportRow.Unreadable(
          line + 1, "from here on nothing can be read: a quote is opened and not closed");
    }
    int columns = header.names().size();
    usualFields = Math.min(row.getFieldCount(), columns);
    if (row.getFieldCount() > columns && !row.getField(row.getFieldCount() - 1).isBlank()) {
      return new ExportRow.Unreadable(
          line,
          row.getFieldCount()
              + " fields under "
              + columns
              + " columns: a separator without quotes?");
    }
    if (row.getFields().equals(header.names())) {
      return new ExportRow.HeaderAgain(line);
    }
    return rows.read(row);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /**
   * Some apps don't escape the quotes inside a quoted note; FastCSV's only way to read on is due to
   * go.
   */
  @SuppressWarnings("removal")
  private static CloseableIterator<CsvRecord> records(Reader text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(LONGEST_ROW)
        .ofCsvRecord(text)
        .iterator();
  }

  private static String lookAhead(PushbackReader text) throws IOException {
    char[] head = new char[LOOK_AHEAD];
    int length = 0;
    int read;
    while (length < LOOK_AHEAD - 1 && (read = readSome(text, head, length)) > 0) {
      length += read;
    }
    text.unread(head, 0, length);
    return new String(head, 0, length);
  }

  private static int readSome(Reader text, char[] head, int length) throws IOException {
    return text.read(head, length, LOOK_AHEAD - length);
  }

  private static char separatorOf(String line) {
    String unquoted = line.replaceAll("\"[^\"]*\"", "");
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS) {
      long count = unquoted.chars().filter(c -> c == separator).count();
      if (count > most) {
        most = count;
        best = separator;
      }
    }
    return best;
  }

  private static UnreadableExport unknown(List<String> names, @Nullable ExportFormat wanted) {
    List<String> found = new ArrayList<>();
    names.stream().limit(12).forEach(name -> found.add(BadValue.quoted(name.strip())));
    return new UnreadableExport(
        "The first line is not the header of "
            + (wanted == null ? "an export that we know" : "an export of " + wanted.label())
            + "; it has "
            + names.size()
            + (names.size() == 1 ? " column: " : " columns: ")
            + String.join(", ", found)
            + (names.size() > 12 ? ", …." : "."));
  }
}
