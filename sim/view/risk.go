package view

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// risks is what threatens the vessels, as the office can reckon it: rates of
// being seen and seized at the attention it believes in, the chance that the
// next report names the scheme, and how many hulls an action would then list.
type risks struct {
	trade [2]tradeRisk // by content.VesselKind
}

type tradeRisk struct {
	seen, seized [content.Regions]float64 // a day at sea
	named        float64                  // chance that action follows the next report, 1 when it was announced
	listed       float64                  // hulls an action lists
}

// reckon computes the rates from a State as the seat knows it.
func (k *risks) reckon(r *content.Rules, s *state.State) {
	today := reckoning(r, s, r.Scenario.Start+content.Date(s.Day))
	for kind := range content.VesselKind(len(k.trade)) {
		sc := schemeOf(kind)
		t := &k.trade[kind]
		watch := r.EvidenceFloor + float64(r.EvidenceAttention*s.Watch.Attention[sc]*today.Strength)
		watch *= (0.7 + float64(0.6*(1-s.Tolerance()))) * s.EvidenceFactor(sc)
		f := watch * (1 - float64(r.CautionCover*caution(s, sc))) * system.Dt
		for reg := range content.Regions {
			t.seen[reg], t.seized[reg] = 0, 0
			if share := r.RegionShare[sc][reg]; share > 0 {
				local := f * (0.6 + float64(0.8*share))
				// Where imagery is laid is not known, and beacons are off most of the time.
				t.seen[reg] = r.SightRate * local * system.BeaconGap(r, caution(s, sc))
				t.seized[reg] = r.SeizeRate * local
			}
		}
		t.named = 0
		if s.Watch.WarnedFor[sc] > 0 {
			t.named = 1
		} else if s.World.Mandate {
			t.named = system.WarningChance(r, s.EvidenceOf(sc))
		}
		t.listed = 1
		if kind == content.Collier {
			t.listed = r.CoalHit * float64(s.Fleet(content.Collier))
		}
	}
}

// seenBeforeHome is the chance, low and high, that a vessel is seen before it is
// home, by the rates and by the days it has left under watch. Whether it will be
// seen is not known to anybody; the range is what the office does not know of
// the attention.
func (w *World) seenBeforeHome(v *state.Vessel) (low, high float64) {
	days := w.daysWatched(v)
	rate := w.risks.trade[v.Kind].seen[content.AreaRegion(int(v.Area))]
	return 1 - num.Exp(-rate*days*0.6), 1 - num.Exp(-rate*days*1.5)
}

// daysWatched is how long a vessel will still be under way in watched water.
func (w *World) daysWatched(v *state.Vessel) float64 {
	r, s := w.rules, &w.known
	if !v.AtSea() || v.Leg == state.Returning {
		return 0
	}
	sc := schemeOf(v.Kind)
	slow, buyers := r.VoyageCaution, r.BuyersFloor+float64(r.BuyersPatron*s.Tolerance())
	if v.Kind == content.Tanker {
		slow, buyers = r.OilCaution, r.OilFloor+float64(r.OilPatron*s.Tolerance())
	}
	round := r.VoyageDays * s.Factor(content.ModVoyage) / (1 - float64(slow*caution(s, sc)))
	left := float64(max(0, v.Until-s.Day))
	switch v.Leg {
	case state.Loading:
		left = float64(round * (0.18 + 0.16 + 0.10 + 1/buyers - 1))
	case state.Outbound:
		left += float64(round * (0.16 + 0.10 + 1/buyers - 1))
	case state.Dark:
		left += float64(round * 0.10)
	}
	return left
}

// risk is how likely a vessel is to be lost or marked before long, 0-100: to be
// seized or seen on this voyage, or to be among those that an action would list,
// those seen most often first.
func (w *World) risk(v *state.Vessel) float64 {
	if v.Leg == state.Listed {
		return 100
	}
	if !v.Trading() {
		return 0
	}
	t := &w.risks.trade[v.Kind]
	days := w.daysWatched(v)
	reg := content.AreaRegion(int(v.Area))
	safe := num.Exp(-days * (t.seen[reg] + t.seized[reg]))
	ahead := 0.0 // hulls that would be listed before this one
	b := &w.known.Slabs
	for i := range b.Vessels {
		x := &b.Vessels[i]
		if x.Live() && x.Kind == v.Kind && x.Trading() && x.ID != v.ID && x.Sightings > v.Sightings {
			ahead++
		}
	}
	chosen := num.Clamp(t.listed-ahead, 0, 1)
	if v.Sightings == 0 {
		// Nothing is known of it but that it sails.
		chosen = num.Min(chosen, 0.3)
	}
	return 100 * (1 - float64(safe*(1-float64(t.named*chosen))))
}

// dark is how many days a vessel has been out of sight: its beacon is off from
// the dark leg until it is back in its own waters.
func (w *World) dark(v *state.Vessel) int {
	switch v.Leg {
	case state.Dark, state.Transfer:
		return int(max(0, w.shown.Day-v.Since))
	}
	return 0
}

// The place of a vessel whose beacon is off is known to driftStart nautical
// miles, and less by drift with each day.
const (
	driftStart = 6
	drift      = 34
)
