package debrief

import (
	_ "embed"
	"math"
	"strconv"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/landmark"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
	"hardcurrency/sim/whatif"
)

// printStyle is how the printed debrief looks, on a screen and on A4.
//
//go:embed print.css
var printStyle string

// print hands the debrief out as a page that can be printed.
func (s *Scene) print() {
	s.flow.Print(s.printed(), func(sentence string) {
		widget.Toast(s.kit, widget.ToastSpec{Icon: "icon/file-text", Text: sentence})
	})
}

// paper is a page of HTML under way. What is written into it as text is escaped.
type paper struct{ strings.Builder }

func (p *paper) raw(html ...string) {
	for _, h := range html {
		p.WriteString(h)
	}
}

// el writes an element with a text; an empty one is left out. class may be "".
func (p *paper) el(tag, class, text string) {
	if text == "" {
		return
	}
	p.raw("<", tag)
	if class != "" {
		p.raw(` class="`, class, `"`)
	}
	p.raw(">", escape(text), "</", tag, ">\n")
}

// row writes a row of a table; the first cell heads it.
func (p *paper) row(class string, cells ...string) {
	p.raw(`<tr class="`, class, `">`)
	for i, c := range cells {
		tag := "td"
		if i == 0 || class == "head" {
			tag = "th"
		}
		p.raw("<", tag, ">", escape(c), "</", tag, ">")
	}
	p.raw("</tr>\n")
}

