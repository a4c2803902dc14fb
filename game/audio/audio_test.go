package audio

import (
	"bytes"
	"encoding/binary"
	"math"
	"sync"
	"testing"
	"time"
)

func TestCues(t *testing.T) {
	for c, spec := range cues {
		t.Run(string(c), func(t *testing.T) {
			s := Render(c)
			if len(s) < rate/100 || len(s) > 4*rate {
				t.Fatalf("lasts %.2f seconds", float64(len(s))/rate)
			}
			var top, sum, power float64
			for i, v := range s {
				x := float64(v)
				if math.IsNaN(x) || math.IsInf(x, 0) {
					t.Fatalf("sample %d is %v", i, x)
				}
				top = max(top, math.Abs(x))
				sum += x
				power += x * x
			}
			const below6dB = 0.5012
			if top > below6dB {
				t.Errorf("peaks at %.1f dBFS", 20*math.Log10(top))
			}
			if math.Abs(top-float64(spec.peak)) > 1e-3 {
				t.Errorf("peak is %.3f, meant to be %.3f", top, spec.peak)
			}
			if dc := math.Abs(sum / float64(len(s))); dc > 0.01*top {
				t.Errorf("is off centre by %.4f of its peak", dc/top)
			}
			if rms := math.Sqrt(power / float64(len(s))); rms < top/100 {
				t.Errorf("is hardly there: %.5f", rms)
			}
			for _, at := range []int{0, len(s) - 1} {
				if math.Abs(float64(s[at])) > 0.02*top {
					t.Errorf("clicks: sample %d is %.3f", at, s[at])
				}
			}
			again := Render(c)
			for i := range s {
				if s[i] != again[i] {
					t.Fatal("sounds different the second time")
				}
			}
		})
	}
}

func TestUnknownCue(t *testing.T) {
	m := New()
	if m.Play("none") != "" || Cue("none").Known() || Render("none") != nil {
		t.Error("a sound that does not exist is played")
	}
}

// listen reads so many seconds as the device would, in pieces of odd sizes.
func listen(m *Mixer, seconds float64) []float32 {
	var b bytes.Buffer
	want := int(seconds*rate) * 8
	buf := make([]byte, 4099)
	for b.Len() < want {
		n, err := m.Read(buf[:min(len(buf), want-b.Len())])
		if err != nil {
			panic(err)
		}
		b.Write(buf[:n])
	}
	out := make([]float32, want/8)
	for i := range out {
		left := math.Float32frombits(binary.LittleEndian.Uint32(b.Bytes()[8*i:]))
		right := math.Float32frombits(binary.LittleEndian.Uint32(b.Bytes()[8*i+4:]))
		if left != right {
			panic("the channels differ")
		}
		out[i] = left
	}
	return out
}

func loudness(s []float32) float64 {
	power := 0.0
	for _, v := range s {
		power += float64(v) * float64(v)
	}
	return math.Sqrt(power / float64(len(s)))
}

func peak(s []float32) (top float64) {
	for _, v := range s {
		top = max(top, math.Abs(float64(v)))
	}
	return top
}

func TestEverythingAtOnceDoesNotClip(t *testing.T) {
	m := New()
	m.SetMood(1, 1)
	top := 0.0
	for range 20 {
		for c := range cues {
			m.Play(c)
		}
		top = max(top, peak(listen(m, 0.2)))
	}
	if top >= 1 {
		t.Errorf("peak %.3f", top)
	}
}

func TestAmbientIsQuietAndFollowsTheMood(t *testing.T) {
	hear := func(exposure, confidence float64) []float32 {
		m := New()
		m.SetMood(exposure, confidence)
		listen(m, 12) // it moves slowly
		return listen(m, 8)
	}
	calm, tense, sure := hear(0, 0), hear(1, 0), hear(0, 1)
	for name, s := range map[string][]float32{"calm": calm, "tense": tense, "sure": sure} {
		if p := peak(s); p > 0.25 {
			t.Errorf("%s peaks at %.1f dBFS", name, 20*math.Log10(p))
		}
		if l := loudness(s); l < 0.0005 {
			t.Errorf("%s cannot be heard: %.5f", name, l)
		}
		sum := 0.0
		for _, v := range s {
			sum += float64(v)
		}
		if dc := math.Abs(sum / float64(len(s))); dc > 0.001 {
			t.Errorf("%s is off centre by %.4f", name, dc)
		}
	}
	if loudness(tense) < 1.5*loudness(calm) || loudness(sure) < 1.2*loudness(calm) {
		t.Errorf("loudness is %.4f calm, %.4f tense, %.4f sure", loudness(calm), loudness(tense), loudness(sure))
	}
}

