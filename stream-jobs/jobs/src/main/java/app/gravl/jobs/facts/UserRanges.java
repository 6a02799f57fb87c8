package app.gravl.jobs.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Divides users into ranges that are read one by one. */
public final class UserRanges {

  /** So many users are held in memory by one reader, all but their sets. */
  public static final int USERS = 1_000;

  /** Users whose ids are further apart than this are read each for itself. */
  private static final long NEIGHBOURS = 64;

  private static final String BOUNDARIES =
      """
      select id from (
        select id, row_number() over (order by id) as place from users where id between ? and ?) u
      where place % ? = 0 order by id
      """;

  private static final String SAMPLE =
      """
      select id from users where id between ? and ? order by random() limit ?
      """;

  private UserRanges() {}

  /** Ranges of equally many users that together are the whole, ids of nobody included. */
  public static List<UserRange> of(Connection connection, UserRange whole) throws SQLException {
    List<UserRange> ranges = new ArrayList<>();
    long first = whole.first();
    for (long boundary : ids(connection, BOUNDARIES, whole, USERS)) {
      ranges.add(new UserRange(first, boundary));
      if (boundary == whole.last()) {
        return ranges;
      }
      first = boundary + 1;
    }
    ranges.add(new UserRange(first, whole.last()));
    return ranges;
  }

  /** Some users of the whole, by chance, in ascending order. */
  public static long[] sample(Connection connection, UserRange whole, int users)
      throws SQLException {
    long[] ids = ids(connection, SAMPLE, whole, users);
    Arrays.sort(ids);
    return ids;
  }

  /**
   * Few ranges that hold these users, and perhaps others between them.
   *
   * @param ids ascending
   */
  public static List<UserRange> covering(long[] ids) {
    List<UserRange> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= ids.length; i++) {
      if (i == ids.length || ids[i] - ids[i - 1] > NEIGHBOURS || ids[i] - ids[from] >= USERS) {
        ranges.add(new UserRange(ids[from], ids[i - 1]));
        from = i;
      }
    }
    return ranges;
  }

  private static long[] ids(Connection connection, String query, UserRange whole, int number)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setLong(1, whole.first());
      statement.setLong(2, whole.last());
      statement.setInt(3, number);
      LongStream.Builder ids = LongStream.builder();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      return ids.build().toArray();
    }
  }
}
