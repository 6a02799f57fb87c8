# shellcheck shell=bash
# How a smoke test asks, and counts. Sourced by `smoke` and ../ingress/smoke.
passed=0 failed=0

# check NAME COMMAND...: PASS where the command succeeds, with the time it took.
check() {
  local name=$1 began answer verdict=PASS
  shift
  began=$(date +%s%N)
  if answer=$("$@" 2>&1); then
    passed=$((passed + 1))
  else
    verdict=FAIL failed=$((failed + 1))
  fi
  printf '%s %s (%d ms)\n' $verdict "$name" $((($(date +%s%N) - began) / 1000000))
  [ $verdict = PASS ] || sed 's/^/    /' <<<"$answer"
}

# Within five seconds: the API server, the filter and the DNS follow each other a moment later.
soon() { wait_until 5 "$@"; }
not() { ! "$@"; }
# Not only at this moment: for a second and a half.
stays() {
  local until=$(($(date +%s%N) + 1500000000))
  while [ "$(date +%s%N)" -lt $until ]; do "$@" || return 1; done
}

summary() {
  echo "$passed passed, $failed failed"
  [ $failed = 0 ]
}

# in_pod NAMESPACE POD COMMAND...
in_pod() {
  local namespace=$1 pod=$2
  shift 2
  kubectl_node exec --namespace "$namespace" "$pod" -- "$@"
}
# reaches NAMESPACE POD URL: by a connection of its own, within a second.
reaches() { in_pod "$1" "$2" curl -sS --insecure -o /dev/null --connect-timeout 1 --max-time 3 "$3"; }
# blocked NAMESPACE POD URL: nothing comes back, as when packets are dropped (28: timed out); any other failure isn't
# that.
blocked() {
  local code=0
  reaches "$@" || code=$?
  [ $code = 28 ]
}
# opens NAMESPACE POD ADDRESS PORT: a TCP connection, which is closed at once.
opens() { in_pod "$1" "$2" python3 -c 'import socket, sys; socket.create_connection(sys.argv[1:], 1)' "$3" "$4"; }
address_of_pod() { kubectl_node get pod --namespace "$1" "$2" -o jsonpath='{.status.podIP}'; }

# What a node might leave behind on the machine.
machine_state() {
  echo '# mounts' && cut -d' ' -f2,3 /proc/mounts | sort
  echo '# links' && ip -brief link | awk '{ print $1 }' | sort
  echo '# routes' && ip route
  echo '# packet filter' && nft list ruleset
  echo '# network namespaces' && find /run/netns -type f 2>/dev/null | sort
  echo '# control groups' && find /sys/fs/cgroup -mindepth 1 -maxdepth 2 -type d | sort
  echo '# files' && find /tmp /run /opt /var/lib /var/log -maxdepth 1 \( -name '*gravl-node*' -o -name '*kubelet*' \
    -o -name '*cni*' -o -name '*containerd*' -o -name 'hostpath*' -o -name '*.lock' \) | sort
  echo '# settings' && sysctl net.ipv4.ip_forward net.netfilter.nf_conntrack_max vm.overcommit_memory vm.panic_on_oom \
    kernel.panic kernel.panic_on_oops kernel.keys.root_maxkeys kernel.keys.root_maxbytes
  echo '# processes' && pgrep -af "$GRAVL_NODE_DIR|kube-|containerd-shim" | grep -v smoke
  true
}
