package view

import (
	"slices"
	"strings"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// Horizon is how many days ahead the consequences of a dossier are counted.
const Horizon = 90

// futures is how many futures of an answer are drawn for its range.
const futures = 400

const (
	streamFutures num.Stream = 0x61d4
	drawHappens   uint64     = 0x61d5
	drawAmount    uint64     = 0x61d6
)

// Spread is a range of outcomes: tenth percentile, median, ninetieth.
type Spread struct{ Low, Mid, High float64 }

// Effect is one consequence of an option.
type Effect struct {
	Label  Text  // what changes
	Amount Value // a Range, or a number when low and high are equal
	Chance float64
	After  int32 // days
}

// Option is one answer to a dossier, with what to expect of it. The ranges are
// of what the answer itself does within Horizon days: money given and taken and
// what the people and hulls lost or won would have brought, nothing that anybody
// decides later.
type Option struct {
	ID         string
	Title      Text
	Body       Text
	Check      command.Result // after the pending orders
	Orders     int32
	Treasury   Spread // USD m
	Exposure   Spread // points of exposure, as the office reads it
	Welfare    Spread // points of welfare
	Confidence Spread // points of confidence
	Households Spread // households that go cold or hungry
	Effects    []Effect
	Default    bool // taken when nobody answers
	// Office says which institution the answer needs, or which makes it cheaper, and
	// whether that is at work; empty when none does.
	Office Text
}

// Advice is what one advisor says of a dossier.
type Advice struct {
	Advisor string // id of content.Advisors
	Name    Text
	Line    Text
	Option  int     // row of Options
	Sure    float64 // 0-1
	Right   int     // times right so far
	Said    int     // times said so far
}

// Dossier is one decision on the desk.
type Dossier struct {
	ID      state.ID
	Number  int    // in the order of arrival, from 1
	Content string // id of the content
	Scheme  string // scheme id, or "home", "people", "programme"
	Title   Text
	Body    Text
	Urgent  bool
	Arrived content.Date
	Due     content.Date // the last day on which it can be answered
	Days    int          // days until then
	Options []Option
	Advice  []Advice
	Chosen  int // row of Options that is pending, -1 for none
	Source  string
}

// Dossiers lists the decisions on the desk: urgent first, then by due day.
func (s *Session) Dossiers() []Dossier {
	if s.seat != content.StateSeat {
		return nil
	}
	var out []Dossier
	st := &s.c.State
	for i := range st.Slabs.Decisions {
		if d := &st.Slabs.Decisions[i]; d.Live() {
			out = append(out, s.dossier(d))
		}
	}
	slices.SortStableFunc(out, func(a, b Dossier) int {
		switch {
		case a.Urgent != b.Urgent && a.Urgent:
			return -1
		case a.Urgent != b.Urgent:
			return 1
		case a.Due != b.Due:
			return int(a.Due - b.Due)
		}
		return a.Number - b.Number
	})
	return out
}

// Dossier describes one decision. It reports whether it is on the desk.
func (s *Session) Dossier(id state.ID) (Dossier, bool) {
	d := decisionOf(&s.c.State, id)
	if d == nil || s.seat != content.StateSeat {
		return Dossier{}, false
	}
	return s.dossier(d), true
}

func (s *Session) dossier(d *state.Decision) Dossier {
	r, st := s.c.Rules, &s.c.State
	def := &r.Dossiers[d.Dossier]
	out := Dossier{
		ID: d.ID, Number: s.arrival(d), Content: def.ID, Scheme: def.Scheme,
		Title: Say("dossier." + def.ID + ".title"), Body: Say("dossier." + def.ID + ".body"),
		Urgent: def.Urgent, Arrived: r.Scenario.Start + content.Date(d.Arrived), Due: r.Scenario.Start + content.Date(d.Due),
		Days: int(d.Due - st.Day), Chosen: -1, Source: def.Source,
	}
	if i := s.answerTo(d.ID); i >= 0 {
		out.Chosen = int(s.pending[i].Command.Value)
	}
	for i := range def.Options {
		o := &def.Options[i]
		out.Options = append(out.Options, s.option(d, def, i))
		if o.ID == def.Default {
			out.Options[i].Default = true
		}
	}
	for i := range def.Advice {
		a := &def.Advice[i]
		row, said := effect.Preferred(st, def, a)
		if !said {
			continue // nobody advises what the office cannot do
		}
		x := Advice{Advisor: a.Advisor, Name: Say("advisor." + a.Advisor), Line: Say("advice." + def.ID + "." + a.Advisor), Sure: a.Sure, Option: row}
		if k := content.Advisor(a.Advisor); k >= 0 && k < len(st.Office.Advisors) {
			x.Said, x.Right = int(st.Office.Advisors[k].Said), int(st.Office.Advisors[k].Right)
		}
		out.Advice = append(out.Advice, x)
	}
	return out
}

// arrival is which dossier of the campaign this is, from 1.
func (s *Session) arrival(d *state.Decision) int {
	n := 0
	for i := range s.c.News {
		x := &s.c.News[i]
		if x.Kind != state.NewsDossier || x.Day > d.Arrived {
			continue
		}
		n++
		if x.Day == d.Arrived && x.Row == d.Dossier {
			return n
		}
	}
	return n + 1
}

func (s *Session) option(d *state.Decision, def *content.Dossier, i int) Option {
	o := &def.Options[i]
	key := "dossier." + def.ID + ".option." + o.ID
	out := Option{
		ID: o.ID, Title: Say(key), Body: Say(key + ".note"), Orders: effect.Orders(&s.c.State, o), Office: s.officeOf(o),
		Check: s.Check(command.Command{Kind: command.Answer, Target: uint64(d.ID), Value: int32(i)}),
	}
	spared := effect.Spared(&s.c.State, o)
	for k := range o.Effects {
		e := o.Effects[k]
		e.Low, e.High = effect.Eased(&e, e.Low, spared), effect.Eased(&e, e.High, spared)
		out.Effects = append(out.Effects, consequence(&e))
	}
	worth := newWorths(s.c)
	var money, exposure, welfare, confidence, homes [futures]float64
	rows := s.readAll()
	before := topThree(&rows)
	for path := range futures {
		e := rows
		for k := range o.Effects {
			x := &o.Effects[k]
			if x.After > Horizon {
				continue
			}
			amount, ok := draw(x, i, k, path)
			if !ok {
				continue
			}
			amount = effect.Eased(x, amount, spared)
			money[path] += worth.of(x, amount)
			switch x.On {
			case "welfare":
				welfare[path] += amount
			case "confidence":
				confidence[path] += amount
			case "harm.households":
				homes[path] += amount
			}
			if name, ok := strings.CutPrefix(x.On, "evidence."); ok {
				if sc, ok := content.ParseScheme(name); ok {
					e[sc] = num.Clamp(e[sc]+amount, 0, 100)
				}
			}
		}
		exposure[path] = topThree(&e) - before
	}
	out.Treasury, out.Exposure, out.Welfare = spread(money[:]), spread(exposure[:]), spread(welfare[:])
	out.Confidence, out.Households = spread(confidence[:]), spread(homes[:])
	return out
}

// officeOf says what an answer has to do with the office's institutions.
func (s *Session) officeOf(o *content.Option) Text {
	by := func(key, id string) Text { return Say("view.dossier."+key, With("institution", Key("capability."+id))) }
	switch st := &s.c.State; {
	case o.Needs != "" && effect.Offered(st, o):
		return by("has", o.Needs)
	case o.Needs != "":
		return by("needs", o.Needs)
	case effect.Aided(st, o):
		return by("aided", o.Aided.By)
	case o.Aided != nil:
		return by("aid", o.Aided.By)
	}
	return Text{}
}

// draw draws one effect in one future: its own luck, not the campaign's.
func draw(e *content.Effect, option, row, path int) (float64, bool) {
	key := num.SeedKey(uint64(path), streamFutures)
	id := uint64(option)<<32 | uint64(row)
	if e.Chance > 0 && !num.Bernoulli(key.U(0, id, drawHappens), e.Chance) {
		return 0, false
	}
	return num.Uniform(key.U(0, id, drawAmount), e.Low, e.High), true
}

func spread(x []float64) Spread {
	slices.Sort(x)
	n := len(x)
	return Spread{Low: x[n/10], Mid: x[n/2], High: x[n-1-n/10]}
}
