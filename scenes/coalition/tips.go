package coalition

import (
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/figuretip"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/estimate"
	"hardcurrency/sim/view"
)

// tip builds the tooltip of a figure, a guess, a place, a dial or a term.
func (g *Game) tip(id string) *ui.Node {
	kind, rest, _ := strings.Cut(id, "/")
	switch kind {
	case "calendar":
		return g.calendarTip()
	case "place":
		return g.placeTip(rest)
	case "hall":
		return g.guessTip(rest)
	case "earned":
		return g.earnedTip(rest)
	case "dial":
		return widget.Tip(g.kit, widget.TipSpec{Icon: "icon/users-group", Title: g.T("dial." + rest), Body: widget.Words(g.T("dial." + rest + ".help"))})
	case "institution":
		return g.institutionTip(rest)
	}
	if strings.HasPrefix(id, "term.") {
		return widget.Tip(g.kit, widget.TipSpec{
			Icon: "icon/book-2", Title: g.T(id), Body: widget.Words(g.T(id + ".body")), Source: g.Or(id + ".source"),
		})
	}
	if f, ok := g.session.Figure(id); ok {
		return figuretip.Figure(g.kit, g.Words, g.own(&f), figureIcon(id), g.Or("hall."+helpOf(id), helpOf(id)))
	}
	return nil
}

// helpOf is the message that says what a figure is. Evidence is the same for every
// scheme.
func helpOf(id string) string {
	if kind, _, ok := strings.Cut(id, "."); ok && kind == "evidence" {
		return "metric.evidence.help"
	}
	return "metric." + id + ".help"
}

// own puts a figure's terms and facts into this seat's words: what the state
// supposes, the coalition knows.
func (g *Game) own(f *view.Figure) *view.Figure {
	for _, terms := range [][]view.Term{f.Terms, f.Facts} {
		for i := range terms {
			if key := "hall." + terms[i].Label.Key; g.L.Has(key) {
				terms[i].Label.Key = key
			}
		}
	}
	return f
}

func figureIcon(id string) string {
	switch id {
	case view.Capital:
		return "icon/scale"
	case view.Unity:
		return "icon/users"
	case view.VoteChance, view.Pressure:
		return "icon/gavel"
	case view.Rules, view.Hardening:
		return "icon/shield"
	}
	if _, scheme, ok := strings.Cut(id, "."); ok {
		if sc, ok := content.ParseScheme(scheme); ok {
			return schemeIcons[sc]
		}
	}
	return "icon/file-text"
}

// placeTip says what a place is for, and the key that opens it.
func (g *Game) placeTip(id string) *ui.Node {
	for i := range places {
		if p := &places[i]; p.id == id {
			return widget.Tip(g.kit, widget.TipSpec{
				Icon: p.icon, IconTone: p.tone, Title: g.T("hall.place." + id), Body: widget.Words(g.T("hall." + id + ".help")), Foot: g.F("rail.key", "key", g.keys.Key(p.action)), NoPin: true,
			})
		}
	}
	return nil
}

// rangeLines are the ends and the middle of a guess.
func (g *Game) rangeLines(low, mid, high string) []widget.LedgerLine {
	return []widget.LedgerLine{
		{Text: widget.Words(g.T("hall.guess.low")), Value: low}, {Text: widget.Words(g.T("hall.guess.mid")), Value: mid, Tone: theme.Uncertain},
		{Text: widget.Words(g.T("hall.guess.high")), Value: high},
	}
}

// based says what a guess rests on.
func (g *Game) based() string {
	return g.L.F("hall.guess.based", i18n.Args{"like": g.guess.Like, "of": g.guess.Of, "date": g.Date(g.session.Rules().Scenario.Start + dateOf(g.guess.Day))})
}

