package save

import (
	"slices"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Recorder collects the hash of a campaign from week to week. The zero value is
// ready. Call Note after each Step.
type Recorder struct{ taken []Sample }

// every is how many days lie between two samples.
const every = 7

// Note keeps the hash of every seventh evening and of the last. Before the first
// evening there is nothing to keep.
func (r *Recorder) Note(c *sim.Campaign) {
	day := c.State.Day
	if day == 0 || day%every != 0 && c.State.Ending == state.Running {
		return
	}
	if n := len(r.taken); n > 0 && r.taken[n-1].Day >= day {
		return
	}
	r.taken = append(r.taken, Sample{day, c.Hash()})
}

func (r *Recorder) samples() []Sample {
	if r == nil {
		return nil
	}
	return r.taken
}

// Verdict is the result of a replay.
type Verdict uint8

// The verdicts.
const (
	Holds        Verdict = iota // it reached every hash of the save
	Differs                     // it did not
	OtherVersion                // played under other rules or content: no replay can tell
)

// Answer is the result of a replay, and where it went wrong.
type Answer struct {
	Verdict Verdict
	// Since and Day bound the first day that differs: the hash still held on the
	// evening before Since and no longer on the evening before Day.
	Since, Day int32
	Why        string // for a log
}

// OK reports whether the hash holds.
func (a Answer) OK() bool { return a.Verdict == Holds }

// Replay plays the save again from its seed and commands and compares the hashes.
// A save of other rules or content is OtherVersion, never Differs. The error is
// ErrContent when the library lacks the scenario.
func Replay(l *content.Library, s *Save) (Answer, error) { return ReplayAgainst(l, s, nil) }

// ReplayAgainst is Replay with somebody in the seat that is not the player's, who
// gives that seat's orders anew each day: after the player's, as in the game, or
// before them on every day, as between two policies. Orders other than those of the
// log are Differs. With nil the log gives them.
func ReplayAgainst(l *content.Library, s *Save, other func(*sim.Campaign)) (Answer, error) {
	_, _, answer, err := s.Play(l, other)
	return answer, err
}

// Play is ReplayAgainst that hands over what was played: the campaign where it
// holds, which is the one that the file tells of, and its recorder; nil else.
func (s *Save) Play(l *content.Library, other func(*sim.Campaign)) (*sim.Campaign, *Recorder, Answer, error) {
	r, err := s.rules(l)
	if err != nil {
		return nil, nil, Answer{}, err
	}
	switch {
	case s.Rules != sim.RulesVersion:
		return nil, nil, Answer{Verdict: OtherVersion, Why: "it was played under other rules"}, nil
	case s.Content != r.Hash:
		return nil, nil, Answer{Verdict: OtherVersion, Why: "it was played with other content"}, nil
	}
	c, rec, answer := s.play(r, other, false)
	if !answer.OK() && other != nil {
		var second Answer
		if c, rec, second = s.play(r, other, true); second.OK() || second.Since > answer.Since {
			answer = second
		}
	}
	if !answer.OK() {
		return nil, nil, answer, nil
	}
	return c, rec, answer, nil
}

// play plays the save again until it is where it was saved, or differs; first says
// whether the other seat gives its orders before the player.
func (s *Save) play(r *content.Rules, other func(*sim.Campaign), first bool) (*sim.Campaign, *Recorder, Answer) {
	c, rec := sim.New(r, s.Seed), &Recorder{}
	log, samples := s.Log, s.Samples
	since := int32(0)
	names := idsOf(r)
	differs := func(why string) (*sim.Campaign, *Recorder, Answer) {
		return c, rec, Answer{Verdict: Differs, Since: since, Day: c.State.Day, Why: why}
	}
	theirs := func() bool {
		from := len(c.Log)
		other(c)
		given := c.Log[from:]
		if len(log) < len(given) || !slices.Equal(log[:len(given)], given) {
			return false
		}
		log = log[len(given):]
		return true
	}
	for {
		ended := c.State.Ending != state.Running
		if other != nil && first && c.State.Day < s.Day && !ended && !theirs() {
			return differs("the other seat gave other orders")
		}
		for len(log) > 0 && log[0].Day == c.State.Day && (other == nil || log[0].Seat == s.Seat) {
			if res := c.Do(log[0]); !res.OK() {
				return differs("a command was refused: " + log[0].Kind.String() + ", " + res.Reason.String())
			}
			log = log[1:]
		}
		if c.State.Day >= s.Day {
			break
		}
		if ended {
			return differs("the campaign ended")
		}
		if other != nil {
			if !first && !theirs() {
				return differs("the other seat gave other orders")
			}
			if len(log) > 0 && log[0].Day == c.State.Day {
				return differs("the other seat gave fewer orders")
			}
		}
		c.Step()
		rec.Note(c)
		if len(samples) > 0 && samples[0].Day == c.State.Day {
			if samples[0].Hash != c.Hash() {
				return differs("the hash is another")
			}
			since, samples = c.State.Day, samples[1:]
		}
	}
	switch {
	case len(log) > 0 || len(samples) > 0:
		return differs("there are commands or hashes of later days")
	case c.Hash() != s.Hash:
		return differs("the last hash is another")
	case s.claims() != claimsOf(c):
		return differs("its header tells of another outcome")
	case s.Content == r.Hash && !s.ids.equal(&names):
		return differs("its table of content is another")
	}
	return c, rec, Answer{Verdict: Holds, Since: c.State.Day, Day: c.State.Day}
}
