#!/usr/bin/env bash
# Runs everything that must hold, from the quickest check to the slowest, and
# stops at the first that fails. make test and .ci/run call it; a stage's name
# runs that stage alone:
#
#   tools/test.sh [STAGE]...
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
tools=$root/dist/tools

# Everything is drawn in software, so that a machine with a graphics card
# gives the same pictures as one without.
under_display=(env GALLIUM_DRIVER=llvmpipe LIBGL_ALWAYS_SOFTWARE=1 xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp")

sources() { find . -name '*.go' -not -path './dist/*' -not -path '*/node_modules/*'; }

# classify writes the module's packages to two files: those that, tests
# included, depend on a package with C in it (window, graphics, sound), and the
# rest, which must work with no C compiler and no display.
classify() {
  mkdir -p "$tools"
  go list -deps -test -f '{{if and .CgoFiles (not .Standard)}}{{.ImportPath}}{{end}}' ./... | sort -u >"$tools/c"
  go list -test -f '{{.ImportPath}}{{"\t"}}{{join .Deps "\t"}}' ./... |
    awk -F '\t' -v plain="$tools/plain" -v display="$tools/display" '
      NR == FNR { c[$1] = 1; next }
      {
        name = $1
        sub(/ \[.*/, "", name)
        sub(/(_test|\.test)$/, "", name)
        if (!(name in needs)) { order[++n] = name; needs[name] = (name in c) }
        for (i = 2; i <= NF; i++) {
          dep = $i
          sub(/ \[.*/, "", dep)
          if (dep in c) needs[name] = 1
        }
      }
      END {
        printf "" > plain; printf "" > display
        for (i = 1; i <= n; i++) print order[i] > (needs[order[i]] ? display : plain)
      }' "$tools/c" -
}

stage_setup() {
  tools/setup.sh test
  go mod download
  go version
}

stage_format() {
  local wrong
  wrong=$(sources | xargs gofmt -l)
  [ -z "$wrong" ] || { printf 'gofmt would change:\n%s\n' "$wrong"; return 1; }
}

stage_vet() {
  go vet ./...
  GOOS=js GOARCH=wasm go vet ./...
}

stage_staticcheck() {
  mkdir -p "$tools"
  (cd tools/staticcheck && go build -o "$tools/staticcheck" honnef.co/go/tools/cmd/staticcheck)
  "$tools/staticcheck" ./...
  GOOS=js GOARCH=wasm "$tools/staticcheck" ./...
}

# No C, no display: the simulation, the toolkit and whole scenes.
stage_headless() {
  classify
  grep -v '/internal/sameness$' "$tools/plain" |
    env -u DISPLAY -u WAYLAND_DISPLAY CGO_ENABLED=0 xargs go test -vet=off -timeout 10m
}

# The simulation's golden results must be the same bits on every processor and in
# a browser's machine. What cannot be tried here says why.
stage_sameness() {
  CGO_ENABLED=0 go test -vet=off -timeout 10m -v ./internal/sameness |
    grep -v '^=== \|^PASS'
}

# The packages that draw and sound, in a virtual display.
stage_display() {
  classify
  xargs "${under_display[@]}" go test -vet=off -timeout 10m <"$tools/display"
}

# What only a browser compiles must work there ...
stage_wasm() {
  GOOS=js GOARCH=wasm go test -vet=off -timeout 10m -exec "$root/tools/wasm-exec.sh" ./cmd/lab ./game/store
}

# ... and the simulation with 32-bit words.
stage_386() {
  CGO_ENABLED=0 GOARCH=386 go test -vet=off -short -timeout 10m ./sim/...
}

# It must at least compile for the systems this machine is not.
stage_elsewhere() {
  CGO_ENABLED=0 GOOS=windows GOARCH=amd64 go build ./...
  CGO_ENABLED=0 GOOS=linux GOARCH=arm64 go build ./sim/... ./cmd/lab
  CGO_ENABLED=0 go test -vet=off ./internal/lint -run '^TestNoFusedMultiplyAdd$' -everywhere
}

# The built page in a real browser.
stage_browser() {
  tools/setup.sh browser
  go run ./web/pack -strict -out dist/web -single dist/hardcurrency.html -scorm dist/hardcurrency-scorm12.zip
  node web/e2e/run.mjs
}

# Every scene of the real program, drawn; a scene that a script cannot reach or
# that says it is elsewhere fails.
stage_shots() {
  tools/shots.sh 1280x720 | sed 's|.*/||' | xargs echo
}

stages=(setup format vet staticcheck headless sameness display wasm 386 elsewhere browser shots)

run() {
  local name=$1 start=$SECONDS rc
  printf '\n=== %s\n' "$name"
  set +e
  (set -e; "stage_$name")
  rc=$?
  set -e
  if [ $rc != 0 ]; then
    printf '\n=== FAILED in stage "%s" after %d s. Again, alone: tools/test.sh %s\n' "$name" $((SECONDS - start)) "$name"
    exit 1
  fi
  printf -- '--- %s: %d s\n' "$name" $((SECONDS - start))
  summary+=$(printf '%5d s  %s' $((SECONDS - start)) "$name")$'\n'
}

[ $# != 0 ] || set -- "${stages[@]}"
for name in "$@"; do
  declare -F "stage_$name" >/dev/null || { printf 'no stage "%s"; there are: %s\n' "$name" "${stages[*]}" >&2; exit 2; }
done
summary=
for name in "$@"; do
  run "$name"
done
printf '\n%s%5d s  in all. Everything holds.\n' "$summary" "$SECONDS"
