#!/bin/sh
# What Flink asks for where it starts its own pods.
exec /docker-entrypoint.sh kubernetes-taskmanager "$@"
