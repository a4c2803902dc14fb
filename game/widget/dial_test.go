package widget

import (
	"reflect"
	"slices"
	"testing"

	"hardcurrency/game/ui"
)

type dialRig struct {
	k        *Kit
	p        *part
	value    float64
	pending  Optional
	commits  []float64
	previews []Optional
	disabled bool
}

func newDial(t *testing.T) *dialRig {
	r := &dialRig{k: testKit(t, 1920, 1080, 10), value: 35}
	r.p = show(r.k, 440, func() *ui.Node {
		return Dial(r.k, DialSpec{ID: "d", Label: "Caution of masters", Value: r.value, Pending: r.pending, Max: 100, Step: 5, Unit: "%",
			Disabled:  r.disabled,
			OnPreview: func(o Optional) { r.previews = append(r.previews, o) },
			OnCommit:  func(v float64) { r.commits = append(r.commits, v); r.pending = Some(v); r.p.version++ }})
	})
	return r
}

func TestDialCommitsOnceOnRelease(t *testing.T) {
	r := newDial(t)
	drag(r.k, "d", 0.35, 0.55, ui.PointerUp)
	if !reflect.DeepEqual(r.commits, []float64{55}) {
		t.Errorf("committed %v, want 55 once", r.commits)
	}
	want := []Optional{Some(40), Some(45), Some(50), Some(55)}
	if !reflect.DeepEqual(r.previews, want) {
		t.Errorf("previews %v, want every notch once: %v", r.previews, want)
	}
	// Both values are on the screen, with the old one first.
	d := drawn(r.k)
	if old, now := slices.Index(d, "35%"), slices.Index(d, "55%"); old < 0 || now < old {
		t.Errorf("the screen says %q", d)
	}
	if got := r.k.Tree.Find("d").Value; got != "55%, now 35%" {
		t.Errorf("it is spoken as %q", got)
	}
}

func TestDialGivenUpCommitsNothing(t *testing.T) {
	r := newDial(t)
	drag(r.k, "d", 0.35, 0.8, ui.PointerMove)
	keys(r.k, ui.KeyEscape)
	r.k.Tree.Post(ui.Event{Kind: ui.PointerUp, X: 300, Y: 120})
	r.k.Tree.Update(0)
	if len(r.commits) != 0 {
		t.Errorf("committed %v", r.commits)
	}
	if last := r.previews[len(r.previews)-1]; last.On {
		t.Error("the forecast was not told that the move was given up")
	}
	if got := r.k.Tree.Find("d").Value; got != "35%" {
		t.Errorf("it shows %q", got)
	}
}

func TestDialBackWhereItWasCommitsNothing(t *testing.T) {
	r := newDial(t)
	drag(r.k, "d", 0.35, 0.352, ui.PointerUp)
	if len(r.commits) != 0 {
		t.Errorf("committed %v", r.commits)
	}
}

func TestDialPressOnTheTrack(t *testing.T) {
	r := newDial(t)
	drag(r.k, "d", 0.9, 0.9, ui.PointerUp)
	if !reflect.DeepEqual(r.commits, []float64{90}) {
		t.Errorf("committed %v, want 90", r.commits)
	}
	drag(r.k, "d", 0.5, 1.4, ui.PointerUp) // past the end
	if got := r.commits[len(r.commits)-1]; got != 100 {
		t.Errorf("past the end it is %v", got)
	}
}

func TestDialByKeyboard(t *testing.T) {
	r := newDial(t)
	r.k.Tree.Focus("d", true)
	keys(r.k, ui.KeyRight, ui.KeyRight, ui.KeyRight, ui.KeyLeft)
	if len(r.commits) != 0 {
		t.Fatalf("committed %v before Enter", r.commits)
	}
	keys(r.k, ui.KeyEnter)
	if !reflect.DeepEqual(r.commits, []float64{45}) {
		t.Errorf("committed %v, want 45", r.commits)
	}
	keys(r.k, ui.KeyEnd, ui.KeyEscape)
	if len(r.commits) != 1 {
		t.Errorf("Escape committed %v", r.commits)
	}
	keys(r.k, ui.KeyHome)
	r.k.Tree.Focus("", false)
	r.k.Tree.Update(0)
	if !reflect.DeepEqual(r.commits, []float64{45, 0}) {
		t.Errorf("leaving it committed %v, want 45 and 0", r.commits)
	}
}

func TestDialFromAMirrorAndDisabled(t *testing.T) {
	r := newDial(t)
	r.k.Tree.Post(ui.Event{Kind: ui.SetValue, Target: "d", Text: "62 %"})
	r.k.Tree.Update(0)
	if !reflect.DeepEqual(r.commits, []float64{60}) {
		t.Errorf("committed %v, want the notch 60", r.commits)
	}
	r.disabled = true
	r.p.version++
	r.k.Tree.Update(0)
	drag(r.k, "d", 0.1, 0.5, ui.PointerUp)
	r.k.Tree.Post(ui.Event{Kind: ui.SetValue, Target: "d", Text: "10"})
	r.k.Tree.Update(0)
	if len(r.commits) != 1 {
		t.Errorf("a disabled dial committed %v", r.commits)
	}
}

func TestDialSurvivesTheModelMovingUnderIt(t *testing.T) {
	r := newDial(t)
	drag(r.k, "d", 0.35, 0.7, ui.PointerMove)
	r.value = 40 // a day passes while the thumb is held
	r.p.version++
	r.k.Tree.Update(0)
	rect := at(r.k, "d")
	r.k.Tree.Post(ui.Event{Kind: ui.PointerUp, X: rect.X + rect.W*0.7, Y: rect.Y + 5})
	r.k.Tree.Update(0)
	if !reflect.DeepEqual(r.commits, []float64{70}) {
		t.Errorf("committed %v, want 70", r.commits)
	}
}
