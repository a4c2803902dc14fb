package theme

import (
	"reflect"
	"testing"
)

// pair is text that is set on a ground somewhere.
type pair struct {
	name         string
	text, ground Color
}

// pairs lists every pair of text and ground that the widgets use.
func pairs(p *Palette) []pair {
	var out []pair
	add := func(ground string, g Color, names string, texts ...Color) {
		for i, c := range texts {
			out = append(out, pair{names + " " + string(rune('0'+i)) + " on " + ground, c, g | 0xFF})
		}
	}
	meanings := []Color{p.MoneyT, p.ExposT, p.CoverT, p.CoinT, p.PressureT, p.AccentT}
	dark := map[string]Color{"page": p.Page, "page low": p.PageLow, "panel": p.Panel, "panel low": p.PanelLow,
		"bar": p.Bar, "bar low": p.BarLow, "tip": p.Tip, "tip low": p.TipLow, "table head": p.TableHead, "well": p.Well}
	for name, g := range dark {
		add(name, g, "text", p.Text1, p.Text2, p.Text3)
		add(name, g, "meaning", meanings...)
	}
	for name, g := range map[string]Color{"head": p.Head, "head right": p.HeadRight, "select": p.Select, "hot": p.Hot} {
		add(name, g, "text", p.Text1, p.Text2)
		add(name, g, "meaning", p.MoneyT, p.ExposT, p.CoverT, p.PressureT, p.AccentT)
	}
	add("button", p.Button, "text", p.Text1, p.Text2)
	add("button low", p.ButtonLow, "text", p.Text1, p.Text2)
	add("rail", p.Rail, "text", p.Text1, p.Text2)
	add("rail right", p.RailRight, "text", p.Text1, p.Text2)
	add("pending", p.Pending, "text", p.Text1, p.AccentT)
	add("ticker", p.Ticker, "text", p.Text1, p.Text3)
	add("primary", p.Primary, "ink", p.PrimaryInk)
	add("primary low", p.PrimaryLow, "ink", p.PrimaryInk)
	for name, g := range map[string]Color{"paper light": p.PaperLight, "paper": p.Paper, "paper shade": p.PaperShade} {
		add(name, g, "ink", p.Ink, p.Ink2, p.Ink3, p.InkRed, p.InkMoney, p.InkCover)
	}
	add("paper select", p.PaperSelect, "ink", p.Ink, p.Ink2, p.Ink3, p.InkRed)
	add("ink button", p.Ink, "paper", p.PaperLight, p.PaperShade)
	return out
}

func TestContrastOfAllPairs(t *testing.T) {
	const least = 4.5
	for _, base := range []Palette{Room(), Coalition()} {
		for v := Vision(0); v < Visions; v++ {
			p := base.ForVision(v)
			for _, q := range pairs(&p) {
				if c := Contrast(q.text, q.ground); c < least {
					t.Errorf("%s, vision %d: %s is %.2f, want %.1f (%08X on %08X)", p.Name, v, q.name, c, least, uint32(q.text), uint32(q.ground))
				}
			}
		}
	}
}

func TestContrastIsThatOfWCAG(t *testing.T) {
	for _, c := range []struct {
		a, b Color
		want float64
	}{{0x000000FF, 0xFFFFFFFF, 21}, {0x777777FF, 0xFFFFFFFF, 4.48}, {0xF0EADBFF, 0x162033FF, 13.6}, {0xFFFFFF00, 0x123456FF, 1}} {
		if got := Contrast(c.a, c.b); got < c.want-0.05 || got > c.want+0.05 {
			t.Errorf("%08X on %08X is %.2f, want %.2f", uint32(c.a), uint32(c.b), got, c.want)
		}
	}
}

// Marks carry meaning without words: graphical objects need 3 to 1.
func TestContrastOfMarks(t *testing.T) {
	for _, base := range []Palette{Room(), Coalition()} {
		for v := Vision(0); v < Visions; v++ {
			p := base.ForVision(v)
			for tone := Plain; tone < Tones; tone++ {
				if tone == Slated { // the remainder of a whole, always labelled
					continue
				}
				if c := Contrast(p.Fill(tone), p.Panel|0xFF); c < 3 {
					t.Errorf("%s, vision %d: a mark in tone %d is %.2f", p.Name, v, tone, c)
				}
				if c := Contrast(p.Printed(tone), p.Paper); c < 4.5 {
					t.Errorf("%s, vision %d: print in tone %d is %.2f", p.Name, v, tone, c)
				}
			}
			if c := Contrast(p.Focus, p.Panel|0xFF); c < 3 {
				t.Errorf("%s, vision %d: the focus ring is %.2f", p.Name, v, c)
			}
		}
	}
}

