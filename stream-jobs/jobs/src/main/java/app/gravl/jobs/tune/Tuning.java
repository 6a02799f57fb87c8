package app.gravl.jobs.tune;

import app.gravl.jobs.backfill.BatchEvaluation;
import app.gravl.jobs.backfill.UserModel;
import app.gravl.jobs.facts.Snapshot;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Evaluates users twice as of one snapshot, with the live parameters and with others, each into a
 * schema of its own, and compares the two. What is served is only read.
 */
final class Tuning {

  private final DatabaseSettings database;
  private final Supplier<StreamExecutionEnvironment> environments;
  private final Function<Parameters, UserModel> models;
  private final Function<String, BatchEvaluation.Progress> progress;
  private final LongSupplier nanoTime;

  /**
   * @param database as a role that may read the facts and make schemas
   * @param environments a new one for each of the two jobs
   * @param progress by what is evaluated
   */
  Tuning(
      DatabaseSettings database,
      Supplier<StreamExecutionEnvironment> environments,
      Function<Parameters, UserModel> models,
      Function<String, BatchEvaluation.Progress> progress,
      LongSupplier nanoTime) {
    this.database = database;
    this.environments = environments;
    this.models = models;
    this.progress = progress;
    this.nanoTime = nanoTime;
  }

  /**
   * @throws ProgramFailure where another one runs
   */
  WhatIf run(Parameters live, Parameters other, UserRange users) throws Exception {
    try (Scratch scratch = Scratch.make(database)) {
      long all;
      Instant at;
      try (Snapshot snapshot = Snapshot.take(database)) {
        at = Instant.ofEpochMilli(snapshot.takenAt());
        BatchEvaluation.Report report =
            evaluate("live parameters", live, snapshot, users, scratch, Scratch.LIVE);
        all = report.users() + report.failed();
        evaluate("other parameters", other, snapshot, users, scratch, Scratch.OTHER);
      }
      WhatIf.Changes changes = compare(scratch);
      return new WhatIf(at, ParameterChange.between(live, other), changes, all - changes.users());
    }
  }

  private BatchEvaluation.Report evaluate(
      String what,
      Parameters parameters,
      Snapshot snapshot,
      UserRange users,
      Scratch scratch,
      String schema)
      throws Exception {
    BatchEvaluation evaluation =
        new BatchEvaluation(
            "gravl-tune, " + what,
            database,
            models.apply(parameters),
            progress.apply(what),
            nanoTime);
    return evaluation.run(environments.get(), snapshot, users, scratch.target(schema));
  }

  private static WhatIf.Changes compare(Scratch scratch) throws SQLException {
    WhatIf.Changes changes = Comparison.read(scratch.connection());
    scratch.connection().commit();
    return changes;
  }
}
