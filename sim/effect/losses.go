package effect

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamWhole num.Stream = 0x6f1d
	drawWhole   uint64     = 0x10a1
	drawBag     uint64     = 0x10a2
)

// Whole turns an expected number into a whole one: the fraction is the chance of
// one more, drawn for the id on this day.
func Whole(s *state.State, id uint64, x float64) int {
	if x <= 0 {
		return 0
	}
	n := int(x)
	if num.Bernoulli(num.SeedKey(s.Seed, streamWhole).U(s.Day, id, drawWhole), x-float64(n)) {
		n++
	}
	return n
}

// ListVessels designates up to n trading vessels of a kind: those seen most
// often first, then in slot order. It returns how many.
func ListVessels(s *state.State, kind content.VesselKind, n int) int {
	done := 0
	for ; done < n; done++ {
		best := -1
		for i := range s.Slabs.Vessels {
			v := &s.Slabs.Vessels[i]
			if !v.Live() || v.Kind != kind || !v.Trading() {
				continue
			}
			if best < 0 || v.Sightings > s.Slabs.Vessels[best].Sightings {
				best = i
			}
		}
		if best < 0 {
			break
		}
		list(s, best)
	}
	return done
}

// list designates the vessel in slot i.
func list(s *state.State, i int) {
	v := &s.Slabs.Vessels[i]
	v.Leg, v.Since, v.Until, v.Cargo, v.Recalled = state.Listed, s.Day, 0, 0, false
	s.Slabs.Enrol(i)
	scheme := content.Coal
	if v.Kind == content.Tanker {
		scheme = content.Oil
	}
	s.Tell(state.News{Kind: state.NewsVesselListed, Scheme: scheme, Subject: state.VesselSubject, Row: v.Content})
}

// ListOfRecord lists n hulls as a list of the public record did: our own in
// proportion to their part of all, among those that somebody has seen, and the
// others' hulls for the rest.
func ListOfRecord(r *content.Rules, s *state.State, id uint64, n float64) {
	own := float64(s.Fleet(content.Collier) + s.Fleet(content.Tanker))
	others := float64(r.HireHulls * s.World.Hulls)
	if n <= 0 || own+others <= 0 {
		return
	}
	ours := ListSeen(s, Whole(s, id, n*own/(own+others)))
	rest := num.Max(0, n-float64(ours))
	s.Watch.OthersListed += int32(num.RoundMoney(rest))
	s.World.Hulls = num.Max(0.1, s.World.Hulls-float64(rest/r.HireHulls))
}

// ListSeen designates up to n trading vessels of any kind that have been seen
// under their present name: those seen most often first. It returns how many.
func ListSeen(s *state.State, n int) int {
	done := 0
	for ; done < n; done++ {
		best := -1
		for i := range s.Slabs.Vessels {
			v := &s.Slabs.Vessels[i]
			if !v.Live() || !v.Trading() || v.Sightings == 0 {
				continue
			}
			if best < 0 || v.Sightings > s.Slabs.Vessels[best].Sightings {
				best = i
			}
		}
		if best < 0 {
			break
		}
		list(s, best)
	}
	return done
}

const (
	kindVessel = 0x7e55
	kindTeam   = 0x7ea3
)

// CanAddVessel reports whether the register has a hull of the kind for sale and
// the fleet has room for it.
func CanAddVessel(r *content.Rules, s *state.State, kind content.VesselKind) bool {
	return s.Slabs.Heads.Vessel >= 0 && freeRow(r, s, kind) >= 0
}

// Delivery is how many days a hull that is bought now takes to arrive.
func Delivery(r *content.Rules, s *state.State) int32 {
	return int32(r.VesselWait * s.Factor(content.ModDelivery))
}

// Scrap strikes the vessel in slot i off the register.
func Scrap(s *state.State, i int) {
	state.Free(s.Slabs.Vessels[:], &s.Slabs.Heads.Vessel, i)
	s.Slabs.Enrol(i)
}

// AddVessel puts a vessel of the kind on order, to be delivered in due time. It
// takes a row of the register that is not afloat. It returns false when there
// is none, or no room.
func AddVessel(r *content.Rules, s *state.State, kind content.VesselKind) bool {
	row := freeRow(r, s, kind)
	if row < 0 {
		return false
	}
	s.Births.Vessels[kind]++
	v, slot := state.Alloc(s.Slabs.Vessels[:], &s.Slabs.Heads.Vessel, s.Child(kindVessel+uint64(kind), s.Births.Vessels[kind]))
	if v == nil {
		return false
	}
	v.Content, v.Kind, v.Leg, v.Since, v.Until = int16(row), kind, state.Ordered, s.Day, s.Day+Delivery(r, s)
	s.Slabs.Enrol(slot)
	return true
}

