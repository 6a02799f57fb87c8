# shellcheck shell=bash
# Debian's source package of Kubernetes: fetched, checked, unpacked. Sourced by `build`.

# The mirrors that this machine's apt has for the release, as deb-src lines: no mirror is named in this repository, and
# the machine's own sources stay as they are.
source_lines() {
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -f $keyring ] || fail "no $keyring"
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v keyring=$keyring '$2 ~ /^bookworm/ && $3 == "main" { print "deb-src [signed-by=" keyring "] " $1 " " $2 " main" }' |
    sort -u
}

# fetch_source FOLDER: apt checks the package against the archive's signed index; our checksum then guards the cache.
fetch_source() {
  local folder=$1 apt=$1/apt
  if (cd "$folder" 2>/dev/null && sha256sum --quiet --check SHA256SUMS >/dev/null 2>&1); then
    return
  fi
  rm -rf "$folder"
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
  source_lines >"$apt/sources.list"
  [ -s "$apt/sources.list" ] || fail "apt has no mirror of Debian 12 (bookworm) configured"
  local options=(-qq -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o Dir::State::lists="$apt/lists" -o Dir::Cache="$apt/cache" -o APT::Sandbox::User=root -o Acquire::Retries=3)
  say "fetching Debian's source package kubernetes $KUBERNETES_SOURCE"
  apt-get "${options[@]}" update
  (cd "$folder" &&
    apt-get "${options[@]}" source --download-only --only-source "kubernetes=$KUBERNETES_SOURCE" >&2) ||
    fail "the mirror doesn't serve $KUBERNETES_SOURCE; it has: $(apt-cache "${options[@]}" showsrc --only-source kubernetes |
      sed -n 's/^Version: //p' | paste -sd' ')"
  rm -rf "$apt"
  (cd "$folder" && sha256sum -- *.orig.tar.* >SHA256SUMS)
}

# unpack_source FOLDER WORK: to WORK/src, and as the Go package k8s.io/kubernetes in the workspace WORK/go.
unpack_source() {
  local folder=$1 work=$2 src=$2/src
  mkdir -p "$work/go/src/k8s.io"
  ln -sfn "$src" "$work/go/src/k8s.io/kubernetes"
  [ ! -d "$src" ] || return 0
  say "unpacking"
  rm -rf "$src.partial"
  mkdir "$src.partial"
  tar -xf "$folder"/*.orig.tar.* --strip-components=1 -C "$src.partial"
  # Its copy of reflect2 (1.0.1) corrupts memory when compiled with Go 1.18 or newer; Debian's package is fixed.
  local vendored=$src.partial/vendor/github.com/modern-go/reflect2
  rm -f "$vendored"/*.go "$vendored"/*.s
  cp /usr/share/gocode/src/github.com/modern-go/reflect2/*.{go,s} "$vendored/"
  mv "$src.partial" "$src"
}
