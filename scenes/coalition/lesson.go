package coalition

import (
	"strconv"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/hotkeys"
)

// The steps of the first round's guidance, in order.
const (
	lessonLook   = iota // what the hall shows
	lessonAllot         // analysts and passes
	lessonSpend         // political capital
	lessonGuess         // what a range means
	lessonClose         // ending the round
	lessonsThere        // how many there are

	noLesson = -1 // it is over
)

// lessonPlaces are the panels that the steps open.
var lessonPlaces = [lessonsThere]int{lessonLook: placeAnalysts, lessonAllot: placeAnalysts, lessonSpend: placeLists, lessonGuess: placeAnalysts, lessonClose: placeAnalysts}

// teach goes on from a step, if that is the one that is shown.
func (g *Game) teach(from int) {
	if g.lesson != from {
		return
	}
	if g.lesson++; g.lesson == lessonsThere {
		g.lesson = noLesson
	} else if to := lessonPlaces[g.lesson]; g.open != to && g.kit.T.Class != theme.Small {
		g.show(to)
	}
	g.changed()
}

// lessonCard says in a few lines what to look at and what to press.
func (g *Game) lessonCard() *ui.Node {
	k, m := g.kit, &g.kit.T.Metrics
	if g.lesson == noLesson || g.page != "" || k.T.Class == theme.Small && g.open != noPlace {
		return nothing()
	}
	key := "hall.lesson." + strconv.Itoa(g.lesson+1)
	left := m.RailW + m.Gap
	if g.open != noPlace {
		left = m.PanelX + m.PanelW + m.Gap
	}
	next, icon := g.T("hall.lesson.next"), "icon/arrow-right"
	if g.lesson == lessonsThere-1 {
		next, icon = g.T("hall.lesson.done"), "icon/check"
	}
	step := g.lesson
	n := ui.Column(ui.Style{Gap: 8, Pad: ui.Sides(m.Gap, m.Inset), W: m.TipW, Place: ui.At(left, m.DateH+m.Gap)},
		ui.Row(ui.Style{Gap: 12, Align: ui.Start},
			widget.Icon(k, "icon/school", m.HeadIcon, theme.Accented),
			ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 3},
				widget.Sentence(k, widget.Span{S: g.T(key), Bold: true}),
				widget.Text(k, theme.Second, g.T(key+".body")))),
		ui.Row(ui.Style{Gap: 8, Justify: ui.PackEnd},
			widget.Button(k, widget.ButtonSpec{ID: "lesson/skip", Label: g.T("hall.lesson.skip"), OnPress: func() { g.lesson = noLesson; g.changed() }}),
			widget.Button(k, widget.ButtonSpec{ID: "lesson/next", Label: next, IconAfter: icon, Note: g.keys.Key(hotkeys.Guide), Primary: true, OnPress: func() { g.teach(step) }})))
	n.Box = ui.Box{Fill: k.T.Palette.Tip, Fill2: k.T.TipLow, Line: k.T.Accent, Shadow: ui.ShadowTip}
	n.ID, n.Role, n.Label, n.Solid, n.Layer = "lesson", ui.RoleStatus, g.T(key), true, true
	return n
}
