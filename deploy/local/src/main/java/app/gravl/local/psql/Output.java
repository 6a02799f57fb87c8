package app.gravl.local.psql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How results are shown. */
public interface Output {

  /** Prints all rows. */
  void rows(ResultSet rows) throws SQLException;

  /** Prints what a statement without rows did, such as {@code INSERT 0 3}. */
  void done(String tag);
}