func TestNoColourIsMissing(t *testing.T) {
	for _, p := range []Palette{Room(), Coalition()} {
		v := reflect.ValueOf(p)
		for i := range v.NumField() {
			if c, ok := v.Field(i).Interface().(Color); ok && c == 0 {
				t.Errorf("%s: %s is not set", p.Name, v.Type().Field(i).Name)
			}
		}
	}
}

func TestNoTextIsBelowSixteen(t *testing.T) {
	for _, w := range [][2]int{{1920, 1080}, {1280, 720}, {960, 540}, {3840, 2160}} {
		th := New(w[0], w[1], Options{})
		v := reflect.ValueOf(th.Type)
		for i := range v.NumField() {
			s := v.Field(i).Interface().(TextStyle)
			if s.Size < 16 || s.Line < 1 || s.Line > 1.6 {
				t.Errorf("%v: %s is %v high with lines of %v", w, v.Type().Field(i).Name, s.Size, s.Line)
			}
			if px := s.Size * th.Scale; px < 16 {
				t.Errorf("%v: %s is %v pixels", w, v.Type().Field(i).Name, px)
			}
		}
		if th.Class == Full && th.Type.Body.Size < 18 {
			t.Errorf("%v: body is %v", w, th.Type.Body.Size)
		}
	}
}

func TestNoSizeIsMissing(t *testing.T) {
	for _, w := range [][2]int{{1920, 1080}, {1280, 720}, {960, 540}} {
		v := reflect.ValueOf(New(w[0], w[1], Options{}).Metrics)
		for i := range v.NumField() {
			if f := v.Field(i); f.IsZero() {
				t.Errorf("%v: %s is 0", w, v.Type().Field(i).Name)
			}
		}
	}
}

func TestClasses(t *testing.T) {
	for _, c := range []struct {
		w, h, tenths int
		class        Class
		scale        float32
	}{
		{1920, 1080, 10, Full, 1}, {3840, 2160, 10, Full, 2}, {2560, 1440, 10, Full, 4.0 / 3},
		{1280, 720, 10, Compact, 1}, {1600, 900, 10, Compact, 1}, {1920, 1080, 15, Compact, 1.5},
		{1920, 1080, 20, Small, 2}, {960, 540, 10, Small, 1}, {1920, 1080, 8, Full, 0.8},
		{3840, 2160, 20, Small, 4}, {1920, 1080, 99, Small, 2}, {1920, 1080, 1, Full, 0.8},
	} {
		th := New(c.w, c.h, Options{Tenths: c.tenths})
		if th.Class != c.class || th.Scale < c.scale-1e-4 || th.Scale > c.scale+1e-4 {
			t.Errorf("%dx%d at %d: class %d scale %v, want %d and %v", c.w, c.h, c.tenths, th.Class, th.Scale, c.class, c.scale)
		}
	}
}

func TestReducedMotionStandsStill(t *testing.T) {
	m := New(1920, 1080, Options{ReduceMotion: true}).Motion
	for name, v := range map[string]float32{"hover": m.Hover, "panel": m.Panel, "dossier": m.Dossier, "stamp": m.Stamp,
		"ring": m.Ring, "sweep": m.Sweep, "ticker": m.Ticker} {
		if v != 0 {
			t.Errorf("%s still moves: %v", name, v)
		}
	}
	if m.TipDelay == 0 || m.Toast == 0 {
		t.Error("waiting is not motion and must stay")
	}
}

func TestTouchTargets(t *testing.T) {
	m := New(1280, 720, Options{Touch: true}).Metrics
	for name, v := range map[string]float32{"target": m.Target, "row": m.RowH, "button": m.ButtonH, "key": m.SpeedKeyW} {
		if v < 44 {
			t.Errorf("%s is %v, want 44", name, v)
		}
	}
}

func TestAlphaAndMix(t *testing.T) {
	if got := Color(0x11223380).Alpha(0.5); got != 0x11223340 {
		t.Errorf("half of 80 is %08X", uint32(got))
	}
	if got := Color(0x000000FF).Mix(0xFF8040FF, 0.5); got != 0x804020FF {
		t.Errorf("the middle is %08X", uint32(got))
	}
	if got := Color(0x01020304).Mix(0x11121314, 2); got != 0x11121314 {
		t.Errorf("past the end is %08X", uint32(got))
	}
}

func TestCubicOut(t *testing.T) {
	last := float32(-1)
	for i := -5; i <= 25; i++ {
		v := CubicOut(float32(i) / 20)
		if v < last || v < 0 || v > 1 {
			t.Errorf("at %d: %v after %v", i, v, last)
		}
		last = v
	}
	if CubicOut(0) != 0 || CubicOut(1) != 1 {
		t.Error("the ends are not 0 and 1")
	}
}
