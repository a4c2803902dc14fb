package save

import (
	"errors"
	"fmt"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Save is a file that was read: whole, but not yet fitted to any content.
type Save struct {
	Header
	Log     []command.Command // as given, with the dials' numbers of the file
	Samples []Sample          // hashes from week to week
	Notes   []Note            // what the person wrote down, in their order

	ids     idTables
	history []sim.Month
	news    []state.News
	snap    snapshot
}

// Encode writes a campaign down in full. The recorder may be nil; then a replay
// can check the last day only. Notes that break the rules of Note are left out.
func Encode(c *sim.Campaign, rec *Recorder, meta Meta, notes ...Note) []byte {
	return encode(c, rec, headerOf(c, Full, meta), notes)
}

// EncodeReplay writes down what it takes to play a campaign again: seed, commands
// and hashes, and the person's notes.
func EncodeReplay(c *sim.Campaign, rec *Recorder, meta Meta, notes ...Note) []byte {
	return encode(c, rec, headerOf(c, ReplayLog, meta), notes)
}

func encode(c *sim.Campaign, rec *Recorder, h Header, notes []Note) []byte {
	var header, body writer
	h.write(&header)
	ids := idsOf(c.Rules)
	ids.write(&body)
	writeLog(&body, c.Log)
	writeSamples(&body, rec.samples())
	if h.Form == Full {
		writeHistory(&body, c.History)
		writeNews(&body, c.News)
		snap := record(&c.State)
		snap.write(&body)
	}
	writeNotes(&body, notes)
	return seal(Current, header.b, body.b)
}

// ReadHeader reads the header of a file, or of the front of one. The errors are
// ErrCorrupt and ErrNewer; damage behind the header is not seen.
func ReadHeader(b []byte) (Header, error) {
	version, raw, _, err := openHeader(b)
	if err != nil {
		return Header{Version: version}, err
	}
	return parseHeader(version, raw)
}

func parseHeader(version Version, raw []byte) (Header, error) {
	h := Header{Version: version}
	r := reader{b: raw}
	h.read(&r)
	if r.bad || len(r.b) > 0 {
		return Header{Version: version}, corrupt("its header makes no sense")
	}
	return h, nil
}

// Decode reads a file. The errors are ErrCorrupt and ErrNewer.
func Decode(b []byte) (*Save, error) {
	version, rawHeader, body, err := open(b)
	if err != nil {
		return nil, err
	}
	h, err := parseHeader(version, rawHeader)
	if err != nil {
		return nil, err
	}
	s := &Save{Header: h}
	r := reader{b: body}
	s.ids.read(&r)
	s.Log = readLog(&r)
	s.Samples = readSamples(&r)
	if h.Form == Full {
		s.history = readHistory(&r)
		s.news = readNews(&r)
		s.snap.read(&r)
	}
	s.Notes = readNotes(&r)
	if r.bad || len(r.b) > 0 {
		return nil, corrupt("its body makes no sense")
	}
	return s, nil
}

// Load reads a file and continues its campaign. The errors are ErrCorrupt,
// ErrNewer and ErrContent.
func Load(l *content.Library, b []byte) (*sim.Campaign, *Recorder, Header, error) {
	s, err := Decode(b)
	if err != nil {
		h := Header{}
		if s != nil {
			h = s.Header
		}
		return nil, nil, h, err
	}
	c, rec, err := s.Campaign(l)
	return c, rec, s.Header, err
}

// rules compiles the rules the save was played with, as far as the library has
// them.
func (s *Save) rules(l *content.Library) (*content.Rules, error) {
	r, err := l.Compile(s.Scenario, s.Difficulty)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrContent, err)
	}
	return r, nil
}

// Campaign fits the save to a library and returns the campaign as it was, ready
// to be continued. When content has changed its rows are found by their ids; a
// save that needs something that has gone is ErrContent. A replay has no State:
// it is played again, and is ErrContent where that leads elsewhere.
func (s *Save) Campaign(l *content.Library) (*sim.Campaign, *Recorder, error) {
	r, err := s.rules(l)
	if err != nil {
		return nil, nil, err
	}
	if s.Form == ReplayLog {
		c, rec, answer := s.play(r, nil, false)
		if answer.Verdict != Holds {
			return nil, nil, fmt.Errorf("%w: played again, it differs on day %d", ErrContent, answer.Day)
		}
		return c, rec, nil
	}
	m := newRemap(&s.ids, r)
	c := &sim.Campaign{Rules: r}
	c.Log = append(c.Log, s.Log...)
	c.History = append(c.History, s.history...)
	c.News = append(c.News, s.news...)
	var st *state.State
	if s.Version == Current {
		st, err = s.snap.restore()
	} else {
		st, err = s.snap.adapt(s.Version)
	}
	if err != nil {
		return nil, nil, err
	}
	c.State = *st
	m.state(r, &c.State)
	m.news(c.State.News[:])
	m.news(c.News)
	m.log(c.Log)
	if m.err != nil {
		return nil, nil, m.err
	}
	v := verifier{r: r, s: &c.State}
	for i := range c.News {
		v.news(&c.News[i])
	}
	if err := errors.Join(v.err, Verify(r, &c.State)); err != nil {
		if r.Hash != s.Content {
			return nil, nil, fmt.Errorf("%w: %v", ErrContent, err)
		}
		return nil, nil, corrupt("%v", err)
	}
	return c, &Recorder{taken: append([]Sample(nil), s.Samples...)}, nil
}
