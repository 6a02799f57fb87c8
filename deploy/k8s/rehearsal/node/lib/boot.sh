# shellcheck shell=bash
# Power on and off of the node whose folder is there. Sourced by `up`, `restart` and `down`.

# The process that holds the node, if it runs. A number that was given to another process since is not taken for it.
init_pid() {
  local pid
  pid=$(cat "$GRAVL_NODE_DIR/run/init.pid" 2>/dev/null) || return 1
  tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "init.py $GRAVL_NODE_DIR " || return 1
  echo "$pid"
}

tell_init() { /usr/bin/python3 "$GRAVL_NODE_DIR/programs/tell.py" "$GRAVL_NODE_DIR/run/init.sock" "$@"; }
in_node() { "$NODE_HOME/node" --dir "$GRAVL_NODE_DIR" "$@"; }
kubectl_node() { "$NODE_HOME/kubectl" --dir "$GRAVL_NODE_DIR" "$@"; }

# start_part NAME SECONDS COMMAND...: and waits until the command says that it serves.
start_part() {
  local name=$1 seconds=$2
  shift 2
  tell_init start "$name" >/dev/null
  wait_until "$seconds" "$@" || fail "$name doesn't serve after $seconds s: $(tail -n 3 "$GRAVL_NODE_DIR/state/log/node/$name")"
}

# The lowest parts, each when the one below it serves: then images can be loaded and the API server can be asked.
boot_base() {
  local dir=$GRAVL_NODE_DIR
  rm -rf "$dir/run"
  mkdir -p "$dir/run/forwards"
  # As a reboot would: kubelet must not find the groups of processes that are gone.
  remove_cgroups
  GRAVL_NODE_DIR=$dir detached "$dir/state/log/node/enter" unshare --net --mount --pid --fork "$NODE_HOME/lib/enter.sh"
  wait_until 10 test -S "$dir/run/init.sock" || fail "no namespaces: $(cat "$dir/state/log/node/enter")"
  start_part etcd 20 in_node curl -sf http://127.0.0.1:2379/health
  start_part containerd 20 in_node ctr version
  start_part apiserver 60 in_node curl -sf --cacert "$dir/pki/ca.crt" "https://127.0.0.1:$API_PORT/readyz"
  forward_api
}

# What runs pods. Policies first: no pod starts before they are in force.
boot_rest() {
  start_part policies 20 in_node test -S /run/network-policies.sock
  local part
  for part in controller-manager scheduler volumes kubelet proxy; do
    start_part $part 10 true
  done
}

forward_api() {
  "$NODE_HOME/forward" --dir "$GRAVL_NODE_DIR" "$GRAVL_NODE_API_PORT" "127.0.0.1:$API_PORT" >/dev/null
}

# Ends all processes of the node at once, as a power cut would.
power_off() {
  local pid
  "$NODE_HOME/forward" --dir "$GRAVL_NODE_DIR" --stop-all
  if pid=$(init_pid); then
    kill -KILL "$pid"
    wait_until 20 gone "$pid" || fail "process $pid doesn't end"
  fi
  remove_cgroups || fail "control groups are left: $(node_cgroups)"
}

gone() { [ ! -e "/proc/$1" ]; }

# Of all hierarchies, version 1 or 2.
node_cgroups() { find /sys/fs/cgroup -mindepth 1 -maxdepth 2 -type d \( -name kubepods -o -name k8s.io \); }

# They empty as their last processes end.
remove_cgroups() { wait_until 10 remove_cgroups_once; }
remove_cgroups_once() {
  local groups
  groups=$(node_cgroups)
  [ -n "$groups" ] || return 0
  # shellcheck disable=SC2086
  find $groups -depth -type d -exec rmdir {} +
}
