package atlas

// Level is one pre-drawn picture of the map: a window of the sheet at a scale.
// The pictures are the sprites map/<Name>/sea (a mask of the water) and
// map/<Name>/ink (shore, waterlines and glow), drawn by the generator in
// assets/map/gen from this same table.
type Level struct {
	Name string
	// The window in map units.
	Left, Top, Right, Bottom float64
	// Scale is picture pixels per map unit. Lines are drawn at the weight they
	// should have at this scale.
	Scale float64
}

// Levels go from the whole sheet to the near seas, each inside the one before.
var Levels = [...]Level{
	level("world", Seam, North, Seam+360, South, 5.6),
	level("ocean", 32, 60, 178, -40, 11.2),
	level("theatre", 68, 56, 161, -13, 22),
	level("near", 112, 47, 146, 17, 44),
}

// level rounds the window to whole pixels.
func level(name string, west, north, east, south, scale float64) Level {
	top, bottom := Project(Pos{0, north}).Y, Project(Pos{0, south}).Y
	l := Level{Name: name, Left: west, Top: top, Scale: scale}
	l.Right = west + float64(int((east-west)*scale+.5))/scale
	l.Bottom = top + float64(int((bottom-top)*scale+.5))/scale
	return l
}

// Size returns the picture's size in pixels.
func (l Level) Size() (w, h int) {
	return int((l.Right-l.Left)*l.Scale + .5), int((l.Bottom-l.Top)*l.Scale + .5)
}

// window is a rectangle of the sheet in map units.
type window struct{ left, top, right, bottom float64 }
