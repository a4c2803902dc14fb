package command

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamOutbreak num.Stream = 0xd0e7
	drawIncome     uint64     = 0xd0e8
	drawSwitch     uint64     = 0xd0e9

	kindOutbreak = 0x0b4e
)

// scopes are the machines that an outbreak can reach, by the dial's kinds.
var scopes = [...]float64{40e3, 300e3, 1.2e6}

func checkOutbreak(r *content.Rules, s *state.State, _ Command) Result {
	if s.Day < s.World.RansomRest {
		return Result{Reason: TooSoon}
	}
	if s.Slabs.Heads.Outbreak < 0 {
		return Result{Reason: NoRoom}
	}
	return Result{Orders: 1}
}

// doOutbreak begins an outbreak. What it would bring at its full reach is one
// draw; the kill switch decides how much of the reach it gets.
func doOutbreak(r *content.Rules, s *state.State, _ Command) {
	s.Births.Outbreaks++
	id := s.Child(kindOutbreak, s.Births.Outbreaks)
	o, _ := state.Alloc(s.Slabs.Outbreaks[:], &s.Slabs.Heads.Outbreak, id)
	key := num.SeedKey(s.Seed, streamOutbreak)
	o.Born = s.Day
	o.Honoured = s.Office.Dials[content.RansomHonour] == 1
	o.Reach = scopes[s.Office.Dials[content.RansomScope]]
	o.Machines = 200
	o.Kill = num.Exponential(key.U(0, uint64(id), drawSwitch), 1)
	income := num.LogNormal(key.U(0, uint64(id), drawIncome), num.Log(r.RansomMedian), r.RansomSigma)
	o.Share = income * s.World.Trust / scopes[1]
	s.World.RansomRest = s.Day + int32(r.RansomRest)
	s.World.Pressure = num.Min(100, s.World.Pressure+r.PressureRansom)
	s.World.Hardening = num.Min(r.HardenMax, s.World.Hardening+r.RansomHarden)
	s.SpreadEvidence(r, content.Theft, r.RansomEvidence)
	s.SpreadEvidence(r, content.Ransom, 20*o.Reach/scopes[2])
	s.Tell(state.News{Kind: state.NewsOutbreak, Scheme: content.Ransom, Count: num.RoundMoney(o.Reach)})
}
