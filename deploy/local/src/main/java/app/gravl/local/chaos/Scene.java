package app.gravl.local.chaos;

import java.util.List;

/** What faults reach. */
record Scene(ChaosSystem system, UserSql sql, List<ChaosUser> users, Catalogs catalogs) {

  /** One of the users; a plan knows them by place only. */
  ChaosUser user(int place) {
    return users.get(place % users.size());
  }
}
