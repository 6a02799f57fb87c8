# shellcheck shell=bash
# What the node's scripts agree on: versions, folders, addresses, ports. Sourced by all of them. A variable
# with := may be set by the caller.
# shellcheck disable=SC2034

# --- Kubernetes: the newest servers that Debian has source for -------------------------------------------------
KUBERNETES_VERSION=1.20.2
KUBERNETES_SOURCE=1.20.5+really1.20.2-1.1+deb12u1
KUBERNETES_RECIPE=1 # raise it when lib/compile.sh changes what it makes: older builds in the cache are passed over
KUBERNETES_PROGRAMS=(kube-apiserver kube-controller-manager kube-scheduler kubelet kube-proxy)

# --- Folders, outside of the checkout --------------------------------------------------------------------------
: "${GRAVL_KUBERNETES_CACHE:=${XDG_CACHE_HOME:-$HOME/.cache}/gravl/kubernetes}"
: "${GRAVL_NODE_DIR:=/tmp/gravl-node}" # everything of a running node; `down` removes it

# --- The node's network, in a network namespace of its own -----------------------------------------------------
NODE_NAME=node1
NETWORK_NAMESPACE=gravl-node
BRIDGE=cni0
NODE_ADDRESS=10.10.0.1 # the bridge's: pods' gateway, kubelet, API server
POD_CIDR=10.10.0.0/24
POD_RANGE_START=10.10.0.20
SERVICE_CIDR=10.96.0.0/16
API_SERVICE_ADDRESS=10.96.0.1
DNS_SERVICE_ADDRESS=10.96.0.10
INGRESS_SERVICE_ADDRESS=10.96.0.80
API_PORT=6443
# The host reaches the API server here, on its loopback: the kubeconfig names it.
: "${GRAVL_NODE_API_PORT:=16443}"

# --- Images of the node's own, made by `images` ----------------------------------------------------------------
PAUSE_IMAGE=localhost/gravl-node-pause:1
TOOLS_IMAGE=localhost/gravl-node-tools:1