// freeRow finds a row of the register for sale that no slot holds, starting
// where the purchases have got to, so that a name does not come back at once.
func freeRow(r *content.Rules, s *state.State, kind content.VesselKind) int {
	n := len(r.Vessels)
	start := int(s.Births.Vessels[kind]*7) % n
	for k := range n {
		row := (start + k) % n
		if v := &r.Vessels[row]; v.Kind != kind || v.Start {
			continue
		}
		used := false
		for i := range s.Slabs.Vessels {
			if x := &s.Slabs.Vessels[i]; x.Live() && int(x.Content) == row {
				used = true
				break
			}
		}
		if !used {
			return row
		}
	}
	return -1
}

// CloseMissions expels up to n missions: those with the least patient hosts
// first. It returns how many.
func CloseMissions(s *state.State, n int) int {
	done := 0
	for ; done < n; done++ {
		best := -1
		for i := range s.Slabs.Missions {
			m := &s.Slabs.Missions[i]
			if !m.Live() || m.Status > state.MissionRested {
				continue
			}
			if best < 0 || m.Patience < s.Slabs.Missions[best].Patience {
				best = i
			}
		}
		if best < 0 {
			break
		}
		Expel(s, best)
	}
	return done
}

// Expel has the host close the mission in slot i.
func Expel(s *state.State, i int) {
	m := &s.Slabs.Missions[i]
	m.Status, m.Since, m.Patience = state.MissionExpelled, s.Day, 0
	s.Tell(state.News{Kind: state.NewsExpelled, Scheme: content.Embassy, Subject: state.MissionSubject, Row: m.Content})
}

// ReopenMissions opens up to n missions that are closed or expelled.
func ReopenMissions(s *state.State, n int) {
	for i := range s.Slabs.Missions {
		if n == 0 {
			return
		}
		m := &s.Slabs.Missions[i]
		if m.Live() && m.Status > state.MissionRested {
			OpenMission(s, i)
			m.Patience = 40
			n--
		}
	}
}

// OpenMission sets the mission in slot i to work. Nothing was sent meanwhile, so
// the wait for the next seizure begins anew.
func OpenMission(s *state.State, i int) {
	m := &s.Slabs.Missions[i]
	m.Status, m.Since = state.MissionOpen, s.Day
	u := num.SeedKey(s.Seed, streamWhole).U(s.Day, uint64(m.ID), drawBag)
	m.Caught = s.Watch.Seizure[content.Embassy][m.Region] + num.Exponential(u, 1)
}

// ScalePeople changes the heads of every cohort of a kind by a share (-0.1 loses
// a tenth). It returns by how many heads the total changed.
func ScalePeople(s *state.State, kind state.CohortKind, share float64) int64 {
	// The running total is rounded and each cohort takes its step: the whole is
	// right to a head, and small cohorts do not stay for ever.
	var heads, change int64
	for i := range s.Slabs.Cohorts {
		c := &s.Slabs.Cohorts[i]
		if !c.Live() || c.Kind != kind {
			continue
		}
		heads += int64(c.Heads)
		d := max(num.RoundMoney(float64(heads)*share)-change, -int64(c.Heads))
		c.Heads += int32(d)
		change += d
	}
	return change
}

// LoseTeams breaks up to n teams, those formed last first, and ends their
// operations. One team always remains. It returns how many were lost.
func LoseTeams(s *state.State, n int) int {
	done := 0
	for ; done < n && s.TeamCount() > 1; done++ {
		last := -1
		for i := range s.Slabs.Teams {
			t := &s.Slabs.Teams[i]
			if t.Live() && (last < 0 || t.Formed >= s.Slabs.Teams[last].Formed) {
				last = i
			}
		}
		if op := s.Slabs.Teams[last].Op; op >= 0 {
			state.Free(s.Slabs.Ops[:], &s.Slabs.Heads.Op, int(op))
		}
		state.Free(s.Slabs.Teams[:], &s.Slabs.Heads.Team, last)
	}
	return done
}

// AddTeam forms a team. It returns false when there is no room.
func AddTeam(s *state.State) bool {
	s.Births.Teams++
	t, _ := state.Alloc(s.Slabs.Teams[:], &s.Slabs.Heads.Team, s.Child(kindTeam, s.Births.Teams))
	if t == nil {
		return false
	}
	t.Op, t.Formed = -1, s.Day
	return true
}

// EndOp ends the operation in slot i and sets its team free.
func EndOp(s *state.State, i int) {
	if t := s.Slabs.Ops[i].Team; t >= 0 {
		s.Slabs.Teams[t].Op = -1
	}
	state.Free(s.Slabs.Ops[:], &s.Slabs.Heads.Op, i)
}
