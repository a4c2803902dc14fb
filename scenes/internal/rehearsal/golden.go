package rehearsal

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
)

var update = flag.Bool("update", false, "write the dumps that the tests compare with anew")

// WantDump compares what assistive technology is told with testdata/NAME.txt.
func (h *House) WantDump(name string) {
	h.T.Helper()
	got := h.Tree().Dump()
	file := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			h.T.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			h.T.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		h.T.Fatal(err)
	}
	if got == string(want) {
		return
	}
	a, b := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range max(len(a), len(b)) {
		var x, y string
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		if x != y {
			h.T.Errorf("%s, line %d (go test -update writes it anew):\n  want %s\n  got  %s", file, i+1, x, y)
			return
		}
	}
}