func TestVolumesAreSeparate(t *testing.T) {
	for _, c := range []struct {
		name    string
		v       Volumes
		cue     Cue
		audible bool
	}{
		{"muted", Volumes{Mute: true, Master: 1, Effects: 1, Music: 1, Interface: 1}, "stamp", false},
		{"master down", Volumes{Effects: 1, Music: 1, Interface: 1}, "stamp", false},
		{"effects", Volumes{Master: 1, Effects: 1}, "stamp", true},
		{"effects down", Volumes{Master: 1, Music: 0, Interface: 1}, "stamp", false},
		{"interface", Volumes{Master: 1, Interface: 1}, "commit", true},
		{"interface down", Volumes{Master: 1, Effects: 1}, "commit", false},
		{"music", Volumes{Master: 1, Music: 1}, "", true},
	} {
		m := New()
		m.SetVolumes(c.v)
		listen(m, 1) // volumes move there
		m.Play(c.cue)
		if got := peak(listen(m, 0.5)) > 0.002; got != c.audible {
			t.Errorf("%s: audible is %v", c.name, got)
		}
	}
}

func TestRepeatedCueIsHeardOnce(t *testing.T) {
	one, many := New(), New()
	for _, m := range []*Mixer{one, many} {
		m.SetVolumes(Volumes{Master: 1, Interface: 1})
		listen(m, 1)
	}
	one.Play("notch")
	for range 30 {
		many.Play("notch")
	}
	if a, b := peak(listen(one, 0.1)), peak(listen(many, 0.1)); a != b {
		t.Errorf("peak %.3f once, %.3f thirty times", a, b)
	}
}

func TestMoodTakesAnything(t *testing.T) {
	m := New()
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -3, 7} {
		m.SetMood(v, v)
		if p := peak(listen(m, 0.5)); math.IsNaN(p) || p > 0.5 {
			t.Errorf("mood %v: peak %v", v, p)
		}
	}
}

// TestNobodyWaits calls everything from several goroutines while the device
// reads and while it does not; the race detector watches.
func TestNobodyWaits(t *testing.T) {
	m := New()
	stop := make(chan struct{})
	var wg, reader sync.WaitGroup
	reader.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
				listen(m, 0.05)
			}
		}
	})
	for range 3 {
		wg.Go(func() {
			for i := range 300 {
				m.Play("tick")
				m.Play("alarm")
				m.SetMood(float64(i)/300, 1)
				m.SetVolumes(Volumes{Master: 1, Effects: float64(i) / 300})
			}
		})
	}
	wg.Wait()
	close(stop)
	reader.Wait()

	done := make(chan struct{})
	go func() {
		for range 1000 {
			m.Play("stamp")
		}
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		t.Fatal("playing waits for a device that does not read")
	}
}

// TestDeviceOrNoDevice starts and stops the real thing; on a machine without
// sound that must make no difference.
func TestDeviceOrNoDevice(t *testing.T) {
	m := New()
	m.Start(false)
	for range 20 {
		if m.Play("stamp") != "caption.stamp" {
			t.Fatal("no caption")
		}
		time.Sleep(10 * time.Millisecond)
	}
	m.Close()
	m.Close()
}

func BenchmarkMix(b *testing.B) {
	m := New()
	m.SetMood(1, 1)
	buf := make([]byte, 8*rate/100)
	for b.Loop() {
		if _, err := m.Read(buf); err != nil {
			b.Fatal(err)
		}
	}
}
