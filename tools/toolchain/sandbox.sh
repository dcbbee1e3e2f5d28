# shellcheck shell=bash
# The bubblewrap arguments with which a command runs in the root folder. Sourced after common.sh.

# Fills the array `sandbox`; the caller runs "${sandbox[@]}" COMMAND ARGUMENT...
describe_sandbox() {
  sandbox=(
    bwrap --die-with-parent --unshare-pid
    --bind "$root_dir" / --dev /dev --proc /proc --bind /tmp /tmp
    --bind "$cache_dir" "$cache_dir"
    --setenv PATH /usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
    --setenv HOME "$cache_dir/home"
    --setenv LANG C.UTF-8
    --setenv GONGKAI_SANDBOX 1
  )
  # Flags of the machine's own compilers must not reach ours.
  local name
  for name in CC CXX CPP LD AR CFLAGS CXXFLAGS CPPFLAGS LDFLAGS CPATH CPLUS_INCLUDE_PATH LIBRARY_PATH LD_LIBRARY_PATH LD_PRELOAD EMSDK \
    EM_CONFIG EM_CACHE NODE_OPTIONS NODE_PATH PYTHONPATH PYTHONHOME LC_ALL XDG_RUNTIME_DIR; do
    sandbox+=(--unsetenv "$name")
  done
  [ ! -d /sys ] || sandbox+=(--ro-bind /sys /sys)
  # The network as the machine knows it. resolv.conf may be a link into a folder that the root folder does not have.
  local file
  for file in /etc/resolv.conf /etc/hosts; do
    [ ! -e "$file" ] || sandbox+=(--ro-bind "$(readlink -f "$file")" "$file")
  done
  # The machine's certificates: a company proxy's own root certificate is only there.
  local bundle=/etc/ssl/certs/ca-certificates.crt
  if [ -e "$bundle" ] && [ -e "$root_dir$bundle" ]; then
    sandbox+=(--ro-bind "$(readlink -f "$bundle")" "$bundle")
    [ -n "${NODE_EXTRA_CA_CERTS:-}" ] || sandbox+=(--setenv NODE_EXTRA_CA_CERTS "$bundle")
  fi
  for file in "${NODE_EXTRA_CA_CERTS:-}" "${SSL_CERT_FILE:-}"; do
    [ ! -f "$file" ] || [ "$file" = "$bundle" ] || sandbox+=(--ro-bind "$(readlink -f "$file")" "$file")
  done
  # The npm registry that the machine's own npm is set to, if it has one.
  if [ -z "${npm_config_registry:-}" ] && command -v npm >/dev/null; then
    local registry
    registry=$(npm --prefix / config get registry 2>/dev/null) || true
    case $registry in http*) sandbox+=(--setenv npm_config_registry "$registry") ;; esac
  fi
}
