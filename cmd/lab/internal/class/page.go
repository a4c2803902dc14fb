package class

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"math"
	"slices"
	"strings"

	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

//go:embed page.html
var pageText string

// The sizes of charts, in units of their viewBox.
const (
	courseWidth, courseHeight = 460, 170
	stripWidth                = 620
	edge                      = 40
)

// group is the campaigns that were played in one setting; only those are laid side
// by side.
type group struct {
	Title, Below string
	Campaigns    []*Campaign
	Endings      []bar
	Courses      []lines
	Forks        []fork
	Strips       []strip
	Goals        []goalRow
	Signs        []signs
	Questions    []asked
	Years        []tick
}

// bar is a count with its share of the class.
type bar struct {
	Label string
	N     int
	Share float64 // 0-1
	Who   string
}

// lines is a chart of one measure: a thin line for each campaign, the median thick.
type lines struct {
	Title        string
	Lines        []line
	Median       string
	Ticks, Years []tick
}

type line struct{ Who, Points string }

type tick struct {
	At   float64
	Text string
}

// fork is a dossier and how the class decided it.
type fork struct {
	Title   string
	Met     int
	Options []bar
}

// strip is a figure of the record with a dot for each campaign.
type strip struct {
	Label, Source, Record, Median string
	Dots                          []dot
	From, To                      float64
	Other                         float64
	HasOther                      bool
	Ticks                         []tick
}

type dot struct {
	X, Y float64
	Who  string
}

// goalRow is a learning goal and how many campaigns show it.
type goalRow struct {
	Goal
	Shown, NotShown, None int
}

// signs are what one campaign shows, goal by goal.
type signs struct {
	Who      string
	Findings []Finding
}

// asked is a question and what the class answered.
type asked struct {
	Title, Ask, Good  string
	Text              bool
	Met, Missed, Open int
	Answers           []said
}

type said struct {
	Who string
	Answer
}

// WritePage writes the report as one page that needs nothing beside it and runs no
// script.
func (r *Report) WritePage(w io.Writer) error {
	page, err := template.New("page").Funcs(template.FuncMap{
		"percent": func(x float64) string { return fmt.Sprintf("%.0f%%", 100*x) },
		"wide":    func(x float64) string { return fmt.Sprintf("%.1f", x) },
		"letter":  strings.ToLower,
		"ending":  func(id string) string { return r.ending(id) },
		"mark":    mark,
	}).Parse(pageText)
	if err != nil {
		return err
	}
	return page.Execute(w, struct {
		*Report
		Groups []group
	}{r, r.groups()})
}

func (r *Report) say(key string) string { return r.opts.Words.Or(key) }

// ending names an ending; a campaign that has none was handed in before its end.
func (r *Report) ending(id string) string {
	if title := r.say("ending." + id + ".title"); title != "" {
		return title
	}
	return "Not ended"
}

// mark is the sign of an evidence, told apart by shape.
func mark(e Evidence) string {
	switch e {
	case Shown:
		return "●"
	case NotShown:
		return "○"
	}
	return "·"
}

// groups puts campaigns together that were played in the same setting, the largest
// first.
func (r *Report) groups() []group {
	var keys []string
	of := map[string][]*Campaign{}
	for _, c := range r.Campaigns {
		k := c.Scenario + "\n" + c.Difficulty + "\n" + c.Seat + "\n" + c.Opponent
		if of[k] == nil {
			keys = append(keys, k)
		}
		of[k] = append(of[k], c)
	}
	slices.SortStableFunc(keys, func(a, b string) int { return len(of[b]) - len(of[a]) })
	var out []group
	for _, k := range keys {
		out = append(out, r.group(of[k]))
	}
	return out
}

func (r *Report) group(all []*Campaign) group {
	c := all[0]
	g := group{
		Title:     fmt.Sprintf("%s, %s, %s", r.say("scenario."+c.Scenario+".title"), r.say("difficulty."+c.Difficulty), strings.ToLower(r.say("seat."+c.Seat))),
		Campaigns: all, Endings: r.endings(all), Courses: courses(all), Forks: r.forks(all), Strips: r.strips(all), Goals: goalsOf(all), Questions: r.questions(all),
	}
	for _, c := range all {
		g.Signs = append(g.Signs, signs{c.Student, c.Findings})
	}
	var seeds []uint64
	for _, c := range all {
		if !slices.Contains(seeds, c.Seed) {
			seeds = append(seeds, c.Seed)
		}
	}
	if len(seeds) == 1 {
		g.Below = fmt.Sprintf("One seed for all, %d: the same weather, prices and offers. What differs comes from decisions.", seeds[0])
	} else {
		g.Below = fmt.Sprintf("%d different seeds: what differs comes from luck as well as from decisions.", len(seeds))
	}
	return g
}

