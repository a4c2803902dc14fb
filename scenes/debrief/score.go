package debrief

import (
	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/forecast"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// The forecasts that are held against what came: one each half-year, so many days
// ahead, from so many futures.
const (
	scoreDays  = 182
	scorePaths = 64
)

// told is what a forecast said would be remitted within half a year, eight in ten
// futures between low and high; what would have been had the orders stood, as the
// forecast assumes; and what was, under the orders that followed. In USD m.
type told struct {
	day       int32 // of the forecast
	low, high float64
	stood     float64
	came      float64
}

// inside says whether it would have come as it was told.
func (t *told) inside() bool { return t.stood >= t.low && t.stood <= t.high }

// score plays a campaign again from its seed and its orders, and draws on the way
// the forecasts that could have been drawn then. It shares nothing with the
// campaign but its rules.
type score struct {
	log   []command.Command
	last  int32  // day on which the campaign ended
	hash  uint64 // of its last State
	again *sim.Campaign
	other policy.Policy // of the seat that is not the player's
	job   *forecast.Job
	told  []told
	over  bool
}

// newScore begins a score; without a policy for the other seat its orders stand
// too.
func newScore(c *sim.Campaign, other policy.Policy) *score {
	return &score{other: other, log: c.Log, last: c.State.Day, hash: c.Hash(), again: sim.New(c.Rules, c.State.Seed)}
}

// advance does a little more and says whether any is left.
func (s *score) advance() bool {
	st := &s.again.State
	switch {
	case s.over:
		return false
	case s.job != nil:
		if s.job.Advance(8); s.job.Paths() >= scorePaths {
			r := s.job.Result()
			band, sent := r.Remitted[len(r.Remitted)-1], st.Ledger.Total[state.Remitted].Millions()
			s.told = append(s.told, told{day: st.Day, low: band.P10 - sent, high: band.P90 - sent, stood: s.stand() - sent, came: -sent})
			s.job = nil
			s.live(st.Day + scoreDays)
		}
	case st.Day+scoreDays <= s.last:
		base := *st
		s.job = forecast.New(s.again.Rules, &base, forecast.Standing(), scoreDays, uint64(st.Day))
	default:
		s.live(s.last)
		s.over = true
		if s.again.Hash() != s.hash { // played under other rules: it proves nothing
			s.told = nil
		}
	}
	return !s.over
}

// stand plays half a year on, on the side, in which the player gives no order, and
// returns what has been remitted by then.
func (s *score) stand() float64 {
	c := sim.Campaign{Rules: s.again.Rules, State: s.again.State}
	for range scoreDays {
		if s.other != nil {
			s.other.Act(c.Rules, &c.State, c.Do)
		}
		c.Step()
	}
	return c.State.Ledger.Total[state.Remitted].Millions()
}

// live plays on to a day, and notes what came of the forecast for it.
func (s *score) live(day int32) {
	c := s.again
	for {
		for len(s.log) > 0 && s.log[0].Day == c.State.Day {
			c.Do(s.log[0])
			s.log = s.log[1:]
		}
		if c.State.Day >= day || c.State.Ending != state.Running {
			break
		}
		c.Step()
	}
	if n := len(s.told); n > 0 && s.told[n-1].day+scoreDays == c.State.Day {
		s.told[n-1].came += c.State.Ledger.Total[state.Remitted].Millions()
	}
}

// keepScore works the score out in the background.
func (s *Scene) keepScore() {
	work := newScore(s.session.Campaign(), s.flow.Other)
	s.scoring = s.host.Run(stage.Job{
		Advance: func(n int) bool {
			for range n {
				if !work.advance() {
					return false
				}
			}
			return true
		},
		Report: func(_ int, last bool) {
			if last {
				s.told = work.told
				s.version++
			}
		},
	})
}

// Stop ends what is still being worked out.
func (s *Scene) Stop() {
	if s.scoring != nil {
		s.scoring.Cancel()
	}
	s.trials.stop()
}

// forecasts says how often half a year went as its forecast had told.
func (s *Scene) forecasts() []*ui.Node {
	if len(s.told) == 0 {
		return nil
	}
	t := s.kit.T
	row := func(key, said, stood, came *ui.Node) *ui.Node {
		key.Grow, key.Shrink = 1, 1
		said.W, stood.W, came.W = 84, 58, 58
		for _, n := range [...]*ui.Node{said, stood, came} {
			n.Para.Align = ui.End
		}
		n := ui.Row(ui.Style{Gap: 8, Align: ui.Center, MinH: t.Metrics.KeyRowH, Pad: ui.Sides(2, 0)}, key, said, stood, came)
		n.Box = ui.Box{Line: t.RuleSoft, Edges: ui.EdgeBottom}
		n.Role = ui.RoleListItem
		return n
	}
	head := func(key string) *ui.Node { return ui.Text(t.Type.Unit, t.Text3, s.T("page.forecast."+key)) }
	list := ui.Column(ui.Style{}, row(head("from"), head("said"), head("stood"), head("came")))
	list.Role, list.Label = ui.RoleList, s.T("page.forecast")
	for i := range s.told {
		f := &s.told[i]
		tone := theme.Exposed
		if f.inside() {
			tone = theme.Covered
		}
		date := s.L.MonthYear(say.Civil(s.session.Rules().Scenario.Start + content.Date(f.day)))
		list.Children = append(list.Children, row(
			ui.Text(t.Type.Row, t.Text2, date), ui.Text(t.Type.Row, t.Text1, i18n.Range(f.low, f.high, 0, "")),
			ui.Text(t.Type.RowStrong, t.Palette.Text(tone), i18n.Number(f.stood, 0)), ui.Text(t.Type.Row, t.Text1, i18n.Number(f.came, 0))))
	}
	return []*ui.Node{
		widget.Rule(s.kit),
		ui.Text(t.Type.Chart, t.Text1, s.T("page.forecast")).With(func(n *ui.Node) { n.Role = ui.RoleHeading }),
		widget.Text(s.kit, theme.Second, s.forecastBody()),
		list,
	}
}

// forecastBody says how often the fan held, and what that means.
func (s *Scene) forecastBody() string {
	inside := 0
	for i := range s.told {
		if s.told[i].inside() {
			inside++
		}
	}
	return s.L.F("page.forecast.body", i18n.Args{"inside": inside, "of": len(s.told)})
}
