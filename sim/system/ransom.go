package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// ransom lets each outbreak grow until somebody finds its kill switch or there
// is nothing left to reach. The damage to others exceeds the income by orders of
// magnitude.
func ransom(t *Today) {
	r, s := t.R, t.S
	s.World.Trust += float64(r.RansomRecover * Dt * (1 - s.World.Trust))
	for i := range s.Slabs.Outbreaks {
		o := &s.Slabs.Outbreaks[i]
		if !o.Live() {
			continue
		}
		grown := float64(o.Machines / r.RansomDays * (1 - o.Machines/o.Reach))
		o.Machines += grown
		o.Hazard += r.RansomKill
		o.Paid += state.USDm(grown * o.Share)
		s.Ledger.Post(state.RansomDamage, state.USDm(grown*(1-s.Modifier(content.ModSpared))*r.RansomDamage/1e6))
		if o.Hazard >= o.Kill {
			o.Killed = true
			s.Tell(state.News{Kind: state.NewsKillSwitch, Scheme: content.Ransom, Count: num.RoundMoney(o.Machines)})
		}
		if o.Killed || o.Machines > 0.97*o.Reach || s.Day-o.Born > 90 {
			t.endOutbreak(i)
		}
	}
}

// endOutbreak turns what was paid into a lot of coin and opens a case.
func (t *Today) endOutbreak(i int) {
	r, s := t.R, t.S
	o := &s.Slabs.Outbreaks[i]
	if o.Paid > 0 {
		s.Ledger.Post(state.RansomPaid, o.Paid)
		t.addLot(content.Ransom, o.ID, o.Paid)
	}
	loss := r.RansomTrust
	if o.Honoured {
		// Keeping one's word takes a desk that answers, and each answer is a trace.
		loss = (1 + loss) / 2
		s.Ledger.Post(state.RansomDesk, state.USDm(o.Paid.Millions()*r.RansomHonour))
		s.SpreadEvidence(r, content.Ransom, r.RansomTrace)
	}
	s.World.Trust *= loss
	s.Tell(state.News{Kind: state.NewsOutbreakOver, Scheme: content.Ransom, Amount: o.Paid, Count: num.RoundMoney(o.Machines)})
	t.openCase(o.ID, -1, o.Paid, true)
	state.Free(s.Slabs.Outbreaks[:], &s.Slabs.Heads.Outbreak, i)
}
