package app.gravl.images.jobs;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.IllegalConfigurationException;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/**
 * How one of Flink's processes divides its memory. A TaskManager does not start where nobody has
 * computed it, which in Flink's distribution its scripts do.
 *
 * @param jvmOptions of java
 * @param programArguments of Flink's main class, {@code -D key=value}
 */
record ProcessPlan(String jvmOptions, String programArguments) {

  private static final int WRONG_USE = 2;
  private static final String DYNAMIC = "-D";

  /** Memory options that Flink itself gives a TaskManager that it starts. */
  private static final String GIVEN_OPTIONS = "FLINK_TM_JVM_MEM_OPTS";

  /**
   * Prints the two, each as a line.
   *
   * @param arguments the role, the folder of config.yaml, and all arguments of Flink's main class
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    // Flink logs what it reads of the configuration: that is for people, and no part of the plan.
    System.setOut(System.err);
    Path folder = Path.of(arguments[1]);
    try {
      ProcessPlan plan =
          of(
              arguments[0],
              folder,
              Arrays.asList(arguments).subList(2, arguments.length),
              System.getenv().getOrDefault(GIVEN_OPTIONS, ""));
      out.println(plan.jvmOptions());
      out.println(plan.programArguments());
    } catch (IllegalArgumentException | IllegalConfigurationException e) {
      System.err.println(e.getMessage());
      System.exit(WRONG_USE);
    }
  }

  /**
   * @param givenOptions of java, where Flink has computed them already
   * @throws IllegalArgumentException where there is no config.yaml, or no such role
   * @throws IllegalConfigurationException where Flink can't divide the memory so
   */
  static ProcessPlan of(String role, Path folder, List<String> arguments, String givenOptions) {
    if (!Files.isReadable(folder.resolve(GlobalConfiguration.FLINK_CONF_FILENAME))) {
      throw new IllegalArgumentException(
          "Wrong settings:\n  no "
              + folder.resolve(GlobalConfiguration.FLINK_CONF_FILENAME)
              + " to read: Flink's configuration, for example of a ConfigMap");
    }
    Configuration configuration =
        GlobalConfiguration.loadConfiguration(folder.toString(), dynamic(arguments));
    return switch (role) {
      case "jobmanager" -> jobManager(configuration);
      case "taskmanager" -> taskManager(configuration);
      case "kubernetes-taskmanager" ->
          new ProcessPlan(
              joined(
                  givenOptions,
                  options(
                      configuration,
                      CoreOptions.FLINK_DEFAULT_TM_JVM_OPTIONS,
                      CoreOptions.FLINK_TM_JVM_OPTIONS)),
              "");
      default -> throw new IllegalArgumentException("no role is called " + role);
    };
  }

  private static ProcessPlan jobManager(Configuration configuration) {
    JobManagerProcessSpec spec = JobManagerProcessUtils.processSpecFromConfig(configuration);
    return new ProcessPlan(
        joined(
            JobManagerProcessUtils.generateJvmParametersStr(spec, configuration),
            options(
                configuration,
                CoreOptions.FLINK_DEFAULT_JM_JVM_OPTIONS,
                CoreOptions.FLINK_JM_JVM_OPTIONS)),
        JobManagerProcessUtils.generateDynamicConfigsStr(spec));
  }

  private static ProcessPlan taskManager(Configuration configuration) {
    TaskExecutorProcessSpec spec = TaskExecutorProcessUtils.processSpecFromConfig(configuration);
    return new ProcessPlan(
        joined(
            ProcessMemoryUtils.generateJvmParametersStr(spec),
            options(
                configuration,
                CoreOptions.FLINK_DEFAULT_TM_JVM_OPTIONS,
                CoreOptions.FLINK_TM_JVM_OPTIONS)),
        TaskExecutorProcessUtils.generateDynamicConfigsStr(spec));
  }

  /** Those of all processes, then those of this kind. */
  private static String options(
      Configuration configuration, ConfigOption<String> kindDefault, ConfigOption<String> kind) {
    return Stream.of(
            CoreOptions.FLINK_DEFAULT_JVM_OPTIONS, CoreOptions.FLINK_JVM_OPTIONS, kindDefault, kind)
        .map(configuration::get)
        .collect(Collectors.joining(" "));
  }

  private static String joined(String... options) {
    return String.join(" ", options).strip().replaceAll("\\s+", " ");
  }

  /** {@code -D key=value} and {@code -Dkey=value}. */
  private static Configuration dynamic(List<String> arguments) {
    Configuration found = new Configuration();
    List<String> words = new ArrayList<>(arguments);
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      if (word.startsWith(DYNAMIC)) {
        String pair = word.length() > DYNAMIC.length() ? word.substring(DYNAMIC.length()) : "";
        if (pair.isEmpty() && at + 1 < words.size()) {
          at++;
          pair = words.get(at);
        }
        int equals = pair.indexOf('=');
        if (equals > 0) {
          found.setString(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    }
    return found;
  }
}
