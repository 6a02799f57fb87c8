# shellcheck shell=bash
# Keys, certificates and kubeconfigs of the node, in DIR/pki. Sourced by `up`.
CERTIFICATE_DAYS=365

new_key() { openssl ecparam -genkey -name prime256v1 -noout -out "$1.key"; }

# certificate NAME SUBJECT ALTERNATIVE_NAMES: signed by the cluster's authority, for both ends of a connection.
certificate() {
  new_key "$1"
  openssl req -new -key "$1.key" -subj "$2" |
    openssl x509 -req -CA ca.crt -CAkey ca.key -CAcreateserial -days $CERTIFICATE_DAYS -out "$1.crt" 2>/dev/null \
      -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth,clientAuth\n' "$3")
}

# kubeconfig NAME SERVER: to standard output, with all that it needs in it.
kubeconfig() {
  cat <<YAML
apiVersion: v1
kind: Config
clusters:
- {name: gravl-node, cluster: {server: "$2", certificate-authority-data: $(base64 -w 0 ca.crt)}}
users:
- {name: $1, user: {client-certificate-data: $(base64 -w 0 "$1.crt"), client-key-data: $(base64 -w 0 "$1.key")}}
contexts:
- {name: gravl-node, context: {cluster: gravl-node, user: $1}}
current-context: gravl-node
YAML
}

# make_pki DIR
make_pki() {
  (
    umask 077
    cd "$1/pki" || exit
    new_key ca
    openssl req -x509 -new -key ca.key -days $CERTIFICATE_DAYS -subj "/CN=gravl-node" -out ca.crt
    local api_names=DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc
    api_names+=,DNS:kubernetes.default.svc.cluster.local
    certificate apiserver /CN=kube-apiserver "$api_names,IP:127.0.0.1,IP:$API_SERVICE_ADDRESS,IP:$NODE_ADDRESS"
    certificate admin /O=system:masters/CN=admin DNS:admin
    certificate controller-manager /CN=system:kube-controller-manager DNS:controller-manager
    certificate scheduler /CN=system:kube-scheduler DNS:scheduler
    certificate proxy /CN=system:kube-proxy DNS:proxy
    certificate kubelet "/O=system:nodes/CN=system:node:$NODE_NAME" "DNS:$NODE_NAME,IP:$NODE_ADDRESS"
    local name
    for name in controller-manager scheduler kubelet proxy; do
      kubeconfig $name "https://127.0.0.1:$API_PORT" >$name.kubeconfig
    done
    # The host's: over the forward to its loopback.
    kubeconfig admin "https://127.0.0.1:$GRAVL_NODE_API_PORT" >"$1/kubeconfig"
    # Signs the tokens of service accounts.
    openssl genrsa -out service-accounts.key 2048 2>/dev/null
    openssl rsa -in service-accounts.key -pubout -out service-accounts.pub 2>/dev/null
  )
}
