package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

const (
	streamPatrons num.Stream = 0x31a7
	drawDrift     uint64     = 0x31b0
)

// usualLaunches is the weight of what the Leader wants of the year, to which the
// year's level of tolerance already answers.
func (t *Today) usualLaunches() float64 {
	w, sum := t.wants(), 0.0
	for k := range content.LaunchKinds {
		sum += float64(w.Of(k) * t.R.LaunchWeight(k))
	}
	return sum
}

// patrons lets the two patrons' tolerance drift towards the year's level, lower
// after many launches. The northern patron tolerates a little more.
func patrons(t *Today) {
	r, s := t.R, t.S
	level := t.byYear(r.Scenario.Patron) - float64(r.PatronLaunches*num.Max(0, s.Weapons.Recent-num.Max(8, t.usualLaunches())))
	for i := range s.World.Patrons {
		p := &s.World.Patrons[i]
		aim := level + float64(0.1*float64(i))
		p.Tolerance += float64(r.PatronPull * Dt * (aim - p.Tolerance))
		if t.Dom == 1 {
			u := num.SeedKey(s.Seed, streamPatrons).U(s.Day, uint64(i), drawDrift)
			p.Tolerance += num.Normal(u, 0, r.PatronNoise)
			p.Fatigue *= 0.9
		}
		p.Tolerance = num.Clamp(p.Tolerance, 0.05, 0.95)
	}
	if t.Dom == 1 {
		s.Weapons.Recent *= 11.0 / 12
	}
}