func (r *Report) endings(all []*Campaign) []bar {
	var out []bar
	for _, c := range all {
		title := r.ending(c.Ending)
		i := slices.IndexFunc(out, func(b bar) bool { return b.Label == title })
		if i < 0 {
			i = len(out)
			out = append(out, bar{Label: title})
		}
		out[i].N++
	}
	return shares(out, len(all))
}

// shares sorts bars by their count and fills in the share.
func shares(bars []bar, of int) []bar {
	slices.SortStableFunc(bars, func(a, b bar) int { return b.N - a.N })
	for i := range bars {
		bars[i].Share = float64(bars[i].N) / float64(of)
	}
	return bars
}

// courses draws the months of all campaigns.
func courses(all []*Campaign) []lines {
	days, months := float64(all[0].rules.Days()), 0
	for _, c := range all {
		months = max(months, len(c.course.days))
	}
	var years []tick
	y0, _, _ := all[0].rules.Scenario.Start.Civil()
	y1, _, _ := all[0].rules.Scenario.End.Civil()
	x := func(day float64) float64 { return edge + (courseWidth-edge-10)*day/days }
	for y := y0 + 1; y <= y1; y++ {
		years = append(years, tick{x(float64(content.MakeDate(y, 1, 1) - all[0].rules.Scenario.Start)), fmt.Sprint(y)})
	}
	var out []lines
	for k := range measures {
		top := 100.0
		if k == remitted {
			top = 1
			for _, c := range all {
				for _, v := range c.course.values[k] {
					top = max(top, v)
				}
			}
		}
		y := func(v float64) float64 { return courseHeight - 24 - (courseHeight-36)*max(v, 0)/top }
		chart := lines{Title: measureNames[k], Years: years}
		for _, v := range []float64{0, top / 2, top} {
			chart.Ticks = append(chart.Ticks, tick{y(v), fmt.Sprintf("%.0f", v)})
		}
		var middle strings.Builder
		for _, c := range all {
			var p strings.Builder
			for i, day := range c.course.days {
				fmt.Fprintf(&p, "%.1f,%.1f ", x(float64(day)), y(c.course.values[k][i]))
			}
			chart.Lines = append(chart.Lines, line{c.Student, p.String()})
		}
		// The middle of those still in office, for as long as half of them are.
		for m := range months {
			var v []float64
			day := int32(0)
			for _, c := range all {
				if m < len(c.course.days) {
					v, day = append(v, c.course.values[k][m]), c.course.days[m]
				}
			}
			if 2*len(v) < len(all) {
				break
			}
			fmt.Fprintf(&middle, "%.1f,%.1f ", x(float64(day)), y(median(v)))
		}
		chart.Median = middle.String()
		out = append(out, chart)
	}
	return out
}

// forks counts how each dossier was decided; those that divided the class most come
// first.
func (r *Report) forks(all []*Campaign) []fork {
	var out []fork
	var ids []string
	for _, c := range all {
		for _, x := range c.Choices {
			if !slices.Contains(ids, x.Dossier) {
				ids = append(ids, x.Dossier)
			}
		}
	}
	for _, id := range ids {
		def := r.dossier(id)
		f := fork{Title: r.say("dossier." + id + ".title")}
		for i := range def.Options {
			f.Options = append(f.Options, bar{Label: r.say("dossier." + id + ".option." + def.Options[i].ID)})
		}
		f.Options = append(f.Options, bar{Label: "nobody decided"})
		for _, c := range all {
			// One that came back counts as it was first decided.
			i := slices.IndexFunc(c.Choices, func(x Choice) bool { return x.Dossier == id })
			if i < 0 {
				continue
			}
			f.Met++
			k := slices.IndexFunc(def.Options, func(o content.Option) bool { return o.ID == c.Choices[i].Option })
			if k < 0 {
				k = len(def.Options)
			}
			f.Options[k].N++
			if f.Options[k].Who != "" {
				f.Options[k].Who += ", "
			}
			f.Options[k].Who += c.Student
		}
		f.Options = shares(slices.DeleteFunc(f.Options, func(b bar) bool { return b.N == 0 }), f.Met)
		out = append(out, f)
	}
	split := func(f fork) float64 { return float64(f.Met) * (1 - f.Options[0].Share) }
	slices.SortStableFunc(out, func(a, b fork) int {
		switch d := split(b) - split(a); {
		case d > 0:
			return 1
		case d < 0:
			return -1
		}
		return 0
	})
	return out
}

