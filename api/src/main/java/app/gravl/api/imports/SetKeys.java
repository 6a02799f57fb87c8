package app.gravl.api.imports;

import app.gravl.api.imports.format.ExportFormat;
import app.gravl.api.imports.format.ExportRow.Session;
import app.gravl.api.imports.format.ExportRow.SetRow;
import app.gravl.api.imports.format.SetType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Gives each set of a session the key by which it is known again: format, session (start and
 * title), exercise, occurrence of the exercise in the session, position in that occurrence. Weight
 * and repetitions are no part of it, so equal rows stay different sets.
 *
 * <p>Counting begins anew with every block of a session in the file. So a workout that stands there
 * a second time, elsewhere or right behind itself, gets the same keys again.
 */
final class SetKeys {

  /** A set, its key, and its number among the sets of its exercise, from 1. */
  record KeyedSet(SetRow row, String key, int setNumber) {}

  private static final int MAX_SET_NUMBER = 1000;

  private final ExportFormat format;
  private final MessageDigest sha256;

  SetKeys(ExportFormat format) {
    this.format = format;
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The keys of one session's rows, which follow each other in the file. */
  List<KeyedSet> of(List<SetRow> session) {
    int period = format.numbersSets() ? period(session) : session.size();
    List<KeyedSet> keyed = new ArrayList<>(session.size());
    for (int from = 0; from < session.size(); from += period) {
      addBlock(session.subList(from, from + period), keyed);
    }
    return keyed;
  }

  private void addBlock(List<SetRow> block, List<KeyedSet> keyed) {
    Map<String, Occurrence> occurrences = new HashMap<>();
    String previous = "";
    for (SetRow row : block) {
      String exercise = plain(row.exercise());
      Occurrence occurrence = occurrences.computeIfAbsent(exercise, name -> new Occurrence());
      if (format.numbersSets() && occurrence.startsAnew(row, previous.equals(exercise))) {
        occurrence.next();
      }
      String position = occurrence.take(row);
      int number =
          format == ExportFormat.HEVY && row.number() >= 0 ? row.number() + 1 : occurrence.sets;
      keyed.add(
          new KeyedSet(
              row,
              key(row.session(), exercise, occurrence.count, position),
              Math.max(1, Math.min(MAX_SET_NUMBER, number))));
      previous = exercise;
    }
  }

  private String key(Session session, String exercise, int occurrence, String position) {
    String title = Normalizer.normalize(session.title(), Normalizer.Form.NFC);
    String identity =
        String.join(
            "\n", format.name(), session.start(), title, exercise, "" + occurrence, position);
    byte[] hash = sha256.digest(identity.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 27);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /**
   * Length of the block that the rows repeat in full, all of them where they don't. A repetition of
   * rows without a single number among them is no copy: two equal warm-up sets are two.
   */
  private static int period(List<SetRow> rows) {
    int size = rows.size();
    for (int period = 1; period <= size / 2; period++) {
      if (size % period == 0
          && rows.subList(0, period).stream().anyMatch(row -> row.number() >= 0)
          && repeats(rows, period)) {
        return period;
      }
    }
    return size;
  }

  private static boolean repeats(List<SetRow> rows, int period) {
    for (int i = period; i < rows.size(); i++) {
      if (!alike(rows.get(i), rows.get(i - period))) {
        return false;
      }
    }
    return true;
  }

  private static boolean alike(SetRow one, SetRow other) {
    return one.number() == other.number()
        && one.type() == other.type()
        && one.exercise().equals(other.exercise())
        && Objects.equals(one.values(), other.values())
        && Objects.equals(one.problem(), other.problem());
  }

  /** How far an exercise has come in a session. */
  private static final class Occurrence {
    int count = 1;
    int sets;
    private int lastNumber = -1;
    private final Map<SetType, Integer> lettered = new HashMap<>();

    /** Numbers that don't rise, or a letter after another exercise, begin it once more. */
    boolean startsAnew(SetRow row, boolean adjacent) {
      return sets > 0 && (row.number() >= 0 ? row.number() <= lastNumber : !adjacent);
    }

    void next() {
      count++;
      sets = 0;
      lastNumber = -1;
      lettered.clear();
    }

    String take(SetRow row) {
      sets++;
      if (row.number() >= 0) {
        lastNumber = row.number();
        return "" + row.number();
      }
      return row.type().name() + lettered.merge(row.type(), 1, Integer::sum);
    }
  }
}
