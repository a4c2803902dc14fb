package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamDetection num.Stream = 0xa0b1
	drawWarning     uint64     = 0xa0b2
	drawDelay       uint64     = 0xa0b3
	drawAction      uint64     = 0xa0b4
)

// detection turns evidence into consequences: a report twice a year names
// schemes and gives warning, action follows some weeks later, and very strong
// evidence brings action without a report.
func detection(t *Today) {
	r, s := t.R, t.S
	w := &s.Watch
	report := t.reportDay() && s.World.Mandate
	named := int64(0)
	for sc := content.Coal; sc < content.Legacy; sc++ {
		draw := func(name uint64) float64 { return num.SeedKey(s.Seed, streamDetection).U(s.Day, uint64(sc), name) }
		if due := w.WarnedFor[sc]; due > 0 {
			if s.Day >= due {
				w.WarnedFor[sc] = 0
				t.act(sc, 1)
			}
		} else if report && num.Bernoulli(draw(drawWarning), WarningChance(r, s.EvidenceOf(sc))) {
			spread := 0.8 + float64(0.4*draw(drawDelay))
			w.WarnedFor[sc] = s.Day + int32(r.WarnDelay*s.Factor(content.ModAction)*spread)
			w.Warnings++
			if w.FirstWarn == 0 {
				w.FirstWarn = s.Day
			}
			named++
			s.Tell(state.News{Kind: state.NewsWarning, Scheme: sc, Count: int64(w.WarnedFor[sc] - s.Day)})
		}
		// Strong evidence is rare: most days it is enough to know about how much there is.
		if t.known[sc] > r.ListAt-1 && s.EvidenceOf(sc) >= r.ListAt && num.Bernoulli(draw(drawAction), r.ListChance*Dt) {
			t.act(sc, r.ListForce)
		}
	}
	if report {
		s.Tell(state.News{Kind: state.NewsReport, Scheme: content.Schemes, Count: named})
	}
}

// reportDay says whether the monitoring body reports today: on the last day but
// one of the scenario's report months, not in the first month of a campaign.
func (t *Today) reportDay() bool {
	if t.S.Month == 0 || !t.fromMonthEnd(1) {
		return false
	}
	for _, m := range t.R.Scenario.Reports {
		if int(m) == t.Month {
			return true
		}
	}
	return false
}

// WarningChance is the probability that a report names a scheme against which
// there is evidence e.
func WarningChance(r *content.Rules, e float64) float64 {
	return num.Logistic((e - r.WarnMid) / r.WarnScale)
}

// act is one action of the other side against a scheme: a listing, an
// expulsion, a freeze. It uses up evidence.
func (t *Today) act(sc content.Scheme, force float64) {
	r, s := t.R, t.S
	id := num.DeriveID(uint64(sc), 0xac7, uint64(s.Watch.SchemeHit[sc]))
	whole := func(x float64) int { return effect.Whole(s, id, x*force) }
	count := int64(0)
	switch sc {
	case content.Coal:
		count = int64(effect.ListVessels(s, content.Collier, whole(r.CoalHit*float64(s.Fleet(content.Collier)))))
	case content.Oil:
		s.Home.Fuel = num.Max(0, s.Home.Fuel-float64(r.OilHit*force))
		count = int64(effect.ListVessels(s, content.Tanker, 1))
	case content.Embassy:
		count = int64(effect.CloseMissions(s, whole(r.MissionHit)))
	case content.Labour:
		count = -effect.ScalePeople(s, state.LabourCohort, -r.LabourHit*force)
	case content.IT:
		count = -effect.ScalePeople(s, state.ITCohort, -r.ITHit*force)
	case content.Ransom:
		// Those hit are told not to pay, and an outbreak under way is looked into.
		s.World.Trust = num.Max(0, s.World.Trust*(1-float64(r.RansomHit*force)))
		for i := range s.Slabs.Outbreaks {
			if o := &s.Slabs.Outbreaks[i]; o.Live() {
				o.Hazard = o.Kill
				count++
			}
		}
	case content.Theft:
		s.World.Hardening = num.Min(r.HardenMax, s.World.Hardening+float64(r.HardenHit*force))
		count = int64(effect.LoseTeams(s, whole(r.TheftHit)))
	case content.CashOut:
		s.World.Brokers = num.Max(0.1, s.World.Brokers*(1-float64(r.CashHit*force)))
	case content.Arms:
		s.World.Pressure = num.Min(100, s.World.Pressure+2)
	}
	s.SpreadEvidence(r, sc, -r.ListSpends)
	s.Watch.Hits++
	s.Watch.SchemeHit[sc]++
	s.World.Pressure = num.Min(100, s.World.Pressure+r.PressureListing)
	s.Office.Confidence = num.Max(0, s.Office.Confidence-r.ConfidenceHit)
	s.Tell(state.News{Kind: state.NewsListing, Scheme: sc, Count: count})
}
