package stage

import (
	"math"
	"reflect"
	"testing"
)

func TestPaceDoesNotDependOnFrameRate(t *testing.T) {
	for speed, perSecond := range Speeds {
		for _, fps := range []float64{5, 24, 30, 59.94, 60, 144, 1000} {
			var p Pace
			p.SetSpeed(speed)
			p.SetRunning(true)
			days, n := 0, int(math.Round(20*fps))
			for range n {
				days += p.Advance(20 / float64(n))
			}
			// The sum of the steps may fall short of the whole by a rounding.
			if want := 20 * perSecond; days != want && days != want-1 {
				t.Errorf("speed %d at %v frames a second: %d days in 20 seconds, want %d", speed, fps, days, want)
			}
			if f := p.Fraction(); f < 0 || f >= 1 {
				t.Errorf("fraction %v", f)
			}
		}
	}
}

func TestPaceIsBounded(t *testing.T) {
	var p Pace
	p.SetSpeed(3)
	p.SetRunning(true)
	if n := p.Advance(3600); n > 3 {
		t.Errorf("an hour's gap gave %d days at once", n)
	}
	if n := p.Advance(math.NaN()); n != 0 {
		t.Errorf("no time gave %d days", n)
	}
	if n := p.Advance(-1); n != 0 {
		t.Errorf("time running backwards gave %d days", n)
	}
}

func TestPacePauses(t *testing.T) {
	var p Pace
	if p.Advance(10) != 0 {
		t.Error("the zero pace runs")
	}
	p.SetSpeed(1)
	p.SetRunning(true)
	p.Advance(0.2)
	p.Toggle()
	before := p.Fraction()
	if p.Advance(10) != 0 || p.Fraction() != before {
		t.Error("time passes while paused")
	}
	p.Toggle()
	p.SetSpeed(17)
	if p.Speed() != 1 {
		t.Error("a speed that does not exist was taken")
	}
	p.Interrupt()
	if p.Running() || p.Fraction() != 0 {
		t.Error("an interrupted day goes on")
	}
}

func TestSettingsSurviveStorage(t *testing.T) {
	s := DefaultSettings()
	s.Lang, s.Tenths, s.Captions, s.Seen = "de", 15, true, []string{"tutorial"}
	got, err := DecodeSettings(s.Encode())
	if err != nil || !reflect.DeepEqual(got, s) {
		t.Errorf("got %+v, %v; want %+v", got, err, s)
	}
}

func TestBrokenSettingsDoNotStopTheGame(t *testing.T) {
	for _, c := range []struct {
		in  string
		bad bool
	}{
		{"", true}, {"nonsense", true}, {"[]", true}, {`{"tenths":"x"}`, true},
		{"{}", false}, {`{"tenths":900,"master":-4,"later":true}`, false},
	} {
		s, err := DecodeSettings([]byte(c.in))
		if (err != nil) != c.bad {
			t.Errorf("%q: %v", c.in, err)
		}
		if s.Tenths < 8 || s.Tenths > 20 || s.Master < 0 || s.Master > 100 {
			t.Errorf("%q gave %+v", c.in, s)
		}
	}
}

func TestSoundsAreListedOnce(t *testing.T) {
	seen := map[Sound]bool{}
	for _, s := range Sounds {
		if s == "" || seen[s] {
			t.Errorf("sound %q is listed twice or has no name", s)
		}
		seen[s] = true
	}
}
