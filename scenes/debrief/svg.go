package debrief

import (
	"fmt"
	"strconv"
	"strings"

	"hardcurrency/game/widget"
)

// svgLine is one line of a printed chart.
type svgLine struct {
	name  string
	class string // of the page's style: how it is drawn
	x, y  []float64
}

// svgMark is something at a place along a printed chart.
type svgMark struct {
	at    float64
	label string
}

// svgChart is a chart of lines for a page that is printed.
type svgChart struct {
	title  string
	hi     float64 // days
	y      widget.Axis
	years  []svgMark
	marks  []svgMark // numbered happenings
	lines  []svgLine
	width  float64
	height float64
}

// The room of a printed chart, in units of its own.
const (
	svgLeft   = 46.0
	svgBottom = 20.0
	svgTop    = 14.0
)

// String draws the chart as one SVG element.
func (c *svgChart) String() string {
	var b strings.Builder
	h := c.height
	x := func(v float64) float64 { return svgLeft + v/c.hi*(c.width-svgLeft-8) }
	y := func(v float64) float64 { return h - svgBottom - (v-c.y.Lo)/(c.y.Hi-c.y.Lo)*(h-svgBottom-svgTop) }
	fmt.Fprintf(&b, `<svg viewBox="0 0 %g %g" role="img" aria-label="%s">`, c.width, h, escape(c.title))
	for _, t := range c.y.Ticks {
		fmt.Fprintf(&b, `<path class="grid" d="M%g %.1fH%g"/><text class="tick" text-anchor="end" x="%g" y="%.1f">%s</text>`,
			svgLeft, y(t.At), c.width-8, svgLeft-5, y(t.At)+4, escape(t.Label))
	}
	for _, m := range c.years {
		fmt.Fprintf(&b, `<path class="grid" d="M%.1f %gV%g"/><text class="tick" x="%.1f" y="%g">%s</text>`,
			x(m.at), svgTop, h-svgBottom, x(m.at)+3, h-5, escape(m.label))
	}
	for _, l := range c.lines {
		var d strings.Builder
		for i := range l.x {
			verb := byte('L')
			if i == 0 {
				verb = 'M'
			}
			d.WriteByte(verb)
			d.WriteString(strconv.FormatFloat(x(l.x[i]), 'f', 1, 64))
			d.WriteByte(' ')
			d.WriteString(strconv.FormatFloat(y(l.y[i]), 'f', 1, 64))
		}
		fmt.Fprintf(&b, `<path class="line %s" d="%s"/>`, l.class, d.String())
	}
	for _, m := range c.marks {
		fmt.Fprintf(&b, `<circle class="mark" cx="%.1f" cy="%g" r="8"/><text class="nth" text-anchor="middle" x="%.1f" y="%g">%s</text>`,
			x(m.at), svgTop, x(m.at), svgTop+3.5, escape(m.label))
	}
	b.WriteString("</svg>")
	return b.String()
}

// legend names the lines of a chart.
func (c *svgChart) legend() string {
	var b strings.Builder
	b.WriteString(`<p class="legend">`)
	for _, l := range c.lines {
		fmt.Fprintf(&b, `<span><svg viewBox="0 0 30 8"><path class="line %s" d="M0 4H30"/></svg>%s</span>`, l.class, escape(l.name))
	}
	b.WriteString("</p>")
	return b.String()
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;").Replace
