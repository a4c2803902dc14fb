package play

import (
	"hardcurrency/game/stage"
	"hardcurrency/scenes/coalition"
	"hardcurrency/scenes/front"
	"hardcurrency/sim/estimate"
	"hardcurrency/sim/result"
	"hardcurrency/sim/view"
)

// hall shows a table to the coalition's seat.
func (g *Game) hall(t *table) {
	var scene *coalition.Game
	scene = coalition.New(g.config.Words, t.session, coalition.Flow{
		Autosave: func(*view.Session) { g.shelf.autosave(t, scene.Unsaved) },
		Save:     func(_ *view.Session, done func(string, bool)) { g.shelf.keep(t, done) },
		Rescue:   func(*view.Session) (string, []byte) { return rescueName, t.encode(g.config.Now()) },
		Debrief:  func(*view.Session) { g.host.Replace(g.debrief(t)) },
		Codex:    g.codex,
		Settings: func() { g.host.Push(front.NewSettings(g.config.Words)) },
		Leave:    g.host.Home,
		Export:   func(_ *view.Session, done func(string)) { g.shelf.handOut(t, extension, done) },
	})
	g.host.Push(scene)
	t.warn = scene.Unsaved
	if t.notice != "" {
		g.host.Go(func() {}, func() { scene.Unsaved(t.notice) }) // once it is shown
	}
}

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
