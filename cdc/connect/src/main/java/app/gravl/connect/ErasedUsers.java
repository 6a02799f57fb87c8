package app.gravl.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The list of erasures as it stands in the database, which may have been put back. */
public final class ErasedUsers {

  /**
   * @param lineage of this database and all its copies
   * @param kept how many stand in the list outside of it, as far as this database knows
   */
  record State(UUID lineage, long kept) {}

  private static final String STATE =
      """
      select lineage, (select count(*) from erased_users where kept) as kept from cdc_life
      """;

  private static final String ALL =
      """
      select user_id, erased_at from erased_users
      """;

  private static final String NOT_KEPT = ALL + " where not kept";

  private static final String KEPT =
      """
      update erased_users e set kept = true
        from unnest(?::bigint[], ?::timestamptz[]) as listed (user_id, erased_at)
        where e.user_id = listed.user_id and e.erased_at = listed.erased_at and not e.kept
      """;

  private static final String ERASE_AGAIN =
      """
      select erase_again(?, ?)
      """;

  private final DataSource database;

  /**
   * @param database connections of the Connect process or of the owner
   */
  public ErasedUsers(DataSource database) {
    this.database = database;
  }

  public UUID lineage() throws SQLException {
    return state().lineage();
  }

  State state() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(STATE);
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw new SQLException("The table cdc_life is empty: insert into cdc_life default values");
      }
      return new State(rows.getObject("lineage", UUID.class), rows.getLong("kept"));
    }
  }

  List<Erasure> all() throws SQLException {
    return select(ALL);
  }

  List<Erasure> notKept() throws SQLException {
    return select(NOT_KEPT);
  }

  private List<Erasure> select(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<Erasure> found = new ArrayList<>();
      while (rows.next()) {
        found.add(
            new Erasure(
                rows.getLong("user_id"),
                rows.getObject("erased_at", OffsetDateTime.class).toInstant()));
      }
      return found;
    }
  }

  /** Says that the list outside holds these, each as it stands here. */
  void keep(Collection<Erasure> erasures) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(KEPT)) {
      fill(connection, statement, erasures);
      statement.executeUpdate();
    }
  }

  /**
   * Erases who is here though on the list, and gives none of these ids to anybody else.
   *
   * @return how many were erased
   */
  public long eraseAgain(Collection<Erasure> erasures) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ERASE_AGAIN)) {
      fill(connection, statement, erasures);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static void fill(
      Connection connection, PreparedStatement statement, Collection<Erasure> erasures)
      throws SQLException {
    Object[] ids = erasures.stream().map(Erasure::userId).toArray();
    Object[] times = erasures.stream().map(Erasure::erasedAt).map(ErasedUsers::offset).toArray();
    statement.setArray(1, connection.createArrayOf("bigint", ids));
    statement.setArray(2, connection.createArrayOf("timestamptz", times));
  }

  private static OffsetDateTime offset(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
