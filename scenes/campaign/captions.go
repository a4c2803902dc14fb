package campaign

import (
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// captionSeconds is how long the words for a sound stay.
const captionSeconds = 3

// caption is what was heard last, in words, for those who asked for it.
type caption struct {
	text    string
	left    float64 // seconds
	version uint64
}

// hear plays a sound, and shows its words when captions are on.
func (g *Game) hear(s stage.Sound) {
	if key := g.host.Sound(s); key != "" {
		g.heard = caption{g.T(key), captionSeconds, g.heard.version + 1}
	}
}

// pass lets the caption go after a while.
func (c *caption) pass(dt float64) {
	if c.left <= 0 {
		return
	}
	if c.left -= dt; c.left <= 0 {
		c.text = ""
		c.version++
	}
}

// captionLine stands above the news.
func (g *Game) captionLine() *ui.Node {
	if g.heard.text == "" {
		return nothing()
	}
	t := g.kit.T
	line := ui.Row(ui.Style{Gap: 10, Align: ui.Center, Pad: ui.Sides(6, 14)},
		widget.Icon(g.kit, "icon/volume", t.Metrics.IconS, theme.Second),
		ui.Text(t.Type.Body, t.Text1, g.heard.text))
	line.Box = ui.Box{Fill: t.Palette.Tip, Line: t.TipLine}
	line.ID, line.Role, line.Label = "caption", ui.RoleStatus, g.heard.text
	root := ui.Row(ui.Style{Justify: ui.PackCenter, Place: &ui.Place{Left: ui.By(0), Right: ui.By(0), Bottom: ui.By(t.Metrics.TickerH + t.Metrics.EdgeGap)}}, line)
	return root
}

// soundOf is what a piece of news sounds like, or "".
func soundOf(n view.NewsItem) stage.Sound {
	switch n.Kind {
	case state.NewsWarning, state.NewsListing, state.NewsVesselSeized:
		return stage.SoundAlarm
	case state.NewsLaunch:
		return stage.SoundLaunch
	case state.NewsVotePassed:
		return stage.SoundGavel
	case state.NewsYear:
		return stage.SoundBell
	case state.NewsHaul:
		return stage.SoundIncome
	case state.NewsDossier:
		return stage.SoundAdvisory
	case state.NewsEvent, state.NewsReport, state.NewsAttributed, state.NewsVoteTabled:
		return stage.SoundPrinter
	}
	return ""
}

// overheard is what of the days is heard but is no news: ships that go dark, and
// money that is handed over.
type overheard struct {
	dark     [state.MaxVessels]bool
	remitted state.Money // this year
	rest     float64     // seconds until a ship is heard again
	primed   bool        // the first look only remembers
}

// hushRest is how many seconds lie between two ships that are heard going dark:
// a fleet would drown everything else.
const hushRest = 4

// listen compares this morning with the last one.
func (g *Game) listen() {
	o, st := &g.over, g.state()
	hush := false
	for i := range st.Slabs.Vessels {
		v := &st.Slabs.Vessels[i]
		dark := v.ID != 0 && v.Leg == state.Dark
		hush = hush || dark && !o.dark[i]
		o.dark[i] = dark
	}
	now := st.RemittedYear()
	handed := now > o.remitted
	o.remitted = now
	if !o.primed {
		o.primed = true
		return
	}
	switch {
	case handed:
		g.hear(stage.SoundIncome)
	case hush && o.rest <= 0 && g.pace.Speed() < hasty:
		o.rest = hushRest
		g.hear(stage.SoundHush)
	}
}

// soundOfEnd is what the end of a campaign sounds like.
func soundOfEnd(e state.Ending) stage.Sound {
	switch e {
	case state.Fulfilled:
		return stage.SoundFulfil
	case state.Dismissed, state.Collapse:
		return stage.SoundDismiss
	}
	return stage.SoundBell
}
