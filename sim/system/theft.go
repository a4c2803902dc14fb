package system

import (
	"math"

	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamTheft num.Stream = 0x60b5
	drawHaul    uint64     = 0x61c0
	drawTarget  uint64     = 0x61c1
	drawStage   uint64     = 0x61c2
	drawLength  uint64     = 0x61c3

	kindOp    = 0x0b5e
	kindStage = 0x57a6
)

// theft sets teams to work and moves operations through their stages. Only cost,
// time and chance are modelled.
func theft(t *Today) {
	r, s := t.R, t.S
	t.exchanges()
	teams, busy := 0, 0
	for i := range s.Slabs.Teams {
		tm := &s.Slabs.Teams[i]
		if tm.Fresh() {
			break
		}
		if tm.Live() {
			teams++
			if tm.Op >= 0 {
				busy++
			}
		}
	}
	if t.Last {
		s.Ledger.Post(state.TheftTeams, state.USDm(r.TeamUpkeep*float64(teams)))
	}
	if s.Office.Dials[content.TheftShare] == 0 && busy > 0 {
		standDown(s)
	}
	want := int(num.RoundMoney(t.intensity(content.Theft) * float64(teams)))
	for i := range s.Slabs.Teams {
		if busy >= want {
			break
		}
		if tm := &s.Slabs.Teams[i]; tm.Live() && tm.Op < 0 && t.beginOp(i) {
			busy++
		}
	}
	if s.Day >= s.Slabs.NextStage {
		t.stages()
	}
}

// stages ends the stages that are due, and works out when the next will be.
func (t *Today) stages() {
	s := t.S
	s.Slabs.NextStage = never
	for i := range s.Slabs.Ops {
		op := &s.Slabs.Ops[i]
		if op.Fresh() {
			break
		}
		if !op.Live() {
			continue
		}
		if s.Day >= op.Until {
			t.nextStage(i)
		}
		if op.Live() {
			s.Slabs.NextStage = min(s.Slabs.NextStage, op.Until)
		}
	}
}

// standDown calls off all operations: an office that was told to stop takes
// nothing more, however far its teams have got.
func standDown(s *state.State) {
	for i := range s.Slabs.Ops {
		if s.Slabs.Ops[i].Live() {
			effect.EndOp(s, i)
		}
	}
}

// sizeClass is how the aim of the teams shifts hauls and chances.
var sizeClass = [...]struct{ haul, chance float64 }{{0.7, 1.15}, {1, 1}, {1.5, 0.8}}

// haulOf is what the operation would take: fixed when it begins, since the size
// of the prize chooses the target, and unknown to everybody until it is taken.
func (t *Today) haulOf(op *state.Op) float64 {
	r, s := t.R, t.S
	u := num.SeedKey(s.Seed, streamTheft).U(0, uint64(op.ID), drawHaul)
	class := sizeClass[op.Size]
	v := num.LogNormal(u, r.TheftMu, r.TheftSigma) * r.ByYear(r.Scenario.Haul, op.Began) * class.haul
	return num.Min(v, r.TheftCap)
}

// beginOp sends an idle team after an exchange that holds enough and is not
// being worked on already; weak custody draws more attention.
func (t *Today) beginOp(team int) bool {
	s := t.S
	tm := &s.Slabs.Teams[team]
	id := state.ID(num.DeriveID(uint64(tm.ID), kindOp, uint64(tm.Ops)))
	op, slot := state.Alloc(s.Slabs.Ops[:], &s.Slabs.Heads.Op, id)
	if op == nil {
		return false
	}
	op.Team, op.Began = int16(team), s.Day
	op.Size = uint8(s.Office.Dials[content.TheftSize])
	haul := t.haulOf(op)
	target := t.softTarget(haul, num.SeedKey(s.Seed, streamTheft).U(s.Day, uint64(id), drawTarget))
	if target < 0 {
		state.Free(s.Slabs.Ops[:], &s.Slabs.Heads.Op, slot)
		return false
	}
	op.Exchange = int16(target)
	tm.Op = int16(slot)
	tm.Ops++
	t.beginStage(op)
	s.Tell(state.News{Kind: state.NewsOpBegan, Scheme: content.Theft, Subject: state.ExchangeSubject, Row: s.Slabs.Exchanges[target].Content})
	return true
}

