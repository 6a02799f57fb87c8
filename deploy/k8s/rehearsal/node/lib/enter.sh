#!/usr/bin/env bash
# The first process of the node, in new network, mount and process namespaces: makes them fit to live in, then becomes
# programs/init.py. `boot` starts it; ended, the kernel ends every process of the node and takes its mounts and links.
. "$(dirname "$(realpath "$0")")/common.sh"
cd "$GRAVL_NODE_DIR"

# /proc is still the machine's, so this is our process number as the machine sees it.
read -r pid _ </proc/self/stat
echo "$pid" >run/init.pid.new

# --- Mounts: the usual places, with content of the node's own ---------------------------------------------------
mount --make-rprivate /
mount -t proc proc /proc
mount --make-rshared / # containers may be given mounts that follow the node's
mount --bind state/lib /var/lib
mount --bind state/log /var/log
mount -t tmpfs -o mode=755 tmpfs /run
mkdir /run/lock

# Kubelet sets these for the whole machine. It is shown files that hold the values it wants; the machine keeps its own.
pretend() {
  [ -e "/proc/sys/$1" ] || return 0
  mkdir -p "$(dirname "run/sys/$1")"
  echo "$2" >"run/sys/$1"
  mount --bind "run/sys/$1" "/proc/sys/$1"
}
pretend vm/overcommit_memory 1
pretend vm/panic_on_oom 0
pretend kernel/panic 10
pretend kernel/panic_on_oops 1
pretend kernel/keys/root_maxkeys 1000000
pretend kernel/keys/root_maxbytes 25000000

# --- Network: one bridge that the pods are plugged into, no way out -----------------------------------------------
ip link set lo up
ip link add "$BRIDGE" type bridge
ip addr add "$NODE_ADDRESS/${POD_CIDR#*/}" dev "$BRIDGE"
ip link set "$BRIDGE" up
# The way to services, for what the node itself sends: kube-proxy then gives it a pod's address.
ip route add "$SERVICE_CIDR" dev "$BRIDGE"
echo 1 >/proc/sys/net/ipv4/ip_forward
# Without it packets from pod to pod pass the bridge unseen by any rule: no policy and no service would hold.
[ "$(cat /proc/sys/net/bridge/bridge-nf-call-iptables 2>/dev/null)" = 1 ] ||
  fail "the kernel shows bridged packets to no filter: modprobe br_netfilter on the machine"

mv run/init.pid.new run/init.pid
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/ /usr/bin/python3 programs/init.py "$GRAVL_NODE_DIR"
