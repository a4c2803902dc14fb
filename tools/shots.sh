#!/usr/bin/env bash
# Draws every scene into dist/shots, in the sizes given or in two. make shots
# calls it; docs/scripts.md says how the scripts in tools/shots are written.
#
#   tools/shots.sh [WxH]...
set -euo pipefail
cd "$(dirname "$0")/.."

sizes=("$@")
[ $# -gt 0 ] || sizes=(1280x720 1920x1080)
out=$PWD/dist/shots
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

go build -o "$work/game" .
CGO_ENABLED=0 go build -o "$work/lab" ./cmd/lab

# play SIZE SCRIPT DATA: under a display of its own, drawn in software.
play() {
  env GALLIUM_DRIVER=llvmpipe LIBGL_ALWAYS_SOFTWARE=1 \
    xvfb-run -a -s "-screen 0 ${1}x24 -nolisten tcp" \
    "$work/game" -mute -reduce-motion -windowed -size "$1" -seed 7 -data "$3" -script "$2" -shots "$out/$1"
}

for size in "${sizes[@]}"; do
  rm -rf "${out:?}/$size"
  mkdir -p "$work/$size/first" "$work/$size/played"
  "$work/lab" run -seed 3 -days 1000 -save "$work/$size/played/save-1.hcs" >/dev/null
  "$work/lab" run -seed 4 -save "$work/$size/played/save-2.hcs" >/dev/null
  play "$size" tools/shots/empty.txt "$work/$size/first"
  play "$size" tools/shots/tour.txt "$work/$size/played"
done
ls "$out"/*/*.png
