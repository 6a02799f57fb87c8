# shellcheck shell=bash
# The node's parts: the command of each, in DIR/parts. Sourced by `up`.

# make_parts DIR BIN
make_parts() {
  local dir=$1 bin=$2 pki=$1/pki etcd=http://127.0.0.1:2379 etcd_peers=http://127.0.0.1:2380
  part() { local name=$1; shift; printf '%s\n' "$@" >"$dir/parts/$name"; }
  # Fields and defaults that newer servers have by themselves, which 1.20 has behind gates.
  local gates=--feature-gates=BoundServiceAccountTokenVolume=true,TTLAfterFinished=true

  # Unsafe only where the machine itself goes down: what a killed etcd has written is in the kernel's hands.
  part etcd etcd --name node --data-dir /var/lib/etcd --unsafe-no-fsync \
    --listen-client-urls $etcd --advertise-client-urls $etcd \
    --listen-peer-urls $etcd_peers --initial-advertise-peer-urls $etcd_peers --initial-cluster "node=$etcd_peers"

  part apiserver "$bin/kube-apiserver" --etcd-servers=$etcd $gates \
    --bind-address=0.0.0.0 --secure-port="$API_PORT" --advertise-address="$NODE_ADDRESS" \
    --service-cluster-ip-range="$SERVICE_CIDR" --client-ca-file="$pki/ca.crt" \
    --tls-cert-file="$pki/apiserver.crt" --tls-private-key-file="$pki/apiserver.key" --cert-dir="$pki" \
    --kubelet-client-certificate="$pki/admin.crt" --kubelet-client-key="$pki/admin.key" \
    --kubelet-certificate-authority="$pki/ca.crt" --kubelet-preferred-address-types=InternalIP \
    --service-account-issuer=https://kubernetes.default.svc \
    --service-account-key-file="$pki/service-accounts.pub" \
    --service-account-signing-key-file="$pki/service-accounts.key" \
    --authorization-mode=Node,RBAC --allow-privileged --enable-admission-plugins=NodeRestriction

  part controller-manager "$bin/kube-controller-manager" --kubeconfig="$pki/controller-manager.kubeconfig" $gates \
    --service-account-private-key-file="$pki/service-accounts.key" --root-ca-file="$pki/ca.crt" \
    --use-service-account-credentials --bind-address=127.0.0.1 --port=0 --cert-dir="$pki" --leader-elect=false \
    --flex-volume-plugin-dir=/var/lib/kubelet/flex

  part scheduler "$bin/kube-scheduler" --kubeconfig="$pki/scheduler.kubeconfig" \
    --bind-address=127.0.0.1 --port=0 --leader-elect=false

  part containerd containerd --config "$dir/config/containerd.toml"

  part kubelet "$bin/kubelet" --config="$dir/config/kubelet.yaml" --kubeconfig="$pki/kubelet.kubeconfig" \
    --cert-dir="$pki" --container-runtime=remote --hostname-override="$NODE_NAME" --node-ip="$NODE_ADDRESS" \
    --container-runtime-endpoint=unix:///run/containerd/containerd.sock --volume-plugin-dir=/var/lib/kubelet/flex

  part proxy "$bin/kube-proxy" --config="$dir/config/proxy.yaml"

  local python=(/usr/bin/python3 -u)
  local api=("https://127.0.0.1:$API_PORT" "$pki/ca.crt" "$pki/admin.crt" "$pki/admin.key")
  part policies "${python[@]}" "$dir/programs/network_policies.py" "$POD_CIDR" "$NODE_ADDRESS" \
    /run/network-policies.sock "${api[@]}"
  part volumes "${python[@]}" "$dir/programs/volumes.py" "$NODE_NAME" /var/lib/volumes "${api[@]}"
}
