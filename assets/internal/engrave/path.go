// Package engrave is the drawing board of the asset generators: flattened
// paths, strokes with round joins, a floating-point canvas, a sheet that packs
// pictures into a page with an index. Only generators use it; the game draws
// through game/paint.
//
// It imports the standard library and x/image/vector.
package engrave

import (
	"fmt"
	"math"
	"strconv"
)

// Pt is a point, y down.
type Pt struct{ X, Y float64 }

// Path is a set of polylines. Filled, each is closed and the non-zero rule
// holds; stroked, a polyline that ends where it began has no caps.
type Path [][]Pt

// Map returns the path with every point sent through f.
func (p Path) Map(f func(Pt) Pt) Path {
	out := make(Path, len(p))
	for i, line := range p {
		out[i] = make([]Pt, len(line))
		for j, q := range line {
			out[i][j] = f(q)
		}
	}
	return out
}

// Move returns the path scaled by s about the origin, then shifted by (dx, dy).
func (p Path) Move(s, dx, dy float64) Path {
	return p.Map(func(q Pt) Pt { return Pt{q.X*s + dx, q.Y*s + dy} })
}

// Turn returns the path turned clockwise by a radians about c.
func (p Path) Turn(a float64, c Pt) Path {
	sin, cos := math.Sincos(a)
	return p.Map(func(q Pt) Pt {
		x, y := q.X-c.X, q.Y-c.Y
		return Pt{c.X + x*cos - y*sin, c.Y + x*sin + y*cos}
	})
}

// Circle is a closed circle.
func Circle(cx, cy, r float64) Path { return Ellipse(cx, cy, r, r) }

// Ellipse is a closed ellipse with axes along x and y.
func Ellipse(cx, cy, rx, ry float64) Path {
	n := 16 + int(4*math.Sqrt(max(rx, ry))*2)
	line := make([]Pt, n+1)
	for i := range line {
		s, c := math.Sincos(2 * math.Pi * float64(i%n) / float64(n))
		line[i] = Pt{cx + rx*c, cy + ry*s}
	}
	return Path{line}
}

// Box is a closed rectangle.
func Box(x, y, w, h float64) Path {
	return Path{{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}, {x, y}}}
}

// Line is one open polyline from x, y pairs.
func Line(xy ...float64) Path {
	line := make([]Pt, len(xy)/2)
	for i := range line {
		line[i] = Pt{xy[2*i], xy[2*i+1]}
	}
	return Path{line}
}

// Dash cuts every polyline into dashes of length on with gaps of length off.
func (p Path) Dash(on, off float64) Path {
	var out Path
	for _, line := range p {
		left, drawing := on, true
		var cur []Pt
		if len(line) > 0 {
			cur = []Pt{line[0]}
		}
		for i := 1; i < len(line); i++ {
			a, b := line[i-1], line[i]
			length := math.Hypot(b.X-a.X, b.Y-a.Y)
			at := 0.0
			for length-at > left {
				at += left
				q := Pt{a.X + (b.X-a.X)*at/length, a.Y + (b.Y-a.Y)*at/length}
				if drawing {
					out = append(out, append(cur, q))
					cur, left = nil, off
				} else {
					cur, left = []Pt{q}, on
				}
				drawing = !drawing
			}
			left -= length - at
			if drawing {
				cur = append(cur, b)
			}
		}
		if drawing && len(cur) > 1 {
			out = append(out, cur)
		}
	}
	return out
}

// ParseSVG reads the d attribute of an SVG path: M L H V C S Q A Z, absolute
// and relative, flattened to about a fiftieth of a unit.
func ParseSVG(d string) (Path, error) {
	s := svgScanner{text: d}
	var out Path
	var cur []Pt
	var pos, start, ctrl Pt
	var cmd, last byte
	finish := func() {
		if len(cur) > 0 {
			out = append(out, cur)
		}
		cur = nil
	}
	line := func(q Pt) {
		if cur == nil {
			cur = []Pt{pos}
		}
		cur = append(cur, q)
		pos = q
	}
	for {
		c, ok := s.command()
		if ok {
			cmd = c
		} else if s.done() {
			break
		} else if cmd == 'M' {
			cmd = 'L'
		} else if cmd == 'm' {
			cmd = 'l'
		}
		rel := cmd >= 'a'
		base := Pt{}
		if rel {
			base = pos
		}
		point := func() Pt { return Pt{base.X + s.number(), base.Y + s.number()} }
		switch cmd &^ 0x20 {
		case 'M':
			finish()
			pos = point()
			start = pos
			cur = []Pt{pos}
		case 'L':
			line(point())
		case 'H':
			line(Pt{base.X + s.number(), pos.Y})
		case 'V':
			line(Pt{pos.X, base.Y + s.number()})
		case 'C', 'S':
			a := pos
			if cmd&^0x20 == 'C' {
				a = point()
			} else if last&^0x20 == 'C' || last&^0x20 == 'S' {
				a = Pt{2*pos.X - ctrl.X, 2*pos.Y - ctrl.Y}
			}
			b := point()
			q := point()
			from := pos
			const n = 24
			for i := 1; i <= n; i++ {
				line(cubic(from, a, b, q, float64(i)/n))
			}
			ctrl = b
		case 'Q':
			a := point()
			q := point()
			from := pos
			const n = 20
			for i := 1; i <= n; i++ {
				t := float64(i) / n
				u := 1 - t
				line(Pt{u*u*from.X + 2*u*t*a.X + t*t*q.X, u*u*from.Y + 2*u*t*a.Y + t*t*q.Y})
			}
		case 'A':
			rx, ry, turn := s.number(), s.number(), s.number()
			large, sweep := s.flag(), s.flag()
			arc(pos, point(), rx, ry, turn*math.Pi/180, large, sweep, line)
		case 'Z':
			if len(cur) > 0 && cur[len(cur)-1] != start {
				cur = append(cur, start)
			}
			finish()
			pos = start
		default:
			return nil, fmt.Errorf("engrave: command %q in %q", cmd, d)
		}
		last = cmd
		if s.err != nil {
			return nil, fmt.Errorf("engrave: %w in %q", s.err, d)
		}
	}
	finish()
	return out, nil
}

