package forecast

import (
	"math"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

const (
	streamLatent  num.Stream = 0x9d41
	drawSeen      uint64     = 0x9d42
	drawCaught    uint64     = 0x9d43
	drawFrozen    uint64     = 0x9d44
	drawKill      uint64     = 0x9d45
	drawLag       uint64     = 0x9d46
	drawUnsolved  uint64     = 0x9d47
	drawSure      uint64     = 0x9d48
	drawEvidence  uint64     = 0x9d49
	drawAttention uint64     = 0x9d4a
	drawHappens   uint64     = 0x9d4b
	drawAmount    uint64     = 0x9d4c
	drawImagery   uint64     = 0x9d4d
	drawCapital   uint64     = 0x9d4e
	drawUnity     uint64     = 0x9d4f

	kindReopened = 0x9d51
)

// attentionSpread is how little an office without foresight knows of where the
// analysts look: the standard deviation of the logarithm of a scheme's part.
const attentionSpread = 0.35

// redraw replaces every value in the path's State that was drawn and not yet
// shown, or that the other side hides, by one that today's knowledge allows. The
// path's seed does the same for what is looked up by key: hauls and stages under
// way, votes, reports, talks.
func redraw(r *content.Rules, s *state.State) {
	key := num.SeedKey(s.Seed, streamLatent)
	thresholds(r, s, key)
	believe(r, s, key)
	cases(r, s, key)
	coalition(r, s, key)
	delays(r, s, key)
	// An offer that has not come is as far away as ever; the path's own key draws it.
	s.ForgetOffers()
	s.GuessActivity() // from the evidence that the path believes in
	s.Notes[content.CoalitionSeat] = [state.NoteSlots]int32{}
}

// thresholds draws the waiting times of the hazard clocks anew. They are
// exponential, so what is left of one that has not fired is a new one.
func thresholds(r *content.Rules, s *state.State, key num.Key) {
	b := &s.Slabs
	wait := func(id state.ID, draw uint64) float64 { return num.Exponential(key.U(s.Day, uint64(id), draw), 1) }
	for i := range b.Vessels {
		v := &b.Vessels[i]
		if !v.Live() {
			continue
		}
		scheme, caution := content.Coal, content.CoalCaution
		if v.Kind == content.Tanker {
			scheme, caution = content.Oil, content.OilCaution
		}
		seen := wait(v.ID, drawSeen)
		if v.Leg == state.Dark || v.Leg == state.Transfer {
			seen /= system.BeaconGap(r, s.Office.Effective[caution])
		}
		v.Seen = s.Watch.Sighting[v.Kind][v.Area] + seen
		v.Caught = s.Watch.Seizure[scheme][content.AreaRegion(int(v.Area))] + wait(v.ID, drawCaught)
	}
	// Where the clocks next find a vessel is worked out anew on the first day.
	b.Roster.Seen, b.Roster.Caught = [2][state.MaxAreas]float64{}, [2][content.Regions]float64{}
	for i := range b.Missions {
		if m := &b.Missions[i]; m.Live() {
			m.Caught = s.Watch.Seizure[content.Embassy][m.Region] + wait(m.ID, drawCaught)
		}
	}
	for i := range b.Lots {
		if l := &b.Lots[i]; l.Live() {
			l.Frozen = s.Watch.Seizure[content.CashOut][content.EastAsia] + wait(l.ID, drawFrozen)
		}
	}
	for i := range b.Outbreaks {
		if o := &b.Outbreaks[i]; o.Live() {
			o.Kill = o.Hazard + wait(o.ID, drawKill)
		}
	}
}

// believe draws evidence and attention from what the state's office can know:
// the evidence anywhere within its reading, the analysts about where evidence
// would send them.
func believe(r *content.Rules, s *state.State, key num.Key) {
	var weight [content.Legacy]float64
	total := 0.0
	// What the foresight desk knows better, every path keeps closer to.
	step, unsure := s.ReadingStep(), attentionSpread*s.Factor(content.ModFog)
	for sc := range content.Schemes {
		reading := num.Clamp(float64(step*math.Floor(s.EvidenceOf(sc)/step+0.5)), 0, 100)
		u := key.U(s.Day, uint64(sc), drawEvidence)
		e := num.Clamp(num.Uniform(u, reading-float64(step/2), reading+float64(step/2)), 0, 100)
		for reg := range content.Regions {
			s.Watch.Evidence[sc][reg] = e * r.RegionShare[sc][reg]
		}
		if sc < content.Legacy {
			spread := num.LogNormal(key.U(s.Day, uint64(sc), drawAttention), 0, unsure)
			weight[sc] = float64((reading + r.AttentionBias) * spread)
			total += weight[sc]
		}
	}
	s.Watch.Attention = [content.Schemes]float64{}
	var blocks [content.Legacy]int32
	var rest [content.Legacy]float64
	given := int32(0)
	for sc := range content.Legacy {
		a := weight[sc] / total
		s.Watch.Attention[sc] = a
		blocks[sc] = int32(a * command.AnalystBlocks)
		rest[sc] = float64(a*command.AnalystBlocks) - float64(blocks[sc])
		given += blocks[sc]
	}
	for ; given < command.AnalystBlocks; given++ {
		best := 0
		for i := range rest {
			if rest[i] > rest[best] {
				best = i
			}
		}
		blocks[best]++
		rest[best] = -1
	}
	for sc := range content.Legacy {
		d, _ := content.AnalystDial(sc)
		s.Office.Dials[d] = blocks[sc]
	}
	// Where imagery is laid is not known: anywhere.
	for a := range content.MeetingAreas {
		s.Office.Dials[content.ImageryDial(a)] = 0
	}
	for i := range content.ImageryPasses {
		s.Office.Dials[content.ImageryDial(num.IntN(key.U(s.Day, uint64(i), drawImagery), content.MeetingAreas))]++
	}
}

// cases draws who will still be named for past thefts, and when. The office
// knows its thefts and which of them were named; it does not know which of the
// others anybody is working on.
func cases(r *content.Rules, s *state.State, key num.Key) {
	recalled := reopen(s)
	for i := range s.Slabs.Cases {
		c := &s.Slabs.Cases[i]
		if !c.Live() {
			continue
		}
		// When a theft was is public; so are laws that slow or quicken the counters.
		months := float64(s.Day-c.Began) / (30.4 * s.Factor(content.ModLag))
		gone := lagBefore(r, months)
		switch {
		case !c.Ours:
			c.Claimed = num.Bernoulli(key.U(s.Day, uint64(c.ID), drawUnsolved), r.ClaimFalse)
		case c.Exchange >= 0 && c.Began > recalled:
			c.Claimed = worked(r, s, key, c.ID, gone)
		default:
			// Of what is older, the cases that were given up were not reopened.
			c.Claimed = worked(r, s, key, c.ID, 0)
		}
		due(r, s, key, c, months, gone)
	}
	s.Slabs.NextCase = s.Day
}

// reopen gives every theft that was never named a case, as if somebody might be
// working on it: that nobody is, is not known either. It does so for thefts in
// living memory, which is the news that the State keeps, and returns the last day
// before it.
func reopen(s *state.State) (recalled int32) {
	first := max(0, s.NewsCount-state.NewsKept)
	recalled = -1
	if first > 0 {
		recalled = s.News[first%state.NewsKept].Day
	}
	for n := first; n < s.NewsCount; n++ {
		x := &s.News[n%state.NewsKept]
		if x.Kind != state.NewsHaul || x.Day <= recalled || open(s, x) || named(s, x, n) {
			continue
		}
		for i := range s.Slabs.Exchanges {
			if e := &s.Slabs.Exchanges[i]; e.Live() && e.Content == x.Row {
				id := state.ID(num.DeriveID(kindReopened, uint64(x.Day), uint64(x.Row)))
				if c, _ := state.Alloc(s.Slabs.Cases[:], &s.Slabs.Heads.Case, id); c != nil {
					c.Began, c.Exchange, c.Haul, c.Ours = x.Day, int16(i), x.Amount, true
				}
				break
			}
		}
	}
	return recalled
}

// open reports whether a haul's case is still open.
func open(s *state.State, haul *state.News) bool {
	for i := range s.Slabs.Cases {
		if c := &s.Slabs.Cases[i]; c.Live() && c.Ours && c.Began == haul.Day && c.Haul == haul.Amount {
			return true
		}
	}
	return false
}

// named reports whether somebody was named for the haul that is the n-th news.
func named(s *state.State, haul *state.News, n int64) bool {
	for n++; n < s.NewsCount; n++ {
		x := &s.News[n%state.NewsKept]
		if (x.Kind == state.NewsAttributed || x.Kind == state.NewsConsistent) && x.Row == haul.Row && x.Amount == haul.Amount {
			return true
		}
	}
	return false
}

// worked draws whether anybody will ever name a theft that is still unnamed:
// the likelier it would have been by now (gone), the less likely.
func worked(r *content.Rules, s *state.State, key num.Key, id state.ID, gone float64) bool {
	open := float64((1 - r.ClaimMissed) * (1 - gone))
	return !num.Bernoulli(key.U(s.Day, uint64(id), drawUnsolved), r.ClaimMissed/(r.ClaimMissed+open))
}

// due draws when a theft is named and how surely, given that it was not yet.
func due(r *content.Rules, s *state.State, key num.Key, c *state.Case, months, gone float64) {
	u := key.U(s.Day, uint64(c.ID), drawLag)
	lag := num.LogNormal(gone+float64(u*(1-gone)), r.AttributionMu, r.AttributionSig)
	lag = num.Clamp(lag, num.Max(0.15, months), num.Max(months, r.AttributionMax))
	c.Due = s.Day + max(0, int32((lag-months)*30.4*s.Factor(content.ModLag)))
	c.Confidence = 0.55 + float64(0.4*key.U(s.Day, uint64(c.ID), drawSure))
}

// lagBefore is the chance that an attribution takes less than some months.
func lagBefore(r *content.Rules, months float64) float64 {
	if months <= 0 || r.AttributionSig <= 0 {
		return 0
	}
	return num.Clamp(normalBelow((num.Log(months)-r.AttributionMu)/r.AttributionSig), 0, 0.999)
}

// normalBelow is the standard normal distribution function, by bisection of its
// inverse: twelve digits are far more than a forecast needs.
func normalBelow(z float64) float64 {
	low, high := 0.0, 1.0
	for range 40 {
		mid := (low + high) / 2
		if num.InvNormal(mid) < z {
			low = mid
		} else {
			high = mid
		}
	}
	return (low + high) / 2
}

// coalition hides what the other side has not shown: what it can still spend, how
// united it is, and what it prepares. Of a list that word has got round of, the
// office knows.
func coalition(r *content.Rules, s *state.State, key num.Key) {
	c := &s.Coalition
	c.Capital = num.Uniform(key.U(s.Day, 0, drawCapital), 0, 80)
	c.Unity = num.Clamp(num.Normal(key.U(s.Day, 0, drawUnity), r.UnityRest, 8), 0, 100)
	c.Claims = state.Claims{}
	b := &s.Slabs
	for i := range b.Moves {
		if m := &b.Moves[i]; m.Live() && !m.Told {
			state.Free(b.Moves[:], &b.Heads.Move, i)
		}
	}
	for i := range b.Cases {
		b.Cases[i].Stance = state.Unsaid
	}
}

// delays draws again what decisions have set going: the amount within its range,
// and whether it happens at all. The dossier says both; the State, what was
// drawn.
func delays(r *content.Rules, s *state.State, key num.Key) {
	b := &s.Slabs
	for i := range b.Delays {
		d := &b.Delays[i]
		if !d.Live() {
			continue
		}
		e := cause(r, d)
		if e == nil {
			continue
		}
		if e.Chance > 0 && !num.Bernoulli(key.U(s.Day, uint64(d.ID), drawHappens), e.Chance) {
			state.Free(b.Delays[:], &b.Heads.Delay, i)
			continue
		}
		d.Amount = num.Uniform(key.U(s.Day, uint64(d.ID), drawAmount), e.Low, e.High)
	}
}

// cause finds the effect that a delayed consequence came from, nil when the
// content no longer has it.
func cause(r *content.Rules, d *state.Delayed) *content.Effect {
	var effects []content.Effect
	switch {
	case d.Option == state.NoOption && int(d.Origin) < len(r.Scenario.Events):
		effects = r.Scenario.Events[d.Origin].Effects
	case d.Option != state.NoOption && int(d.Origin) < len(r.Dossiers) && int(d.Option) < len(r.Dossiers[d.Origin].Options):
		effects = r.Dossiers[d.Origin].Options[d.Option].Effects
	}
	if int(d.Effect) >= len(effects) || effects[d.Effect].Target != int(d.Target) {
		return nil
	}
	return &effects[d.Effect]
}
