package campaign

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// watch is a part that is built again only when what it shows has changed. What
// it shows is summed up once a day or choice, not once a frame.
type watch struct {
	g     *Game
	build func() *ui.Node
	shows func(g *Game) ui.Sum

	at, sum uint64
	ready   bool
}

// part wraps a builder with the sum of what its nodes show.
func (g *Game) part(build func() *ui.Node, shows func(g *Game) ui.Sum) ui.Part {
	return &watch{g: g, build: build, shows: shows}
}

// page wraps the builder of a page or a sheet, which lies on top while the days
// stand still: it follows every choice.
func (g *Game) sheet(build func() *ui.Node) ui.Part {
	return ui.PartFunc{V: g.now, B: build}
}

// Version sums up what is shown.
func (w *watch) Version() uint64 {
	if now := w.g.now(); now != w.at || !w.ready {
		w.at, w.ready = now, true
		w.sum = uint64(w.shows(w.g))
	}
	return w.sum
}

// Build makes the part's nodes.
func (w *watch) Build() *ui.Node { return w.build() }

// today sums up the session: the day and the orders that wait.
func (g *Game) today() ui.Sum { return ui.Sum(g.edition + 1).Int(int64(g.session.Version())) }

// still is the sum of a part that shows nothing.
func (g *Game) still() ui.Sum { return ui.Sum(g.edition + 1) }

func (g *Game) railShows() ui.Sum {
	s := g.still().Int(int64(g.open))
	for i := range places {
		if sc := places[i].scheme; sc < content.Schemes {
			s = s.Float(view.Reading(g.state(), sc), 0).Bool(g.state().Watch.WarnedFor[sc] > 0)
		}
	}
	return s
}

func (g *Game) barShows() ui.Sum {
	return g.today().Bool(g.pace.Running()).Int(int64(g.pace.Speed())).Int(int64(g.lead()))
}

func (g *Game) newsShows() ui.Sum {
	s := g.still().Int(int64(g.unread)).Int(int64(len(g.ticker)))
	if len(g.ticker) > 0 {
		s = s.Text(g.ticker[0].Date).Text(g.ticker[0].Text)
	}
	return s
}

func (g *Game) panelShows() ui.Sum {
	if g.open == content.Schemes {
		return g.still()
	}
	s := g.today().Int(int64(g.open)).Int(int64(g.world.Selected())).Bool(g.crowded()).Bool(g.abroad)
	if g.kit.T.Class == theme.Small {
		s = g.fanShows(s)
	}
	return s
}

func (g *Game) inspectorShows() ui.Sum {
	id := g.world.Selected()
	if id == 0 {
		return g.still()
	}
	return g.today().Int(int64(id))
}

func (g *Game) deskShows() ui.Sum {
	s := g.still().Int(int64(g.open)).Int(int64(g.world.Selected())).Int(int64(g.lead())).Bool(g.guide.on)
	for i := range g.dossiers {
		d := &g.dossiers[i]
		s = s.Int(int64(d.ID)).Int(int64(d.Days)).Int(int64(d.Chosen))
	}
	return s
}

func (g *Game) fanShows(s ui.Sum) ui.Sum {
	f := &g.fan
	if !f.on {
		return s
	}
	return s.Int(int64(g.open)).Int(int64(f.dial)).Int(int64(f.value)).Bool(f.ready).Int(int64(f.result[1].Paths))
}

func (g *Game) fanCardShows() ui.Sum { return g.fanShows(g.still()) }

func (g *Game) miniShows() ui.Sum {
	return g.still().Int(int64(g.chart.Shown())).Int(int64(g.open)).Bool(g.mini).Bool(g.world.Selected() != 0).Bool(g.guide.on)
}
