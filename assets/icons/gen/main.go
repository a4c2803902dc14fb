// Command gen draws the icons of the interface from Tabler's outline set as
// white masks at the pixel sizes the game uses.
//
// usage: gen NODE_MODULES OUT_DIR
package main

import (
	_ "embed"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"hardcurrency/assets/internal/engrave"
)

//go:embed list.txt
var list string

// sizes are pixels: the three of the interface at 1080p, then what 4K and
// touch need.
var sizes = []int{19, 22, 28, 44, 64}

// stroke is the line width on Tabler's 24-unit square.
const stroke = 1.75

// oversample is how many times finer than a pixel the lines are drawn before
// they are averaged.
const oversample = 4

var drawn = regexp.MustCompile(`<path\s[^>]*\bd="([^"]*)"[^>]*>`)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: gen NODE_MODULES OUT_DIR")
	}
	var entries []engrave.Entry
	for _, name := range strings.Fields(list) {
		file := filepath.Join(os.Args[1], "@tabler", "icons", "icons", "outline", name+".svg")
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		path, err := parse(string(text))
		if err != nil {
			log.Fatalf("%s: %v", name, err)
		}
		for _, size := range sizes {
			c := engrave.New(size*oversample, size*oversample)
			s := float64(size*oversample) / 24
			c.Stroke(path.Move(s, 0, 0), stroke*s, engrave.Solid(engrave.White))
			entries = append(entries, engrave.Entry{
				Name: "icon/" + name, Image: c.Shrink(oversample).Gray(), Unit: 1,
			})
		}
	}
	if err := engrave.WriteSheet(os.Args[2], entries); err != nil {
		log.Fatal(err)
	}
}

// parse collects the visible strokes of an icon. Elements other than paths
// would be lost in silence, so they are an error.
func parse(text string) (engrave.Path, error) {
	for _, tag := range []string{"<circle", "<rect", "<line ", "<ellipse", "<poly"} {
		if strings.Contains(text, tag) {
			return nil, fmt.Errorf("has %s", tag)
		}
	}
	var out engrave.Path
	for _, m := range drawn.FindAllStringSubmatch(text, -1) {
		if strings.Contains(m[0], `stroke="none"`) {
			continue
		}
		p, err := engrave.ParseSVG(m[1])
		if err != nil {
			return nil, err
		}
		out = append(out, p...)
	}
	return out, nil
}
