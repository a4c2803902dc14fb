#!/usr/bin/env bash
# Draws every scene into dist/shots. make shots calls it; docs/scripts.md says how
# the scripts in tools/shots are written.
#
#   tools/shots.sh [WxH]...     in the sizes given, or in two
#   tools/shots.sh -full        in each of the looks listed below (half an hour)
#   tools/shots.sh -look NAME   in one of them
set -euo pipefail
cd "$(dirname "$0")/.."

# Each look: its folder, the size of the window, the scale in percent, the language
# and what the settings say.
looks='
1280x720          1280x720  100 en          {}
1280x720-80       1280x720   80 en          {}
1280x720-200      1280x720  200 en          {}
1280x720-pseudo   1280x720  100 en-x-pseudo {}
1280x720-touch    1280x720  100 en          {"touch":true}
1280x720-redgreen 1280x720  100 en          {"vision":1}
1280x720-blueyell 1280x720  100 en          {"vision":2}
1280x720-contrast 1280x720  100 en          {"vision":3}
1920x1080         1920x1080 100 en          {}
1920x1080-200     1920x1080 200 en          {}
1920x1080-pseudo  1920x1080 100 en-x-pseudo {}
3840x2160         3840x2160 100 en          {}
3840x2160-200     3840x2160 200 en          {}
'

wanted=()
case "${1:-}" in
-full) while read -r name _; do [ -z "$name" ] || wanted+=("$name"); done <<<"$looks" ;;
-look) wanted=("${@:2}") ;;
'') wanted=(1280x720 1920x1080) ;;
*) wanted=("$@") ;;
esac

out=$PWD/dist/shots
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

go build -o "$work/game" .
CGO_ENABLED=0 go build -o "$work/lab" ./cmd/lab
"$work/lab" run -seed 3 -days 1000 -save "$work/save-1.hcs" >/dev/null
"$work/lab" run -seed 4 -save "$work/save-2.hcs" >/dev/null

# play SCRIPT DATA: under a display of its own, drawn in software, in the look
# that was read last.
play() {
  env GALLIUM_DRIVER=llvmpipe LIBGL_ALWAYS_SOFTWARE=1 \
    xvfb-run -a -s "-screen 0 ${size}x24 -nolisten tcp" \
    "$work/game" -mute -reduce-motion -windowed -size "$size" -scale "$scale" -lang "$lang" -seed 7 \
    -data "$2" -script "$1" -shots "$out/$name" </dev/null
}

for name in "${wanted[@]}"; do
  # A size that is no look of the list is drawn as it is.
  read -r _ size scale lang settings <<<"$(grep -E "^$name +" <<<"$looks" || echo "- $name 100 en {}")"
  rm -rf "${out:?}/$name"
  first=$work/$name/first played=$work/$name/played
  mkdir -p "$first" "$played"
  cp "$work"/save-*.hcs "$played"
  tee "$first/settings.json" >"$played/settings.json" <<<"$settings"
  play tools/shots/empty.txt "$first"
  play tools/shots/tour.txt "$played"
done
ls "$out"/*/*.png
