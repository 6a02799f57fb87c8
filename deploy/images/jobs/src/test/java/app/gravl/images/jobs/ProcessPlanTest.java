package app.gravl.images.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.IllegalConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessPlanTest {

  @TempDir private Path folder;

  @Test
  void a_task_manager_is_told_all_of_its_memory() throws IOException {
    configure("taskmanager: {memory.process.size: 1gb, numberOfTaskSlots: 2}");

    ProcessPlan plan = ProcessPlan.of("taskmanager", folder, List.of(), "");

    assertThat(plan.jvmOptions())
        .matches("-Xmx\\d+ -Xms\\d+ -XX:MaxDirectMemorySize=\\d+ -XX:MaxMetaspaceSize=\\d+");
    assertThat(plan.programArguments())
        .contains(
            "-D taskmanager.cpu.cores=2.0",
            "-D taskmanager.memory.managed.size=",
            "-D taskmanager.memory.network.max=");
  }

  @Test
  void arguments_count_before_the_file() throws IOException {
    configure("taskmanager: {memory.process.size: 1gb}");

    for (List<String> arguments :
        List.of(
            List.of("--host", "here", "-D", "taskmanager.memory.managed.size=64m"),
            List.of("-Dtaskmanager.memory.managed.size=64m"))) {
      assertThat(ProcessPlan.of("taskmanager", folder, arguments, "").programArguments())
          .contains("-D taskmanager.memory.managed.size=67108864b");
    }
  }

  @Test
  void a_job_manager_has_the_options_of_all_processes_and_its_own() throws IOException {
    configure(
        """
        jobmanager: {memory.process.size: 1gb}
        env.java.opts: {all: -Dall=1, jobmanager: -Done=2, taskmanager: -Dother=3}
        """);

    ProcessPlan plan = ProcessPlan.of("jobmanager", folder, List.of(), "");

    assertThat(plan.jvmOptions()).startsWith("-Xmx").endsWith("-Dall=1 -Done=2");
    assertThat(plan.programArguments()).contains("-D jobmanager.memory.heap.size=");
  }

  @Test
  void what_flink_has_computed_is_taken() throws IOException {
    configure("env.java.opts: {taskmanager: -Done=2}");

    assertThat(ProcessPlan.of("kubernetes-taskmanager", folder, List.of(), "-Xmx7m"))
        .isEqualTo(new ProcessPlan("-Xmx7m -Done=2", ""));
  }

  @Test
  void nothing_but_the_plan_is_printed_whatever_is_logged() throws Exception {
    configure("taskmanager: {memory.process.size: 1gb}");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ProcessPlan.class.getName(),
                "taskmanager",
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            options -> assertThat(options).startsWith("-Xmx"),
            memory -> assertThat(memory).startsWith("-D "));
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void what_cannot_be_is_said() throws IOException {
    assertThatThrownBy(() -> ProcessPlan.of("taskmanager", folder, List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("config.yaml");

    configure("taskmanager: {memory.process.size: 100mb}");
    assertThatThrownBy(() -> ProcessPlan.of("taskmanager", folder, List.of(), ""))
        .isInstanceOf(IllegalConfigurationException.class)
        .hasMessageContaining("100");
  }

  private void configure(String text) throws IOException {
    Files.writeString(folder.resolve("config.yaml"), text);
  }
}
