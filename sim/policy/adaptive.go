package policy

import (
	"math"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// AdaptiveState responds: it runs every scheme but ransomware, reads the evidence
// as the office is shown it, holds back before the monitoring body reports and
// presses on after, sells coin by the length of the queue, feeds people when
// welfare falls, and stops paying for what can no longer pay back.
type AdaptiveState struct {
	Skill Skill
	// Held are dials that it keeps at a setting from a date on whatever happens,
	// for experiments that change one thing; of several for a dial the last whose
	// date has come counts.
	Held []Order
}

// Skill is how well an AdaptiveState plays.
type Skill struct {
	Base   []Setting // of the dials while nothing calls for another
	Review int32     // days between two looks at the dials
	// Before, After and Unwatched are the readings of evidence at which a scheme is
	// held back: in the weeks before a report, in the months after, and where
	// nobody reports.
	Before, After, Unwatched float64
	Margin                   int32   // days that something begun must have left to earn
	Crisis                   float64 // points of pressure above which the programme gets less, 0 never
	Office                   Builder // what it builds with the orders that the dials leave
}

// Responding is the policy called adaptive: a sensible director who looks at the
// dials once a month and does not know the model. The dials in held stay.
func Responding(held ...Order) AdaptiveState { return AdaptiveState{competent(), held} }

func competent() Skill {
	return Skill{
		Base: []Setting{
			{content.CoalShare, 60}, {content.Training, 80}, {content.ITShare, 80}, {content.TheftShare, 60},
			{content.CoalRenew, 50}, {content.CashUrgency, 80}, {content.EmbassyQuota, 60}, {content.LabourShare, 80},
			{content.OilVolume, 80}, {content.CoalCaution, 60}, {content.ProgrammeShare, 35},
		},
		Review: 30, Before: 45, After: 50, Unwatched: 50, Margin: 100, Office: responsiveOffice,
	}
}

// expert is the best that we know: settings and thresholds found by search, and a
// look at the dials every week. It is there to show how much there is to learn.
func expert() Skill {
	k := competent()
	for i := range k.Base {
		switch b := &k.Base[i]; b.Dial {
		case content.TheftShare:
			b.Value = 80
		case content.LabourShare:
			b.Value = 100
		}
	}
	k.Review, k.Before, k.After, k.Unwatched, k.Margin, k.Crisis = 7, 45, 55, 50, 240, 72
	return k
}

// adaptiveStyle is what the parts that AdaptiveState shares with Mix go by.
var adaptiveStyle = Style{Push: 0.95, Talk: 0.95, Lobby: true}

// reading is the evidence against a scheme as the state's office reads it.
func reading(s *state.State, sc content.Scheme) float64 {
	step := s.ReadingStep()
	return num.Clamp(step*math.Floor(s.EvidenceOf(sc)/step+0.5), 0, 100)
}

// Act gives at most the orders the office has.
func (p AdaptiveState) Act(r *content.Rules, s *state.State, give Give) {
	mix := Mix{adaptiveStyle}
	mix.answer(r, s, give)
	if s.Day%p.Skill.Review != 0 {
		return
	}
	mix.relief(s, give)
	if o := &s.Office; !o.Negotiated && o.Months >= 6 && o.Confidence > 30 && s.Pace() < adaptiveStyle.Talk {
		give(command.Command{Seat: content.StateSeat, Kind: command.Negotiate})
	}
	for s.Office.Orders > 0 {
		d, v := p.most(r, s)
		if d == content.Dials || !set(give, content.StateSeat, d, v) {
			break
		}
	}
	p.Skill.Office.build(r, s, give)
	mix.repair(r, s, give)
}

// most returns the dial that is most notches from where it should be, Dials when
// none is off by one.
func (p AdaptiveState) most(r *content.Rules, s *state.State) (content.Dial, int32) {
	dial, value, most := content.Dials, int32(0), 0.0
	consider := func(d content.Dial, v float64) {
		def := &r.Dial[d]
		v = num.Clamp(v, float64(def.Min), float64(def.Max))
		aim := min(def.Min+def.Notch*int32((v-float64(def.Min))/float64(def.Notch)+0.5), def.Max)
		gap := float64(aim-s.Office.Dials[d]) / float64(def.Max-def.Min)
		if gap = num.Max(gap, -gap); gap > most {
			dial, value, most = d, aim, gap
		}
	}
	for _, b := range p.Skill.Base {
		if _, held := p.held(r, s, b.Dial); !held {
			consider(b.Dial, p.aim(r, s, b))
		}
	}
	for _, o := range p.Held {
		// A dial that is locked would be tried for ever.
		locked := o.Dial == content.ArmsLevel && !s.World.ArmsOpen || o.Dial == content.BorderClosure && s.Home.Closed == 0
		if v, held := p.held(r, s, o.Dial); held && !locked {
			consider(o.Dial, float64(v))
		}
	}
	return dial, value
}

// held returns the setting at which a dial is kept today.
func (p AdaptiveState) held(r *content.Rules, s *state.State, d content.Dial) (value int32, held bool) {
	for _, o := range p.Held {
		if o.Dial == d && o.From <= r.Scenario.Start+content.Date(s.Day) {
			value, held = o.Value, true
		}
	}
	return value, held
}

// aim is the setting wanted for a dial today.
func (p AdaptiveState) aim(r *content.Rules, s *state.State, b Setting) float64 {
	v := float64(b.Value)
	left := r.Days() - s.Day
	switch b.Dial {
	case content.OilVolume:
		if s.Home.Fuel > 4 {
			v *= 0.5
		}
		return v
	case content.Training, content.CoalRenew:
		// What is begun now must still have time to earn.
		wait := int32(r.TrainingLead * 30.4)
		if b.Dial == content.CoalRenew {
			wait = int32(r.VesselWait)
		}
		if left < wait+p.Skill.Margin {
			return 0
		}
		return v
	case content.CashUrgency:
		return p.urgency(r, s, v, left)
	case content.CoalCaution:
		return v
	case content.ProgrammeShare:
		// Each launch raises the pressure, and a crisis of pressure costs more
		// confidence than launches earn.
		if p.Skill.Crisis > 0 && s.World.Pressure > p.Skill.Crisis {
			return 15
		}
		return v
	}
	for i := range watchedScheme {
		w := &watchedScheme[i]
		if w.dial != b.Dial {
			continue
		}
		e := reading(s, w.scheme)
		thin := p.thin(r, s)
		switch {
		case e >= thin+15:
			v *= 0.25
		case e >= thin:
			v *= 0.65
		case s.Pace() < adaptiveStyle.Push && e < 40 && s.Office.Months > 2:
			v *= 1.3
		}
	}
	return v
}

// thin is the reading at which a scheme is held back: lower before a report, and
// higher after it, when there is time for evidence to fade. Where nobody reports,
// what counts is to stay clear of the evidence that brings action by itself.
func (p AdaptiveState) thin(r *content.Rules, s *state.State) float64 {
	switch left := reportIn(r, s); {
	case left < 0:
		return p.Skill.Unwatched
	case left < 75:
		return p.Skill.Before
	}
	return p.Skill.After
}

// reportIn is how many days lie before the next report whose consequences fall
// within the scenario, -1 for none.
func reportIn(r *content.Rules, s *state.State) int32 {
	if !s.World.Mandate {
		return -1
	}
	today := r.Scenario.Start + content.Date(s.Day)
	best := int32(-1)
	y, _, _ := today.Civil()
	for k := range 2 {
		for _, m := range r.Scenario.Reports {
			d := content.MakeDate(y+k, int(m), 28)
			n := int32(d - today)
			if n >= 0 && d+content.Date(r.WarnDelay) < r.Scenario.End && (best < 0 || n < best) {
				best = n
			}
		}
	}
	return best
}

// urgency sells faster when the queue is long, and at the end whatever it costs.
func (AdaptiveState) urgency(r *content.Rules, s *state.State, base float64, left int32) float64 {
	e := reading(s, content.CashOut)
	months := s.Ledger.Balance[state.Coins].Millions() / num.Max(1, r.CashBase+float64(r.CashGrowth*float64(s.Month)))
	switch {
	case left < 100 && months > float64(left)/30:
		return 140
	case e >= 60:
		return 40
	case months > 8 && e < 45:
		return 100
	}
	return base
}
