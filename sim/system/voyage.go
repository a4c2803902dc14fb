package system

import (
	"math"

	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamVoyage num.Stream = 0x40c1
	drawArea     uint64     = 0x41a0
	drawLeg      uint64     = 0x41a1
	drawSeen     uint64     = 0x41a2
	drawCaught   uint64     = 0x41a3
)

// legShare is the part of an undisturbed round trip that each leg takes. What is
// left of 1 is the wait in port.
var legShare = [...]float64{state.InPort: 0.1, state.Loading: 0.16, state.Outbound: 0.18, state.Dark: 0.16, state.Transfer: 0.10, state.Returning: 0.30}

// areaRegion is the region each meeting area lies in.
var areaRegion = func() (regions [state.MaxAreas]content.Region) {
	for a := range regions {
		regions[a] = content.AreaRegion(a)
	}
	return regions
}()

// trade is how the voyages of one scheme go today.
type trade struct {
	scheme content.Scheme
	kind   content.VesselKind
	round  float64 // days of a round trip with a buyer at hand
	wait   float64 // further days dark, waiting for a partner
}

// sail moves the vessels of a trade that are due through their legs, lets them be
// seen and seized, sends as many to sea as the trade is run with, and calls landed
// when a voyage has brought what it went for.
func (t *Today) sail(tr trade, landed func(*state.Vessel)) {
	s := t.S
	roster := &s.Slabs.Roster
	due := roster.Due(tr.kind, s.Day)
	if t.met[tr.kind] {
		due = due.With(t.found(tr.scheme, tr.kind))
	}
	want := int(num.RoundMoney(t.intensity(tr.scheme) * float64(roster.Fleet[tr.kind].Count())))
	atSea := roster.AtSea[tr.kind].Count()
	if atSea < want {
		due = due.With(roster.Ready.And(roster.Kind[tr.kind]))
	}
	if due.Empty() {
		return
	}
	key := num.SeedKey(s.Seed, streamVoyage)
	sighting, seizure := &s.Watch.Sighting[tr.kind], &s.Watch.Seizure[tr.scheme]
	gap := BeaconGap(t.R, t.caution(tr.scheme))
	for !due.Empty() {
		var i int
		i, due = due.Pop()
		v := &s.Slabs.Vessels[i]
		if v.Exposed() {
			region := areaRegion[v.Area]
			if sighting[v.Area] >= v.Seen {
				t.sight(tr.scheme, region, v, gap)
			}
			if seizure[region] >= v.Caught {
				t.seize(tr.scheme, i)
				continue
			}
		}
		if s.Day < v.Until {
			s.Slabs.Enrol(i)
			continue
		}
		switch v.Leg {
		case state.InPort:
			if atSea >= want {
				roster.Ready.Put(i)
				continue
			}
			atSea++
			v.Area = uint8(num.IntN(key.U(s.Day, uint64(v.ID), drawArea), state.MaxAreas))
			v.Recalled = false
			v.Leg = state.Loading
		case state.Loading:
			v.Leg = state.Outbound
			if tr.kind == content.Collier {
				v.Cargo = t.R.Vessels[v.Content].Cargo
			}
			region := areaRegion[v.Area]
			v.Seen = sighting[v.Area] + num.Exponential(key.U(s.Day, uint64(v.ID), drawSeen), 1)
			v.Caught = seizure[region] + num.Exponential(key.U(s.Day, uint64(v.ID), drawCaught), 1)
		case state.Outbound:
			v.Leg = state.Dark
			// With the beacon off what is left to wait for the next sighting is shorter.
			v.Seen = sighting[v.Area] + (v.Seen-sighting[v.Area])/gap
		case state.Dark:
			if v.Recalled {
				v.Leg = state.Returning
				break
			}
			v.Leg = state.Transfer
		case state.Transfer:
			if tr.kind == content.Collier {
				landed(v)
				v.Cargo = 0
			} else {
				v.Cargo = t.R.Vessels[v.Content].Cargo
			}
			s.Watch.AreaUse[v.Area]++
			v.Leg = state.Returning
		case state.Returning:
			if tr.kind == content.Tanker && v.Cargo > 0 {
				landed(v)
			}
			v.Cargo = 0
			v.Trips++
			v.Leg = state.InPort
		case state.Refit, state.Ordered:
			kind := state.NewsVesselRefitted
			if v.Leg == state.Ordered {
				kind = state.NewsVesselDelivered
			}
			s.Tell(state.News{Kind: kind, Scheme: tr.scheme, Subject: state.VesselSubject, Row: v.Content})
			v.Leg = state.InPort
		}
		v.Since = s.Day
		days := float64(tr.round * legShare[v.Leg])
		if v.Leg == state.Dark && !v.Recalled {
			days += tr.wait
		}
		jitter := 0.8 + float64(0.4*key.U(s.Day, uint64(v.ID), drawLeg))
		v.Until = s.Day + max(1, int32(num.RoundMoney(days*jitter)))
		s.Slabs.Enrol(i)
	}
}

// BeaconGap is by how much a beacon that is off raises the hazard of being
// sighted: analysts look where a track breaks off. Caution c, 0-1, keeps gaps
// short.
func BeaconGap(r *content.Rules, c float64) float64 {
	return 1 + float64((r.SightGap-1)*(1-float64(r.CautionCover*c)))
}

