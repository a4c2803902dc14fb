package audio

import "math"

// rate is samples a second.
const rate = 44100

// synth is a sound being made: one channel, any amplitude.
type synth struct {
	out  []float32
	seed uint32
}

// Render computes a cue at its own loudness: one channel, so many samples a
// second as Rate says. The same cue always gives the same samples.
func Render(c Cue) []float32 {
	spec, ok := cues[c]
	if !ok {
		return nil
	}
	s := &synth{seed: 0x9E3779B9}
	spec.render(s)
	s.finish(spec.peak)
	return s.out
}

// Rate is how many samples a second has.
const Rate = rate

// room makes sure that the sound lasts so many seconds.
func (s *synth) room(seconds float64) {
	if n := int(seconds * rate); n > len(s.out) {
		s.out = append(s.out, make([]float32, n-len(s.out))...)
	}
}

// add lays a voice of some seconds over the sound, from a time on. f is given
// the seconds since the voice began.
func (s *synth) add(at, seconds float64, f func(t float64) float64) {
	s.room(at + seconds)
	from := int(at * rate)
	for i := range int(seconds * rate) {
		s.out[from+i] += float32(f(float64(i) / rate))
	}
}

// noise is a random number in -1..1 (xorshift).
func (s *synth) noise() float64 {
	s.seed ^= s.seed << 13
	s.seed ^= s.seed >> 17
	s.seed ^= s.seed << 5
	return float64(int32(s.seed)) / (1 << 31)
}

// finish removes what cannot be heard, fades the ends and sets the loudness.
func (s *synth) finish(peak float32) {
	const edge = rate / 250 // 4 ms
	// A slow average is taken off: no thump where the sound begins or ends.
	hp := filter{}
	hp.highpass(30, 0.7)
	for i, v := range s.out {
		s.out[i] = float32(hp.step(float64(v)))
	}
	n := len(s.out)
	for i := range min(edge, n) {
		s.out[n-1-i] *= float32(i) / edge
	}
	const attack = rate / 1000
	for i := range min(attack, n) {
		s.out[i] *= float32(i) / attack
	}
	var top float32
	for _, v := range s.out {
		top = max(top, v, -v)
	}
	if top == 0 {
		return
	}
	for i := range s.out {
		s.out[i] *= peak / top
	}
}

// filter is a second-order filter (the usual "cookbook" forms).
type filter struct {
	b0, b1, b2, a1, a2 float64
	x1, x2, y1, y2     float64
}

func (f *filter) set(b0, b1, b2, a0, a1, a2 float64) {
	f.b0, f.b1, f.b2, f.a1, f.a2 = b0/a0, b1/a0, b2/a0, a1/a0, a2/a0
}

func shape(freq, q float64) (cos, alpha float64) {
	w := 2 * math.Pi * freq / rate
	return math.Cos(w), math.Sin(w) / (2 * q)
}

func (f *filter) lowpass(freq, q float64) {
	c, a := shape(freq, q)
	f.set((1-c)/2, 1-c, (1-c)/2, 1+a, -2*c, 1-a)
}

func (f *filter) highpass(freq, q float64) {
	c, a := shape(freq, q)
	f.set((1+c)/2, -1-c, (1+c)/2, 1+a, -2*c, 1-a)
}

func (f *filter) bandpass(freq, q float64) {
	c, a := shape(freq, q)
	f.set(a, 0, -a, 1+a, -2*c, 1-a)
}

func (f *filter) step(x float64) float64 {
	y := f.b0*x + f.b1*f.x1 + f.b2*f.x2 - f.a1*f.y1 - f.a2*f.y2
	f.x2, f.x1, f.y2, f.y1 = f.x1, x, f.y1, y
	return y
}

// sine is a tone at t seconds.
func sine(freq, t float64) float64 { return math.Sin(2 * math.Pi * freq * t) }

// decay falls by half every so many seconds.
func decay(t, half float64) float64 { return math.Exp2(-t / half) }

// swell rises over up seconds and falls over the rest of all.
func swell(t, up, all float64) float64 {
	if t < up {
		return t / up
	}
	return max(0, 1-(t-up)/(all-up))
}
