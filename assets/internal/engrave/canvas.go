package engrave

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"
)

// Color is straight red, green, blue and alpha, 0..1.
type Color struct{ R, G, B, A float64 }

// Hex makes an opaque colour from 0xRRGGBB.
func Hex(v uint32) Color {
	return Color{float64(v>>16&0xFF) / 255, float64(v>>8&0xFF) / 255, float64(v&0xFF) / 255, 1}
}

// White is what masks are drawn in.
var White = Hex(0xFFFFFF)

// Fade returns the colour with its alpha multiplied by a.
func (c Color) Fade(a float64) Color { c.A *= a; return c }

// Mix goes a fraction t of the way to d.
func (c Color) Mix(d Color, t float64) Color {
	t = min(max(t, 0), 1)
	return Color{c.R + (d.R-c.R)*t, c.G + (d.G-c.G)*t, c.B + (d.B-c.B)*t, c.A + (d.A-c.A)*t}
}

// Ink gives the colour at a pixel centre.
type Ink func(x, y float64) Color

// Solid is one colour everywhere.
func Solid(c Color) Ink { return func(x, y float64) Color { return c } }

// Canvas is a picture of premultiplied floats.
type Canvas struct {
	W, H int
	pix  []float32
	ras  vector.Rasterizer
	mask *image.Alpha
}

// New returns a transparent canvas.
func New(w, h int) *Canvas {
	return &Canvas{W: w, H: h, pix: make([]float32, 4*w*h), mask: image.NewAlpha(image.Rect(0, 0, w, h))}
}

// Blend lays a colour over one pixel with coverage cov.
func (c *Canvas) Blend(x, y int, col Color, cov float64) {
	a := col.A * cov
	if a <= 0 {
		return
	}
	p := c.pix[4*(y*c.W+x):][:4]
	k := float32(1 - a)
	p[0] = p[0]*k + float32(col.R*a)
	p[1] = p[1]*k + float32(col.G*a)
	p[2] = p[2]*k + float32(col.B*a)
	p[3] = p[3]*k + float32(a)
}

// At returns the straight colour of a pixel.
func (c *Canvas) At(x, y int) Color {
	p := c.pix[4*(y*c.W+x):][:4]
	a := float64(p[3])
	if a <= 0 {
		return Color{}
	}
	return Color{float64(p[0]) / a, float64(p[1]) / a, float64(p[2]) / a, a}
}

// Each lays f over every pixel.
func (c *Canvas) Each(f Ink) {
	for y := range c.H {
		for x := range c.W {
			c.Blend(x, y, f(float64(x)+.5, float64(y)+.5), 1)
		}
	}
}

// Scale multiplies every pixel, alpha included, by f at its centre.
func (c *Canvas) Scale(f func(x, y float64) float64) {
	for y := range c.H {
		for x := range c.W {
			k := float32(f(float64(x)+.5, float64(y)+.5))
			p := c.pix[4*(y*c.W+x):][:4]
			p[0], p[1], p[2], p[3] = p[0]*k, p[1]*k, p[2]*k, p[3]*k
		}
	}
}

// Fill paints the inside of a path.
func (c *Canvas) Fill(p Path, ink Ink) {
	c.ras.Reset(c.W, c.H)
	for _, line := range p {
		c.trace(line)
	}
	c.pour(ink)
}

// Stroke draws a path with round caps and joins. Overlaps within one call do
// not darken. Coverage comes from the distance to the line, so that thousands
// of short segments leave no rounding error behind, as a scan converter's sums
// would.
func (c *Canvas) Stroke(p Path, width float64, ink Ink) {
	clear(c.mask.Pix)
	for _, line := range p {
		for i := range line {
			c.capsule(line[max(i-1, 0)], line[i], width/2)
		}
	}
	c.lay(ink)
}

// capsule raises the mask to the coverage of a segment with round ends.
func (c *Canvas) capsule(a, b Pt, r float64) {
	reach := r + 1
	x0, x1 := max(int(min(a.X, b.X)-reach), 0), min(int(max(a.X, b.X)+reach)+1, c.W)
	y0, y1 := max(int(min(a.Y, b.Y)-reach), 0), min(int(max(a.Y, b.Y)+reach)+1, c.H)
	dx, dy := b.X-a.X, b.Y-a.Y
	l := dx*dx + dy*dy
	for y := y0; y < y1; y++ {
		for x := x0; x < x1; x++ {
			u, v := float64(x)+.5-a.X, float64(y)+.5-a.Y
			t := 0.0
			if l > 0 {
				t = min(max((u*dx+v*dy)/l, 0), 1)
			}
			cover := r - math.Hypot(u-t*dx, v-t*dy) + .5
			if cover <= 0 {
				continue
			}
			at := &c.mask.Pix[y*c.mask.Stride+x]
			*at = max(*at, byte8(cover))
		}
	}
}

