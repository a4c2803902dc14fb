#!/bin/sh
# Regenerates everything under assets/ that is generated: fonts, icons,
# ornament, map. Needs npm, fontTools and cwebp (Debian: fonttools, webp);
# installs these two and both sets of sources itself. The results are committed, so a build never needs
# this. Running it twice changes nothing.
set -eu
cd "$(dirname "$0")"

work=${HC_ASSET_CACHE:-${TMPDIR:-/tmp}/hardcurrency-assets}
mkdir -p "$work"

if ! python3=$(command -v /usr/bin/python3) || ! "$python3" -c 'import fontTools' 2>/dev/null; then
	apt-get update -qq && apt-get install -y -qq fonttools >/dev/null
	python3=/usr/bin/python3
fi

command -v cwebp >/dev/null || { apt-get update -qq && apt-get install -y -qq webp >/dev/null; }

# Exact versions: another version is another picture.
if [ ! -f "$work/done-1" ]; then
	printf '{"private":true}\n' >"$work/package.json"
	npm install --prefix "$work" --no-audit --no-fund --ignore-scripts --loglevel=error \
		@ibm/plex-sans@1.1.0 @ibm/plex-sans-condensed@2.0.0 @ibm/plex-serif@2.0.0 @ibm/plex-mono@2.5.0 \
		@tabler/icons@3.51.0 world-atlas@2.0.2
	touch "$work/done-1"
fi
modules=$work/node_modules

"$python3" fonts/gen/subset.py "$modules" fonts
# The logo is cut from a weight the interface does not ship.
"$python3" - "$modules" "$work/serif-bold.ttf" <<'PY'
import sys
from fontTools.ttLib import TTFont
font = TTFont(sys.argv[1] + "/@ibm/plex-serif/fonts/complete/woff/IBMPlexSerif-Bold.woff")
font.flavor = None
font.save(sys.argv[2])
PY

export CGO_ENABLED=0
go run ./icons/gen "$modules" icons
# The map first: the packages that read its bits embed them.
go run ./map/gen "$modules" map ../game/atlas
go run ./ornament/gen "$modules" "$work/serif-bold.ttf" ornament
