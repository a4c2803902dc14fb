package play

import (
	"hardcurrency/game/stage"
	"hardcurrency/scenes/coalition"
	"hardcurrency/scenes/front"
	"hardcurrency/sim/estimate"
	"hardcurrency/sim/result"
)

// fiveMeasures is the debrief of the coalition's seat. The same campaign with
// nobody looking is played for it.
func (g *Game) fiveMeasures(t *table, again, handed front.Setup) stage.Scene {
	absent, err := estimate.Absent(t.campaign, t.opponent)
	if err != nil {
		panic("play: " + err.Error()) // the session has been made with it
	}
	return coalition.NewDebrief(g.config.Words, t.session, coalition.Afterwards{
		Title:  g.host.Home,
		Again:  func() { g.begin(again) },
		Codex:  func() { g.codex("") },
		Code:   t.code(g.config.Now()),
		Export: func(done func(string)) { g.shelf.handOut(t, result.Extension, done) },
		Link:   g.link(handed), Absent: absent, Director: t.opponent,
	})
}
