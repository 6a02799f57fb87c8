# shellcheck shell=bash
# Sourced first by every script of the node.
set -euo pipefail
umask 022

NODE_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=../settings.sh
. "$NODE_HOME/settings.sh"

say() { printf '%s %s\n' "$(date +%T)" "$*" >&2; }

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# A script's first comment block is its help.
usage() {
  sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
  exit "${1:-2}"
}

# shellcheck disable=SC2034
# Sets ARGUMENTS to what follows the options that all scripts have: --dir D, --help.
common_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --dir) GRAVL_NODE_DIR=${2:?--dir needs a folder}; shift 2 ;;
      --help | -h) usage 0 ;;
      *) break ;;
    esac
  done
  GRAVL_NODE_DIR=$(realpath -m "$GRAVL_NODE_DIR")
  ARGUMENTS=("$@")
}

as_root() { [ "$(id -u)" = 0 ] || fail "needs root"; }

# Waits up to $1 seconds until the command that follows succeeds.
wait_until() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $deadline ] || return 1
    sleep 0.1
  done
}

# detached LOG COMMAND...: starts what outlives us, in no terminal, holding no file of our caller's open (a lock, say).
detached() {
  local log=$1 fd
  shift
  (
    for fd in /proc/self/fd/*; do
      fd=${fd##*/}
      [ "$fd" -le 2 ] || eval "exec $fd>&-"
    done
    exec setsid "$@" </dev/null >>"$log" 2>&1
  ) &
}

# The folder of the servers, if they are built and whole.
built_programs() {
  local bin=$GRAVL_KUBERNETES_CACHE/$KUBERNETES_SOURCE-recipe$KUBERNETES_RECIPE
  (cd "$bin" 2>/dev/null && sha256sum --quiet --check SHA256SUMS >/dev/null 2>&1) && echo "$bin"
}
