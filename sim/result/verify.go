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
// difficulty, versions, commands, hashes, what came of it, and what the person
// wrote down.
func Encode(c *sim.Campaign, rec *save.Recorder, meta save.Meta, notes ...save.Note) []byte {
	return save.EncodeReplay(c, rec, meta, notes...)
}

// Report is what became of checking a file.
type Report struct {
	save.Answer
	Header save.Header
	Orders int         // number of commands of the player's seat
	Code   string      // of the campaign as the file tells it
	Notes  []save.Note // its owner's word; no playing again can prove it
	// Campaign is what was played again, where it holds; nil else.
	Campaign *sim.Campaign
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
	r := Report{Header: s.Header, Code: Code(&s.Header), Notes: s.Notes}
	for i := range s.Log {
		if s.Log[i].Seat == s.Seat {
			r.Orders++
		}
	}
	other, err := opponent(s)
	if err != nil {
		r.Answer = save.Answer{Verdict: save.OtherVersion, Why: err.Error()}
		return r, nil
	}
	r.Campaign, _, r.Answer, err = s.Play(l, other)
	return r, err
}

// opponent is who has the seat that is not the player's; nil for a person.
func opponent(s *save.Save) (func(*sim.Campaign), error) {
	if s.Opponent == "" {
		return nil, nil
	}
	p, err := policy.New(s.Opponent, Other(s.Seat))
	if err != nil {
		return nil, err
	}
	return func(c *sim.Campaign) { p.Act(c.Rules, &c.State, c.Do) }, nil
}

// Opened is a file that was read and is ready to be played on.
type Opened struct {
	Header   save.Header
	Campaign *sim.Campaign
	Recorder *save.Recorder
	Notes    []save.Note
}

// Open reads a file, save or result, to be played on. A result's orders are
// played again; that the other seat's are those of the policy it names is for
// Verify to say. The errors are those of save.Load.
func Open(l *content.Library, data []byte) (Opened, error) {
	s, err := save.Decode(data)
	if err != nil {
		return Opened{}, err
	}
	o := Opened{Header: s.Header, Notes: s.Notes}
	o.Campaign, o.Recorder, err = s.Campaign(l)
	return o, err
}

// Other is the seat that the player does not have.
func Other(s content.Seat) content.Seat {
	if s == content.StateSeat {
		return content.CoalitionSeat
	}
	return content.StateSeat
}
