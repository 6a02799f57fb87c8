package app.gravl.jobs.verify;

import app.gravl.jobs.facts.EpochsInForce;
import app.gravl.jobs.facts.FactsReader;
import app.gravl.jobs.facts.ParallelReads;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.insights.InsightsToRows;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Catalog;
import app.gravl.model.Model;
import app.gravl.model.ModelConstants;
import app.gravl.model.UserFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the users of a range, all in one snapshot. */
final class RangeVerifier implements ParallelReads.Reader {

  /** A timer may be so late, in milliseconds, before its user counts as forgotten. */
  private static final long LATE = 10_000;

  /** Clocks may differ by so much, in milliseconds. */
  private static final long SKEW = 60_000;

  /**
   * What is read, and how it is looked at.
   *
   * @param parameters in force, as the epochs
   * @param takenAt the snapshot's moment, epoch milliseconds
   * @param chosen the only users to look at; null: all
   * @param patient whether users in motion are read again, and not yet stuck
   */
  record Round(
      Catalog catalog,
      DeployedParameters parameters,
      EpochsInForce epochs,
      long takenAt,
      @Nullable UsersInMotion chosen,
      boolean patient,
      Findings findings) {}

  private final Round round;
  private final FactsReader facts;
  private final InsightsReader insights;
  private final List<Difference> differences = new ArrayList<>();

  RangeVerifier(Connection connection, Round round) {
    this.round = round;
    this.facts = new FactsReader(connection);
    this.insights = new InsightsReader(connection);
  }

  @Override
  public void read(UserRange range) throws SQLException {
    facts.choose(range);
    Map<Long, StoredInsights> stored = insights.read();
    long earliest =
        stored.values().stream()
            .filter(StoredInsights::hasRecommendation)
            .mapToLong(one -> one.rows.evaluatedAt)
            .min()
            .orElse(round.takenAt());
    facts.read(
        earliest - ModelConstants.COUNTING_WINDOW,
        (userId, version, ofUser) -> visit(userId, version, ofUser, stored.remove(userId)));
    if (round.chosen() == null) {
      stored.keySet().forEach(this::belongsToNobody);
    }
  }

  private void belongsToNobody(long userId) {
    round.findings().insightsOfNobody();
    round.findings().differ(List.of(new Difference(userId, "user", "gone", "there")));
  }

  private void visit(long userId, long version, UserFacts ofUser, @Nullable StoredInsights stored) {
    UsersInMotion chosen = round.chosen();
    if (chosen != null && !chosen.contains(userId)) {
      return;
    }
    differences.clear();
    if (stored == null || !stored.hasRecommendation()) {
      inMotion(userId, version, 0, "insights", "missing", "there");
      return;
    }
    InsightRows rows = stored.rows;
    if (rows.version < version) {
      inMotion(userId, version, rows.version, "version", rows.version, version);
    } else if (rows.version > version) {
      differ(userId, "version", rows.version, version);
    } else if (rows.epoch > round.epochs().of(userId)) {
      differ(userId, "epoch", rows.epoch, "at most " + round.epochs().of(userId));
    } else if (rows.catalogVersion > round.catalog().version()) {
      differ(userId, "catalog_version", rows.catalogVersion, round.catalog().version());
    } else if (rows.evaluatedAt > round.takenAt() + SKEW) {
      differ(
          userId,
          "evaluated_at",
          InsightsComparison.written(rows.evaluatedAt),
          "at most " + InsightsComparison.written(round.takenAt()));
    } else if (rows.parametersId > round.parameters().id()) {
      differ(userId, "parameters_id", rows.parametersId, "at most " + round.parameters().id());
    } else if (stored.modelVersion != Model.VERSION
        || rows.parametersId != round.parameters().id()) {
      round.findings().waiting();
    } else {
      atRest(userId, version, ofUser, stored);
    }
  }

  private void atRest(long userId, long version, UserFacts ofUser, StoredInsights stored) {
    InsightRows rows = stored.rows;
    try {
      InsightRows expected =
          InsightsToRows.of(
              userId,
              version,
              rows.catalogVersion,
              Model.evaluate(
                  ofUser, round.catalog(), round.parameters().parameters(), rows.evaluatedAt));
      InsightsComparison.compare(stored, expected, differences::add);
    } catch (RuntimeException e) {
      // One user's failure is one user's.
      differences.add(new Difference(userId, "insights", "there", "none: the model throws " + e));
    }
    if (!differences.isEmpty() && rows.catalogVersion < round.catalog().version()) {
      // The change of the catalog concerns this user and has not reached them yet.
      inMotion(
          userId,
          version,
          0,
          "catalog_version",
          rows.catalogVersion,
          round.catalog().version() + ", with which " + differences.get(0));
      return;
    }
    if (rows.validUntil != InsightRows.NEVER && rows.validUntil < round.takenAt() - LATE) {
      differences.add(
          new Difference(
              userId,
              "valid_until",
              InsightsComparison.written(rows.validUntil),
              "no earlier than " + InsightsComparison.written(round.takenAt() - LATE)));
    }
    if (differences.isEmpty()) {
      round.findings().same();
    } else {
      round.findings().differ(differences);
    }
  }

  /**
   * @param reached the version of the insights
   */
  private void inMotion(
      long userId, long version, long reached, String column, Object stored, Object expected) {
    UsersInMotion chosen = round.chosen();
    // Of a sample nothing was seen before.
    long awaited = chosen == null || chosen.version(userId) == 0 ? version : chosen.version(userId);
    if (round.patient()) {
      round.findings().inMotion(userId, awaited);
    } else if (reached >= awaited) {
      round.findings().restless();
    } else {
      round.findings().stuck();
      differ(userId, column, stored, expected + " (stuck)");
    }
  }

  private void differ(long userId, String column, Object stored, Object expected) {
    round
        .findings()
        .differ(List.of(new Difference(userId, column, stored.toString(), expected.toString())));
  }
}
