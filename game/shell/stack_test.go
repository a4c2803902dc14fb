package shell

import (
	"slices"
	"testing"

	"hardcurrency/game/audio"
	"hardcurrency/game/stage"
	"hardcurrency/game/ui"
)

// quiet is a scene that writes down what happens to it.
type quiet struct {
	name string
	log  *[]string
	do   func() // when shown
}

func (q *quiet) Start(stage.Host) { *q.log = append(*q.log, "start "+q.name) }
func (q *quiet) Tree() *ui.Tree   { return nil }
func (q *quiet) Update(float64)   {}
func (q *quiet) Stop()            { *q.log = append(*q.log, "stop "+q.name) }
func (q *quiet) Covered()         { *q.log = append(*q.log, "cover "+q.name) }
func (q *quiet) Shown() {
	*q.log = append(*q.log, "show "+q.name)
	if q.do != nil {
		q.do()
	}
}

func TestStackTellsScenes(t *testing.T) {
	s := &shell{}
	var log []string
	scene := func(name string) *quiet { return &quiet{name: name, log: &log} }
	expect := func(want ...string) {
		t.Helper()
		s.stack.settle(s)
		if !slices.Equal(log, want) {
			t.Errorf("got  %q\nwant %q", log, want)
		}
		log = nil
	}
	s.Push(scene("a"))
	expect("start a", "show a")
	expect()
	s.Push(scene("b"))
	expect("cover a", "start b", "show b")
	s.Replace(scene("c"))
	expect("cover b", "stop b", "start c", "show c")
	s.Push(scene("d"))
	s.Home()
	expect("cover c", "stop d", "stop c", "show a")
	// A scene that goes on at once, and one that never gets to the top.
	e := scene("e")
	e.do = func() { s.Replace(scene("f")) }
	s.Push(scene("skipped"))
	s.Replace(e)
	expect("cover a", "stop skipped", "start e", "show e", "cover e", "stop e", "start f", "show f")
	s.Pop()
	s.Pop()
	s.Pop()
	expect("cover f", "stop f", "stop a")
	if s.stack.top() != nil {
		t.Error("a scene is left")
	}
}

func TestEverySoundCanBeHeard(t *testing.T) {
	for _, n := range stage.Sounds {
		if !audio.Cue(n).Known() {
			t.Errorf("there is no sound %q", n)
		}
	}
	for c := ui.Cue(0); c <= ui.CueRefuse; c++ {
		if cues[c] == "" {
			t.Errorf("cue %d of the toolkit has no sound", c)
		}
	}
}

func TestDensityMakesUnitsLarger(t *testing.T) {
	var s screen
	if !s.resize(1280, 720, 2) || s.resize(1280, 720, 2) {
		t.Error("a resize is missed or repeated")
	}
	if s.w != 2560 || s.h != 1440 {
		t.Errorf("%d by %d pixels", s.w, s.h)
	}
	th := s.theme(&quiet{}, stage.DefaultSettings().Options())
	if th.Scale != 2 || th.W != 1280 || th.H != 720 {
		t.Errorf("scale %v, %v by %v units", th.Scale, th.W, th.H)
	}
}
