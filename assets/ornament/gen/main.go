// Command gen draws the ornament of the interface: guilloche, stamps, paper,
// patterns, shadows, ships, busts, the logo and the title's globe.
//
// usage: gen NODE_MODULES SERIF_BOLD_TTF OUT_DIR
package main

import (
	"log"
	"os"

	"hardcurrency/assets/internal/engrave"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 4 {
		log.Fatal("usage: gen NODE_MODULES SERIF_BOLD_TTF OUT_DIR")
	}
	var entries []engrave.Entry
	for _, part := range [][]engrave.Entry{
		rosettes(), bands(), stamps(), stationery(), patterns(), glows(),
		hulls(), marks(), profiles(), busts(),
	} {
		entries = append(entries, part...)
	}
	title, err := logo(os.Args[2])
	check(err)
	world, err := globe(os.Args[1])
	check(err)
	entries = append(append(entries, title...), world...)
	check(engrave.WriteSheet(os.Args[3], entries))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
