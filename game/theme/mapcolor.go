package theme

// MapColors is every colour of the map that the rest of the interface has no
// use for.
type MapColors struct {
	Sea, SeaFar   Color // where the light falls, and away from it
	Land, LandFar Color
	Shore         Color // shore line, waterlines, hatch
	Grid          Color // graticule
	Code, SeaName Color // sector codes, names of seas
	Halo          Color // around text and under marks
	Heat          Color // evidence
	Swath         Color // where a satellite looks
	Guess         Color // outline of where something is thought to be
	MiniSea       Color
	MiniLand      Color
	Night         Color // the shade of the globe
}

// Map returns the colours of the map under this palette.
func (p *Palette) Map() MapColors {
	m := MapColors{
		Sea: 0x15243AFF, SeaFar: 0x0C1524FF,
		Land: 0x2C3F58FF, LandFar: 0x212F45FF,
		Shore: 0x6C8AAEFF, Grid: 0x263E5CBF,
		Code: 0x8FA6C4FF, SeaName: 0x8AA0BCFF,
		Halo: 0x0B1320FF, Heat: p.Exposure.Alpha(0.85),
		Swath: 0xBFD7EAFF, Guess: 0xFFC867FF,
		MiniSea: 0x0D1726FF, MiniLand: 0x31445FFF, Night: 0x060A12FF,
	}
	if p.Name == "coalition" {
		m.Sea, m.SeaFar = 0x1B2A36FF, 0x0E171FFF
		m.Land, m.LandFar = 0x37495AFF, 0x2A3944FF
		m.Shore, m.Grid = 0x86A6B8FF, 0x2C4452BF
		m.Code, m.SeaName = 0xA3BAC7FF, 0x9BB2BFFF
		m.Halo, m.Heat = 0x0B161CFF, Color(0xC98F3AFF).Alpha(0.85)
		m.Guess = p.Uncertain
		m.MiniSea, m.MiniLand = 0x101C24FF, 0x3A4E5DFF
	}
	if p.Page == 0x000000FF { // high contrast: black water, bright shores
		m.Sea, m.SeaFar, m.MiniSea, m.Halo = 0x000000FF, 0x000000FF, 0x000000FF, 0x000000FF
		m.Land, m.LandFar = 0x33425AFF, 0x33425AFF
		m.Shore = m.Shore.Mix(0xFFFFFFFF, 0.5)
		m.Code, m.SeaName = 0xD5E0EEFF, 0xD5E0EEFF
	}
	return m
}
