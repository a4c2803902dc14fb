package debrief

import (
	"strconv"

	"hardcurrency/game/stage"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/view"
	"hardcurrency/sim/whatif"
)

// trial is one what-if that was run.
type trial struct {
	key  string // of its change
	out  *whatif.Outcome
	diff view.Difference
	// spreading says that it is being repeated under other luck.
	spreading bool
}

// trials are the what-ifs of a campaign, in the order in which they were run. They
// live as long as the debrief, so that its page can be left and printed while they
// go on.
type trials struct {
	study   *whatif.Study
	begun   bool // the study has been begun
	ready   bool // and has come to its end
	running bool // a campaign is being played again, other luck apart
	done    []*trial
	jobs    []stage.Handle
	// changed is told whenever there is more to show: by the page that is open.
	changed func()
}

func newTrials(s *view.Session, other policy.Policy) *trials {
	return &trials{study: whatif.New(s.Campaign(), s.Seat(), other), changed: func() {}}
}

// stop ends what is still being worked out.
func (t *trials) stop() {
	for _, j := range t.jobs {
		j.Cancel()
	}
}

// keyOf names a change among others.
func keyOf(ch whatif.Change) string {
	if ch.ID != whatif.OwnDecision {
		return ch.ID
	}
	return ch.ID + "/" + strconv.FormatUint(uint64(ch.Decision.ID), 36) + "/" + strconv.Itoa(int(ch.Option))
}

func (t *trials) find(key string) *trial {
	for _, x := range t.done {
		if x.key == key {
			return x
		}
	}
	return nil
}

// all is the number of steps after which a job reports: not before its end.
const all = 1 << 30

// months makes steps of thirty days out of days: short beside a frame, and few.
func months(days func(int) bool) func(int) bool {
	return func(n int) bool { return days(30 * n) }
}

// work has something worked out away from the frame, and then done.
func (t *trials) work(h stage.Host, days func(int) bool, done func()) {
	t.jobs = append(t.jobs, h.Run(stage.Job{First: all, Advance: months(days), Report: func(_ int, last bool) {
		if last {
			done()
			t.changed()
		}
	}}))
}

// prepare plays the campaign again unchanged, the first time.
func (t *trials) prepare(h stage.Host) {
	if !t.begun {
		t.begun = true
		t.work(h, t.study.Advance, func() { t.ready = true })
	}
}

// run plays the campaign again under a change, and then under other luck. One at a
// time is run.
func (t *trials) run(h stage.Host, ch whatif.Change) {
	if t.running || t.find(keyOf(ch)) != nil {
		return
	}
	t.running = true
	run := t.study.Try(ch)
	t.work(h, run.Advance, func() {
		t.running = false
		o := run.Outcome()
		x := &trial{key: keyOf(ch), out: o, diff: view.NewDifference(o.Base, o.Then, &o.Was, &o.Would, o.Day)}
		t.done = append(t.done, x)
		if again := run.Repeat(); again != nil {
			x.spreading = true
			t.work(h, again.Advance, func() { o.Spread, x.spreading = again.Spread(), false })
		}
	})
}

// title names a change.
func title(w say.Words, r *whatif.Study, ch whatif.Change) string {
	switch {
	case ch.ID == whatif.OwnDecision:
		return w.L.F("otherwise.decision", map[string]any{
			"title": dossierTitle(w, r, ch.Decision), "option": optionName(w, r, ch.Decision, ch.Option),
		})
	case ch.Year != 0:
		return w.F("debrief.whatif."+ch.ID, "year", strconv.Itoa(ch.Year))
	}
	return w.T("debrief.whatif." + ch.ID)
}

func dossierTitle(w say.Words, s *whatif.Study, d whatif.Decision) string {
	return w.T("dossier." + s.Campaign().Rules.Dossiers[d.Dossier].ID + ".title")
}

func optionName(w say.Words, s *whatif.Study, d whatif.Decision, option int32) string {
	def := &s.Campaign().Rules.Dossiers[d.Dossier]
	return w.T("dossier." + def.ID + ".option." + def.Options[option].ID)
}
