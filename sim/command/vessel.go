package command

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/state"
)

func vessel(s *state.State, c Command) int {
	for i := range s.Slabs.Vessels {
		if v := &s.Slabs.Vessels[i]; v.Live() && uint64(v.ID) == c.Target {
			return i
		}
	}
	return -1
}

func fleetLine(kind content.VesselKind) state.Line {
	if kind == content.Tanker {
		return state.OilVessels
	}
	return state.CoalVessels
}

func checkBuy(r *content.Rules, s *state.State, c Command) Result {
	if c.Value < 0 || c.Value > int32(content.Tanker) {
		return Result{Reason: UnknownTarget}
	}
	kind := content.VesselKind(c.Value)
	if !effect.CanAddVessel(r, s, kind) {
		return Result{Reason: NoRoom}
	}
	return Result{Orders: 1, Money: state.USDm(r.VesselPrice), Line: fleetLine(kind)}
}

func doBuy(r *content.Rules, s *state.State, c Command) {
	kind := content.VesselKind(c.Value)
	effect.AddVessel(r, s, kind)
	s.SpreadEvidence(r, schemeOf(kind), r.VesselEvidence)
}

func checkRecall(_ *content.Rules, s *state.State, c Command) Result {
	i := vessel(s, c)
	if i < 0 {
		return Result{Reason: UnknownTarget}
	}
	if v := &s.Slabs.Vessels[i]; v.Recalled || v.Leg != state.Outbound && v.Leg != state.Dark {
		return Result{Reason: WrongState}
	}
	return Result{Orders: 1}
}

// doRecall turns a vessel for home without its meeting; its cargo is kept for
// another day, at no gain.
func doRecall(_ *content.Rules, s *state.State, c Command) {
	i := vessel(s, c)
	v := &s.Slabs.Vessels[i]
	v.Recalled = true
	v.Leg, v.Since = state.Dark, s.Day
	v.Until = s.Day + 1
	s.Slabs.Enrol(i)
}

func checkReflag(r *content.Rules, s *state.State, c Command) Result {
	i := vessel(s, c)
	if i < 0 {
		return Result{Reason: UnknownTarget}
	}
	v := &s.Slabs.Vessels[i]
	if v.Leg != state.Listed && v.Leg != state.InPort {
		return Result{Reason: WrongState}
	}
	return Result{Orders: 1, Money: state.USDm(r.VesselFee), Line: fleetLine(v.Kind)}
}

// doReflag gives a hull a new name in the books: what was seen under the old one
// is forgotten, at a price in evidence that rises each time.
func doReflag(r *content.Rules, s *state.State, c Command) {
	i := vessel(s, c)
	v := &s.Slabs.Vessels[i]
	v.Leg, v.Since, v.Until = state.Refit, s.Day, s.Day+int32(r.VesselReflag)
	v.Sightings = 0
	v.Reflags = min(v.Reflags+1, 250)
	s.Slabs.Enrol(i)
	s.SpreadEvidence(r, schemeOf(v.Kind), r.VesselEvidence*float64(v.Reflags))
}

func schemeOf(kind content.VesselKind) content.Scheme {
	if kind == content.Tanker {
		return content.Oil
	}
	return content.Coal
}

func checkSell(r *content.Rules, s *state.State, c Command) Result {
	i := vessel(s, c)
	if i < 0 {
		return Result{Reason: UnknownTarget}
	}
	v := &s.Slabs.Vessels[i]
	if v.Leg != state.InPort && v.Leg != state.Listed {
		return Result{Reason: WrongState}
	}
	// A negative price is a payment to us: breakers pay an eighth.
	return Result{Orders: 1, Money: -state.USDm(r.VesselPrice / 8), Line: fleetLine(v.Kind)}
}

func doSell(_ *content.Rules, s *state.State, c Command) {
	i := vessel(s, c)
	v := &s.Slabs.Vessels[i]
	s.Tell(state.News{Kind: state.NewsVesselSold, Scheme: schemeOf(v.Kind), Subject: state.VesselSubject, Row: v.Content})
	effect.Scrap(s, i)
}
