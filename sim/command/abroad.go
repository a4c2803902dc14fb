package command

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/state"
)

func mission(s *state.State, c Command) int {
	for i := range s.Slabs.Missions {
		if m := &s.Slabs.Missions[i]; m.Live() && uint64(m.ID) == c.Target {
			return i
		}
	}
	return -1
}

func checkMission(_ *content.Rules, s *state.State, c Command) Result {
	i := mission(s, c)
	if i < 0 {
		return Result{Reason: UnknownTarget}
	}
	if s.Slabs.Missions[i].Status > state.MissionRested {
		return Result{Reason: WrongState}
	}
	return Result{Orders: 1}
}

// doRest rests a mission that earns, and sets one that rests to work again.
func doRest(_ *content.Rules, s *state.State, c Command) {
	i := mission(s, c)
	m := &s.Slabs.Missions[i]
	if m.Status == state.MissionRested {
		effect.OpenMission(s, i)
		return
	}
	m.Status, m.Since = state.MissionRested, s.Day
}

// doClose closes a mission for good: its region cools down.
func doClose(_ *content.Rules, s *state.State, c Command) {
	m := &s.Slabs.Missions[mission(s, c)]
	m.Status, m.Since = state.MissionClosed, s.Day
	s.Watch.Evidence[content.Embassy][m.Region] *= 0.85
}

func cohort(s *state.State, c Command) int {
	for i := range s.Slabs.Cohorts {
		if x := &s.Slabs.Cohorts[i]; x.Live() && uint64(x.ID) == c.Target {
			return i
		}
	}
	return -1
}

func checkCohort(_ *content.Rules, s *state.State, c Command) Result {
	i := cohort(s, c)
	if i < 0 {
		return Result{Reason: UnknownTarget}
	}
	if s.Slabs.Cohorts[i].Heads == 0 {
		return Result{Reason: WrongState}
	}
	return Result{Orders: 1}
}

// doCohort brings a cohort home: its people are lost to the scheme and its
// region's evidence with them.
func doCohort(_ *content.Rules, s *state.State, c Command) {
	x := &s.Slabs.Cohorts[cohort(s, c)]
	scheme := content.Labour
	if x.Kind == state.ITCohort {
		scheme = content.IT
	}
	s.Watch.Evidence[scheme][x.Region] *= 0.6
	s.Tell(state.News{Kind: state.NewsCohortLost, Scheme: scheme, Subject: state.RegionSubject, Row: int16(x.Region), Count: int64(x.Heads)})
	x.Heads, x.Since = 0, s.Day
}

func operation(s *state.State, c Command) int {
	for i := range s.Slabs.Ops {
		if o := &s.Slabs.Ops[i]; o.Live() && uint64(o.ID) == c.Target {
			return i
		}
	}
	return -1
}

func checkAbort(_ *content.Rules, s *state.State, c Command) Result {
	if operation(s, c) < 0 {
		return Result{Reason: UnknownTarget}
	}
	return Result{Orders: 1}
}

func doAbort(_ *content.Rules, s *state.State, c Command) { effect.EndOp(s, operation(s, c)) }