// guessTip explains a measure that is guessed.
func (g *Game) guessTip(id string) *ui.Node {
	spec := widget.TipSpec{Icon: "icon/help", IconTone: theme.Uncertain}
	switch id {
	case "free":
		return widget.Tip(g.kit, widget.TipSpec{Icon: "icon/users-group", Title: g.T("hall.metric.free"), Body: widget.Words(g.T("hall.analysts.help"))})
	case "welfare":
		spec.Title, spec.Body = g.T("hall.relief.welfare"), widget.Words(g.T("hall.relief.welfare.help"))
		if g.guessed {
			w := g.guess.Welfare
			spec.Lines, spec.Foot = g.rangeLines(i18n.Number(w.Low, 0), i18n.Number(w.Mid, 0), i18n.Number(w.High, 0)), g.based()
		}
		return widget.Tip(g.kit, spec)
	}
	for i := range measures {
		m := &measures[i]
		if m.id != id {
			continue
		}
		spec.Icon, spec.IconTone, spec.Title, spec.Body = m.icon, m.tone, g.T("view.measure."+id), widget.Words(g.T("view.measure."+id+".note"))
		if g.guessed {
			r := g.guess.Measures[i]
			one := func(x float64) string { return g.ranged(m, estimate.Range{Low: x, Mid: x, High: x}) }
			spec.Lines = g.rangeLines(one(r.Low), one(r.Mid), one(r.High))
			spec.After = []widget.LedgerLine{
				{Text: widget.Words(g.T("view.measure.absent")), Value: g.ranged(m, g.guess.Without[i])},
				{Text: widget.Words(g.T("view.measure.ours")), Value: g.ranged(m, g.guess.With[i])},
			}
			if m.id == "delay" {
				spec.After = nil
			}
			spec.Foot = g.based()
		} else {
			spec.Foot = g.T("hall.unguessed.why")
		}
		return widget.Tip(g.kit, spec)
	}
	return nil
}

// earnedTip explains what a scheme is guessed to bring in.
func (g *Game) earnedTip(id string) *ui.Node {
	sc, ok := content.ParseScheme(id)
	if !ok {
		return nil
	}
	spec := widget.TipSpec{Icon: schemeIcons[sc], IconTone: theme.Uncertain, Title: g.F("hall.earned.title", "scheme", g.schemeName(sc)), Body: widget.Words(g.T("hall.earned.help"))}
	switch sc {
	case content.Oil:
		spec.Body = widget.Words(g.T("hall.earns.fuel.help"))
		return widget.Tip(g.kit, spec)
	case content.CashOut:
		spec.Body = widget.Words(g.T("hall.earns.coin.help"))
		return widget.Tip(g.kit, spec)
	}
	if g.guessed {
		r := g.guess.Earned[sc]
		one := func(x float64) string { return g.millions(estimate.Range{Low: x, Mid: x, High: x}) }
		spec.Lines, spec.Foot = g.rangeLines(one(r.Low), one(r.Mid), one(r.High)), g.based()
	} else {
		spec.Foot = g.T("hall.unguessed.why")
	}
	return widget.Tip(g.kit, spec)
}

// calendarTip says what is coming.
func (g *Game) calendarTip() *ui.Node {
	cal := view.NewCalendar(g.session.Rules(), g.state())
	r := g.round()
	line := func(key string, days int) widget.LedgerLine {
		return widget.LedgerLine{Text: widget.Words(g.T(key)), Value: g.L.F("unit.days", i18n.Args{"n": days})}
	}
	spec := widget.TipSpec{Icon: "icon/clock", Title: g.L.Long(say.Civil(cal.Date)), Body: widget.Words(g.T("hall.calendar"))}
	spec.After = append(spec.After, line("hall.calendar.round", r.Days))
	if cal.ToVote >= 0 {
		spec.After = append(spec.After, line("calendar.vote", cal.ToVote))
	}
	if cal.ToReport >= 0 {
		spec.After = append(spec.After, line("calendar.report", cal.ToReport))
	}
	return widget.Tip(g.kit, spec)
}

// institutionTip is what an institution gives and trades away.
func (g *Game) institutionTip(id string) *ui.Node {
	for _, in := range g.session.Institutions() {
		if in.ID != id {
			continue
		}
		spec := widget.TipSpec{Icon: "icon/hierarchy-2", Title: g.Value(in.Name), Body: widget.Words(g.Text(in.Help))}
		for _, x := range in.Gives {
			spec.Lines = append(spec.Lines, widget.LedgerLine{Text: []widget.Span{{S: g.Text(x.Label), Term: x.Ref}}, Value: g.Signed(x.Amount), Tone: theme.Covered})
		}
		for _, x := range in.Takes {
			spec.Lines = append(spec.Lines, widget.LedgerLine{Text: []widget.Span{{S: g.Text(x.Label), Term: x.Ref}}, Value: g.Signed(x.Amount), Tone: theme.Exposed})
		}
		return widget.Tip(g.kit, spec)
	}
	return nil
}
