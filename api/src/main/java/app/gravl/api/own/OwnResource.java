package app.gravl.api.own;

import java.sql.Connection;
import java.sql.SQLException;

/** An exercise or a workout that a user makes, as it is to be stored. */
interface OwnResource {

  Created create(Connection connection, long userId) throws SQLException;

  /**
   * @throws app.gravl.api.http.Problem where this user has none of that id
   */
  Created replace(Connection connection, long userId, long id) throws SQLException;
}