func (c *Canvas) trace(line []Pt) {
	for i, q := range line {
		if i == 0 {
			c.ras.MoveTo(float32(q.X), float32(q.Y))
		} else {
			c.ras.LineTo(float32(q.X), float32(q.Y))
		}
	}
	c.ras.ClosePath()
}

func (c *Canvas) pour(ink Ink) {
	clear(c.mask.Pix)
	c.ras.Draw(c.mask, c.mask.Bounds(), image.Opaque, image.Point{})
	c.lay(ink)
}

// lay blends ink through the mask.
func (c *Canvas) lay(ink Ink) {
	for y := range c.H {
		row := c.mask.Pix[y*c.mask.Stride:][:c.W]
		for x, v := range row {
			if v != 0 {
				c.Blend(x, y, ink(float64(x)+.5, float64(y)+.5), float64(v)/255)
			}
		}
	}
}

// Draw lays another canvas over this one at (x, y).
func (c *Canvas) Draw(o *Canvas, x, y int) {
	for j := range o.H {
		for i := range o.W {
			if X, Y := x+i, y+j; X >= 0 && Y >= 0 && X < c.W && Y < c.H {
				c.Blend(X, Y, o.At(i, j), 1)
			}
		}
	}
}

// Shrink returns the canvas averaged over n by n blocks.
func (c *Canvas) Shrink(n int) *Canvas {
	out := New(c.W/n, c.H/n)
	k := 1 / float32(n*n)
	for y := range out.H {
		for x := range out.W {
			p := out.pix[4*(y*out.W+x):][:4]
			for j := range n {
				row := c.pix[4*((y*n+j)*c.W+x*n):][:4*n]
				for i, v := range row {
					p[i&3] += v * k
				}
			}
		}
	}
	return out
}

// Blur returns the canvas blurred by a Gaussian of the given deviation.
func (c *Canvas) Blur(sigma float64) *Canvas {
	r := int(math.Ceil(3 * sigma))
	kernel := make([]float32, 2*r+1)
	var sum float32
	for i := range kernel {
		d := float64(i-r) / sigma
		kernel[i] = float32(math.Exp(-d * d / 2))
		sum += kernel[i]
	}
	mid, out := New(c.W, c.H), New(c.W, c.H)
	pass := func(dst, src *Canvas, dx, dy int) {
		for y := range c.H {
			for x := range c.W {
				var acc [4]float32
				for i, k := range kernel {
					X, Y := x+(i-r)*dx, y+(i-r)*dy
					if X < 0 || Y < 0 || X >= c.W || Y >= c.H {
						continue
					}
					p := src.pix[4*(Y*c.W+X):][:4]
					for ch := range acc {
						acc[ch] += p[ch] * k
					}
				}
				p := dst.pix[4*(y*c.W+x):][:4]
				for ch := range acc {
					p[ch] = acc[ch] / sum
				}
			}
		}
	}
	pass(mid, c, 1, 0)
	pass(out, mid, 0, 1)
	return out
}

// Gray returns the alpha as a grey picture.
func (c *Canvas) Gray() *image.Gray {
	out := image.NewGray(image.Rect(0, 0, c.W, c.H))
	for i := range c.W * c.H {
		out.Pix[i] = byte8(float64(c.pix[4*i+3]))
	}
	return out
}

// NRGBA returns the picture with straight alpha.
func (c *Canvas) NRGBA() *image.NRGBA {
	out := image.NewNRGBA(image.Rect(0, 0, c.W, c.H))
	for y := range c.H {
		for x := range c.W {
			q := c.At(x, y)
			out.SetNRGBA(x, y, color.NRGBA{byte8(q.R), byte8(q.G), byte8(q.B), byte8(q.A)})
		}
	}
	return out
}

func byte8(v float64) uint8 { return uint8(min(max(v, 0), 1)*255 + .5) }