// printed writes the debrief as one page of HTML that needs nothing else: no
// script, no picture, no address.
func (s *Scene) printed() []byte {
	var p paper
	c := s.session.Campaign()
	r := c.Rules
	scenario := s.T("scenario." + r.Scenario.ID + ".title")
	p.raw(`<!doctype html><html lang="`, escape(s.L.Language), `"><head><meta charset="utf-8">`,
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
		`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	p.el("title", "", s.L.F("print.title", i18n.Args{"scenario": scenario, "code": s.flow.Code}))
	p.raw("<style>", printStyle, "</style></head><body>\n<header>")
	p.el("p", "caption", s.F("print.caption", "scenario", scenario))
	p.el("h1", "", s.Text(s.data.Headline))
	p.el("p", "", s.sub())
	p.raw("</header>\n")
	s.printGrades(&p)
	s.printEnding(&p)
	s.printBook(&p)
	s.printCourse(&p)
	s.printBesides(&p)
	s.printForecasts(&p)
	s.printTrials(&p)
	s.printQuestions(&p)
	p.raw("<footer>")
	p.el("p", "", s.F("print.proof", "code", s.flow.Code))
	p.el("p", "", s.T("print.limits"))
	p.raw("</footer></body></html>\n")
	return []byte(p.String())
}

func (s *Scene) printGrades(p *paper) {
	p.raw(`<section class="grades">`)
	for i := range s.data.Grades {
		g := &s.data.Grades[i]
		p.raw(`<div class="grade">`)
		p.el("p", "letter", g.Letter)
		p.el("h2", "", s.T("page.axis."+g.Axis))
		p.el("p", "strong", s.Text(g.Line))
		p.el("p", "", s.Text(g.Verdict))
		s.printCauses(p, g.Causes)
		p.raw("</div>")
	}
	p.raw("</section>\n")
	p.el("p", "note", s.T("print.never"))
}

func (s *Scene) printCauses(p *paper, causes []view.Cause) {
	if len(causes) == 0 {
		return
	}
	p.raw("<ul>")
	for _, c := range causes {
		class := "down"
		if c.Good {
			class = "up"
		}
		p.el("li", class, s.Text(c.Text))
	}
	p.raw("</ul>")
}

func (s *Scene) printEnding(p *paper) {
	p.raw("<section>")
	p.el("h2", "", s.Text(s.data.Ending))
	p.el("p", "", s.Text(s.data.Body))
	s.printCauses(p, s.data.Why)
	p.raw(`<table class="years">`)
	p.row("head", s.T("print.year"), s.T("print.plan"), s.T("print.remitted"), s.T("print.share"))
	for _, y := range view.PlanYears(s.session.Campaign()) {
		share := "–"
		if y.Plan > 0 {
			share = i18n.Percent(y.Remitted / y.Plan)
		}
		p.row("", strconv.Itoa(y.Year), i18n.Number(y.Plan, 1), i18n.Number(y.Remitted, 1), share)
	}
	p.raw("</table></section>\n")
}

// printBook is both columns of the ledger.
func (s *Scene) printBook(p *paper) {
	p.raw(`<section>`)
	p.el("h2", "", s.T("page.book"))
	p.raw(`<div class="book">`)
	for _, c := range [...]*view.BookColumn{&s.data.Earned, &s.data.Paid} {
		p.raw("<div>")
		p.el("h3", "", s.Text(c.Title))
		p.raw("<table>")
		for _, pair := range s.terms(c.Lines) {
			p.row("", pair.Key, pair.Value)
		}
		if len(c.Never) > 0 {
			p.raw(`<tr class="part"><th colspan="2">`, escape(s.T("page.never")), "</th></tr>")
			for _, pair := range s.terms(c.Never) {
				p.row("", pair.Key, pair.Value)
			}
		}
		p.row("total", s.T("page.total"), i18n.Millions(int64(c.Total.Money), 1))
		p.raw("</table>")
		p.el("p", "", s.Text(c.Note))
		p.raw("</div>")
	}
	p.raw("</div>")
	if len(s.data.NoLedger) > 0 {
		p.raw(`<div class="box">`)
		p.el("h3", "", s.T("page.noledger"))
		for _, t := range s.data.NoLedger {
			p.el("p", "", s.Text(t))
		}
		p.raw("</div>")
	}
	p.raw("</section>\n")
}

// printCourse is how it went: two meters, and what happened by number.
func (s *Scene) printCourse(p *paper) {
	c := s.session.Campaign()
	chart := s.printChart(s.T("page.course"), wholeW, 180)
	chart.y = widget.RoundAxis(0, 100, 4)
	for _, m := range s.meters {
		switch m.ID {
		case view.Exposure:
			chart.add(s.Text(m.Title), "red", &m)
		case view.Pressure:
			chart.add(s.Text(m.Title), "blue dashed", &m)
		}
	}
	marks := landmark.Pick(c, shown, apart)
	for i, m := range marks {
		chart.marks = append(chart.marks, svgMark{at: float64(m.Day), label: strconv.Itoa(i + 1)})
	}
	p.raw("<section>")
	p.el("h2", "", s.T("page.course"))
	p.raw(chart.legend(), chart.String(), `<ol class="events">`)
	for _, m := range marks {
		p.raw("<li><span>", escape(s.month(m)), "</span> ", escape(s.Text(m.Text)), "</li>")
	}
	p.raw("</ol></section>\n")
}

// The widths of printed charts: across the page, and two side by side.
const wholeW, halfW = 720, 350

// printChart is an empty chart over the campaign's days.
func (s *Scene) printChart(title string, width, height float64) *svgChart {
	r := s.session.Rules()
	chart := &svgChart{title: title, hi: float64(r.Days()), width: width, height: height}
	y0, _, _ := r.Scenario.Start.Civil()
	y1, _, _ := r.Scenario.End.Civil()
	for y := y0 + 1; y <= y1; y++ {
		chart.years = append(chart.years, svgMark{at: float64(content.MakeDate(y, 1, 1) - r.Scenario.Start), label: strconv.Itoa(y)})
	}
	return chart
}

func (c *svgChart) add(name, class string, s *view.Series) {
	l := svgLine{name: name, class: class, y: s.Values}
	for _, d := range s.Days {
		l.x = append(l.x, float64(d))
	}
	c.lines = append(c.lines, l)
}

// printBesides is the campaign beside history, and what was believed beside what
// was true.
func (s *Scene) printBesides(p *paper) {
	one := func(title, ours, theirs string, rows []view.Beside) {
		if len(rows) == 0 {
			return
		}
		p.raw("<section>")
		p.el("h2", "", s.T(title))
		p.raw("<table>")
		p.row("head", "", s.T(ours), s.T(theirs))
		for _, b := range rows {
			public := s.short(b.History)
			if b.Other.Unit != view.None {
				public = s.L.F("page.two", i18n.Args{"one": public, "other": s.short(b.Other)})
			}
			p.row("", s.Text(b.Label), s.short(b.Ours), public)
		}
		p.raw("</table>")
		p.el("p", "note", s.sources(rows))
		p.raw("</section>\n")
	}
	one("page.history", "page.you", "page.real", s.data.History)
	one("page.fog", "page.believed", "page.true", s.data.Fog)
}

func (s *Scene) printForecasts(p *paper) {
	if len(s.told) == 0 {
		return
	}
	p.raw("<section>")
	p.el("h2", "", s.T("page.forecast"))
	p.el("p", "", s.forecastBody())
	p.raw("<table>")
	p.row("head", s.T("page.forecast.from"), s.T("page.forecast.said"), s.T("page.forecast.stood"), s.T("page.forecast.came"))
	for i := range s.told {
		f := &s.told[i]
		p.row("", s.L.MonthYear(say.Civil(s.session.Rules().Scenario.Start+content.Date(f.day))),
			i18n.Range(f.low, f.high, 0, ""), i18n.Number(f.stood, 0), i18n.Number(f.came, 0))
	}
	p.raw("</table></section>\n")
}

// printTrials is the what-ifs that were run.
func (s *Scene) printTrials(p *paper) {
	if len(s.trials.done) == 0 {
		return
	}
	p.raw("<section>")
	p.el("h2", "", s.T("otherwise.title"))
	p.el("p", "", s.T("otherwise.sub"))
	for _, x := range s.trials.done {
		p.raw(`<div class="trial">`)
		p.el("h3", "", title(s.Words, s.trials.study, x.out.Change))
		if x.out.Change.ID != whatif.OwnDecision {
			p.el("p", "note", s.T("debrief.whatif."+x.out.Change.ID+".help"))
		}
		p.el("p", "", said(s.Words, x))
		p.raw(`<div class="pair">`)
		for i := range x.diff.Lines {
			if l := &x.diff.Lines[i]; l.ID == view.Remitted || l.ID == telling(x.diff.Lines) {
				chart := s.printChart(s.Text(l.Title), halfW, 150)
				lo, hi := bounds(l)
				chart.y = widget.RoundAxis(lo, hi, 4)
				chart.add(s.T("otherwise.ours"), "ink", &l.Ours)
				chart.add(s.T("otherwise.then"), "red dashed", &l.Other)
				p.raw("<div>")
				p.el("h4", "", s.Text(l.Title))
				p.raw(chart.legend(), chart.String(), "</div>")
			}
		}
		p.raw(`</div><div class="pair">`)
		for _, side := range [...]struct {
			key   string
			terms []view.Term
		}{{"otherwise.schemes", x.diff.Schemes}, {"otherwise.others", x.diff.Others}} {
			p.raw("<div>")
			p.el("h4", "", s.T(side.key))
			p.raw("<table>")
			for _, t := range shortened(side.terms) {
				p.row("", s.Text(t.Label), i18n.MillionsSigned(int64(t.Amount.Money), 1))
			}
			p.raw("</table></div>")
		}
		p.raw("</div>")
		p.el("p", "note", say.Sentence(append(caveats(s.Words, s.session, x), s.T("otherwise.how"))...))
		p.raw("</div>")
	}
	p.raw("</section>\n")
}

// telling is the measure, other than what was remitted, that a change has moved
// most against its own range.
func telling(lines []view.Comparison) string {
	best, most := "", -1.0
	for i := range lines {
		l := &lines[i]
		if l.ID == view.Remitted {
			continue
		}
		lo, hi := bounds(l)
		apart := 0.0
		for k := range min(len(l.Ours.Values), len(l.Other.Values)) {
			apart = max(apart, math.Abs(l.Ours.Values[k]-l.Other.Values[k])/(hi-lo))
		}
		if apart > most {
			best, most = l.ID, apart
		}
	}
	return best
}
