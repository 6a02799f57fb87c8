package app.gravl.local.system;

import app.gravl.embedded.PostgresOptions;
import app.gravl.local.folder.DataFolder;
import java.time.Clock;

/** Which parts there are and what each needs. They stop from the last to the first. */
public final class Assembly {

  private Assembly() {}

  public static LocalSystem of(
      DataFolder folder, Ports ports, boolean demo, Clock clock, LocalSystem.Progress progress) {
    LocalSystem system = new LocalSystem(progress);
    PostgresPart postgres =
        system.add(
            new PostgresPart(
                PostgresOptions.keptIn(folder.of("postgres"), folder.secrets().ownerPassword())
                    .onPort(ports.of(ServicePort.POSTGRES))));
    system.add(new KafkaPart(folder.of("kafka"), ports.of(ServicePort.KAFKA)));
    SchemaPart schema =
        system.add(new SchemaPart(postgres, folder.secrets().passwords()), postgres);
    if (demo) {
      system.add(new DemoPart(postgres, clock), schema);
    }
    system.add(new FlinkPart(folder.of("flink"), ports.of(ServicePort.FLINK)));
    return system;
  }
}
