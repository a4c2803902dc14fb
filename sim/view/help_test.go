package view

import (
	"os"
	"sync"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// embedded is the game's own content, loaded once.
var embedded = sync.OnceValues(func() (*content.Library, content.Problems) { return content.Load(os.DirFS("../../assets")) })

func library(t testing.TB) *content.Library {
	t.Helper()
	lib, problems := embedded()
	if problems.Fatal() {
		t.Fatal(problems)
	}
	return lib
}

// rules compiles the flagship scenario.
func rules(t testing.TB) *content.Rules {
	t.Helper()
	r, err := library(t).Compile("pressure-2017", "normal")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// patient compiles the scenario with a Leader who keeps a bad director, so that
// a campaign played at random reaches its later years.
func patient(t testing.TB) *content.Rules {
	t.Helper()
	r := rules(t)
	r.Level.Slope, r.Level.Miss, r.ConfidenceHit = 0.3, 3, 0.3
	return r
}

// analysts follows the evidence as the baseline coalition does, without
// importing it.
type analysts struct{}

func (analysts) Act(c *sim.Campaign) {
	if _, _, dom := c.Date().Civil(); dom != 1 {
		return
	}
	best := content.Coal
	for sc := content.Coal; sc < content.Legacy; sc++ {
		if c.State.EvidenceOf(sc) > c.State.EvidenceOf(best) {
			best = sc
		}
	}
	for sc := content.Coal; sc < content.Legacy; sc++ {
		d, _ := content.AnalystDial(sc)
		if now := c.State.Office.Dials[d]; now > 1 && sc != best {
			c.Do(command.Command{Seat: content.CoalitionSeat, Kind: command.SetDial, Target: uint64(d), Value: now - 1})
			to, _ := content.AnalystDial(best)
			c.Do(command.Command{Seat: content.CoalitionSeat, Kind: command.SetDial, Target: uint64(to), Value: c.State.Office.Dials[to] + 1})
			return
		}
	}
}

const (
	streamPerson num.Stream = 0x7e57
	drawWhat     uint64     = 0x7e58
	drawWhich    uint64     = 0x7e59
)

// someone gives orders of every kind at random, as a person might, through the
// session.
func someone(s *Session, seed uint64) {
	c := s.Campaign()
	key := num.SeedKey(seed, streamPerson)
	day := c.State.Day
	if day%4 != 0 {
		return
	}
	which := func(n int) int { return num.IntN(key.U(day, 1, drawWhich), n) }
	for _, d := range s.Dossiers() {
		s.Answer(d.ID, which(len(d.Options)))
	}
	b := &c.State.Slabs
	switch num.IntN(key.U(day, 0, drawWhat), 14) {
	case 0, 1, 2, 3, 4:
		d := content.Dial(which(int(content.AnalystsCoal)))
		def := &c.Rules.Dial[d]
		steps := int((def.Max - def.Min) / def.Notch)
		s.Set(d, def.Min+def.Notch*int32(which(steps+1)))
	case 5:
		s.Order(command.Command{Kind: command.BuyVessel, Value: int32(which(2))})
	case 6:
		s.Order(command.Command{Kind: command.RecallVessel, Target: uint64(b.Vessels[which(len(b.Vessels))].ID)})
	case 7:
		s.Order(command.Command{Kind: command.SellVessel, Target: uint64(b.Vessels[which(len(b.Vessels))].ID)})
	case 8:
		s.Order(command.Command{Kind: command.RestMission, Target: uint64(b.Missions[which(len(b.Missions))].ID)})
	case 9:
		s.Order(command.Command{Kind: command.Negotiate})
	case 10:
		s.Order(command.Command{Kind: command.Lobby, Value: int32(which(2))})
	case 11:
		s.Order(command.Command{Kind: command.LaunchOutbreak})
	case 12:
		s.Order(command.Command{Kind: command.DelayLaunch})
	case 13:
		s.Order(command.Command{Kind: command.ReflagVessel, Target: uint64(b.Vessels[which(len(b.Vessels))].ID)})
	}
}

// play begins a session and calls each every day before the orders are given.
func play(t testing.TB, r *content.Rules, seed uint64, days int32, each func(*Session)) *Session {
	t.Helper()
	s := NewSession(sim.New(r, seed), content.StateSeat, analysts{})
	for range days {
		if s.Ending() != state.Running {
			break
		}
		if each != nil {
			each(s)
		}
		someone(s, seed)
		s.Day()
	}
	return s
}
