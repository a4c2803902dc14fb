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
	"hardcurrency/sim/state"
)

// The forecasts that are held against what came: one each half-year, so many days
// ahead, from so many futures.
const (
	scoreDays  = 182
	scorePaths = 64
)

// told is what a forecast said would be remitted within half a year, eight in ten
// futures between low and high, and what was; in USD m.
type told struct {
	day       int32 // of the forecast
	low, high float64
	came      float64
}

// inside says whether it came as it was told.
func (t *told) inside() bool { return t.came >= t.low && t.came <= t.high }

// score plays a campaign again from its seed and its orders, and draws on the way
// the forecasts that could have been drawn then. It shares nothing with the
// campaign but its rules.
type score struct {
	log   []command.Command
	last  int32  // day on which the campaign ended
	hash  uint64 // of its last State
	again *sim.Campaign
	job   *forecast.Job
	told  []told
	over  bool
}

func newScore(c *sim.Campaign) *score {
	return &score{log: c.Log, last: c.State.Day, hash: c.Hash(), again: sim.New(c.Rules, c.State.Seed)}
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
			s.told = append(s.told, told{day: st.Day, low: band.P10 - sent, high: band.P90 - sent, came: -sent})
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
	work := newScore(s.session.Campaign())
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
}

// forecasts says how often half a year came as its forecast had told.
func (s *Scene) forecasts() []*ui.Node {
	if len(s.told) == 0 {
		return nil
	}
	t := s.kit.T
	inside := 0
	var rows []widget.Pair
	for i := range s.told {
		f := &s.told[i]
		tone := theme.Exposed
		if f.inside() {
			inside++
			tone = theme.Covered
		}
		date := s.L.MonthYear(say.Civil(s.session.Rules().Scenario.Start + content.Date(f.day)))
		rows = append(rows, widget.Pair{
			Key:   s.L.F("page.forecast.row", i18n.Args{"date": date, "range": i18n.Range(f.low, f.high, 0, "")}),
			Value: i18n.Number(f.came, 0), Tone: tone,
		})
	}
	return []*ui.Node{
		widget.Rule(s.kit),
		ui.Text(t.Type.Chart, t.Text1, s.T("page.forecast")).With(func(n *ui.Node) { n.Role = ui.RoleHeading }),
		widget.Text(s.kit, theme.Second, s.L.F("page.forecast.body", i18n.Args{"inside": inside, "of": len(s.told)})),
		widget.Pairs(s.kit, rows...),
	}
}
