package command

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/state"
)

func decision(s *state.State, c Command) int {
	for i := range s.Slabs.Decisions {
		if d := &s.Slabs.Decisions[i]; d.Live() && uint64(d.ID) == c.Target {
			return i
		}
	}
	return -1
}

func checkAnswer(r *content.Rules, s *state.State, c Command) Result {
	i := decision(s, c)
	if i < 0 {
		return Result{Reason: UnknownTarget}
	}
	d := &r.Dossiers[s.Slabs.Decisions[i].Dossier]
	if c.Value < 0 || int(c.Value) >= len(d.Options) {
		return Result{Reason: OutOfRange}
	}
	o := &d.Options[c.Value]
	res := Result{Orders: effect.Orders(s, o)}
	if !effect.Offered(s, o) {
		res.Reason = NeedsOther
	}
	return res
}

func doAnswer(r *content.Rules, s *state.State, c Command) {
	i := decision(s, c)
	x := s.Slabs.Decisions[i]
	state.Free(s.Slabs.Decisions[:], &s.Slabs.Heads.Decision, i)
	effect.Judge(r, s, x.ID, x.Dossier)
	effect.Choose(r, s, effect.Origin{ID: x.ID, Row: x.Dossier, Option: uint8(c.Value)}, &r.Dossiers[x.Dossier].Options[c.Value])
}