// strips lays the class beside the record, figure by figure.
func (r *Report) strips(all []*Campaign) []strip {
	var out []strip
	for _, label := range (&Report{Campaigns: all}).keys(func(c *Campaign) (out []string) {
		for _, f := range c.Figures {
			out = append(out, f.Label)
		}
		return out
	}) {
		var record *view.Beside
		var values []float64
		var who []string
		for _, c := range all {
			for i := range c.Figures {
				if c.Figures[i].Label == label {
					record = &c.beside[i]
					values, who = append(values, c.Figures[i].Value), append(who, c.Student)
				}
			}
		}
		out = append(out, r.strip(label, record, values, who))
	}
	return out
}

func (r *Report) strip(label string, record *view.Beside, values []float64, who []string) strip {
	low := plain(&record.History)
	high := low
	unit := record.History.Unit
	if unit == view.Range {
		unit = record.History.Of
		if high = record.History.High; unit == view.Share {
			low, high = 100*low, 100*high
		}
	}
	s := strip{Label: label, Source: record.Source, Record: r.opts.Words.Value(record.History)}
	if unit == view.USD {
		s.Label += ", USD m"
	} else if unit == view.Share {
		s.Label += ", per cent"
	}
	top := max(1e-9, high)
	if unit == view.Count {
		top = max(top, 1)
	}
	for _, v := range values {
		top = max(top, v)
	}
	if s.HasOther = record.Other.Unit != view.None; s.HasOther {
		top = max(top, plain(&record.Other))
	}
	x := func(v float64) float64 { return 20 + (stripWidth-40)*max(v, 0)/top }
	s.From, s.To = x(low), max(x(high), x(low)+3)
	if s.HasOther {
		s.Other = x(plain(&record.Other))
	}
	s.Median = short(median(values))
	// Dots that would lie on each other are stacked, in rows that begin anew.
	taken := map[int]int{}
	for i, v := range values {
		slot := int(x(v) / 7)
		s.Dots = append(s.Dots, dot{X: x(v), Y: float64(63 - 7*(taken[slot]%9)), Who: who[i] + ": " + short(v)})
		taken[slot]++
	}
	steps := 4
	if unit == view.Count && top < 4 { // things are whole
		steps = max(1, int(top))
	}
	for k := range steps + 1 {
		v := top * float64(k) / float64(steps)
		if unit == view.Count {
			v = math.Round(v)
		}
		s.Ticks = append(s.Ticks, tick{x(v), short(v)})
	}
	return s
}

// short writes a number in the digits that matter.
func short(v float64) string {
	switch a := math.Abs(v); {
	case a >= 100 || v == math.Trunc(v):
		return fmt.Sprintf("%.0f", v)
	case a >= 10:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.2f", v)
}

func goalsOf(all []*Campaign) []goalRow {
	var out []goalRow
	for i, g := range Goals() {
		row := goalRow{Goal: g}
		for _, c := range all {
			switch c.Findings[i].Evidence {
			case Shown:
				row.Shown++
			case NotShown:
				row.NotShown++
			default:
				row.None++
			}
		}
		out = append(out, row)
	}
	return out
}

// questions lays the answers to each question side by side.
func (r *Report) questions(all []*Campaign) []asked {
	var out []asked
	for _, q := range r.opts.Library.Questions {
		a := asked{
			Title: r.say("question." + q.ID), Good: r.say("question." + q.ID + ".good"), Text: q.Kind == content.TextQuestion,
		}
		for _, c := range all {
			for i := range c.Answers {
				x := c.Answers[i]
				if x.Question != q.ID {
					continue
				}
				a.Ask = r.opts.Words.Text(c.questions[i].Ask)
				switch x.Verdict {
				case view.Met.String():
					a.Met++
				case view.Missed.String(), view.Given.String():
					a.Missed++
				default:
					a.Open++
					continue
				}
				a.Answers = append(a.Answers, said{c.Student, x})
			}
		}
		if a.Met+a.Missed+a.Open > 0 {
			out = append(out, a)
		}
	}
	return out
}
