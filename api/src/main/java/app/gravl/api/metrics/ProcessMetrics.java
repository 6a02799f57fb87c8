package app.gravl.api.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.nio.file.Path;
import java.util.List;

/** What any process of Java's has to tell. */
public final class ProcessMetrics {

  private ProcessMetrics() {}

  /**
   * @param disks folders whose disks' room is shown
   */
  public static void register(MeterRegistry meters, List<Path> disks) {
    List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ClassLoaderMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics(),
            // Listens for as long as the process runs.
            new JvmGcMetrics())
        .forEach(metrics -> metrics.bindTo(meters));
    disks.forEach(folder -> new DiskSpaceMetrics(folder.toFile()).bindTo(meters));
  }
}
