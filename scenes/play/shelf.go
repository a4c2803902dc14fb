package play

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"hardcurrency/game/i18n"
	"hardcurrency/game/store"
	"hardcurrency/scenes/front"
	"hardcurrency/sim/result"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

// The names of files.
const (
	extension  = ".hcs"
	rescueName = "rescued" + extension
)

var (
	manualName = regexp.MustCompile(`^save-([0-9]+)\.hcs$`)
	autoName   = regexp.MustCompile(`^auto-([0-9]+)\.hcs$`)
	asideName  = regexp.MustCompile(`\.hcs\.corrupt(-[0-9]+)?$`)
)

// shelf is the saved campaigns in the store. Reading and writing happen away
// from the frame, one after the other.
type shelf struct {
	game    *Game
	saves   []front.Save
	read    bool
	version uint64
	// last is closed when the work that was begun last has ended.
	last chan struct{}
	// headers are what was read of files before, by name; only the work touches
	// it.
	headers map[string]known
}

// known is a file that was looked into, as it was then.
type known struct {
	entry  store.Entry
	header save.Header
	err    error
}

func newShelf(g *Game) *shelf {
	s := &shelf{game: g, last: make(chan struct{}), headers: map[string]known{}}
	close(s.last)
	return s
}

// then does work away from the frame, after all work begun before, and then done
// on the frame.
func (s *shelf) then(work, done func()) {
	before, mine := s.last, make(chan struct{})
	s.last = mine
	s.game.host.Go(func() {
		defer close(mine)
		<-before
		work()
	}, done)
}

func (s *shelf) store() store.Store { return s.game.host.Store() }

// Saves implements front.Shelf.
func (s *shelf) Saves() ([]front.Save, bool) { return s.saves, s.read }

// Version implements front.Shelf.
func (s *shelf) Version() uint64 { return s.version }

// Caveat implements front.Shelf.
func (s *shelf) Caveat() string { return s.store().Caveat() }

// Refresh implements front.Shelf.
func (s *shelf) Refresh() {
	var found []front.Save
	s.then(func() { found = s.look() }, func() {
		s.read = true
		if !slices.Equal(found, s.saves) || s.version == 0 {
			s.saves = found
			s.version++
		}
	})
}

// look reads the list of saves, newest first. Files that are damaged are set
// aside on the way.
func (s *shelf) look() []front.Save {
	entries, err := s.store().List()
	if err != nil {
		return nil // a store that cannot be listed has nothing to continue
	}
	slices.SortFunc(entries, func(a, b store.Entry) int {
		return cmp.Or(b.Modified.Compare(a.Modified), cmp.Compare(a.Name, b.Name))
	})
	var out, aside []front.Save
	for _, e := range entries {
		if asideName.MatchString(e.Name) {
			aside = append(aside, s.damaged(e))
			continue
		}
		if !strings.HasSuffix(e.Name, extension) {
			continue
		}
		switch k := s.header(e); {
		case errors.Is(k.err, save.ErrNewer):
			out = append(out, front.Save{File: e.Name, Kind: front.Newer, Stamp: s.stamp(e.Modified)})
		case errors.Is(k.err, save.ErrCorrupt):
			if name, err := store.SetAside(s.store(), e.Name); err == nil {
				e.Name = name
			}
			aside = append(aside, s.damaged(e))
		case k.err == nil:
			out = append(out, s.row(e, &k.header))
		}
	}
	return append(out, aside...)
}

// header looks into a file, unless it is as it was the last time.
func (s *shelf) header(e store.Entry) known {
	if k, ok := s.headers[e.Name]; ok && k.entry.Size == e.Size && k.entry.Modified.Equal(e.Modified) {
		return k
	}
	k := known{entry: e}
	data, err := s.store().Read(e.Name)
	if err == nil {
		k.header, err = save.ReadHeader(data)
	}
	k.err = err
	s.headers[e.Name] = k
	return k
}

func (s *shelf) damaged(e store.Entry) front.Save {
	return front.Save{File: e.Name, Kind: front.Damaged, Stamp: s.stamp(e.Modified)}
}

// row is a save as the list shows it.
func (s *shelf) row(e store.Entry, h *save.Header) front.Save {
	v := front.Save{
		File: e.Name, Stamp: s.stamp(e.Modified), Scenario: h.Scenario, Level: h.Difficulty, Seed: h.Seed,
		Date: h.Date, Day: h.Day, Seat: h.Seat, Treasury: int64(h.Treasury), Confidence: h.Confidence,
	}
	if h.Ending != state.Running {
		v.Ending = h.Ending.String()
		v.Date-- // a campaign that is over stands on the day after its last
	}
	switch {
	case autoName.MatchString(e.Name):
		v.Kind, v.Number = front.Auto, number(autoName, e.Name)
	case manualName.MatchString(e.Name):
		v.Kind, v.Number = front.Manual, number(manualName, e.Name)
	default:
		v.Kind = front.Rescued
	}
	return v
}

func number(name *regexp.Regexp, file string) int {
	m := name.FindStringSubmatch(file)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		return 0
	}
	return n
}

// stamp is when a file was written, by the clock of this machine.
func (s *shelf) stamp(t time.Time) string {
	t = t.Local()
	y, m, d := t.Date()
	return s.say("saves.stamp", i18n.Args{"date": s.game.config.Words.Short(i18n.Date{Year: y, Month: int(m), Day: d}), "time": t.Format("15:04")})
}

