package app.gravl.local.system;

import app.gravl.embedded.PostgresOptions;
import app.gravl.local.folder.DataFolder;
import java.time.Clock;
import java.util.Map;

/**
 * Which parts there are and what each needs. They stop from the last to the first: the api, then
 * the stream from its end to its source, the source before Postgres.
 */
public final class Assembly {

  private Assembly() {}

  /**
   * @param tuning tunables that are set, by their keys
   * @param bootstrap whether a batch job makes the state of each epoch, and not the connector by
   *     reading all rows
   */
  public static LocalSystem of(
      DataFolder folder,
      Ports ports,
      Map<String, String> tuning,
      boolean demo,
      boolean bootstrap,
      Clock clock,
      LocalSystem.Progress progress) {
    LocalSystem system = new LocalSystem(progress);
    Environments environments = new Environments(folder.secrets(), ports, folder.path(), tuning);
    Map<String, String> connectEnvironment =
        environments.connect(Long.toString(clock.millis(), Character.MAX_RADIX), bootstrap);

    PostgresPart postgres =
        system.add(
            new PostgresPart(
                PostgresOptions.keptIn(folder.of("postgres"), folder.secrets().ownerPassword())
                    .onPort(ports.of(ServicePort.POSTGRES))));
    KafkaPart kafka = system.add(new KafkaPart(folder.of("kafka"), ports.of(ServicePort.KAFKA)));
    FlinkPart flink = system.add(FlinkPart.in(folder.path(), ports, tuning));
    SchemaPart schema =
        system.add(new SchemaPart(postgres, folder.secrets().passwords()), postgres);
    TopicsPart topics = system.add(new TopicsPart(connectEnvironment), kafka);
    ConnectPart connect = system.add(new ConnectPart(connectEnvironment), topics, schema);
    JobPart job =
        system.add(new JobPart(flink, environments.job(), bootstrap), flink, topics, schema);
    ApiPart api = system.add(new ApiPart(environments.api(), clock), schema);
    Part users = demo ? system.add(new DemoPart(postgres, clock), schema) : schema;
    system.add(new FirstInsightsPart(postgres), job, connect, users, api);
    return system;
  }
}
