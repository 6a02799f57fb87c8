package app.gravl.api.imports.match;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The exercises that a user can log, in the database: the catalog and the user's own. */
public final class UserExercises {

  private static final String READ =
      """
      select id, name, equipment, aliases, user_id is not null as own,
        exists (select from exercise_muscles m where m.exercise_id = e.id) as trains_muscles
      from exercises e
      where user_id is null or user_id = ?
      """;

  // Reads the id also where it exists already, from an earlier run that was cut off, say.
  private static final String CREATE =
      """
      with made as (
        insert into exercises (user_id, slug, name, equipment) values (?, ?, ?, ?)
        on conflict (user_id, slug) do nothing
        returning id)
      select id from made
      union all
      select id from exercises where user_id = ? and slug = ?
      limit 1
      """;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 100;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

  private UserExercises() {}

  public static ExerciseIndex read(Connection connection, long userId) throws SQLException {
    List<ExerciseIndex.Known> exercises = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setLong(1, userId);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Array aliases = rows.getArray("aliases");
          exercises.add(
              new ExerciseIndex.Known(
                  rows.getLong("id"),
                  rows.getString("name"),
                  rows.getString("equipment"),
                  List.of((String[]) aliases.getArray()),
                  rows.getBoolean("own"),
                  rows.getBoolean("trains_muscles")));
        }
      }
    }
    return new ExerciseIndex(exercises);
  }

  /**
   * Makes an exercise of the user's own, without activations: it is logged, and trains no muscle
   * until its user says which.
   */
  public static long create(Connection connection, long userId, String name) throws SQLException {
    String slug = slug(name);
    try (PreparedStatement statement = connection.prepareStatement(CREATE)) {
      statement.setLong(1, userId);
      statement.setString(2, slug);
      statement.setString(3, shortened(name));
      statement.setString(4, ExerciseName.of(name).equipment().orElse("other"));
      statement.setLong(5, userId);
      statement.setString(6, slug);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Two names that differ in more than spelling never share a slug. */
  public static String slug(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words = NO_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String slug = words.replaceAll("^-|-$", "");
    boolean complete =
        plain.codePoints().noneMatch(c -> c > 127 && Character.isLetterOrDigit(c))
            && !slug.isEmpty()
            && slug.length() <= LONGEST_WORDS;
    if (complete) {
      return slug;
    }
    String start = slug.substring(0, Math.min(slug.length(), LONGEST_WORDS)).replaceAll("-$", "");
    return (start.isEmpty() ? "exercise" : start) + "-" + fingerprint(ExerciseName.of(name).key());
  }

  private static String shortened(String name) {
    int end = Math.min(name.length(), LONGEST_NAME);
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
  }

  private static String fingerprint(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