// autosave keeps a table in the next of the rolling autosaves. Only when that
// fails it says so in one sentence.
func (s *shelf) autosave(t *table, failed func(sentence string)) {
	encode := t.frozen(s.game.config.Now())
	over := t.campaign.State.Ending != state.Running
	var err error
	s.then(func() {
		var entries []store.Entry
		if entries, err = s.store().List(); err == nil {
			name := store.NextAutosave(entries, extension)
			if err = s.store().Write(name, encode()); err == nil && over {
				t.file = name
			}
		}
	}, func() {
		if err != nil {
			failed(s.say("saves.autosave.unsaved", i18n.Args{"why": err}))
		}
	})
}

// keep saves a table under the next free number and says what came of it, and
// whether it stays.
func (s *shelf) keep(t *table, done func(sentence string, kept bool)) {
	encode := t.frozen(s.game.config.Now())
	var n int
	var err error
	s.then(func() { n, err = s.add(encode()) }, func() {
		if err != nil {
			done(s.say("saves.unsaved", i18n.Args{"why": err}), false)
			return
		}
		if caveat := s.Caveat(); caveat != "" {
			done(s.say(caveat, nil), false)
			return
		}
		done(s.say("saves.saved", i18n.Args{"n": n}), true)
	})
}

func (s *shelf) say(key string, args i18n.Args) string {
	if e, ok := args["why"].(error); ok {
		args["why"] = e.Error()
	}
	return s.game.config.Words.F(key, args)
}

// Delete implements front.Shelf.
func (s *shelf) Delete(file string, done func(sentence string)) {
	var err error
	s.then(func() { err = s.store().Delete(file) }, func() {
		if err != nil {
			done(s.say("saves.undeleted", i18n.Args{"why": err}))
			return
		}
		done(s.game.config.Words.T("saves.deleted"))
	})
}

// exported is the end of handing a file out: where it is, or why not.
func (s *shelf) exported(done func(sentence string)) func(where string) {
	return func(where string) {
		if where == "" {
			done(s.say("saves.unexported", nil))
			return
		}
		done(s.say("saves.exported", i18n.Args{"where": where}))
	}
}

// Export implements front.Shelf.
func (s *shelf) Export(file string, done func(sentence string)) {
	var data []byte
	var err error
	s.then(func() { data, err = s.store().Read(file) }, func() {
		if err != nil {
			done(s.say("saves.unopened.unread", i18n.Args{"why": err}))
			return
		}
		s.game.host.Export("hardcurrency-"+file, data, s.exported(done))
	})
}

// Import implements front.Shelf.
func (s *shelf) Import(data []byte, done func(sentence string)) {
	var n int
	var err error
	s.then(func() {
		if _, err = result.Open(s.game.config.Library, data); err == nil {
			n, err = s.add(data)
		}
	}, func() {
		switch {
		case err == nil:
			done(s.say("saves.imported", i18n.Args{"n": n}))
		case errors.Is(err, save.ErrCorrupt):
			done(s.say("saves.unimported.damaged", nil))
		case errors.Is(err, save.ErrNewer):
			done(s.say("saves.unimported.newer", nil))
		case errors.Is(err, save.ErrContent):
			done(s.say("saves.unimported.content", nil))
		default:
			done(s.say("saves.unimported.unkept", i18n.Args{"why": err}))
		}
	})
}

// add writes a file under the next free number of the player's saves.
func (s *shelf) add(data []byte) (n int, err error) {
	entries, err := s.store().List()
	if err != nil {
		return 0, err
	}
	n = 1
	for _, e := range entries {
		n = max(n, number(manualName, e.Name)+1)
	}
	return n, s.store().Write(fmt.Sprintf("save-%d%s", n, extension), data)
}

// Open implements front.Shelf.
func (s *shelf) Open(file string, failed func(sentence, instead string)) {
	var t *table
	var why, instead string
	s.then(func() {
		t, why = s.open(file)
		if t == nil {
			instead = s.older(file)
		}
	}, func() {
		if t == nil {
			failed(why, instead)
			return
		}
		s.game.sit(t)
	})
}

// open reads a table. When it cannot, it says why in one sentence.
func (s *shelf) open(file string) (*table, string) {
	data, err := s.store().Read(file)
	if err != nil {
		return nil, s.say("saves.unopened.unread", i18n.Args{"why": err})
	}
	o, err := result.Open(s.game.config.Library, data)
	if err == nil {
		h := &o.Header
		t := &table{
			campaign: o.Campaign, recorder: o.Recorder, notes: o.Notes, seat: h.Seat,
			opponent: cmp.Or(h.Opponent, opponents[other(h.Seat)]), turns: h.Turns, played: h.Played,
		}
		if err = t.set(); err == nil {
			if o.Campaign.State.Ending != state.Running {
				t.file = file
			}
			return t, ""
		}
	}
	switch {
	case errors.Is(err, save.ErrNewer):
		return nil, s.say("saves.unopened.newer", nil)
	case errors.Is(err, save.ErrContent):
		return nil, s.say("saves.unopened.content", nil)
	}
	aside, err := store.SetAside(s.store(), file)
	if err != nil {
		aside = file
	}
	return nil, s.say("saves.unopened.damaged", i18n.Args{"file": aside})
}

// older is the newest save other than file that could be continued.
func (s *shelf) older(file string) string {
	for _, v := range s.look() {
		if v.File != file && v.Readable() && v.Ending == "" {
			return v.File
		}
	}
	return ""
}
