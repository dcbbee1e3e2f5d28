# shellcheck shell=bash disable=SC2034 # the files that source this one use its variables
# Paths and messages that `setup`, `run` and `fetch-sources` share. Sourced, never run.

toolchain_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project_dir=$(cd "$toolchain_dir/../.." && pwd)

# Everything that is set up lives here, outside the clone: `make clean` and fresh clones keep it.
home_dir=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
cache_dir=${XDG_CACHE_HOME:-$home_dir/.cache}/gongkai
root_dir=$cache_dir/root-trixie
log_dir=$cache_dir/logs

say() { printf '%s\n' "gongkai: $*" >&2; }
die() {
  printf '%s\n' "gongkai: $*" >&2
  exit 1
}

# A stage is done when its stamp exists. The stamps of what is installed in the root folder are in the root folder, so that they vanish with it.
# Raise these numbers when stage-base or fetch-sources change what they make.
base_version=1
sources_version=1

stage_stamp() {
  local stamps=$root_dir/etc/gongkai
  [ "$(toolchain_mode)" != host ] || stamps=$cache_dir/host-stages
  case $1 in
    base) printf '%s' "$stamps/base-$base_version" ;;
    # The folder appears under this name only when it is complete.
    sources) sources_dir ;;
    build | test | lint) printf '%s' "$stamps/$1-$(packages_of "$1" | sha256sum | cut -c1-12)" ;;
    *) die "there is no stage named '$1' (base, build, sources, test, lint)" ;;
  esac
}
stage_done() { [ -e "$(stage_stamp "$1")" ]; }

sources_dir() { printf '%s' "$cache_dir/sources-$sources_version"; }

packages_of() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$toolchain_dir/packages-$1.txt"; }

# "root": commands run in the Debian 13 root folder. "host": the machine itself has all the tools.
toolchain_mode() {
  if [ -n "${GONGKAI_TOOLCHAIN:-}" ]; then
    printf '%s' "$GONGKAI_TOOLCHAIN"
  elif [ -e "$cache_dir/mode" ]; then
    cat "$cache_dir/mode"
  fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# The address of the Debian archive that this machine's apt already uses (not its security archive), never one of our own choice.
debian_archive() {
  local uri
  # shellcheck disable=SC2016 # apt's own placeholders
  uri=$(apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' | sed -n 's/^Debian Debian //p' | head -n 1)
  case $uri in
    # Debian's cloud images name a file with a list of mirrors.
    mirror+file:*) uri=$(grep -m 1 -oE '^https?:[^[:space:]]+' "/${uri#mirror+file:*/}" || true) ;;
  esac
  printf '%s' "$uri"
}
