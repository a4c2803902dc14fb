#!/usr/bin/env bash
# Records the short film of the README from scripted play, as docs/img/play.gif.
# It needs ffmpeg (apt-get install ffmpeg), which nothing else does.
set -euo pipefail
cd "$(dirname "$0")/.."

rate=8 # frames a second
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

go build -o "$work/game" .
CGO_ENABLED=0 go build -o "$work/lab" ./cmd/lab
mkdir -p "$work/data" "$work/frames"
"$work/lab" run -seed 3 -days 217 -save "$work/data/save-1.hcs" >/dev/null

# Each "film SECONDS" becomes so many pictures.
awk -v rate=$rate '
  $1 == "film" { for (i = 0; i < $2 * rate; i++) printf "wait %.4f\nshot f%04d\n", 1 / rate, n++; next }
  { print }' tools/shots/film.txt >"$work/film.txt"

GALLIUM_DRIVER=llvmpipe LIBGL_ALWAYS_SOFTWARE=1 \
  xvfb-run -a -s "-screen 0 1280x720x24 -nolisten tcp" \
  "$work/game" -mute -windowed -size 1280x720 -seed 7 -data "$work/data" -script "$work/film.txt" -shots "$work/frames" </dev/null

ffmpeg -y -loglevel error -framerate $rate -i "$work/frames/f%04d.png" \
  -vf "scale=800:-1:flags=lanczos,split[a][b];[a]palettegen=max_colors=96:stats_mode=diff[p];[b][p]paletteuse=dither=none:diff_mode=rectangle" \
  -loop 0 docs/img/play.gif
ls -l docs/img/play.gif