// sight has others see a vessel, which is evidence.
func (t *Today) sight(scheme content.Scheme, region content.Region, v *state.Vessel, gap float64) {
	s := t.S
	v.Sightings++
	s.Watch.AreaSeen[v.Area]++
	key := num.SeedKey(s.Seed, streamVoyage)
	wait := num.Exponential(key.U(s.Day, uint64(v.ID), drawSeen), 1)
	if v.Leg != state.Outbound {
		wait /= gap
	}
	v.Seen = s.Watch.Sighting[v.Kind][v.Area] + wait
	s.AddEvidence(scheme, region, t.R.SightEvidence)
	if v.Sightings%3 == 2 {
		s.Tell(state.News{Kind: state.NewsVesselSeen, Scheme: scheme, Subject: state.VesselSubject, Row: v.Content, Count: int64(v.Sightings)})
	}
}

// seize takes the vessel in slot i with its cargo.
func (t *Today) seize(scheme content.Scheme, i int) {
	s := t.S
	v := &s.Slabs.Vessels[i]
	var worth state.Money
	if v.Kind == content.Collier {
		worth = state.USDm(float64(v.Cargo) * s.World.CoalPrice / 1e6)
		s.Ledger.Post(state.CoalSeized, worth)
	}
	s.AddEvidence(scheme, areaRegion[v.Area], 4)
	s.Tell(state.News{Kind: state.NewsVesselSeized, Scheme: scheme, Subject: state.VesselSubject, Row: v.Content, Amount: worth})
	effect.Scrap(s, i)
}

// found are the vessels of a kind that somebody sights or seizes today. It works
// out anew what the clocks must reach for the others.
func (t *Today) found(scheme content.Scheme, kind content.VesselKind) (hit state.Hulls) {
	s := t.S
	roster := &s.Slabs.Roster
	sighting, seizure := &s.Watch.Sighting[kind], &s.Watch.Seizure[scheme]
	seen, caught := &roster.Seen[kind], &roster.Caught[kind]
	for a := range seen {
		seen[a] = math.MaxFloat64
	}
	for r := range caught {
		caught[r] = math.MaxFloat64
	}
	for exposed := roster.Exposed[kind]; !exposed.Empty(); {
		var i int
		i, exposed = exposed.Pop()
		v := &s.Slabs.Vessels[i]
		region := areaRegion[v.Area]
		if sighting[v.Area] >= v.Seen || seizure[region] >= v.Caught {
			hit.Put(i)
			continue
		}
		seen[v.Area] = num.Min(seen[v.Area], v.Seen)
		caught[region] = num.Min(caught[region], v.Caught)
	}
	return hit
}

// sea runs the sighting and seizure clocks of both trades for a day, and lets the
// meeting areas be forgotten.
func sea(t *Today) {
	r, s := t.R, t.S
	var watch [state.MaxAreas]float64
	for a := range watch {
		watch[a] = AreaWatch(r, s, a)
		s.Watch.AreaUse[a] *= 1 - float64(Dt/3)
		s.Watch.AreaSeen[a] *= 1 - float64(Dt/3)
	}
	t.met[content.Collier] = t.hazards(content.Coal, content.Collier, &watch)
	t.met[content.Tanker] = t.hazards(content.Oil, content.Tanker, &watch)
}

// hazards runs the clocks of a trade and reports whether any has come to where it
// may find a vessel.
func (t *Today) hazards(scheme content.Scheme, kind content.VesselKind, watch *[state.MaxAreas]float64) (met bool) {
	f := t.watchFactor(scheme) * (1 - float64(t.R.CautionCover*t.caution(scheme))) * Dt
	sight, seize := t.R.SightRate*f, t.R.SeizeRate*f
	shares, roster := &t.R.RegionShare[scheme], &t.S.Slabs.Roster
	sighting, seizure := &t.S.Watch.Sighting[kind], &t.S.Watch.Seizure[scheme]
	for r, share := range shares {
		if share > 0 {
			seizure[r] += float64(seize * local(share))
			met = met || seizure[r] >= roster.Caught[kind][r]
		}
	}
	var near [content.Regions]float64
	near[content.EastAsia], near[content.SoutheastAsia] = sight*local(shares[content.EastAsia]), sight*local(shares[content.SoutheastAsia])
	for a := range sighting {
		sighting[a] += float64(near[areaRegion[a]] * watch[a])
		met = met || sighting[a] >= roster.Seen[kind][a]
	}
	return met
}

// local is how much closer a region is watched where a share of a scheme's
// doings lies.
func local(share float64) float64 { return 0.6 + float64(0.8*share) }

// AreaWatch is how closely a meeting area is looked at, about 1 on average: by
// the imagery passes laid over it, and by how often it was used of late.
func AreaWatch(r *content.Rules, s *state.State, area int) float64 {
	passes := float64(s.Office.Dials[content.ImageryDial(area)])
	use := num.Min(s.Watch.AreaUse[area]/r.SightUseNorm, 2)
	return (r.ImageryFloor + float64(r.ImageryPass*passes)) * (1 - r.SightUse + float64(r.SightUse*use))
}
