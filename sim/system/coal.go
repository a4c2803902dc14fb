package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamFleet num.Stream = 0x42d9
	drawWear    uint64     = 0x42e0
	drawRenew   uint64     = 0x42e1
)

// coal sails the colliers: they load, go dark, meet a buyer's ship and come back
// empty. Buyers take a discount that grows with the glut and with the evidence.
func coal(t *Today) {
	r, s := t.R, t.S
	s.World.CoalSold *= 1 - Dt
	fuel := num.Clamp(0.5+float64(0.5*s.Home.Fuel), 0.5, 1)
	round := r.VoyageDays * s.Factor(content.ModVoyage) / ((1 - float64(r.VoyageCaution*t.caution(content.Coal))) * fuel * t.open(r.ClosedTrade))
	buyers := r.BuyersFloor + float64(r.BuyersPatron*s.Tolerance())
	t.sail(trade{
		scheme: content.Coal, kind: content.Collier, round: round, wait: round * (1/buyers - 1),
	}, t.sellCoal)
	if t.Dom == 1 {
		renewFleet(t)
	}
	if t.Last {
		s.Ledger.Post(state.CoalUpkeep, state.USDm(r.VesselUpkeep*float64(s.Fleet(content.Collier))))
	}
}

// CoalDiscount is the share of the market price that buyers keep.
func CoalDiscount(r *content.Rules, s *state.State) float64 {
	d := r.DiscountBase + float64(r.DiscountGlut*s.World.CoalSold/300) + float64(r.DiscountFear*s.EvidenceOf(content.Coal)/100)
	return num.Clamp(d, r.DiscountMin, r.DiscountMax)
}

func (t *Today) sellCoal(v *state.Vessel) {
	r := t.R
	// Mines short of fuel and of fed miners load less.
	tonnes := float64(v.Cargo) * r.CoalCargo * t.yield()
	t.bookCoal(tonnes)
}

// bookCoal sells tonnes of coal at today's price less the buyers' discount, and
// returns their worth at the price.
func (t *Today) bookCoal(tonnes float64) state.Money {
	r, s := t.R, t.S
	gross := state.USDm(tonnes * s.World.CoalPrice / 1e6)
	discount := state.USDm(gross.Millions() * CoalDiscount(r, s))
	s.Ledger.Post(state.CoalSales, gross)
	s.Ledger.Post(state.CoalDiscount, discount)
	s.Ledger.Post(state.CoalTowns, discount)
	voyages := state.USDm((gross - discount).Millions() * r.CoalVoyage)
	s.Ledger.Post(state.CoalVoyages, voyages)
	t.skim(state.CoalSkimmed, content.Coal, gross-discount-voyages)
	s.World.CoalSold += tonnes / 1000
	return gross
}

// renewFleet wears hulls out and buys others as the standing order says: of the
// kind of which more is missing.
func renewFleet(t *Today) {
	r, s := t.R, t.S
	key := num.SeedKey(s.Seed, streamFleet)
	for i := range s.Slabs.Vessels {
		v := &s.Slabs.Vessels[i]
		if v.Live() && v.Leg == state.InPort && num.Bernoulli(key.U(s.Day, uint64(v.ID), drawWear), float64(r.VesselLoss*4*s.Factor(content.ModWear))) {
			scheme := content.Coal
			if v.Kind == content.Tanker {
				scheme = content.Oil
			}
			s.Tell(state.News{Kind: state.NewsVesselSold, Scheme: scheme, Subject: state.VesselSubject, Row: v.Content})
			effect.Scrap(s, i)
		}
	}
	if s.Ledger.Balance[state.Treasury].Millions() <= 15 {
		return
	}
	if num.Bernoulli(key.U(s.Day, 0, drawRenew), s.Office.Effective[content.CoalRenew]) {
		kind, scheme, line := content.Collier, content.Coal, state.CoalVessels
		if t.missing(content.Tanker) > t.missing(content.Collier) {
			kind, scheme, line = content.Tanker, content.Oil, state.OilVessels
		}
		if effect.AddVessel(r, s, kind) {
			s.Ledger.Post(line, state.USDm(r.VesselPrice))
			s.SpreadEvidence(r, scheme, r.VesselEvidence)
		}
	}
}

// missing is the part of the first day's fleet of a kind that is gone, listed or
// not yet delivered counting as gone.
func (t *Today) missing(kind content.VesselKind) float64 {
	return 1 - float64(t.S.Fleet(kind))/num.Max(1, float64(t.R.FirstFleet[kind]))
}
