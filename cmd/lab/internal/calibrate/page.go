package calibrate

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"math"
)

//go:embed page.html
var pageText string

// The size of a row's chart, in units of its viewBox.
const (
	chartWidth  = 560
	chartHeight = 46
	chartEdge   = 18 // left and right of the scale
)

// chart is what the page draws for one row: all positions in units of the viewBox.
type chart struct {
	Row
	Label                string
	Width, Height        int
	Wide, Narrow, Record bar
	Middle               float64
	Open                 float64
	HasBand, HasOpen     bool
	Ticks                []tick
	Logarithmic          bool
	History, Simulated   string
}

type bar struct{ X, Width float64 }

type tick struct {
	X    float64
	Text string
}

// WritePage writes the report as one page that needs nothing beside it: a chart a
// row, the simulated fan with history drawn over it.
func WritePage(w io.Writer, rep *Report) error {
	page, err := template.New("page").Parse(pageText)
	if err != nil {
		return err
	}
	data := struct {
		*Report
		Charts  []chart
		Good    int
		Percent float64
	}{Report: rep, Good: len(rep.Rows) - rep.Failing, Percent: 100 * rep.Known}
	for i := range rep.Rows {
		data.Charts = append(data.Charts, chartOf(&rep.Rows[i]))
	}
	return page.Execute(w, data)
}

func chartOf(r *Row) chart {
	c := chart{Row: *r, Label: r.Label(), Width: chartWidth, Height: chartHeight, History: Number(&r.Low)}
	if r.High > r.Low {
		c.History += " to " + Number(&r.High)
	}
	c.Simulated = fmt.Sprintf("%s (%s to %s)", Number(r.P50), Number(r.P5), Number(r.P95))
	low, high := r.Low, r.High
	for _, v := range []*float64{r.P5, r.P95, r.Open} {
		if v != nil {
			low, high = min(low, *v), max(high, *v)
		}
	}
	// A spread of more than a factor of thirty cannot be read on an even scale.
	c.Logarithmic = low > 0 && high > 30*low
	if !c.Logarithmic {
		low = min(low, 0)
	}
	if high <= low {
		high = low + 1
	}
	at := func(v float64) float64 {
		share := (v - low) / (high - low)
		if c.Logarithmic {
			share = math.Log(v/low) / math.Log(high/low)
		}
		return chartEdge + share*(chartWidth-2*chartEdge)
	}
	between := func(a, b float64) bar { return bar{at(a), max(2, at(b)-at(a))} }
	c.Record = between(r.Low, r.High)
	if c.HasBand = r.P50 != nil; c.HasBand {
		c.Wide, c.Narrow, c.Middle = between(*r.P5, *r.P95), between(*r.P25, *r.P75), at(*r.P50)
	}
	if c.HasOpen = r.Open != nil; c.HasOpen {
		c.Open = at(*r.Open)
	}
	for k := range 5 {
		v := low + (high-low)*float64(k)/4
		if c.Logarithmic {
			v = low * math.Pow(high/low, float64(k)/4)
		}
		c.Ticks = append(c.Ticks, tick{at(v), Number(&v)})
	}
	return c
}

// Label names the row with its year.
func (r *Row) Label() string {
	if r.Year == 0 {
		return r.Name
	}
	return fmt.Sprintf("%s %d", r.Name, r.Year)
}

// Number writes a value in the digits that matter, and a dash for none.
func Number(v *float64) string {
	switch {
	case v == nil:
		return "-"
	case *v == 0:
		return "0"
	case math.Abs(*v) >= 100:
		return fmt.Sprintf("%.0f", *v)
	case math.Abs(*v) >= 10:
		return fmt.Sprintf("%.1f", *v)
	}
	return fmt.Sprintf("%.2f", *v)
}
