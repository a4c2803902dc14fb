package result

import (
	"encoding/base64"
	"errors"
	"fmt"
	"math/bits"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

// A packed campaign is scenario, seed, seat and the player's commands in as few
// letters as will do: about three and a half a command. The other seat's commands
// are left out, since its policy gives them again, and so are logical ids: what a
// command is about is named by its place among the things in play that morning,
// which both sides know by playing along.
//
//	header    letter of the form, rules, content, scenario, difficulty, seat, opponent, turns, seed
//	a command days since the one before, kind, target, value
//	the end   days, kind 0, whether it is all, 24 bits of the State's hash

// packForm is the first letter of a packed campaign. It changes with the form.
const packForm = "A"

const (
	hashBits = 24
	// endBits is the most that the end can take.
	endBits = 2*16 + 8 + 1 + hashBits
)

// ErrVersion is an error of Unpack besides those of sim/save: the campaign cannot
// be played again here.
var ErrVersion = errors.New("it was played under other rules or content")

// Packer packs a campaign while it is played. It plays along with a copy of its
// own, so that following costs only the days that are new.
type Packer struct {
	along *sim.Campaign
	seat  content.Seat
	most  int // letters
	bits  bitWriter
	last  int32 // day of the last command written
	read  int   // commands of the log that were looked at
	full  bool  // the next command did not fit
	stop  int32 // the day of that command

	answers []Answer
}

// NewPacker begins to pack a campaign into at most so many letters (200 or more).
// Of meta it keeps the seat, the opponent and the turns.
func NewPacker(rules *content.Rules, seed uint64, meta save.Meta, most int) *Packer {
	p := &Packer{along: sim.New(rules, seed), seat: meta.Seat, most: most}
	w := &p.bits
	w.gamma(sim.RulesVersion)
	w.put(rules.Hash&0xffff_ffff, 32)
	w.name(rules.Scenario.ID)
	w.name(rules.Level.ID)
	w.put(uint64(meta.Seat), 1)
	w.name(meta.Opponent)
	w.gamma(uint64(meta.Turns))
	w.put(uint64(bits.Len64(seed)), 7)
	w.put(seed, bits.Len64(seed))
	return p
}

// Answer is a dossier that the player has decided.
type Answer struct {
	Day     int32
	Dossier int16 // row of the rules' dossiers
	Option  int32 // row of its options
}

// Answers are the dossiers decided so far, the first first. Those past the room
// there is are not among them.
func (p *Packer) Answers() []Answer { return p.answers }

// packed is how many letters so many bits take, with the first.
func packed(bits int) int { return len(packForm) + (bits+5)/6 }

// Follow takes in what has happened in the campaign since the last time.
func (p *Packer) Follow(c *sim.Campaign) {
	if p.full {
		return
	}
	a := p.along
	for {
		for ; p.read < len(c.Log) && c.Log[p.read].Day == a.State.Day; p.read++ {
			cmd := c.Log[p.read]
			if cmd.Seat == p.seat {
				if !p.write(cmd) {
					p.full, p.stop = true, a.State.Day
					return
				}
				p.note(cmd)
			}
			a.Do(cmd)
		}
		if a.State.Day >= c.State.Day || a.State.Ending != state.Running {
			return
		}
		a.Step()
	}
}

// note keeps what a dossier was decided by.
func (p *Packer) note(c command.Command) {
	if c.Kind != command.Answer {
		return
	}
	all := &p.along.State.Slabs.Decisions
	for i := range all {
		if uint64(all[i].ID) == c.Target {
			p.answers = append(p.answers, Answer{c.Day, all[i].Dossier, c.Value})
		}
	}
}

// write appends a command, if there is room for it and the end.
func (p *Packer) write(c command.Command) bool {
	w := bitWriter{b: append([]byte(nil), p.bits.b...), n: p.bits.n}
	w.gamma(uint64(c.Day - p.last))
	w.put(uint64(c.Kind), kindBits)
	if c.Kind == command.SetDial {
		d := &p.along.Rules.Dial[c.Target]
		w.put(c.Target, dialBits)
		w.put(uint64((c.Value-d.Min)/d.Notch), bits.Len32(uint32((d.Max-d.Min)/d.Notch)))
	} else {
		writeTarget(&w, &p.along.State, c)
		w.signed(int64(c.Value))
	}
	if packed(w.n+endBits) > p.most {
		return false
	}
	p.bits, p.last = w, c.Day
	return true
}

// Whole says that everything fitted so far.
func (p *Packer) Whole() bool { return !p.full }

// Until is the day to which Text leads: today, or the day of the first command
// that did not fit.
func (p *Packer) Until() int32 {
	if p.full {
		return p.stop
	}
	return p.along.State.Day
}

// Text is the campaign so far.
func (p *Packer) Text() string {
	w := bitWriter{b: append([]byte(nil), p.bits.b...), n: p.bits.n}
	w.gamma(uint64(p.Until() - p.last))
	w.put(uint64(command.None), kindBits)
	whole := uint64(1)
	if p.full {
		whole = 0
	}
	w.put(whole, 1)
	w.put(p.along.Hash()>>(64-hashBits), hashBits)
	text := base64.RawURLEncoding.EncodeToString(w.b)
	return packForm + text[:packed(w.n)-len(packForm)]
}

// Unpacked is a campaign that Unpack has played again.
type Unpacked struct {
	Campaign *sim.Campaign
	Recorder *save.Recorder
	Seat     content.Seat
	Opponent string
	Turns    int // number of turns, as in save.Meta
	// Whole says that nothing was left out for want of room; else the campaign
	// stands on the morning of the first command that was.
	Whole bool
}

// Unpack plays a packed campaign again. The errors are save.ErrCorrupt,
// save.ErrContent and ErrVersion.
func Unpack(l *content.Library, text string) (Unpacked, error) {
	var u Unpacked
	corrupt := fmt.Errorf("%w: not a packed campaign", save.ErrCorrupt)
	if len(text) < 2 || text[:1] != packForm {
		return u, corrupt
	}
	// The last letters may stand for bits that fill no byte.
	letters := text[1:]
	letters += "AAA"[:(4-len(letters)%4)%4]
	raw, err := base64.RawURLEncoding.DecodeString(letters)
	if err != nil {
		return u, corrupt
	}
	r := bitReader{b: raw}
	version, hash := r.gamma(), r.take(32)
	scenario, level := r.name(), r.name()
	u.Seat = content.Seat(r.take(1))
	u.Opponent = r.name()
	u.Turns = int(min(r.gamma(), save.MaxTurns))
	seed := r.take(int(min(r.take(7), 64)))
	if r.bad {
		return u, corrupt
	}
	if version != sim.RulesVersion {
		return u, ErrVersion
	}
	rules, err := l.Compile(scenario, level)
	if err != nil {
		return u, fmt.Errorf("%w: %v", save.ErrContent, err)
	}
	if rules.Hash&0xffff_ffff != hash {
		return u, ErrVersion
	}
	other, err := policy.New(u.Opponent, Other(u.Seat))
	if err != nil {
		return u, fmt.Errorf("%w: %v", save.ErrContent, err)
	}
	u.Campaign, u.Recorder = sim.New(rules, seed), &save.Recorder{}
	if err := u.play(&r, other); err != nil {
		return u, err
	}
	return u, nil
}

// play reads commands and gives them, day by day, to the end.
func (u *Unpacked) play(r *bitReader, other policy.Policy) error {
	c := u.Campaign
	corrupt := func(why string) error {
		return fmt.Errorf("%w: packed campaign, day %d: %s", save.ErrCorrupt, c.State.Day, why)
	}
	for {
		for range min(r.gamma(), 1<<16) {
			if c.State.Ending != state.Running {
				return corrupt("it goes on after its end")
			}
			other.Act(c.Rules, &c.State, c.Do)
			c.Step()
			u.Recorder.Note(c)
		}
		cmd := command.Command{Seat: u.Seat, Kind: command.Kind(r.take(kindBits))}
		if r.bad || cmd.Kind >= command.Kinds {
			return corrupt("it breaks off")
		}
		if cmd.Kind == command.None {
			u.Whole = r.take(1) == 1
			if sum := r.take(hashBits); r.bad || sum != c.Hash()>>(64-hashBits) {
				return corrupt("the hash is another")
			}
			return nil
		}
		if !read(r, c, &cmd) || !c.Do(cmd).OK() {
			return corrupt("a command was refused: " + cmd.Kind.String())
		}
	}
}

// read reads target and value of a command.
func read(r *bitReader, c *sim.Campaign, cmd *command.Command) bool {
	if cmd.Kind == command.SetDial {
		cmd.Target = r.take(dialBits)
		if cmd.Target >= uint64(content.Dials) {
			return false
		}
		d := &c.Rules.Dial[cmd.Target]
		cmd.Value = d.Min + d.Notch*int32(r.take(bits.Len32(uint32((d.Max-d.Min)/d.Notch))))
		return !r.bad
	}
	cmd.Target = readTarget(r, &c.State, cmd.Kind)
	v := r.signed()
	cmd.Value = int32(v)
	return !r.bad && v == int64(cmd.Value)
}

// dialBits is the width of the number of a dial.
var dialBits = bits.Len(uint(content.Dials - 1))

// kindBits is the width of a kind.
var kindBits = bits.Len(uint(command.Kinds - 1))

// writeTarget writes what a command is about: the slot of a thing in play, or a
// small number where the kind is about none or numbers them itself.
func writeTarget(w *bitWriter, s *state.State, c command.Command) {
	n, id := inPlay(s, c.Kind)
	for i := range n {
		if uint64(id(i)) == c.Target {
			w.put(1, 1)
			w.put(uint64(i), bits.Len(uint(n-1)))
			return
		}
	}
	w.put(0, 1)
	w.gamma(c.Target)
}

func readTarget(r *bitReader, s *state.State, k command.Kind) uint64 {
	if r.take(1) == 0 {
		return r.gamma()
	}
	n, id := inPlay(s, k)
	if i := int(r.take(bits.Len(uint(max(n, 1) - 1)))); i < n {
		return uint64(id(i))
	}
	r.bad = true
	return 0
}

// inPlay is how many slots there are for the things that a kind of command can be
// about, and the ids in them; none for a kind that is about no such thing.
func inPlay(s *state.State, k command.Kind) (n int, id func(slot int) state.ID) {
	x := &s.Slabs
	switch k {
	case command.Answer:
		return len(x.Decisions), func(i int) state.ID { return x.Decisions[i].ID }
	case command.RecallVessel, command.ReflagVessel, command.SellVessel:
		return len(x.Vessels), func(i int) state.ID { return x.Vessels[i].ID }
	case command.RestMission, command.CloseMission:
		return len(x.Missions), func(i int) state.ID { return x.Missions[i].ID }
	case command.RecallCohort:
		return len(x.Cohorts), func(i int) state.ID { return x.Cohorts[i].ID }
	case command.AbortOp:
		return len(x.Ops), func(i int) state.ID { return x.Ops[i].ID }
	case command.Attribute:
		return len(x.Cases), func(i int) state.ID { return x.Cases[i].ID }
	}
	return 0, nil
}