func cubic(p, a, b, q Pt, t float64) Pt {
	u := 1 - t
	w0, w1, w2, w3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return Pt{w0*p.X + w1*a.X + w2*b.X + w3*q.X, w0*p.Y + w1*a.Y + w2*b.Y + w3*q.Y}
}

// arc flattens an elliptical arc given by its ends, as the SVG standard
// converts it to a centre (SVG 1.1, appendix F.6.5).
func arc(p, q Pt, rx, ry, turn float64, large, sweep bool, line func(Pt)) {
	rx, ry = math.Abs(rx), math.Abs(ry)
	if rx == 0 || ry == 0 || p == q {
		line(q)
		return
	}
	sin, cos := math.Sincos(turn)
	dx, dy := (p.X-q.X)/2, (p.Y-q.Y)/2
	x, y := cos*dx+sin*dy, -sin*dx+cos*dy
	if l := x*x/(rx*rx) + y*y/(ry*ry); l > 1 {
		rx, ry = rx*math.Sqrt(l), ry*math.Sqrt(l)
	}
	k := math.Sqrt(max(0, (rx*rx*ry*ry-rx*rx*y*y-ry*ry*x*x)/(rx*rx*y*y+ry*ry*x*x)))
	if large == sweep {
		k = -k
	}
	cx, cy := k*rx*y/ry, -k*ry*x/rx
	centre := Pt{cos*cx - sin*cy + (p.X+q.X)/2, sin*cx + cos*cy + (p.Y+q.Y)/2}
	from := math.Atan2((y-cy)/ry, (x-cx)/rx)
	to := math.Atan2((-y-cy)/ry, (-x-cx)/rx)
	if sweep && to < from {
		to += 2 * math.Pi
	} else if !sweep && to > from {
		to -= 2 * math.Pi
	}
	n := max(2, int(math.Ceil(math.Abs(to-from)*12)))
	for i := 1; i < n; i++ {
		s, c := math.Sincos(from + (to-from)*float64(i)/float64(n))
		line(Pt{centre.X + rx*c*cos - ry*s*sin, centre.Y + rx*c*sin + ry*s*cos})
	}
	line(q)
}

// svgScanner reads path data, where numbers may run together ("1.5.5-2").
type svgScanner struct {
	text string
	at   int
	err  error
}

func (s *svgScanner) skip() {
	for s.at < len(s.text) {
		switch s.text[s.at] {
		case ' ', ',', '\n', '\t', '\r':
			s.at++
		default:
			return
		}
	}
}

func (s *svgScanner) done() bool {
	s.skip()
	return s.at >= len(s.text)
}

func (s *svgScanner) command() (byte, bool) {
	if s.done() {
		return 0, false
	}
	c := s.text[s.at]
	if c|0x20 >= 'a' && c|0x20 <= 'z' {
		s.at++
		return c, true
	}
	return 0, false
}

func (s *svgScanner) flag() bool {
	if s.done() {
		return false
	}
	c := s.text[s.at]
	s.at++
	return c == '1'
}

func (s *svgScanner) number() float64 {
	s.skip()
	from, dot := s.at, false
	for s.at < len(s.text) {
		c := s.text[s.at]
		switch {
		case c >= '0' && c <= '9':
		case (c == '-' || c == '+') && (s.at == from || s.text[s.at-1]|0x20 == 'e'):
		case c == '.' && !dot:
			dot = true
		case c|0x20 == 'e' && s.at > from:
		default:
			goto end
		}
		s.at++
	}
end:
	v, err := strconv.ParseFloat(s.text[from:s.at], 64)
	if err != nil && s.err == nil {
		s.err = fmt.Errorf("no number at %d", from)
	}
	return v
}
