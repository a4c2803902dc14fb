package view

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// Filter is a set of schemes to show.
type Filter uint16

// All shows every scheme.
const All Filter = 1<<content.Schemes - 1

// Has reports whether the filter shows a scheme.
func (f Filter) Has(s content.Scheme) bool { return f>>s&1 != 0 }

// Toggle turns a scheme on or off.
func (f Filter) Toggle(s content.Scheme) Filter { return f ^ 1<<s }

// Marker is one thing on the map. Where it is drawn is the atlas's business:
// vessels are at a part of a leg towards a meeting area, everything else is at
// its content row or in its region.
type Marker struct {
	ID       state.ID
	Kind     Kind
	Scheme   content.Scheme
	Region   content.Region
	Row      int    // row of the rules' table for the kind, -1 for none
	Name     string // proper name, "" for none
	Leg      state.Leg
	Area     int     // meeting area 0-7 of a vessel
	Fraction float64 // of the leg, or of the operation's stage, done, 0-1
	Laden    bool
	DaysDark int
	Radius   float64 // number of nautical miles by which the place is uncertain, 0 when it is known
	Size     float64 // heads, stage 1-4 of an operation, machines, holdings in USD m
	Status   int     // of missions and exchanges
	Risk     float64 // of vessels, 0-100
	Hovered  bool
	Selected bool
}

// Markers appends the markers of the schemes shown to dst and returns it:
// vessels, missions, cohorts, operations, exchanges and outbreaks. Vessels in
// port are among them. The coalition's seat sees no operations, and of vessels
// only those that trade.
func (w *World) Markers(dst []Marker, f Filter) []Marker {
	r, s := w.rules, &w.shown
	own := w.seat == content.StateSeat
	if f.Has(content.Coal) || f.Has(content.Oil) {
		each(w.world, &w.vessels, func(v *state.Vessel) {
			sc := schemeOf(v.Kind)
			if !f.Has(sc) || v.Leg == state.Ordered {
				return
			}
			m := w.marker(v.ID, VesselKind, sc)
			m.Region, m.Row, m.Name = content.AreaRegion(int(v.Area)), int(v.Content), r.Vessels[v.Content].Name
			m.Leg, m.Area, m.Laden = v.Leg, int(v.Area), v.Cargo > 0
			m.Fraction = progress(v.Since, v.Until, s.Day)
			if m.DaysDark = w.dark(v); v.Leg == state.Dark {
				m.Radius = driftStart + float64(drift*float64(m.DaysDark))
			}
			m.Risk = w.risk(v)
			dst = append(dst, m)
		})
	}
	if f.Has(content.Embassy) {
		each(w.world, &w.missions, func(x *state.Mission) {
			m := w.marker(x.ID, MissionKind, content.Embassy)
			m.Region, m.Row, m.Status, m.Size = x.Region, int(x.Content), int(x.Status), r.Missions[x.Content].Weight
			dst = append(dst, m)
		})
	}
	if f.Has(content.Labour) || f.Has(content.IT) {
		each(w.world, &w.cohorts, func(x *state.Cohort) {
			sc := content.Labour
			if x.Kind == state.ITCohort {
				sc = content.IT
			}
			if !f.Has(sc) || x.Heads == 0 {
				return
			}
			m := w.marker(x.ID, CohortKind, sc)
			m.Region, m.Size = x.Region, float64(x.Heads)
			dst = append(dst, m)
		})
	}
	if f.Has(content.Theft) {
		each(w.world, &w.exchanges, func(x *state.Exchange) {
			if x.Status == state.ExchangeUnborn {
				return
			}
			m := w.marker(x.ID, ExchangeKind, content.Theft)
			def := &r.Exchanges[x.Content]
			m.Region, m.Row, m.Name, m.Status = def.Region, int(x.Content), def.Name, int(x.Status)
			m.Size = system.Holdings(r, s, x)
			dst = append(dst, m)
		})
		if own {
			each(w.world, &w.ops, func(x *state.Op) {
				m := w.marker(x.ID, OpKind, content.Theft)
				def := &r.Exchanges[s.Slabs.Exchanges[x.Exchange].Content]
				m.Region, m.Row, m.Name = def.Region, int(s.Slabs.Exchanges[x.Exchange].Content), def.Name
				m.Size, m.Fraction = float64(x.Stage+1), progress(x.Since, x.Until, s.Day)
				dst = append(dst, m)
			})
		}
	}
	if f.Has(content.Ransom) {
		each(w.world, &w.outbreaks, func(x *state.Outbreak) {
			m := w.marker(x.ID, OutbreakKind, content.Ransom)
			m.Region, m.Size = content.Europe, x.Machines
			dst = append(dst, m)
		})
	}
	return dst
}

func (w *World) marker(id state.ID, k Kind, sc content.Scheme) Marker {
	return Marker{ID: id, Kind: k, Scheme: sc, Row: -1, Hovered: id == w.hovered, Selected: id == w.selected}
}

// progress is how much of the time from since to until has passed on a day.
func progress(since, until, day int32) float64 {
	if until <= since {
		return 1
	}
	return num.Clamp(float64(day-since)/float64(until-since), 0, 1)
}

// Heat is the evidence in each region against all the schemes shown, as the seat
// knows it, 0-100.
func (w *World) Heat(f Filter) (heat [content.Regions]float64) {
	for sc := range content.Legacy {
		if !f.Has(sc) {
			continue
		}
		for reg := range content.Regions {
			heat[reg] += w.known.Watch.Evidence[sc][reg]
		}
	}
	for reg := range content.Regions {
		heat[reg] = num.Min(heat[reg], 100)
	}
	return heat
}

// WatchedAtSea is the share of the analysts, 0 to 1, that watches coal and oil as
// far as the seat knows.
func (w *World) WatchedAtSea() float64 {
	a := &w.known.Watch.Attention
	return a[content.Coal] + a[content.Oil]
}

// AreaUse is how often each of the eight meeting areas was used of late.
func (w *World) AreaUse() [state.MaxAreas]float64 { return w.shown.Watch.AreaUse }
