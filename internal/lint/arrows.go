package lint

import (
	"fmt"
	"slices"
	"strings"
)

// arrow says what a folder may import.
type arrow struct {
	from string
	to   []string
}

// arrows is the layout of the module: what each folder may import. An arrow also
// opens what lies behind it (scenes may name game/ui because game/widget may), so
// that only its direction matters. "x/..." is x and every folder in it, "..." is
// everything. The first row that fits a package is its row, and packages of one row
// may import each other; a folder with a row of its own above theirs is not one of
// them, nor does it open anything for them.
var arrows = []arrow{
	{".", []string{"..."}},
	// Where scenes and saved games meet: it puts the scenes together, so it may
	// know all of them, and how a campaign is written down and who plays against it.
	{"scenes/play/...", []string{"scenes/...", "sim/save", "sim/policy", "sim/result", "game/link"}},
	{"scenes/...", []string{"game/stage", "game/widget", "game/atlas", "game/phrase", "sim/view", "sim/forecast", "sim/whatif", "sim/estimate", "sim"}},
	{"game/shell/...", []string{"game/stage", "game/paint", "game/store", "game/audio", "game/ui", "sim"}},
	{"game/stage/...", []string{"game/store", "game/ui", "game/theme"}},
	{"game/paint/...", []string{"game/ui", "game/theme", "assets"}},
	{"game/store/...", nil},
	{"game/audio/...", nil},
	{"game/widget/...", []string{"game/ui", "game/theme", "game/i18n"}},
	{"game/atlas/...", []string{"game/ui", "game/theme"}},
	{"game/ui/...", []string{"game/theme"}},
	{"game/phrase", []string{"game/i18n", "sim/view"}},
	{"game/i18n/...", []string{"assets"}},
	{"game/theme/...", nil},
	{"game/link/...", nil},
	{"sim/view", []string{"sim", "sim/state", "sim/content"}},
	{"sim/forecast", []string{"sim", "sim/policy"}},
	{"sim/whatif", []string{"sim", "sim/policy"}},
	{"sim/estimate", []string{"sim", "sim/policy", "sim/view"}},
	{"sim/result", []string{"sim", "sim/save", "sim/policy"}},
	{"sim/save", []string{"sim", "sim/state"}},
	{"sim/policy", []string{"sim/command", "sim/state"}},
	{"sim", []string{"sim/system", "sim/command"}},
	{"sim/system", []string{"sim/effect", "sim/state", "sim/content", "sim/num"}},
	{"sim/command", []string{"sim/effect", "sim/state", "sim/content", "sim/num"}},
	{"sim/effect", []string{"sim/state", "sim/content", "sim/num"}},
	{"sim/state", []string{"sim/content", "sim/num"}},
	{"sim/content", []string{"sim/num"}},
	{"sim/num", nil},
	{"assets", nil},
	{"assets/...", []string{"game/theme", "game/atlas"}}, // generators
	{"cmd/lab/...", []string{"sim/...", "game/phrase", "assets"}},
	{"internal/...", nil},
	{"web/...", []string{"assets"}}, // packaging
}

// Graphics is the import path of the graphics library, and withGraphics are the
// only packages that may reach it.
const Graphics = "github.com/hajimehoshi/ebiten/v2"

var withGraphics = []string{".", "game/paint", "game/shell"}

// fits reports whether a path inside the module matches a pattern of arrows.
func fits(path, pattern string) bool {
	if pattern == "..." {
		return true
	}
	if folder, whole := strings.CutSuffix(pattern, "/..."); whole {
		return under(path, folder)
	}
	return path == pattern
}

// arrowsFrom returns what a package may import, its own row first, and whether it
// has a row at all.
func arrowsFrom(path string) ([]string, bool) {
	for i := range arrows {
		if fits(path, arrows[i].from) {
			return append([]string{arrows[i].from}, arrows[i].to...), true
		}
	}
	return nil, false
}

