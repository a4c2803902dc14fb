package campaign

import (
	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/hotkeys"
)

// leadStep is what a first-time player is pointed at.
type leadStep uint8

// The steps of the lead: begin the days, open the first dossier, go on after
// signing it.
const (
	leadNone leadStep = iota
	leadPlay
	leadFolder
	leadGoOn
)

// lead is what to point at now. It follows what the player does and never asks
// for anything out of turn; once the days run after the first signature it is
// over for good.
func (g *Game) lead() leadStep {
	switch {
	case !g.leading:
		return leadNone
	case g.state().Day == 0 && !g.pace.Running():
		return leadPlay
	case len(g.dossiers) == 0 || g.pace.Running():
		return leadNone
	case g.opened == 0:
		return leadFolder
	}
	for i := range g.dossiers {
		if g.dossiers[i].Chosen >= 0 {
			return leadGoOn
		}
	}
	return leadNone
}

// follow ends the lead when the days run on after the first dossier.
func (g *Game) follow() {
	if g.leading && g.opened > 0 && g.pace.Running() {
		g.leading = false
		g.changed()
	}
}

func (g *Game) leadShows() ui.Sum { return g.still().Int(int64(g.lead())).Int(int64(g.open)) }

// leadCard says in two lines what to press.
func (g *Game) leadCard() *ui.Node {
	step := g.lead()
	k, m := g.kit, &g.kit.T.Metrics
	if step == leadNone || k.T.Class == theme.Small {
		return nothing()
	}
	key, icon := "play", "icon/player-play"
	left := m.RailW + m.Gap
	if g.open != noPanel {
		left = m.PanelX + m.PanelW + m.Gap
	}
	place := ui.At(left, m.BarH+m.Gap)
	switch step {
	case leadFolder:
		key, icon = "folder", "icon/file-text"
		place = &ui.Place{Right: ui.By(g.deskRight()), Bottom: ui.By(m.TickerH + m.FolderH + m.Gap)}
	case leadGoOn:
		key = "go"
	}
	n := ui.Row(ui.Style{Gap: 12, Align: ui.Start, Pad: ui.Sides(m.Gap, m.Inset), W: m.TipW, Place: place},
		widget.Icon(k, icon, m.HeadIcon, theme.Money),
		ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 3},
			widget.Sentence(k, widget.Span{S: g.T("lead." + key), Bold: true}),
			widget.Text(k, theme.Second, g.L.F("lead."+key+".body", i18n.Args{
				"dossier": g.keyNote(hotkeys.Dossier), "undo": g.keyNote(hotkeys.Undo),
			}))))
	t := k.T
	n.Box = ui.Box{Fill: t.Palette.Tip, Fill2: t.TipLow, Line: t.Accent, Shadow: ui.ShadowTip}
	n.ID, n.Role, n.Label, n.Solid, n.Layer = "lead", ui.RoleStatus, g.T("lead."+key), true, true
	return n
}
