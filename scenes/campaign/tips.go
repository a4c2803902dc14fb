package campaign

import (
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/figuretip"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// tip builds the tooltip of a figure or of a term ("term.<id>").
func (g *Game) tip(id string) *ui.Node {
	if id == "calendar" {
		return g.calendarTip()
	}
	if place, ok := strings.CutPrefix(id, "rail/"); ok {
		return g.railTip(place)
	}
	if key, ok := strings.CutPrefix(id, "key/"); ok {
		return widget.Tip(g.kit, widget.TipSpec{
			Title: g.T("keytip." + key), Body: widget.Words(g.keyTip(key)), NoPin: true,
		})
	}
	if in, ok := strings.CutPrefix(id, "institution/"); ok {
		return g.institutionTip(in)
	}
	if help, ok := strings.CutPrefix(id, "dial/"); ok {
		return widget.Tip(g.kit, widget.TipSpec{
			Icon: "icon/settings", Title: g.T("dial." + help), Body: widget.Words(g.T("dial." + help + ".help")),
		})
	}
	if strings.HasPrefix(id, "term.") {
		return widget.Tip(g.kit, widget.TipSpec{
			Icon: "icon/book-2", Title: g.T(id), Body: widget.Words(g.T(id + ".body")), Source: g.Or(id + ".source"),
		})
	}
	f, ok := g.session.Figure(id)
	if !ok {
		return nil
	}
	return g.figureTip(f)
}

// keyTip is what a key of the interface does, and the key of the keyboard that
// does the same.
func (g *Game) keyTip(key string) string {
	if n, ok := strings.CutPrefix(key, "speed"); ok {
		return g.keyed("keytip."+key+".body", hotkeys.Speed+n)
	}
	if key == "office" {
		return g.keyed("keytip.office.body", hotkeys.Office)
	}
	if key == "mini" {
		return g.keyed("keytip.mini.body", hotkeys.Mini)
	}
	if key == "menu" {
		return g.L.F("keytip.menu.body", i18n.Args{
			"charts": g.keyNote(hotkeys.Charts), "log": g.keyNote(hotkeys.Log), "save": g.keyNote(hotkeys.Save), "keys": g.keyNote(hotkeys.Keys),
		})
	}
	return g.T("keytip." + key + ".body")
}

// railTip is what a scheme earns and risks, and the key that opens it.
func (g *Game) railTip(id string) *ui.Node {
	for i := range places {
		p := places[i]
		if placeID(p.scheme) != id {
			continue
		}
		key := g.keyed("rail.key", hotkeys.Panel+id)
		if p.scheme >= content.Schemes {
			return widget.Tip(g.kit, widget.TipSpec{Icon: p.icon, IconTone: p.tone, Title: g.T("rail." + id), Body: widget.Words(g.T("rail.home.help")), Foot: key, NoPin: true})
		}
		money, _ := g.session.Figure(view.MoneyOf(p.scheme))
		ev, _ := g.session.Figure(view.EvidenceOf(p.scheme))
		spec := widget.TipSpec{
			Icon: p.icon, IconTone: p.tone, Title: g.T("rail." + id), Body: widget.Words(g.T("scheme." + p.scheme.String() + ".help")), Foot: key,
			Lines: []widget.LedgerLine{
				{Text: []widget.Span{{S: g.F("panel.month", "month", g.monthName()), Term: view.MoneyOf(p.scheme)}}, Value: g.Value(money.Value), Tone: say.Tone(money.Value)},
				{Text: []widget.Span{{S: g.T("panel.evidence"), Term: view.EvidenceOf(p.scheme)}}, Value: g.Value(ev.Value), Tone: theme.Exposed},
			},
		}
		if g.state().Watch.WarnedFor[p.scheme] > 0 {
			spec.After = []widget.LedgerLine{{Text: widget.Words(g.T("rail.warned")), Tone: theme.Exposed}}
		}
		return widget.Tip(g.kit, spec)
	}
	return nil
}

// figureTip lays out a figure: its terms with their sum, then its context.
func (g *Game) figureTip(f view.Figure) *ui.Node {
	return figuretip.Figure(g.kit, g.Words, &f, figureIcon(f.ID), g.Or("metric."+f.ID+".help"))
}

func figureIcon(id string) string {
	for i := range meters {
		if meters[i].figure == id {
			return meters[i].icon
		}
	}
	switch id {
	case view.Coming, view.Mandate:
		return "icon/clock"
	case view.Rules:
		return "icon/gavel"
	case view.Moratorium:
		return "icon/rocket"
	case view.PatronOf(0), view.PatronOf(1), view.LobbyOf(0), view.LobbyOf(1), view.TradeTerms:
		return "icon/hand-stop"
	}
	if _, scheme, ok := strings.Cut(id, "."); ok {
		if s, ok := content.ParseScheme(scheme); ok {
			return placeOf(s).icon
		}
	}
	return "icon/report-money"
}

// calendarTip says what is coming.
func (g *Game) calendarTip() *ui.Node {
	cal := view.NewCalendar(g.session.Rules(), g.state())
	line := func(key string, days int) widget.LedgerLine {
		return widget.LedgerLine{Text: widget.Words(g.T(key)), Value: g.L.F("unit.days", i18n.Args{"n": days})}
	}
	spec := widget.TipSpec{Icon: "icon/clock", Title: g.L.Long(say.Civil(cal.Date)), Body: widget.Words(g.T("calendar.body"))}
	if cal.ToVote >= 0 {
		spec.After = append(spec.After, line("calendar.vote", cal.ToVote))
	}
	if cal.ToReport >= 0 {
		spec.After = append(spec.After, line("calendar.report", cal.ToReport))
	}
	if f, _ := g.session.Figure(view.Coming); f.Value.Num > 0 {
		spec.After = append(spec.After, widget.LedgerLine{
			Text: []widget.Span{{S: g.Text(f.Title), Term: view.Coming}}, Value: g.Value(f.Value), Tone: theme.Exposed,
		})
	}
	spec.After = append(spec.After, line("calendar.month", cal.ToMonthEnd), line("calendar.year", cal.ToYearEnd))
	return widget.Tip(g.kit, spec)
}

// inspectTip is a card about an entity under the pointer.
func (g *Game) inspectTip(in view.Inspector) *ui.Node {
	spec := widget.TipSpec{Icon: placeOf(in.Scheme).icon, Title: g.Value(in.Title), NoPin: true}
	if in.Status.Key != "" {
		spec.Body = []widget.Span{{S: g.Text(in.Status), Tone: theme.Money, Bold: true}}
	}
	for i, r := range in.Rows {
		if i == 4 {
			break
		}
		spec.Lines = append(spec.Lines, widget.LedgerLine{Text: widget.Words(g.Text(r.Label)), Value: g.Value(r.Amount)})
	}
	return widget.Tip(g.kit, spec)
}
