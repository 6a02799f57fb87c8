# shellcheck shell=bash
# Network policies by real connections: each one before it is allowed, and after. Sourced by `smoke`.

api_url=https://$API_SERVICE_ADDRESS/version
kubelet_url=https://$NODE_ADDRESS:10250/

start_pods() {
  kubectl_node apply -f "$NODE_HOME/tests/pods.yaml"
  pods_ready
}
pods_ready() {
  kubectl_node rollout status statefulset/server --namespace shop --timeout=90s &&
    kubectl_node wait --for=condition=Ready pod/client --namespace shop --timeout=60s &&
    kubectl_node wait --for=condition=Ready pod/stranger --namespace elsewhere --timeout=60s
}

# policy NAME SPECIFICATION: in the namespace shop.
policy() {
  printf '{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"%s","namespace":"shop"},"spec":%s}' \
    "$1" "$2" | "$NODE_HOME/translate" --dir "$GRAVL_NODE_DIR" 2>/dev/null | kubectl_node apply -f - >/dev/null
}

check_open_network() {
  local server
  server=$(address_of_pod shop server-0)
  check "without policies: pod to pod" reaches shop client "http://$server:8080/starts"
  check "without policies: across namespaces" reaches elsewhere stranger "http://$server:8080/starts"
  check "without policies: a service by name" soon reaches shop client http://server/starts
  check "without policies: a StatefulSet's pod by name" soon reaches shop client http://server-0.servers:8080/starts
  check "without policies: DNS over TCP" opens shop client "$DNS_SERVICE_ADDRESS" 53
  check "without policies: the API server" reaches shop client "$api_url"
  check "without policies: kubelet" reaches shop client "$kubelet_url"
}

check_policies() {
  local server
  server=$(address_of_pod shop server-0)
  policy default-deny '{"podSelector":{},"policyTypes":["Ingress","Egress"]}'
  check "default deny: pod to pod" soon blocked shop client "http://$server:8080/starts"
  check "default deny: across namespaces" stays blocked elsewhere stranger "http://$server:8080/starts"
  check "default deny: the API server" blocked shop client "$api_url"
  check "default deny: kubelet" blocked shop client "$kubelet_url"
  check "default deny: another namespace's egress is its own" reaches elsewhere stranger "$api_url"
  check "default deny: kubelet's probes pass" kubectl_node wait --for=condition=Ready pod/server-0 --namespace shop

  policy server '{"podSelector":{"matchLabels":{"app":"server"}},"policyTypes":["Ingress"],
    "ingress":[{"from":[{"podSelector":{"matchLabels":{"app":"client"}}}],"ports":[{"port":"web"}]}]}'
  check "only ingress is allowed: the caller's egress is not" stays blocked shop client "http://$server:8080/starts"
  policy client '{"podSelector":{"matchLabels":{"app":"client"}},"policyTypes":["Egress"],
    "egress":[{"to":[{"podSelector":{"matchLabels":{"app":"server"}}}],"ports":[{"port":"web"}]}]}'
  check "both are allowed, by a named port" soon reaches shop client "http://$server:8080/starts"
  check "another port of the pod is not" stays blocked shop client "http://$server:8081/starts"
  check "by name it fails: port 53 was forgotten" stays blocked shop client http://server/starts

  policy dns '{"podSelector":{},"policyTypes":["Egress"],"egress":[{"to":[{
    "namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"kube-system"}},
    "podSelector":{"matchLabels":{"k8s-app":"kube-dns"}}}],"ports":[{"port":53,"protocol":"UDP"}]}]}'
  check "DNS is allowed, over UDP: by name it works" soon reaches shop client http://server/starts
  check "DNS over TCP is not" not opens shop client "$DNS_SERVICE_ADDRESS" 53

  check "a stranger is not" stays blocked elsewhere stranger "http://$server:8080/starts"
  policy strangers '{"podSelector":{"matchLabels":{"app":"server"}},"policyTypes":["Ingress"],
    "ingress":[{"from":[{"namespaceSelector":{"matchLabels":{"team":"friends"}}}],"ports":[{"port":8080}]}]}'
  check "a namespace that has not the label is not" stays blocked elsewhere stranger "http://$server:8080/starts"
  kubectl_node label namespace elsewhere team=friends --overwrite >/dev/null
  check "it gets the label: it is" soon reaches elsewhere stranger "http://$server:8080/starts"
  kubectl_node label namespace elsewhere team=elsewhere --overwrite >/dev/null
  check "it loses the label: it is not" soon blocked elsewhere stranger "http://$server:8080/starts"

  policy api '{"podSelector":{"matchLabels":{"app":"client"}},"policyTypes":["Egress"],
    "egress":[{"to":[{"ipBlock":{"cidr":"'"$NODE_ADDRESS"'/32"}}],"ports":[{"port":'"$API_PORT"'}]}]}'
  check "the API server is allowed by an address block" soon reaches shop client "$api_url"
  check "kubelet at the same address is not" blocked shop client "$kubelet_url"
  policy api '{"podSelector":{"matchLabels":{"app":"client"}},"policyTypes":["Egress"],
    "egress":[{"to":[{"ipBlock":{"cidr":"0.0.0.0/0","except":["'"$NODE_ADDRESS"'/32"]}}]}]}'
  check "a block's exception is not" soon blocked shop client "$api_url"
  policy api '{"podSelector":{"matchLabels":{"app":"client"}},"policyTypes":["Egress"],
    "egress":[{"to":[{"ipBlock":{"cidr":"'"$NODE_ADDRESS"'/32"}}],"ports":[{"port":'"$API_PORT"',"endPort":10250}]}]}'
  check "a range of ports is allowed: its last" soon reaches shop client "$kubelet_url"
}

# The pod tries at once, before the API knows its address: default deny must hold already, and so must what is allowed.
check_first_packet() {
  kubectl_node delete networkpolicy api --namespace shop >/dev/null
  kubectl_node run hasty --namespace shop --labels app=client --restart Never --image "$TOOLS_IMAGE" -- sh -c \
    "curl -s -k -m 1 $api_url >/dev/null; echo api \$?; curl -s -m 3 http://server/starts >/dev/null; echo server \$?" >/dev/null
  wait_until 30 ended shop hasty || true
  # 28: timed out, as what is dropped does; 7 would be refused.
  check "a new pod's first packet is filtered, and its second passes" \
    test "$(kubectl_node logs hasty --namespace shop | paste -sd' ')" = "api 28 server 0"
}
ended() { kubectl_node get pod --namespace "$1" "$2" -o jsonpath='{.status.phase}' | grep -qE 'Succeeded|Failed'; }
