package effect

import (
	"strings"

	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamEffect num.Stream = 0x2b9c
	drawHappens  uint64     = 0x20b1
	drawAmount   uint64     = 0x20b2
)

// Origin says what a list of effects belongs to.
type Origin struct {
	ID     state.ID // of the thing; its draws belong to it
	Row    int16    // row of the dossier in Rules.Dossiers, or of the event in Scenario.Events
	Option uint8    // of the dossier; state.NoOption for an event
}

// Run draws and applies a list of effects of what from names: each happens with
// its chance, by an amount between its low and high, now or after its delay. The
// draw belongs to the thing, not to the day, so that waiting or trying again
// brings no other luck.
func Run(r *content.Rules, s *state.State, from Origin, effects []content.Effect) {
	run(r, s, from, effects, 0)
}

// Choose has an option of a dossier happen as Run does. What it costs at once is
// less where an institution at work spares it.
func Choose(r *content.Rules, s *state.State, from Origin, o *content.Option) {
	run(r, s, from, o.Effects, Spared(s, o))
}

func run(r *content.Rules, s *state.State, from Origin, effects []content.Effect, spared float64) {
	id := from.ID
	key := num.SeedKey(s.Seed, streamEffect)
	for i := range effects {
		e := &effects[i]
		eid := num.DeriveID(uint64(id), 1, uint64(i))
		if e.Chance > 0 && !num.Bernoulli(key.U(0, eid, drawHappens), e.Chance) {
			continue
		}
		amount := Eased(e, num.Uniform(key.U(0, eid, drawAmount), e.Low, e.High), spared)
		if e.After > 0 {
			if d, _ := state.Alloc(s.Slabs.Delays[:], &s.Slabs.Heads.Delay, state.ID(eid)); d != nil {
				d.Due, d.Target, d.Amount = s.Day+e.After, int16(e.Target), amount
				d.Origin, d.Option, d.Effect = from.Row, from.Option, uint8(i)
				continue
			}
			// With no room to wait in, it happens now rather than never.
		}
		Apply(r, s, state.ID(eid), e.Target, amount)
	}
}

// Apply changes one target (an index into content.EffectTargets) by an amount in
// the target's unit, for the thing id.
func Apply(r *content.Rules, s *state.State, id state.ID, target int, amount float64) {
	name := content.EffectTarget(target)
	if scheme, ok := strings.CutPrefix(name, "evidence."); ok {
		sc, _ := content.ParseScheme(scheme)
		s.SpreadEvidence(r, sc, amount)
		return
	}
	within := func(v *float64, hi float64) { *v = num.Clamp(*v+amount, 0, hi) }
	count := Whole(s, uint64(id), num.Max(amount, -amount))
	switch name {
	case "treasury":
		if amount < 0 {
			s.Ledger.Post(state.AffairsPaid, state.USDm(-amount))
		} else {
			s.Ledger.Post(state.AffairsGained, state.USDm(amount))
		}
	case "programme":
		// The Leader allots more, or takes back at most what the fund has.
		s.Ledger.Post(state.ProgrammeAllotted, max(state.USDm(amount), -s.Ledger.Balance[state.Programme]))
	case "confidence":
		within(&s.Office.Confidence, 100)
	case "pressure":
		within(&s.World.Pressure, 100)
	case "welfare":
		s.Hurt(r, content.HurtAffairs, amount)
	case "welfare.weather":
		s.Hurt(r, content.HurtHarvest, amount)
	case "loyalty":
		within(&s.Home.Loyalty, 100)
	case "fuel":
		within(&s.Home.Fuel, r.FuelMax)
	case "food":
		within(&s.Home.Food, r.FuelMax)
	case "hardening":
		within(&s.World.Hardening, r.HardenMax)
	case "patron.neighbour":
		within(&s.World.Patrons[0].Tolerance, 0.95)
	case "patron.northern":
		within(&s.World.Patrons[1].Tolerance, 0.95)
	case "plan":
		s.Office.Plan = state.USDm(s.Office.Plan.Millions() * num.Max(0, 1+amount))
	case "orders":
		n := int32(count)
		if amount < 0 {
			n = -n
		}
		_, bank := state.OrdersOf(r, s)
		s.Office.Orders = max(0, min(s.Office.Orders+n, bank))
	case "vessels":
		changeFleet(r, s, content.Collier, count, amount < 0)
	case "tankers":
		changeFleet(r, s, content.Tanker, count, amount < 0)
	case "missions":
		if amount < 0 {
			CloseMissions(s, count)
		} else {
			ReopenMissions(s, count)
		}
	case "labour":
		ScalePeople(s, state.LabourCohort, amount)
	case "it":
		ScalePeople(s, state.ITCohort, amount)
	case "teams":
		if amount < 0 {
			LoseTeams(s, count)
			return
		}
		for range count {
			AddTeam(s)
		}
	case "legacy":
		within(&s.World.LegacyCut, 3)
	case "trust":
		within(&s.World.Trust, 1)
	case "cashout":
		within(&s.World.Brokers, 1.5)
	case "harm.households":
		s.Home.Households += num.RoundMoney(amount)
	case "listed":
		ListOfRecord(r, s, uint64(id), amount)
	case "mandate":
		s.World.Mandate = amount >= 0
	}
}

func changeFleet(r *content.Rules, s *state.State, kind content.VesselKind, n int, lose bool) {
	if lose {
		ListVessels(s, kind, n)
		return
	}
	for range n {
		AddVessel(r, s, kind)
	}
}