func (t *Today) beginStage(op *state.Op) {
	r, s := t.R, t.S
	id := num.DeriveID(uint64(op.ID), kindStage, uint64(op.Stage))
	days := r.TheftMonths * 30.4 / state.OpStages * (0.85 + float64(0.3*t.caution(content.Theft)))
	jitter := 0.6 + float64(0.8*num.SeedKey(s.Seed, streamTheft).U(0, id, drawLength))
	op.Since, op.Until = s.Day, s.Day+max(1, int32(num.RoundMoney(days*jitter)))
	s.Slabs.NextStage = min(s.Slabs.NextStage, op.Until)
}

// chance is the probability that an operation begun now would succeed as a
// whole.
func (t *Today) chance(op *state.Op) float64 {
	r, s := t.R, t.S
	x := &s.Slabs.Exchanges[op.Exchange]
	guard := 1.25 - float64(0.5*r.Exchanges[x.Content].Custody) - float64(0.5*x.Hardened)
	p := r.TheftSuccess * Softness(r, s, x) * (1 - s.World.Hardening) *
		(0.8 + float64(r.TheftPatience*t.caution(content.Theft))) * guard * sizeClass[op.Size].chance
	return num.Clamp(p, 0.01, 0.95)
}

// nextStage ends a stage of the operation in slot i: it fails, goes on, or takes
// the haul.
func (t *Today) nextStage(i int) {
	r, s := t.R, t.S
	op := &s.Slabs.Ops[i]
	x := &s.Slabs.Exchanges[op.Exchange]
	region := r.Exchanges[x.Content].Region
	id := num.DeriveID(uint64(op.ID), kindStage, uint64(op.Stage))
	u := num.SeedKey(s.Seed, streamTheft).U(0, id, drawStage)
	if x.Status != state.ExchangeOpen || !num.Bernoulli(u, stageChance(t.chance(op))) {
		s.AddEvidence(content.Theft, region, r.TheftFailed*(1-float64(0.5*t.caution(content.Theft))))
		x.Hardened = num.Min(1, x.Hardened+0.1)
		s.Tell(state.News{Kind: state.NewsOpFailed, Scheme: content.Theft, Subject: state.ExchangeSubject, Row: x.Content})
		effect.EndOp(s, i)
		return
	}
	if op.Stage+1 < state.OpStages {
		op.Stage++
		t.beginStage(op)
		return
	}
	t.take(op, x, region)
	effect.EndOp(s, i)
}

// take books the haul: customers lose it, part is frozen at once, the rest is a
// lot of coin and a case for others to solve.
func (t *Today) take(op *state.Op, x *state.Exchange, region content.Region) {
	r, s := t.R, t.S
	held := Holdings(r, s, x)
	haul := state.USDm(num.Min(t.haulOf(op), 0.9*held))
	frozen := state.USDm(haul.Millions() * r.TheftFrozen)
	s.Ledger.Post(state.TheftTaken, haul)
	s.Ledger.Post(state.TheftFrozen, frozen)
	t.addLot(content.Theft, op.ID, haul-frozen)
	x.Robbed++
	x.Lost += haul
	s.Slabs.Teams[op.Team].Takes++
	s.AddEvidence(content.Theft, region, r.TheftEvidence*num.Log10(1+haul.Millions())*(1-float64(0.4*t.caution(content.Theft))))
	s.Tell(state.News{Kind: state.NewsHaul, Scheme: content.Theft, Subject: state.ExchangeSubject, Row: x.Content, Amount: haul})
	t.openCase(op.ID, op.Exchange, haul, true)
	t.robbed(x, haul, held, 0.4)
}

// stageChance spreads the chance of the whole evenly over the stages.
func stageChance(p float64) float64 { return math.Sqrt(math.Sqrt(p)) }

// beingWorked marks the exchanges that an operation is under way against. One
// that is only now choosing its target has no end of a stage yet.
func beingWorked(s *state.State) (worked [state.MaxExchanges]bool) {
	for i := range s.Slabs.Ops {
		op := &s.Slabs.Ops[i]
		if op.Fresh() {
			break
		}
		if op.Live() && op.Until > 0 {
			worked[op.Exchange] = true
		}
	}
	return worked
}
