package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamCoins num.Stream = 0x70e3
	drawFreeze  uint64     = 0x70e4
)

// coins prices what is held, lets others freeze part of it, and sells through
// the brokers what their throughput allows.
func coins(t *Today) {
	r, s := t.R, t.S
	s.World.CashSold *= 1 - Dt
	s.World.Brokers += float64(r.CashRecover * Dt * (1 - s.World.Brokers))
	clock := &s.Watch.Seizure[content.CashOut][content.EastAsia]
	*clock += float64((r.FreezeBase + float64(r.FreezeWatch*s.Watch.Attention[content.CashOut])) * s.Factor(content.ModFreeze) / r.FreezeShare * Dt)
	var live [state.MaxLots]uint8
	lots, held, struck := 0, state.Units(0), false
	for i := range s.Slabs.Lots {
		l := &s.Slabs.Lots[i]
		if l.Fresh() {
			break
		}
		if l.Live() {
			live[lots] = uint8(i)
			lots++
			held += l.Units
			struck = struck || *clock >= l.Frozen
		}
	}
	t.markToMarket(held)
	if struck {
		for _, i := range live[:lots] {
			if l := &s.Slabs.Lots[i]; *clock >= l.Frozen {
				held -= t.freeze(l, *clock)
			}
		}
	}
	// Each haul has handlers of its own: the brokers serve one a day, in turn, so
	// that a small one need not wait until a large one is gone.
	budget := state.USDm(float64(Throughput(r, s) * Dt))
	for budget > 0 && lots > 0 {
		at := int(s.Day) % lots
		worth, units := t.sell(int(live[at]), budget)
		budget -= worth
		held -= units
		// What is left over goes to the next that still has some.
		if !s.Slabs.Lots[live[at]].Live() {
			copy(live[at:lots], live[at+1:lots])
			lots--
		}
	}
	t.markToMarket(held)
}

// Throughput is what the brokers can turn into cash in a month at the present
// urgency, in USD m before their fee.
func Throughput(r *content.Rules, s *state.State) float64 {
	return (r.CashBase + float64(r.CashGrowth*float64(s.Month))) * s.World.Brokers * s.Factor(content.ModBrokers) * float64(s.Office.Dials[content.CashUrgency]) / 100
}

// CoinFee is the share of a sale that brokers keep.
func CoinFee(r *content.Rules, s *state.State) float64 {
	haste := num.Max(0, float64(s.Office.Dials[content.CashUrgency])/100-r.CashFree)
	fee := r.CashFee + float64(r.CashUrgency*haste) + float64(r.CashPressure*s.World.Pressure/100) + float64(r.CashEvidence*s.EvidenceOf(content.CashOut)/100)
	return num.Clamp(fee+s.Modifier(content.ModFee), 0, 0.9)
}

// markToMarket books the change in the worth of all coin held, so that the
// ledger's balance is always what the lots would fetch.
func (t *Today) markToMarket(held state.Units) {
	s := t.S
	if d := held.Value(s.World.CoinPrice) - s.Ledger.Balance[state.Coins]; d != 0 {
		s.Ledger.Post(state.CoinPrice, d)
	}
}

// addLot turns an amount taken into a lot of coin at the day's price. When the
// slab is full it joins the youngest lot of its origin.
func (t *Today) addLot(origin content.Scheme, id state.ID, worth state.Money) {
	s := t.S
	units := worth.Buys(s.World.CoinPrice)
	// The division's remainder belongs to nobody; it has an account of its own.
	s.Ledger.Post(state.CoinRounding, units.Value(s.World.CoinPrice)-worth)
	l, _ := state.Alloc(s.Slabs.Lots[:], &s.Slabs.Heads.Lot, id)
	if l == nil {
		for i := range s.Slabs.Lots {
			x := &s.Slabs.Lots[i]
			if x.Origin == origin && (l == nil || x.Born > l.Born) {
				l = x
			}
		}
		if l == nil {
			l = &s.Slabs.Lots[0]
		}
		l.Units += units
		l.Taken += worth
		return
	}
	l.Origin, l.Born, l.Units, l.Taken = origin, s.Day, units, worth
	clock := s.Watch.Seizure[content.CashOut][content.EastAsia]
	l.Frozen = clock + num.Exponential(num.SeedKey(s.Seed, streamCoins).U(s.Day, uint64(id), drawFreeze), 1)
}

// freeze has others freeze a part of a lot, and returns how much.
func (t *Today) freeze(l *state.Lot, clock float64) state.Units {
	s := t.S
	units := state.Units(num.RoundMoney(float64(l.Units) * t.R.FreezeShare))
	worth := units.Value(s.World.CoinPrice)
	l.Units -= units
	l.Frozen = clock + num.Exponential(num.SeedKey(s.Seed, streamCoins).U(s.Day, uint64(l.ID), drawFreeze), 1)
	s.Ledger.Post(state.CoinFrozen, worth)
	if worth > state.Million/2 {
		s.Tell(state.News{Kind: state.NewsFrozen, Scheme: content.CashOut, Amount: worth})
	}
	return units
}

// dust is what is too little to keep a lot for.
const dust = state.Million / 100

// sell sells up to budget from the lot in slot i and returns what was sold, before
// the fee.
func (t *Today) sell(i int, budget state.Money) (worth state.Money, units state.Units) {
	s := t.S
	l := &s.Slabs.Lots[i]
	units, worth = l.Units, l.Units.Value(s.World.CoinPrice)
	if worth > budget+dust {
		units = budget.Buys(s.World.CoinPrice)
		worth = units.Value(s.World.CoinPrice)
	}
	fee := state.USDm(worth.Millions() * CoinFee(t.R, s))
	line, skimmed := state.CoinTheftSold, state.CoinTheftSkimmed
	if l.Origin == content.Ransom {
		line, skimmed = state.CoinRansomSold, state.CoinRansomSkimmed
	}
	s.Ledger.Post(line, worth-fee)
	t.skim(skimmed, content.CashOut, worth-fee)
	s.Ledger.Post(state.CoinFee, fee)
	s.World.CashSold += worth.Millions()
	if l.Units -= units; l.Units == 0 {
		state.Free(s.Slabs.Lots[:], &s.Slabs.Heads.Lot, i)
	}
	return max(worth, 1), units
}
