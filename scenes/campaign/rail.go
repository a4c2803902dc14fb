package campaign

import (
	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/content"
)

// homePanel stands for the country's own panel, which is no scheme.
const homePanel = content.Schemes + 1

// noPanel is when no panel is open.
const noPanel = content.Schemes

// place is one item of the rail.
type place struct {
	scheme content.Scheme
	icon   string
	tone   theme.Tone
}

// places are the items of the rail from top to bottom. The older trades have no
// lever of their own and are shown with the home front.
var places = [...]place{
	{content.Coal, "icon/ship", theme.Money},
	{content.Oil, "icon/gas-station", theme.Covered},
	{content.Embassy, "icon/building-bank", theme.Money},
	{content.Labour, "icon/users", theme.Neutral},
	{content.IT, "icon/messages", theme.Pressed},
	{content.Ransom, "icon/virus", theme.Exposed},
	{content.Theft, "icon/lock-open", theme.Coined},
	{content.CashOut, "icon/wallet", theme.Coined},
	{content.Arms, "icon/swords", theme.Neutral},
	{homePanel, "icon/home-2", theme.Covered},
}

func placeOf(s content.Scheme) place {
	for i := range places {
		if places[i].scheme == s {
			return places[i]
		}
	}
	return places[0]
}

func placeID(s content.Scheme) string {
	switch s {
	case homePanel:
		return "home"
	case noPanel:
		return "none"
	}
	return s.String()
}

// rail is the column of schemes at the left edge: each shows how much is known
// of it.
func (g *Game) rail() *ui.Node {
	items := make([]*ui.Node, 0, len(places))
	for i := range places {
		p := places[i]
		id := placeID(p.scheme)
		spec := widget.RailSpec{
			ID: "rail/" + id, Icon: p.icon, Label: g.T("rail." + id), Tone: p.tone, On: g.open == p.scheme,
			Tip: "rail/" + id, OnPress: func() { g.show(p.scheme) },
		}
		if p.scheme < content.Schemes {
			known, _, _ := g.session.Reading(figureIDs[p.scheme].evidence)
			spec.Evidence = widget.Some(known.Num / 100)
			spec.Threshold = widget.Some(0.8)
			spec.EvidenceText = g.F("rail.evidence", "n", i18n.Number(known.Num, 0))
			if g.state().Watch.WarnedFor[p.scheme] > 0 {
				spec.Alert, spec.AlertText = true, g.T("rail.warned")
			}
		}
		items = append(items, widget.RailItem(g.kit, spec))
	}
	return widget.Rail(g.kit, "rail", g.T("rail.label"), items...)
}
