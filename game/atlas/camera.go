package atlas

import "math"

// Camera says which part of the sheet the view shows. The zero value is not
// ready: Resize it first.
type Camera struct {
	// X and Y are the middle of the view in map units; Zoom is pixels a unit.
	X, Y, Zoom float64
	// W and H are the view in pixels.
	W, H float64
	// MaxZoom bounds Zoom; see Resize.
	MaxZoom float64
}

// closest is the greatest zoom in interface units a map unit: about a nautical
// mile to a unit, as close as the shores are sharp and policy needs to be.
const closest = 66

// Resize tells the camera how large the view is, in pixels, and how many
// pixels an interface unit has. What was in the middle stays there.
func (c *Camera) Resize(w, h, scale float64) {
	if c.W > 0 && c.Zoom > 0 && scale > 0 {
		c.Zoom *= closest * scale / c.MaxZoom // keep the view when the scale changes
	}
	c.W, c.H, c.MaxZoom = max(w, 1), max(h, 1), closest*scale
	c.clamp()
}

// MinZoom is the zoom at which the sheet just covers the view.
func (c *Camera) MinZoom() float64 {
	return max(c.W/(sheetRight-sheetLeft), c.H/(sheetBottom-sheetTop))
}

func (c *Camera) clamp() {
	c.Zoom = min(max(c.Zoom, c.MinZoom()), max(c.MaxZoom, c.MinZoom()))
	hw, hh := c.W/2/c.Zoom, c.H/2/c.Zoom
	c.X = min(max(c.X, sheetLeft+hw), sheetRight-hw)
	c.Y = min(max(c.Y, sheetTop+hh), sheetBottom-hh)
}

// Screen returns where a point of the sheet is in the view, in pixels from its
// top left.
func (c *Camera) Screen(q Point) (x, y float64) {
	return (q.X-c.X)*c.Zoom + c.W/2, (q.Y-c.Y)*c.Zoom + c.H/2
}

// Place returns where a place is in the view.
func (c *Camera) Place(p Pos) (x, y float64) { return c.Screen(Project(p)) }

// Sheet returns the point of the sheet at a pixel of the view.
func (c *Camera) Sheet(x, y float64) Point {
	return Point{(x-c.W/2)/c.Zoom + c.X, (y-c.H/2)/c.Zoom + c.Y}
}

// Pan moves the sheet under the view by pixels, as a hand drags it.
func (c *Camera) Pan(dx, dy float64) {
	c.X -= dx / c.Zoom
	c.Y -= dy / c.Zoom
	c.clamp()
}

// ZoomAt multiplies the zoom and keeps the point under a pixel where it is, as
// far as the edges of the sheet allow.
func (c *Camera) ZoomAt(x, y, factor float64) {
	q := c.Sheet(x, y)
	c.Zoom *= factor
	c.Zoom = min(max(c.Zoom, c.MinZoom()), max(c.MaxZoom, c.MinZoom()))
	c.X = q.X - (x-c.W/2)/c.Zoom
	c.Y = q.Y - (y-c.H/2)/c.Zoom
	c.clamp()
}

// Edges are widths along the sides of the view, in pixels, that something else
// covers.
type Edges struct{ Top, Right, Bottom, Left float64 }

// Fit shows a box of the world, given by its south-west and north-east corners,
// inside what the edges leave free.
func (c *Camera) Fit(sw, ne Pos, covered Edges) {
	a, b := Project(Pos{sw.Lon, ne.Lat}), Project(Pos{ne.Lon, sw.Lat})
	if b.X < a.X {
		b.X += 360 // a box across the seam; the sheet ends there
	}
	w := max(c.W-covered.Left-covered.Right, 1)
	h := max(c.H-covered.Top-covered.Bottom, 1)
	c.Zoom = min(w/max(b.X-a.X, 1e-6), h/max(b.Y-a.Y, 1e-6))
	c.Zoom = min(max(c.Zoom, c.MinZoom()), max(c.MaxZoom, c.MinZoom()))
	c.X = (a.X+b.X)/2 - (covered.Left-covered.Right)/2/c.Zoom
	c.Y = (a.Y+b.Y)/2 - (covered.Top-covered.Bottom)/2/c.Zoom
	c.clamp()
}

// CenterOn brings a place to the middle of what the edges leave free.
func (c *Camera) CenterOn(p Pos, covered Edges) {
	q := Project(p)
	c.X = q.X - (covered.Left-covered.Right)/2/c.Zoom
	c.Y = q.Y - (covered.Top-covered.Bottom)/2/c.Zoom
	c.clamp()
}

// window returns what is in view.
func (c *Camera) window() window {
	hw, hh := c.W/2/c.Zoom, c.H/2/c.Zoom
	return window{c.X - hw, c.Y - hh, c.X + hw, c.Y + hh}
}

// PixelsPerMile is how long a nautical mile is at a latitude. The projection
// stretches the north; east-west it is exact, north-south within a tenth in the
// latitudes of the game.
func (c *Camera) PixelsPerMile(lat float64) float64 {
	return c.Zoom / (60 * math.Cos(lat*math.Pi/180))
}