// above reports whether a row is about a folder inside the package's own row and
// stands before it: such a folder looks down on its neighbours.
func above(path string, row int) bool {
	own := slices.IndexFunc(arrows, func(a arrow) bool { return fits(path, a.from) })
	folder, whole := strings.CutSuffix(arrows[row].from, "/...")
	return row < own && whole && fits(folder, arrows[own].from)
}

// reachable returns every pattern that the arrows from a package lead to. An arrow
// to a pattern opens what all rows inside the pattern open.
func reachable(path string) []string {
	var seen []string
	queue, _ := arrowsFrom(path)
	for len(queue) > 0 {
		pattern := queue[0]
		queue = queue[1:]
		if slices.Contains(seen, pattern) {
			continue
		}
		seen = append(seen, pattern)
		folder, whole := strings.CutSuffix(pattern, "/...")
		opened, _ := arrowsFrom(folder)
		queue = append(queue, opened...)
		for i := range arrows {
			if whole && !above(path, i) && fits(strings.TrimSuffix(arrows[i].from, "/..."), pattern) {
				queue = append(queue, arrows[i].to...)
			}
		}
	}
	return seen
}

// CheckImports finds imports against the arrows, and graphics where none belong.
func CheckImports(packages []Package) []Finding {
	var findings []Finding
	for _, p := range packages {
		path := p.Path()
		if _, known := arrowsFrom(path); !known {
			findings = append(findings, Finding{path, "layout", "is not in the layout; give it a row in internal/lint/arrows.go"})
			continue
		}
		open := reachable(path)
		for _, imported := range p.Deps {
			if !own(imported) {
				continue
			}
			to := inside(imported)
			row := slices.IndexFunc(arrows, func(a arrow) bool { return fits(to, a.from) })
			if (row < 0 || !above(path, row)) && slices.ContainsFunc(open, func(pattern string) bool { return fits(to, pattern) }) {
				continue
			}
			how := "leads to"
			if slices.Contains(p.Imports, imported) {
				how = "imports"
			}
			findings = append(findings, Finding{path, "arrows", fmt.Sprintf("%s %s, against the direction of the layout", how, to)})
		}
		if slices.Contains(withGraphics, path) {
			continue
		}
		for _, imported := range p.Deps {
			if imported == Graphics || strings.HasPrefix(imported, Graphics+"/") {
				findings = append(findings, Finding{path, "graphics", "leads to " + imported + "; only game/paint, game/shell and main may"})
				break
			}
		}
	}
	return sorted(findings)
}

// pure lists what the packages of sim may import from outside the module: nothing
// that reads a clock, a file, the environment or chance, or starts anything.
// io/fs and io are interfaces; the caller brings the files.
var pure = []string{
	"bufio", "bytes", "cmp", "compress/flate", "compress/gzip", "compress/zlib",
	"encoding", "encoding/base64", "encoding/binary", "encoding/hex", "encoding/json",
	"errors", "fmt", "hash", "hash/adler32", "hash/crc32", "hash/crc64", "io", "io/fs", "iter",
	"maps", "math", "math/bits", "path", "reflect", "slices", "sort", "strconv", "strings",
	"unicode", "unicode/utf8",
}

// alsoPure adds what single packages need: sim/view shows the state through
// donburi, whose NewWorld must be kept from running twice at once.
var alsoPure = map[string][]string{
	"sim/view": {
		"sync", "github.com/yohamta/donburi", "github.com/yohamta/donburi/component",
		"github.com/yohamta/donburi/filter",
	},
}

// CheckPurity finds imports of sim that a pure simulation has no use for.
func CheckPurity(packages []Package) []Finding {
	var findings []Finding
	for _, p := range packages {
		path := p.Path()
		if !under(path, "sim") {
			continue
		}
		for _, imported := range p.Imports {
			if own(imported) || slices.Contains(pure, imported) || slices.Contains(alsoPure[path], imported) {
				continue
			}
			findings = append(findings, Finding{path, "purity", "imports " + imported + ", which is not among those a pure simulation needs (internal/lint/arrows.go)"})
		}
	}
	return sorted(findings)
}
