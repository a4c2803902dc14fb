package calibrate

import (
	"cmp"
	"slices"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// largeTheft is where the tail of the public list begins, in USD m.
const largeTheft = 40

// lot is what is known of one lot of stolen coin.
type lot struct {
	id     state.ID
	born   int32
	began  state.Units // when it was first seen
	units  state.Units
	frozen state.Units
	taken  state.Money // worth when taken
	days   int32       // from the theft until it was gone, or until now
}

// lots follows stolen coin from the theft to the day it is gone.
type lots struct {
	byID     map[state.ID]*lot
	all      []*lot      // in the order in which they came
	frozen   state.Money // of the ledger, up to yesterday
	cashDays float64     // USD m times days
	cashed   float64     // USD m, at the price of the day it left
}

// look compares the lots of this evening with those of the last.
func (w *lots) look(s *state.State, day int32) {
	if w.byID == nil {
		w.byID = map[state.ID]*lot{}
	}
	type drop struct {
		lot  *lot
		left state.Units
	}
	var drops []drop
	here := map[state.ID]bool{}
	for i := range s.Slabs.Lots {
		l := &s.Slabs.Lots[i]
		if !l.Live() || l.Origin != content.Theft {
			continue
		}
		here[l.ID] = true
		k := w.byID[l.ID]
		if k == nil {
			k = &lot{id: l.ID, born: l.Born, began: l.Units, taken: l.Taken}
			w.byID[l.ID], w.all = k, append(w.all, k)
		} else if l.Units < k.units {
			drops = append(drops, drop{k, k.units - l.Units})
		}
		k.units, k.days = l.Units, day-l.Born
	}
	for _, k := range w.all {
		if !here[k.id] && k.units > 0 {
			drops = append(drops, drop{k, k.units})
			k.units = 0
		}
	}
	// Brokers are given the oldest coin first; so what was frozen today is looked
	// for among the youngest.
	slices.SortStableFunc(drops, func(a, b drop) int {
		return cmp.Compare(b.lot.born, a.lot.born)
	})
	froze := (s.Ledger.Total[state.CoinFrozen] - w.frozen).Buys(s.World.CoinPrice)
	w.frozen = s.Ledger.Total[state.CoinFrozen]
	for _, d := range drops {
		f := min(d.left, froze)
		froze -= f
		d.lot.frozen += f
		sold := (d.left - f).Value(s.World.CoinPrice).Millions()
		w.cashDays += sold * float64(day-d.lot.born)
		w.cashed += sold
	}
}

// waits returns how long the coin of each theft has lain there, in days. What has
// not gone by the end counts with its age, since leaving it out would flatter.
func (w *lots) waits() []float64 {
	var out []float64
	for _, k := range w.all {
		out = append(out, float64(k.days))
	}
	return out
}

// recovered is the share of the large thefts that others froze or got back, worth
// when taken; atOnce is the share frozen before it became a lot.
func (w *lots) recovered(atOnce float64) (share float64, ok bool) {
	lost, all := 0.0, 0.0
	for _, k := range w.all {
		if k.taken.Millions() < largeTheft || k.began == 0 {
			continue
		}
		worth := k.taken.Millions() / (1 - atOnce)
		all += worth
		lost += worth*atOnce + k.taken.Millions()*float64(k.frozen)/float64(k.began)
	}
	return lost / all, all > 0
}
