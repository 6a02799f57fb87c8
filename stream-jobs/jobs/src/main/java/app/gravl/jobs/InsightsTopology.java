package app.gravl.jobs;

import app.gravl.jobs.catalog.CatalogStaging;
import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.epoch.EpochKeeper;
import app.gravl.jobs.insights.Evaluator;
import app.gravl.jobs.insights.InsightsFunction;
import app.gravl.jobs.intake.CatalogIntake;
import app.gravl.jobs.intake.RawRecord;
import app.gravl.jobs.intake.UserIntake;
import app.gravl.jobs.reevaluation.CatalogFollower;
import app.gravl.jobs.reevaluation.UserPages;
import app.gravl.jobs.sink.SinkEntry;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The streaming job as a graph, over whatever sources and sinks it is given: tests run this very
 * graph. Uids are part of the state's format; never change one.
 */
public final class InsightsTopology {

  private final Evaluator evaluator;
  private final Duration markerRetention;
  private final Duration lateUserInterval;
  private final int reevaluationsPerSecond;
  private final boolean goesOn;

  /**
   * @param markerRetention how long rows and users that are gone are remembered
   * @param lateUserInterval between two evaluations of a user while the stream is behind, at the
   *     most
   * @param reevaluationsPerSecond users asked a second, at the most, when the catalog or the model
   *     changes
   * @param goesOn whether partitions of which no state is known are read behind what a savepoint
   *     holds: then that savepoint is missing
   */
  public InsightsTopology(
      Evaluator evaluator,
      Duration markerRetention,
      Duration lateUserInterval,
      int reevaluationsPerSecond,
      boolean goesOn) {
    this.evaluator = evaluator;
    this.markerRetention = markerRetention;
    this.lateUserInterval = lateUserInterval;
    this.reevaluationsPerSecond = reevaluationsPerSecond;
    this.goesOn = goesOn;
  }

  /**
   * @param userSource records of the user topic
   * @param catalogSource records of the catalog topic, which has one partition
   * @param users pages through the users when the catalog or the model changes
   * @param epochs heals what was lost
   */
  public void build(
      StreamExecutionEnvironment env,
      Source<RawRecord, ?, ?> userSource,
      Source<RawRecord, ?, ?> catalogSource,
      UserPages users,
      EpochKeeper epochs,
      Sink<SinkEntry> insightSink,
      Sink<DeadLetter> deadLetterSink) {
    env.setMaxParallelism(InsightsFunction.MAX_PARALLELISM);

    SingleOutputStreamOperator<UserChange> changes =
        env.fromSource(userSource, WatermarkStrategy.noWatermarks(), "user changes")
            .uid("user-source")
            .process(new UserIntake(goesOn))
            .name("read user changes")
            .uid(UserIntake.UID);

    // One subtask: catalog changes keep their order, and every subtask below sees the same one.
    SingleOutputStreamOperator<CatalogChange> catalog =
        env.fromSource(catalogSource, WatermarkStrategy.noWatermarks(), "catalog changes")
            .uid("catalog-source")
            .setParallelism(1)
            .process(new CatalogIntake(goesOn))
            .name("read catalog changes")
            .uid(CatalogIntake.UID)
            .setParallelism(1);

    SingleOutputStreamOperator<UserChange> catalogCommands =
        catalog
            .filter(change -> change.bump)
            .name("catalog versions")
            .uid("catalog-versions")
            .setParallelism(1)
            .union(
                changes
                    .filter(change -> change.heartbeat == 1)
                    .name("heartbeats")
                    .uid("heartbeats")
                    .map(beat -> CatalogFollower.heartbeat())
                    .returns(CatalogChange.class)
                    .name("occasions to look")
                    .uid("occasions"))
            .keyBy(change -> 0, Types.INT)
            .process(new CatalogFollower(users, evaluator.model(), reevaluationsPerSecond))
            .name("users to look at again")
            .uid(CatalogFollower.UID)
            .setParallelism(1);

    SingleOutputStreamOperator<SinkEntry> insights =
        changes
            .union(catalogCommands)
            .keyBy(change -> change.userId, Types.LONG)
            .connect(catalog.broadcast(CatalogStaging.ROWS, CatalogStaging.IN_FORCE))
            .process(
                new InsightsFunction(
                    evaluator, markerRetention.toMillis(), lateUserInterval.toMillis()))
            .name("insights")
            .uid(InsightsFunction.UID);

    // One subtask: the same loss shows in many partitions, and begins one epoch.
    SingleOutputStreamOperator<SinkEntry> losses =
        changes
            .getSideOutput(UserIntake.LOSSES)
            .union(
                catalog.getSideOutput(UserIntake.LOSSES), insights.getSideOutput(UserIntake.LOSSES))
            .keyBy(loss -> 0, Types.INT)
            .process(epochs)
            .name("losses begin an epoch")
            .uid("epoch-keeper")
            .setParallelism(1);

    // Not united with what follows: alone it is chained to the evaluation, and nothing waits for a
    // buffer.
    insights.sinkTo(insightSink).name("insights to Postgres").uid("insight-sink");
    losses.sinkTo(insightSink).name("alarms to Postgres").uid("alarm-sink").setParallelism(1);

    changes
        .getSideOutput(UserIntake.DEAD_LETTERS)
        .union(
            catalog.getSideOutput(UserIntake.DEAD_LETTERS),
            insights.getSideOutput(UserIntake.DEAD_LETTERS))
        .sinkTo(deadLetterSink)
        .name("dead letters")
        .uid("dead-letter-sink")
        // Letters are few, and one who erases those of a user must know of all that were written.
        .setParallelism(1);
  }
}
