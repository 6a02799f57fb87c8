#!/bin/sh
# Starts a process of Flink in the job's image, which holds Flink's classes and no scripts of its own; its arguments are
# those of Flink's own image, since the operator calls it so.
#
#   standalone-job ARGS...   a JobManager with the job in it
#   taskmanager ARGS...      a TaskManager
#
# POD_IP and POD_NAMESPACE: how the others find this pod, and where the ConfigMaps of high availability are.
# SAVEPOINT, where it is set: what the job starts from when high availability remembers no checkpoint of it.
set -eu

role=$1
shift
case $role in
  standalone-job)
    main=org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint
    case " $* " in
      *' --host '*) ;;
      *) set -- --host "$POD_IP" "$@" ;;
    esac
    if [ -n "${SAVEPOINT:-}" ]; then
      set -- --fromSavepoint "$SAVEPOINT" "$@"
    fi
    ;;
  taskmanager)
    main=org.apache.flink.runtime.taskexecutor.TaskManagerRunner
    set -- "-Dtaskmanager.host=$POD_IP" "$@"
    ;;
  *)
    echo "flink-entry: standalone-job or taskmanager, not $role" >&2
    exit 2
    ;;
esac
exec java -cp @/app/jib-classpath-file "$main" --configDir "$FLINK_CONF_DIR" \
  "-Dkubernetes.namespace=$POD_NAMESPACE" "$@"
