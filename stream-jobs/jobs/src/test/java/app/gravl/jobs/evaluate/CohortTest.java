package app.gravl.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CohortTest {

  @Test
  void each_of_few_users_is_drawn_alone() {
    Cohort cohort = cohort(900);

    assertThat(cohort.clusters()).hasSize(900);
  }

  @Test
  void many_users_share_clusters_evenly_and_nobody_is_lost() {
    Cohort cohort = cohort(10_000);

    assertThat(cohort.clusters())
        .hasSizeBetween(900, Cohort.CLUSTERS)
        .allMatch(cluster -> cluster.users() < 50);
    assertThat(cohort.clusters().stream().mapToLong(UserSums::users).sum()).isEqualTo(10_000);
  }

  private static Cohort cohort(int users) {
    Cohort cohort = new Cohort(users);
    for (int id = 1; id <= users; id++) {
      UserSums sums = new UserSums();
      sums.countUser(3, 30);
      cohort.add(id, sums);
    }
    return cohort;
  }
}
