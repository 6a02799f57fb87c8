# shellcheck shell=bash
# From the unpacked source to programs. Nothing of this machine or moment is meant to get into them (-trimpath, fixed
# stamps); that two builds have the same bytes has not been compared. Sourced by `build`.

# go_in WORK ARGUMENT...: the Go command in the source's root. Everything comes from the source's vendor folder, and the
# compiler's cache is in WORK, so that an interrupted build goes on.
go_in() {
  local work=$1
  shift
  (cd "$work/go/src/k8s.io/kubernetes" &&
    env GOPATH="$work/go" GOCACHE="$work/gocache" GO111MODULE=off GOFLAGS= GOPROXY=off GOSUMDB=off CGO_ENABLED=0 \
      nice -n 19 /usr/lib/go-1.19/bin/go "$@")
}

# Packages whose types the servers describe in their OpenAPI document: those that say so in a comment.
described_packages() {
  local staged=(api apimachinery apiserver apiextensions-apiserver kube-aggregator metrics component-base
    controller-manager cloud-provider kube-controller-manager kube-proxy kube-scheduler kubelet kubectl client-go
    cli-runtime)
  grep -rlE --include='*.go' '\+k8s:openapi-gen=' pkg cmd plugin "${staged[@]/#/staging/src/k8s.io/}" |
    grep -vE '/testdata/|_test\.go$|/sample-|code-generator' |
    xargs -n 1 dirname | sort -u |
    sed -e 's#^staging/src/#vendor/#' -e 's#^#k8s.io/kubernetes/#' | paste -sd,
}

# Debian's tarball comes without pkg/generated/openapi, which upstream's makefile generates: without it the servers have
# no OpenAPI document, and neither `kubectl apply` nor `translate` know any fields.
generate_openapi() {
  local work=$1 file=$1/src/pkg/generated/openapi/zz_generated.openapi.go packages
  [ ! -s "$file" ] || return 0
  say "generating the OpenAPI document's source"
  go_in "$work" build -o "$work/openapi-gen" k8s.io/kubernetes/vendor/k8s.io/kube-openapi/cmd/openapi-gen
  packages=$(cd "$work/src" && described_packages)
  (cd "$work/go/src/k8s.io/kubernetes" &&
    env GOPATH="$work/go" GO111MODULE=off GOFLAGS= PATH="/usr/lib/go-1.19/bin:$PATH" nice -n 19 "$work/openapi-gen" \
      --logtostderr --go-header-file hack/boilerplate/boilerplate.generatego.txt --input-dirs "$packages" \
      --output-package k8s.io/kubernetes/pkg/generated/openapi --output-file-base zz_generated.openapi \
      --report-filename "$work/openapi-violations") || {
    rm -f "$file"
    fail "openapi-gen failed"
  }
}

compile_programs() {
  local work=$1 stamps='' package program
  for package in component-base/version client-go/pkg/version; do
    package=k8s.io/kubernetes/vendor/k8s.io/$package
    stamps+=" -X $package.gitVersion=v$KUBERNETES_VERSION -X $package.gitMajor=1 -X $package.gitMinor=20"
  done
  mkdir -p "$work/bin"
  for program in "${KUBERNETES_PROGRAMS[@]}"; do
    say "compiling $program"
    go_in "$work" build -v -p "${GRAVL_BUILD_JOBS:-$(nproc)}" -trimpath -ldflags "-s -w$stamps" \
      -o "$work/bin/$program" "k8s.io/kubernetes/cmd/$program" 2>&1 | show_progress
    [ "$("$work/bin/$program" --version)" = "Kubernetes v$KUBERNETES_VERSION" ] ||
      fail "$program says $("$work/bin/$program" --version)"
  done
}

# A line for every hundred compiled packages, and whatever isn't the name of one: the compiler's messages.
show_progress() {
  awk '/^[a-z0-9.-]+(\/[^ :]+)*$/ { if (++n % 100 == 0) { print "  " n " packages"; fflush() } next } { print }' >&2
}
