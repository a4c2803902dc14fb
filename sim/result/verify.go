package result

import (
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/save"
)

// Extension ends the names of result files. Their form is that of a replay: see
// sim/save.
const Extension = ".hcr"

// Encode writes a campaign down as a result file: scenario, seed, seat,
// difficulty, versions, commands, hashes and what came of it.
func Encode(c *sim.Campaign, rec *save.Recorder, meta save.Meta) []byte {
	return save.EncodeReplay(c, rec, meta)
}

// Report is what became of checking a file.
type Report struct {
	save.Answer
	Header save.Header
	Orders int    // commands of the player's seat
	Code   string // of the campaign as the file tells it
}

// Verify plays a file again, result or save, and says whether the campaign went
// as the file says: the same hash from week to week, the same outcome, and, where
// a policy had the other seat, that policy's orders and no others. The errors are
// those of save.Decode and save.Replay.
func Verify(l *content.Library, data []byte) (Report, error) {
	s, err := save.Decode(data)
	if err != nil {
		return Report{}, err
	}
	r := Report{Header: s.Header, Code: Code(&s.Header)}
	for i := range s.Log {
		if s.Log[i].Seat == s.Seat {
			r.Orders++
		}
	}
	var other func(*sim.Campaign)
	if s.Opponent != "" {
		p, err := policy.New(s.Opponent, Other(s.Seat))
		if err != nil {
			r.Answer = save.Answer{Verdict: save.OtherVersion, Why: err.Error()}
			return r, nil
		}
		other = func(c *sim.Campaign) { p.Act(c.Rules, &c.State, c.Do) }
	}
	r.Answer, err = save.ReplayAgainst(l, s, other)
	return r, err
}

// Other is the seat that the player does not have.
func Other(s content.Seat) content.Seat {
	if s == content.StateSeat {
		return content.CoalitionSeat
	}
	return content.StateSeat
}
