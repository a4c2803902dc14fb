package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamPatrons num.Stream = 0x31a7
	drawDrift     uint64     = 0x31b0
)

// maxTolerance is the most a patron tolerates: something is always enforced.
const maxTolerance = 0.95

// usualLaunches is the weight of what the Leader wants of the year, to which the
// year's level of tolerance already answers.
func (t *Today) usualLaunches() float64 {
	w, sum := t.wants(), 0.0
	for k := range content.LaunchKinds {
		sum += float64(w.Of(k) * t.R.LaunchWeight(k))
	}
	return sum
}

// patrons lets the two patrons' tolerance drift to where their aims put it. What
// they say they enforce is another thing: it follows the resolutions.
func patrons(t *Today) {
	r, s := t.R, t.S
	level, usual := t.patronLevel()
	for i := range s.World.Patrons {
		p := &s.World.Patrons[i]
		year, launches, own, refugees, leverage := patronPulls(r, s, i, level, usual)
		aim := year + launches + own + refugees + leverage
		p.Tolerance += float64(r.PatronPull * Dt * (aim - p.Tolerance))
		if t.Dom == 1 {
			u := num.SeedKey(s.Seed, streamPatrons).U(s.Day, uint64(i), drawDrift)
			p.Tolerance += num.Normal(u, 0, r.PatronNoise)
			p.Fatigue *= 0.9
		}
		p.Tolerance = num.Clamp(p.Tolerance, 0.05, maxTolerance)
	}
	if t.Dom == 1 {
		s.Weapons.Recent *= 11.0 / 12
	}
}

// PatronTerm is one of a patron's reasons.
type PatronTerm struct {
	Name      string  // locale key suffix under patron.aim.
	Tolerance float64 // tolerance, of 0-1, that it adds to where the patron is going
}

// patronLevel is the year's level of tolerance, and the weight of launches to
// which patrons are used.
func (t *Today) patronLevel() (level, usual float64) {
	return t.byYear(t.R.Scenario.Patron), num.Max(8, t.usualLaunches())
}

// PatronTerms lists what a patron's tolerance is drifting to, each reason apart:
// the level of the year, launches, and its own aims. The neighbour wants no
// collapse and no refugees on its border; both like a lever against the coalition;
// the northern one needs what it is sent for its war.
func PatronTerms(t *Today, patron int) [5]PatronTerm {
	level, usual := t.patronLevel()
	year, launches, own, refugees, leverage := patronPulls(t.R, t.S, patron, level, usual)
	terms := [5]PatronTerm{{"level", year}, {"launches", launches}, {"stability", own}, {"refugees", refugees}, {"leverage", leverage}}
	if patron == 1 {
		terms[2].Name = "war"
	}
	return terms
}

// patronPulls are PatronTerms without their names.
func patronPulls(r *content.Rules, s *state.State, patron int, level, usual float64) (year, launches, own, refugees, leverage float64) {
	leverage = float64(r.PatronLeverage * (s.World.Pressure - 50) / 50)
	launches = -float64(r.PatronLaunches * num.Max(0, s.Weapons.Recent-usual))
	if patron == 1 {
		return level + 0.1, launches, float64(r.PatronWar * warNeed(s)), 0, leverage
	}
	weak := num.Max(0, r.PatronCalm-s.Home.Welfare) / r.PatronCalm
	hungry := num.Max(0, 1-s.Home.Food) + num.Max(0, 1-s.Home.Fuel)
	return level, launches, float64(r.PatronStability * weak), float64(r.PatronRefugees * hungry), leverage
}

// warNeed is how much the northern patron gets for its war, 0-1.
func warNeed(s *state.State) float64 {
	if !s.World.ArmsOpen {
		return 0
	}
	return s.Office.Effective[content.ArmsLevel]
}

// Announced is how much of the sanctions a patron says that it enforces, 0-1: it
// signed the resolutions, and each that passes adds to what it signed.
func Announced(r *content.Rules, s *state.State) float64 {
	return num.Min(1, r.PatronAnnounced+float64(0.02*float64(s.World.Resolution)))
}
