#!/bin/sh
# Starts one of Flink's processes, by the words of Flink's own image, so that its operator and its documentation fit:
#   standalone-job --job-classname CLASS ...   a JobManager that runs this job
#   taskmanager ...                            a TaskManager
#   kubernetes-application ...                 a JobManager that asks Kubernetes for TaskManagers itself
#   kubernetes-taskmanager ...                 such a TaskManager
# with -D KEY=VALUE for what config.yaml does not say. Anything else is run as it is; java -cp @/app/jib-classpath-file
# CLASS runs any program of the image. Flink's configuration is $FLINK_CONF_DIR/config.yaml.
set -eu
classpath=@/app/jib-classpath-file

case ${1:-} in
  standalone-job)
    role=jobmanager
    main=org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint
    ;;
  kubernetes-application)
    role=jobmanager
    main=org.apache.flink.kubernetes.entrypoint.KubernetesApplicationClusterEntrypoint
    ;;
  taskmanager)
    role=taskmanager
    main=org.apache.flink.runtime.taskexecutor.TaskManagerRunner
    ;;
  kubernetes-taskmanager)
    role=kubernetes-taskmanager
    main=org.apache.flink.kubernetes.taskmanager.KubernetesTaskExecutorRunner
    ;;
  '')
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
  *)
    exec "$@"
    ;;
esac
shift

# Two lines: options of the JVM, and what Flink is told of the memory that they leave it.
planned=$(java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$classpath" app.gravl.images.jobs.ProcessPlan \
  "$role" "$FLINK_CONF_DIR" "$@")
options=$(printf '%s' "$planned" | sed -n 1p)
memory=$(printf '%s' "$planned" | sed -n 2p)

# Flink reaches into java.util where it runs a job's main itself.
# shellcheck disable=SC2086 # words
exec java --add-opens=java.base/java.util=ALL-UNNAMED -Dlogback.configurationFile="${FLINK_LOGBACK:-logback-flink.xml}" $options -cp "$classpath" "$main" \
  --configDir "$FLINK_CONF_DIR" $memory "$@"
