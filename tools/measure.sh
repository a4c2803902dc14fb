#!/usr/bin/env bash
# Says what a frame of the campaign costs, in a window of 1920 by 1080 that is
# drawn in software. docs/scripts.md says what the figures are.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/game" .
mkdir "$work/data"
CGO_ENABLED=0 go run ./cmd/lab run -seed 3 -days 1000 -save "$work/data/save-1.hcs" >/dev/null
env GALLIUM_DRIVER=llvmpipe LIBGL_ALWAYS_SOFTWARE=1 \
  xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" \
  "$work/game" -mute -windowed -size 1920x1080 -data "$work/data" -script tools/measure.txt -shots "$work"
