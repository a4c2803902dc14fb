package view

import (
	"math"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// What this file hands out is for the coalition's seat, and is all that it may
// know: its own means and moves, the evidence, what was sighted, voted, published
// and reported. What the patrons let pass it reads to a tenth (doubt), and of the
// state's money and doings there is nothing here; package estimate guesses them.

// doubt replaces what the coalition cannot know exactly by what it reads: how
// much each patron lets pass, to whole tenths.
func doubt(s *state.State) {
	for i := range s.World.Patrons {
		p := &s.World.Patrons[i]
		p.Tolerance = math.Floor(float64(p.Tolerance*10)+0.5) / 10
	}
}

// Round is the coalition's turn: the first morning of a campaign and the last of
// each quarter, so that March's and September's may still publish.
type Round struct {
	Number, Of int          // the last one that was begun, from 1, and how many there are
	Open       bool         // today is one
	Next       content.Date // the day of the next one; the campaign's last day when none is left
	Days       int          // until then
}

// NewRound places a day among the rounds.
func NewRound(r *content.Rules, day int32) Round {
	start, end := r.Scenario.Start, r.Scenario.End
	var x Round
	x.Next = end
	for d := start; d < end; {
		x.Of++
		if d <= start+content.Date(day) {
			x.Number, x.Open = x.Of, d == start+content.Date(day)
		} else if x.Next == end {
			x.Next = d
		}
		d = quarterEnd(d + 1)
	}
	x.Days = max(0, int(x.Next-start)-int(day))
	return x
}

// quarterEnd is the last day of the quarter that a day lies in.
func quarterEnd(d content.Date) content.Date {
	year, month, _ := d.Civil()
	last := content.MakeDate(year, (month+2)/3*3, 1)
	return last + content.Date(last.MonthLength()-1)
}

// Waits reports whether an order waits, so that giving it again takes it back.
func (s *Session) Waits(cmd command.Command) bool {
	for i := range s.pending {
		x := &s.pending[i].Command
		if x.Kind == cmd.Kind && x.Target == cmd.Target && x.Value == cmd.Value {
			return true
		}
	}
	return false
}

// Field is a field of analysts: a scheme, and what is known of it.
type Field struct {
	Scheme    content.Scheme
	Dial      content.Dial
	Want, Now int32   // blocks, with the pending orders and today
	Attention float64 // share of the analysts' attention, which follows the blocks
	Evidence  float64 // 0-100
	Before    float64 // evidence three months ago
	Burnt     float64 // sources burnt by publishing, 0-1
	Hits      int32   // number of actions taken so far
	Action    int32   // days until a published finding turns into action, -1 when there is none
	List      int32   // days until a list comes out, -1 when none is being prepared
	Broad     bool    // of that list
}

// Fields lists the fields of the analysts, and how many blocks the pending orders
// leave free.
func (s *Session) Fields() (fields []Field, free int32) {
	st := &s.c.State
	free = content.AnalystBlocks
	for sc := content.Coal; sc < content.Legacy; sc++ {
		d, _ := content.AnalystDial(sc)
		f := Field{
			Scheme: sc, Dial: d, Attention: st.Watch.Attention[sc], Evidence: st.EvidenceOf(sc), Burnt: st.Coalition.Burnt[sc],
			Hits: st.Watch.SchemeHit[sc], Action: -1, List: -1,
		}
		f.Want, f.Now = s.Dial(d)
		f.Before = f.Evidence
		if n := len(s.c.History); n > 0 {
			f.Before = s.c.History[max(0, n-3)].Evidence[sc]
		}
		if due := st.Watch.WarnedFor[sc]; due > 0 {
			f.Action = max(0, due-st.Day)
		}
		if m := st.MovePending(state.Designation, int16(sc)); m != nil {
			f.List, f.Broad = max(0, m.Due-st.Day), m.Broad
		}
		free -= f.Want
		fields = append(fields, f)
	}
	return fields, free
}

// Area is a meeting area at sea, and how it is looked at.
type Area struct {
	Dial      content.Dial
	Want, Now int32   // passes, with the pending orders and today
	Seen      float64 // vessels sighted there of late; the number fades over a quarter
}

// Areas lists the meeting areas, and how many passes the pending orders leave
// free.
func (s *Session) Areas() (areas []Area, free int32) {
	free = content.ImageryPasses
	for a := range content.MeetingAreas {
		x := Area{Dial: content.ImageryDial(a), Seen: s.c.State.Watch.AreaSeen[a]}
		x.Want, x.Now = s.Dial(x.Dial)
		free -= x.Want
		areas = append(areas, x)
	}
	return areas, free
}

// Move is something that the coalition can do, as an order, with what it meets.
type Move struct {
	Command command.Command
	Check   command.Result
	Waits   bool // it is among the pending orders: giving it again takes it back
}

func (s *Session) move(k command.Kind, target uint64, value int32) Move {
	m := Move{Command: command.Command{Seat: content.CoalitionSeat, Kind: k, Target: target, Value: value}}
	m.Waits, m.Check = s.Waits(m.Command), s.Check(m.Command)
	return m
}

// List is what a designation of a scheme would be worth.
type List struct {
	Field
	ToNarrow, ToBroad Move // a narrow list of those proven; a broad one
	// NarrowForce and BroadForce are how hard they would strike if they came out
	// today: an action of the monitoring body's has 1.
	NarrowForce, BroadForce float64
	Publish                 Move
}

// Lists lists the schemes that can be designated, and published about.
func (s *Session) Lists() []List {
	r, st := s.c.Rules, &s.c.State
	fields, _ := s.Fields()
	var out []List
	for _, f := range fields {
		if f.Scheme == content.Ransom {
			continue // there is nobody to list: who is behind it is said case by case
		}
		out = append(out, List{
			Field: f, ToNarrow: s.move(command.Designate, uint64(f.Scheme), command.NarrowList), ToBroad: s.move(command.Designate, uint64(f.Scheme), command.BroadList),
			NarrowForce: system.ActionForce(r, st, f.Scheme, false), BroadForce: system.ActionForce(r, st, f.Scheme, true),
			Publish: s.move(command.Publish, uint64(f.Scheme), 0),
		})
	}
	return out
}

// Council is where resolutions are voted on.
type Council struct {
	Table  Move
	Chance float64 // that a vote held today would pass, as the patrons are read
	Votes  []Term  // that are coming, in days
	Passed int32   // number of votes that passed
	Failed int32   // number that were vetoed
}

// Council describes the council.
func (s *Session) Council() Council {
	st := s.known()
	c := Council{
		Table: s.move(command.TableResolution, 0, 0), Chance: system.VotePasses(s.c.Rules, st),
		Passed: st.World.Resolution, Failed: st.World.Vetoed,
	}
	for i := range st.Slabs.Votes {
		if v := &st.Slabs.Votes[i]; v.Live() {
			c.Votes = append(c.Votes, s.voteTerm(v))
		}
	}
	return c
}

// Jurisdiction is a group of places with exchanges, and how far their rules are.
type Jurisdiction struct {
	Row      int
	Name     Value
	States   int     // how many places it stands for
	Adoption float64 // of rules in force, 0-1
	Ahead    float64 // years by which they come earlier than they would have
	Due      bool    // it is being pressed already
	Push     Move
}

// Jurisdictions lists them in the order of the rules.
func (s *Session) Jurisdictions() []Jurisdiction {
	r, st := s.c.Rules, &s.c.State
	var out []Jurisdiction
	for i := range r.Jurisdictions {
		out = append(out, Jurisdiction{
			Row: i, Name: jurisdictionName(r, i), States: int(r.Jurisdictions[i].States), Adoption: st.Adoption(r, i), Ahead: st.World.RulesAhead[i],
			Due: st.MovePending(state.RulesPush, int16(i)) != nil, Push: s.move(command.PushRules, uint64(i), 0),
		})
	}
	return out
}

// Advisory is a word to an industry.
type Advisory struct {
	Industry state.Industry
	Told     float64 // how much it was told of late, 0-1
	Advise   Move
}

// Advisories lists the industries.
func (s *Session) Advisories() []Advisory {
	var out []Advisory
	for i := range state.IndustriesKept {
		out = append(out, Advisory{i, s.c.State.Coalition.Advised[i], s.move(command.Advise, uint64(i), 0)})
	}
	return out
}

// Relief is what exemptions do for people under sanctions.
type Relief struct {
	Exempt float64 // how far they ease what sanctions do, 0-1; it fades
	Thanks float64 // points of capital that aid states give at the next quarter
	Move   Move
}

// Relief describes the exemptions.
func (s *Session) Relief() Relief {
	c := &s.c.State.Coalition
	return Relief{c.Exempt, c.Thanks, s.move(command.Exempt, 0, 0)}
}

// Patron is one of the two states that shield the one opposite, as read from
// outside.
type Patron struct {
	Tolerance     float64 // what it lets pass, 0-1, to a tenth
	Asked         float64 // how much it was asked of late, 0-1
	Shame, Listen float64 // chance that naming works, that courting is heard
	Point, Court  Move    // name it in public, offer it something
}

// PatronsRead lists the two patrons.
func (s *Session) PatronsRead() []Patron {
	st := s.known()
	var out []Patron
	for i := range st.World.Patrons {
		out = append(out, Patron{
			Tolerance: st.World.Patrons[i].Tolerance, Asked: st.Coalition.Asked[i],
			Shame: command.NamingWorks(st, i), Listen: command.CourtingHeard(st, i),
			Point: s.move(command.NamePatron, 0, int32(i)), Court: s.move(command.CourtPatron, 0, int32(i)),
		})
	}
	return out
}

// Case is a theft or an outbreak that is being looked into.
type Case struct {
	ID      state.ID
	Title   Value
	Region  content.Region
	Began   int32 // day
	Haul    state.Money
	Sure    float64 // how probable the analysts hold it that the state is behind it, 0-1
	Waiting bool    // the claim is held back
	// Name, Wait and Hint are the three answers: say it now, wait for more, say
	// what it is consistent with.
	Name, Wait, Hint Move
}

// Cases lists the open cases, the latest first.
func (s *Session) Cases() []Case {
	r, st := s.c.Rules, &s.c.State
	var out []Case
	for i := range st.Slabs.Cases {
		x := &st.Slabs.Cases[i]
		if !x.Live() {
			continue
		}
		c := Case{
			ID: x.ID, Title: caseName(r, st, uint64(x.ID)), Region: content.Europe, Began: x.Began, Haul: x.Haul, Sure: x.Sure(st.Day), Waiting: x.Stance == state.Waiting,
			Name: s.move(command.Attribute, uint64(x.ID), command.NameState),
			Wait: s.move(command.Attribute, uint64(x.ID), command.WaitForMore),
			Hint: s.move(command.Attribute, uint64(x.ID), command.ConsistentWith),
		}
		if x.Exchange >= 0 {
			c.Region = r.Exchanges[st.Slabs.Exchanges[x.Exchange].Content].Region
		}
		at := len(out)
		for at > 0 && out[at-1].Began < c.Began {
			at--
		}
		out = append(out, Case{})
		copy(out[at+1:], out[at:])
		out[at] = c
	}
	return out
}

// Contact is a ship that was sighted under its name and is still about. While its
// beacon is on anybody sees where it sails; where it is afterwards is a guess.
type Contact struct {
	ID       state.ID
	Name     string
	Kind     content.VesselKind
	Area     int     // meeting area that it was making for, 0-7
	Times    int32   // sighted under this name
	Fraction float64 // part of the way there (Back: of the way home) while its beacon is on
	Back     bool
	Lost     bool // its beacon is off: whether it waits or has met its partner is not seen
}

// Contacts lists the ships that were sighted and are at sea.
func (s *Session) Contacts() []Contact {
	st := &s.c.State
	var out []Contact
	for i := range st.Slabs.Vessels {
		v := &st.Slabs.Vessels[i]
		if !v.Live() || v.Sightings == 0 {
			continue
		}
		c := Contact{ID: v.ID, Name: s.c.Rules.Vessels[v.Content].Name, Kind: v.Kind, Area: int(v.Area), Times: v.Sightings}
		switch v.Leg {
		case state.Outbound, state.Returning:
			c.Fraction, c.Back = progress(v.Since, v.Until, st.Day), v.Leg == state.Returning
		case state.Dark, state.Transfer:
			c.Lost = true
		default:
			continue
		}
		out = append(out, c)
	}
	return out
}

// Theft is a theft or an outbreak that was reported, whoever was behind it.
type Theft struct {
	Day    int32
	Region content.Region
	Name   Value
	Amount state.Money
}

// Reported lists what was stolen or extorted in the last days, whoever did it, the
// latest first.
func (s *Session) Reported(days int32) []Theft {
	c := s.c
	var out []Theft
	for i := len(c.News) - 1; i >= 0 && c.News[i].Day > c.State.Day-days; i-- {
		n := &c.News[i]
		switch n.Kind {
		case state.NewsHaul, state.NewsOtherTheft:
			out = append(out, Theft{n.Day, c.Rules.Exchanges[n.Row].Region, exchangeName(c.Rules, int(n.Row)), n.Amount})
		}
	}
	return out
}
