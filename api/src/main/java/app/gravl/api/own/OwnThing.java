package app.gravl.api.own;

import java.sql.Connection;
import java.sql.SQLException;

/** Something that users make for themselves, as it is to be stored. */
interface OwnThing {

  Created create(Connection connection, long userId) throws SQLException;

  /**
   * @throws app.gravl.api.http.Problem where this user has none of that id
   */
  Created replace(Connection connection, long userId, long id) throws SQLException;
}
