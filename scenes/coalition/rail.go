package coalition

import (
	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/hotkeys"
)

// place is one item of the rail: its panel, and the key that opens it. Keys are
// where the state's panels have theirs.
type place struct {
	id, icon string
	tone     theme.Tone
	action   string
	build    func(g *Game) []*ui.Node
}

// noPlace is when no panel is open.
const noPlace = -1

// The places that other parts of the scene open.
const (
	placeAnalysts = iota
	placeImagery
	placePublish
	placeLists
	placeCases  = len(places) - 2
	placeOffice = len(places) - 1 // it stands in the bar
)

// places are the items of the rail from top to bottom.
var places = [...]place{
	placeAnalysts: {"analysts", "icon/users-group", theme.Accented, hotkeys.Panel + "coal", (*Game).analysts},
	placeImagery:  {"imagery", "icon/satellite", theme.Accented, hotkeys.Panel + "oil", (*Game).imagery},
	placePublish:  {"publish", "icon/news", theme.Neutral, hotkeys.Panel + "missions", (*Game).publish},
	placeLists:    {"lists", "icon/file-text", theme.Exposed, hotkeys.Panel + "labour", (*Game).lists},
	{"council", "icon/gavel", theme.Pressed, hotkeys.Panel + "it", (*Game).council},
	{"advise", "icon/mail", theme.Neutral, hotkeys.Panel + "ransom", (*Game).advise},
	{"rules", "icon/shield", theme.Coined, hotkeys.Panel + "theft", (*Game).rules},
	{"relief", "icon/heart", theme.Covered, hotkeys.Panel + "cashout", (*Game).relief},
	{"patrons", "icon/hand-stop", theme.Pressed, hotkeys.Panel + "arms", (*Game).patrons},
	{"cases", "icon/search", theme.Uncertain, hotkeys.Panel + "home", (*Game).cases},
	{"office", "icon/hierarchy-2", theme.Accented, hotkeys.Office, (*Game).office},
}

func placeID(i int) string {
	if i == noPlace {
		return "none"
	}
	return places[i].id
}

// show opens a panel, or closes it when it is open.
func (g *Game) show(i int) {
	if g.open == i {
		i = noPlace
	}
	g.open = i
	g.cover()
	g.changed()
}

// rail is the column of places at the left edge. A mark stands where something
// waits for a word.
func (g *Game) rail() *ui.Node {
	items := make([]*ui.Node, 0, len(places))
	waiting := 0
	for _, c := range g.session.Cases() {
		if !c.Waiting {
			waiting++
		}
	}
	for i := range placeOffice {
		p := &places[i]
		spec := widget.RailSpec{
			ID: "rail/" + p.id, Icon: p.icon, Label: g.T("hall.place." + p.id), Tone: p.tone, On: g.open == i, Tip: "place/" + p.id,
			OnPress: func() { g.show(i) },
		}
		if p.id == "cases" && waiting > 0 {
			spec.Alert, spec.AlertText = true, g.L.F("hall.cases.wait", i18n.Args{"n": waiting})
		}
		items = append(items, widget.RailItem(g.kit, spec))
	}
	return widget.Rail(g.kit, "rail", g.T("hall.rail"), items...)
}

func nothing() *ui.Node { return &ui.Node{Flags: ui.Hidden} }

// panel is the open place.
func (g *Game) panel() *ui.Node {
	if g.open == noPlace {
		return nothing()
	}
	k, m := g.kit, &g.kit.T.Metrics
	p := &places[g.open]
	body := p.build(g)
	if !g.moves() && p.id != "cases" {
		closed := widget.Sentence(k, widget.Span{S: g.L.F("hall.closed", i18n.Args{"n": g.round().Days}), Tone: theme.Uncertain})
		body = append([]*ui.Node{widget.Section(k, closed)}, body...)
	}
	return widget.Panel(k, widget.PanelSpec{
		ID: "panel/" + p.id, Icon: p.icon, IconTone: p.tone, Title: g.T("hall.place." + p.id), Code: g.code(p.id), Caps: true, Hot: true, BandTone: p.tone,
		W: m.PanelW, Scroll: true, Body: body, OnClose: func() { g.show(g.open) },
		Place: &ui.Place{Left: ui.By(m.PanelX), Top: ui.By(m.PanelY)}, MaxH: k.T.H - m.PanelY - m.TickerH - m.EdgeGap,
	})
}

// code is the mark after a panel's title.
func (g *Game) code(id string) string {
	switch id {
	case "analysts":
		_, free := g.session.Fields()
		return g.L.F("hall.free", i18n.Args{"n": int(free)})
	case "imagery":
		_, free := g.session.Areas()
		return g.L.F("hall.free", i18n.Args{"n": int(free)})
	}
	return ""
}
