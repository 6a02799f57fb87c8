# shellcheck shell=bash
# Configuration files of the node's parts, in DIR/config. Sourced by `up`.

# make_config DIR
make_config() {
  local dir=$1 config=$1/config
  mkdir -p "$config/cni" "$config/cni-plugins"
  ln -s /usr/lib/cni/* "$config/cni-plugins/"
  ln -s "$dir/programs/announce_pod.py" "$config/cni-plugins/announce-pod"

  # Only pods that keep the node's own resolver configuration see it.
  echo "nameserver $DNS_SERVICE_ADDRESS" >"$config/resolv.conf"

  # restrict_oom_score_adj, disable_apparmor: the machine may itself be a sandbox that may not do better.
  cat >"$config/containerd.toml" <<TOML
version = 2
root = "/var/lib/containerd"
state = "/run/containerd"
[plugins."io.containerd.internal.v1.opt"]
  path = "/var/lib/containerd/opt"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "$PAUSE_IMAGE"
  stream_server_address = "127.0.0.1"
  restrict_oom_score_adj = true
  disable_apparmor = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "$config/cni-plugins"
    conf_dir = "$config/cni"
TOML

  # Addresses are given out anew after a restart, as /run is emptied. announce-pod lets a pod start only once its
  # network policies are in force.
  cat >"$config/cni/10-pods.conflist" <<JSON
{"cniVersion": "0.4.0", "name": "pods", "plugins": [
  {"type": "bridge", "bridge": "$BRIDGE", "isGateway": true, "hairpinMode": true, "ipam": {
    "type": "host-local", "dataDir": "/run/cni-addresses", "routes": [{"dst": "0.0.0.0/0"}],
    "ranges": [[{"subnet": "$POD_CIDR", "rangeStart": "$POD_RANGE_START", "gateway": "$NODE_ADDRESS"}]]}},
  {"type": "portmap", "capabilities": {"portMappings": true}},
  {"type": "announce-pod", "socket": "/run/network-policies.sock"}
]}
JSON

  cat >"$config/kubelet.yaml" <<YAML
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
address: $NODE_ADDRESS
authentication: {anonymous: {enabled: false}, webhook: {enabled: true}, x509: {clientCAFile: $dir/pki/ca.crt}}
authorization: {mode: Webhook}
tlsCertFile: $dir/pki/kubelet.crt
tlsPrivateKeyFile: $dir/pki/kubelet.key
clusterDomain: cluster.local
clusterDNS: [$DNS_SERVICE_ADDRESS]
resolvConf: $config/resolv.conf
cgroupDriver: cgroupfs
# Ready is said as soon as it is so, not ten seconds later.
nodeStatusUpdateFrequency: 1s
nodeStatusReportFrequency: 1m
featureGates: {BoundServiceAccountTokenVolume: true}
# The disk is the machine's, and others fill it: no pod is evicted, no image removed for that.
evictionHard: {}
imageGCHighThresholdPercent: 100
failSwapOn: false
oomScoreAdj: 0
healthzPort: 0
readOnlyPort: 0
YAML

  # conntrack: zeros leave the machine's settings alone.
  cat >"$config/proxy.yaml" <<YAML
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
bindAddress: 127.0.0.1
healthzBindAddress: 127.0.0.1:10256
metricsBindAddress: 127.0.0.1:10249
clientConnection: {kubeconfig: $dir/pki/proxy.kubeconfig}
mode: iptables
clusterCIDR: $POD_CIDR
hostnameOverride: $NODE_NAME
conntrack: {maxPerCore: 0, min: 0, tcpCloseWaitTimeout: 0s, tcpEstablishedTimeout: 0s}
YAML
}
