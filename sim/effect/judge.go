package effect

import (
	"strings"

	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// worth is what a unit of each target counts when an option is judged in
// hindsight, in USD m. It decides nothing but whether an advisor was right.
func worth(target string) float64 {
	if strings.HasPrefix(target, "evidence.") {
		return -0.15
	}
	switch target {
	case "treasury":
		return 1
	case "programme":
		return 0.1
	case "confidence":
		return 0.6
	case "pressure":
		return -0.4
	case "welfare", "welfare.weather":
		return 0.8
	case "loyalty":
		return 0.3
	case "fuel", "food":
		return 1.5
	case "hardening":
		return -10
	case "patron.neighbour", "patron.northern":
		return 20
	case "plan":
		return -40
	case "orders":
		return 0.5
	case "vessels", "tankers":
		return 2
	case "listed":
		return -1
	case "missions":
		return 0.5
	case "labour":
		return 40
	case "it", "legacy", "cashout":
		return 20
	case "teams":
		return 3
	case "trust":
		return 2
	case "harm.households":
		return -1e-5
	case "mandate":
		return -5
	}
	return 0
}

// hindsight is what an option of the dossier id turns out to be worth, under the
// very draws that Run makes for it.
func hindsight(s *state.State, id state.ID, o *content.Option) float64 {
	key := num.SeedKey(s.Seed, streamEffect)
	spared := Spared(s, o)
	sum := float64(-0.5 * float64(Orders(s, o)))
	for i := range o.Effects {
		e := &o.Effects[i]
		eid := num.DeriveID(uint64(id), 1, uint64(i))
		if e.Chance > 0 && !num.Bernoulli(key.U(0, eid, drawHappens), e.Chance) {
			continue
		}
		sum += float64(worth(e.On) * Eased(e, num.Uniform(key.U(0, eid, drawAmount), e.Low, e.High), spared))
	}
	return sum
}

// Preferred is the row of the option that an advice prefers, and whether the office
// has what that needs. Who would advise what cannot be done says nothing.
func Preferred(s *state.State, d *content.Dossier, a *content.Advice) (row int, said bool) {
	for i := range d.Options {
		if o := &d.Options[i]; o.ID == a.Option {
			return i, Offered(s, o)
		}
	}
	return -1, false
}

// Judge enters a settled dossier into the advisors' records: an advisor was right
// who preferred the option that would have turned out best of those there were.
func Judge(r *content.Rules, s *state.State, id state.ID, dossier int16) {
	d := &r.Dossiers[dossier]
	best, most := -1, 0.0
	for i := range d.Options {
		if o := &d.Options[i]; Offered(s, o) {
			if v := hindsight(s, id, o); best < 0 || v > most {
				best, most = i, v
			}
		}
	}
	for i := range d.Advice {
		who := content.Advisor(d.Advice[i].Advisor)
		if who < 0 || who >= len(s.Office.Advisors) {
			continue
		}
		row, said := Preferred(s, d, &d.Advice[i])
		if !said {
			continue
		}
		a := &s.Office.Advisors[who]
		a.Said++
		if row == best {
			a.Right++
		}
	}
}
