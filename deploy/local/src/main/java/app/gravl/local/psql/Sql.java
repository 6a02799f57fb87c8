package app.gravl.local.psql;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;
import org.postgresql.core.SqlCommandType;

/**
 * One statement of a script, cut by the driver's own parser (quotes, comments, function bodies).
 */
record Sql(String text, SqlCommandType type) {

  private static final Set<String> NOISE =
      Set.of("OR", "REPLACE", "TEMP", "TEMPORARY", "UNLOGGED", "UNIQUE", "RECURSIVE");
  private static final Set<String> WITH_OBJECT = Set.of("CREATE", "ALTER", "DROP");
  private static final Set<String> TWO_WORD_OBJECTS =
      Set.of("MATERIALIZED", "FOREIGN", "EVENT", "ACCESS", "DEFAULT", "CONSTRAINT");

  static List<Sql> split(String script) throws SQLException {
    return parse(script).stream()
        .map(query -> new Sql(query.nativeSql.strip(), query.command.getType()))
        .filter(sql -> !sql.words().isEmpty())
        .toList();
  }

  /** Whether the text ends with a semicolon that ends a statement (not one inside quotes). */
  static boolean isComplete(String script) throws SQLException {
    return script.indexOf(';') >= 0 && parse(script + "\nselect 1").size() > parse(script).size();
  }

  private static List<NativeQuery> parse(String script) throws SQLException {
    return Parser.parseJdbcSql(script, true, false, true, false, false);
  }

  boolean isQuery() {
    return type == SqlCommandType.SELECT || type == SqlCommandType.WITH;
  }

  /** What Postgres' own client prints for a statement without rows. */
  String tag(long count) {
    if (type == SqlCommandType.INSERT) {
      return "INSERT 0 " + count;
    }
    List<String> words = words();
    String verb = words.get(0);
    if (Set.of("UPDATE", "DELETE", "MERGE", "COPY", "MOVE").contains(verb)) {
      return verb + " " + count;
    }
    if (type == SqlCommandType.UPDATE || type == SqlCommandType.DELETE) {
      return type + " " + count;
    }
    if (verb.equals("START")) {
      return "START TRANSACTION";
    }
    if (!WITH_OBJECT.contains(verb)) {
      return verb;
    }
    List<String> object = words.stream().skip(1).filter(word -> !NOISE.contains(word)).toList();
    int length = !object.isEmpty() && TWO_WORD_OBJECTS.contains(object.get(0)) ? 2 : 1;
    return verb + " " + String.join(" ", object.subList(0, Math.min(length, object.size())));
  }

  private List<String> words() {
    String bare = text.replaceAll("(?s)/\\*.*?\\*/|--[^\\n]*", " ").strip();
    return bare.isEmpty()
        ? List.of()
        : List.of(bare.toUpperCase(Locale.ROOT).split("[^A-Z_0-9]+")).stream()
            .filter(word -> !word.isEmpty())
            .limit(6)
            .toList();
  }
}
