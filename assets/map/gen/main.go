// Command gen draws the map's pictures and meshes from Natural Earth's land.
//
// usage: gen NODE_MODULES OUT_DIR ATLAS_DIR
//
// OUT_DIR gets two masks for each of atlas.Levels (water; shore, waterlines
// and glow), the minimap's masks and the mesh map/land. ATLAS_DIR gets
// the bit map of land and the shore lines that package atlas embeds.
package main

import (
	"log"
	"os"
	"path/filepath"

	"hardcurrency/assets/internal/engrave"
	"hardcurrency/assets/internal/naturalearth"
	"hardcurrency/game/atlas"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 4 {
		log.Fatal("usage: gen NODE_MODULES OUT_DIR ATLAS_DIR")
	}
	modules, out, atlasDir := os.Args[1], os.Args[2], os.Args[3]
	fine := land(modules, "10m")
	mid := land(modules, "50m")
	coarse := land(modules, "110m")

	var entries []engrave.Entry
	for _, l := range atlas.Levels {
		shape := mid
		if l.Scale > 30 {
			shape = fine
		}
		entries = append(entries, picture(l, shape)...)
	}
	entries = append(entries, mini(coarse)...)
	check(engrave.WriteSheet(out, entries))
	check(writeMesh(filepath.Join(out, "land.mesh"), coarse))
	check(writeBits(filepath.Join(atlasDir, "land.bits"), mid))
	check(writeShores(filepath.Join(atlasDir, "shore.bin"), mid, fine))
}

func land(modules, resolution string) naturalearth.Land {
	l, err := naturalearth.Read(modules, resolution)
	check(err)
	return l
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
