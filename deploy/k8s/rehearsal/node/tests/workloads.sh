# shellcheck shell=bash
# Volumes, service accounts, translation, the way in from the machine, crashes. Sourced by `smoke`.

check_volume() {
  check "a claim has a volume that the pod's user writes to" in_pod shop server-0 grep -c started /data/starts
  kubectl_node apply -f - >/dev/null <<'YAML'
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: spare, namespace: shop}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Mi}}}
YAML
  local volume
  check "a claim without a pod is bound" wait_until 10 claim_bound
  volume=$(kubectl_node get pvc spare --namespace shop -o jsonpath='{.spec.volumeName}')
  kubectl_node delete pvc spare --namespace shop >/dev/null
  check "its volume goes with it" wait_until 10 not kubectl_node get pv "$volume"
}
claim_bound() { [ "$(kubectl_node get pvc spare --namespace shop -o jsonpath='{.status.phase}')" = Bound ]; }

check_service_account() {
  kubectl_node apply -f - >/dev/null <<'YAML'
apiVersion: v1
kind: ServiceAccount
metadata: {name: reader, namespace: elsewhere}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader, namespace: elsewhere}
rules: [{apiGroups: [""], resources: [configmaps], verbs: [list, create]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: elsewhere}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
subjects: [{kind: ServiceAccount, name: reader, namespace: elsewhere}]
---
apiVersion: v1
kind: Pod
metadata: {name: reader, namespace: elsewhere}
spec:
  serviceAccountName: reader
  terminationGracePeriodSeconds: 0
  containers: [{name: shell, image: "localhost/gravl-node-tools:1"}]
YAML
  kubectl_node wait --for=condition=Ready pod/reader --namespace elsewhere --timeout=60s >/dev/null
  check "a pod's account may what its role says" test "$(status_for namespaces/elsewhere/configmaps)" = 200
  check "and nothing else" test "$(status_for namespaces/elsewhere/secrets)" = 403
  check "nor elsewhere" test "$(status_for namespaces/shop/configmaps)" = 403
  check "without a token it is nobody" test "$(status_for namespaces/elsewhere/configmaps X-None)" = 403
}
# status_for PATH [HEADER]: with the authority and the token that the pod was given, by the API server's name.
status_for() {
  # shellcheck disable=SC2016
  in_pod elsewhere reader sh -c 'cd /var/run/secrets/kubernetes.io/serviceaccount &&
    curl -s -o /dev/null -w "%{http_code}" --cacert ca.crt -H "$2: Bearer $(cat token)" https://kubernetes.default/api/v1/$1' \
    sh "$1" "${2:-Authorization}"
}

check_translation() {
  local told
  check "manifests of today are taken" apply_newer
  told=$(apply_newer 2>&1)
  check "what was dropped is told" grep -q 'spec.unhealthyPodEvictionPolicy dropped' <<<"$told"
  check "what would mean something else is refused" not translate_sidecar
}
apply_newer() {
  "$NODE_HOME/translate" --dir "$GRAVL_NODE_DIR" "$NODE_HOME/tests/newer.yaml" | kubectl_node apply -f -
}
translate_sidecar() {
  printf '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"initContainers":[{"name":"c","restartPolicy":"Always"}]}}' |
    "$NODE_HOME/translate" --dir "$GRAVL_NODE_DIR"
}

check_forward() {
  check "the machine reaches a service" "$NODE_HOME/forward" --dir "$GRAVL_NODE_DIR" 18080 shop/server:80
  check "it answers" curl -sf --max-time 3 http://127.0.0.1:18080/starts
}

check_crashes() {
  check "a part that is stopped stays so" "$NODE_HOME/ctl" --dir "$GRAVL_NODE_DIR" stop policies
  check "its rules stay in force" stays blocked shop client "$api_url"
  check "it starts again" "$NODE_HOME/ctl" --dir "$GRAVL_NODE_DIR" start policies
  check "the API server is killed" "$NODE_HOME/ctl" --dir "$GRAVL_NODE_DIR" kill apiserver
  check "and serves again" wait_until 30 kubectl_node get --raw /readyz
  check "etcd is killed" "$NODE_HOME/ctl" --dir "$GRAVL_NODE_DIR" kill etcd
  check "and has everything" wait_until 30 kubectl_node get networkpolicy default-deny --namespace shop
}

check_restart() {
  local server
  kubectl_node create configmap kept --namespace shop --from-literal key=value >/dev/null
  check "the node is cut off and started again" "$NODE_HOME/restart" --dir "$GRAVL_NODE_DIR"
  check "etcd has what was written" kubectl_node get configmap kept --namespace shop
  check "pods come back" restarted_pods_ready
  server=$(address_of_pod shop server-0)
  check "their volumes too" test "$(in_pod shop server-0 grep -c started /data/starts)" -ge 2
  check "what is allowed passes" soon reaches shop client http://server/starts
  check "what is not, doesn't" stays blocked elsewhere stranger "http://$server:8080/starts"
  check "the machine reaches the service again" soon curl -sf --max-time 3 http://127.0.0.1:18080/starts
}
# Each has been started again since: what the API says of before the cut doesn't count.
restarted_pods_ready() {
  wait_until 90 all_restarted && pods_ready
}
all_restarted() {
  local count pod
  for pod in shop/server-0 shop/client elsewhere/stranger; do
    count=$(kubectl_node get pod --namespace "${pod%/*}" "${pod#*/}" -o jsonpath='{.status.containerStatuses[0].restartCount}')
    [ "${count:-0}" -ge 1 ] || return 1
  done
}
