#!/usr/bin/env bash
# Runs a js/wasm test binary under Node.js, for go test -exec. The environment
# is passed on only in part: Go's loader has room for a few kilobytes of it,
# and a build machine may have more.
set -eu
dir=$(go env GOROOT)/lib/wasm
exec env -i PATH="$PATH" HOME="${HOME:-/}" TMPDIR="${TMPDIR:-/tmp}" \
  node --stack-size=8192 "$dir/wasm_exec_node.js" "$@"
