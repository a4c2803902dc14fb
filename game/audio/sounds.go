package audio

import "math"

func tick(s *synth) {
	s.add(0, 0.03, func(t float64) float64 {
		return sine(1700, t)*decay(t, 0.004) + 0.3*s.noise()*decay(t, 0.002)
	})
}

func notch(s *synth) {
	s.add(0, 0.022, func(t float64) float64 {
		return sine(940, t)*decay(t, 0.004) + 0.4*s.noise()*decay(t, 0.0015)
	})
}

// commit is a key of a typewriter and its carriage.
func commit(s *synth) {
	for i, freq := range []float64{520, 780} {
		s.add(float64(i)*0.06, 0.12, func(t float64) float64 {
			return sine(freq, t)*decay(t, 0.018) + 0.3*sine(2.76*freq, t)*decay(t, 0.008)
		})
	}
}

// refuse is a dull buzz.
func refuse(s *synth) {
	var f filter
	f.lowpass(520, 0.8)
	s.add(0, 0.16, func(t float64) float64 {
		square := math.Copysign(1, sine(118, t)) + math.Copysign(1, sine(125, t))
		return f.step(square) * swell(t, 0.01, 0.16)
	})
}

// swish is air moving from one pitch to another.
func swish(from, to float64) func(*synth) {
	return func(s *synth) {
		const length = 0.14
		var f filter
		s.add(0, length, func(t float64) float64 {
			f.bandpass(from*math.Pow(to/from, t/length), 1.4)
			return f.step(s.noise()) * swell(t, 0.05, length)
		})
	}
}

// paper is a sheet being laid down: short bursts of high noise.
func paper(s *synth) {
	var f filter
	f.bandpass(3100, 0.7)
	level := 0.0
	s.add(0, 0.42, func(t float64) float64 {
		if s.noise() > 0.9985 {
			level = 0.4 + 0.6*math.Abs(s.noise())
		}
		level *= 0.9992
		return f.step(s.noise()) * (0.25 + level) * swell(t, 0.07, 0.42)
	})
}

// stamp is wood on paper on a desk.
func stamp(s *synth) {
	var f filter
	f.lowpass(1500, 0.7)
	s.add(0, 0.28, func(t float64) float64 {
		body := sine(96-60*min(t, 0.1), t) * decay(t, 0.035)
		return body + 0.5*f.step(s.noise())*decay(t, 0.012)
	})
}

// printer is a teleprinter setting a line.
func printer(s *synth) {
	at := 0.0
	for range 15 {
		var f filter
		f.bandpass(1500+500*s.noise(), 2.2)
		loud := 0.7 + 0.3*s.noise()
		s.add(at, 0.05, func(t float64) float64 {
			return loud * (f.step(s.noise())*decay(t, 0.006) + 0.25*sine(310, t)*decay(t, 0.008))
		})
		at += 0.055 + 0.02*math.Abs(s.noise())
	}
}

// hush is a radio channel that crackles and goes quiet.
func hush(s *synth) {
	var f filter
	f.bandpass(1250, 0.8)
	s.add(0, 1.3, func(t float64) float64 {
		crackle := 0.0
		if s.noise() > 0.9992 {
			crackle = 3 * s.noise()
		}
		return f.step(s.noise()*0.8+crackle) * swell(t, 0.06, 1.3) * swell(t, 0.06, 1.3)
	})
}

// alarm is two tones of a control room, twice, without any edge.
func alarm(s *synth) {
	for i := range 4 {
		freq := 466.16
		if i%2 == 1 {
			freq = 392
		}
		s.add(float64(i)*0.26, 0.34, func(t float64) float64 {
			return (sine(freq, t) + 0.35*sine(2*freq, t) + 0.12*sine(3*freq, t)) * swell(t, 0.02, 0.34)
		})
	}
}

// launch is heard from far away: a rumble that rises and rolls off.
func launch(s *synth) {
	const length = 3.4
	var low, body filter
	low.lowpass(85, 0.7)
	body.bandpass(170, 0.6)
	s.add(0, length, func(t float64) float64 {
		n := s.noise()
		flutter := 1 + 0.3*sine(7.3, t)*sine(1.1, t)
		return (2.2*low.step(n) + 0.5*body.step(n)) * flutter * swell(t, 0.9, length) * decay(max(0, t-1.2), 1.1)
	})
}

// gavel is two knocks.
func gavel(s *synth) {
	for i := range 2 {
		s.add(float64(i)*0.24, 0.2, func(t float64) float64 {
			return sine(235, t)*decay(t, 0.022) + 0.5*sine(611, t)*decay(t, 0.01) + 0.4*s.noise()*decay(t, 0.003)
		})
	}
}

// bell has the partials of a small hand bell.
func bell(s *synth) {
	for i, partial := range []float64{1, 2, 2.41, 3.02, 4.53} {
		s.add(0, 1.9, func(t float64) float64 {
			return sine(523.25*partial, t) * decay(t, 0.42/float64(i+1)) / float64(i+1)
		})
	}
}

// income is two coins, not a jackpot.
func income(s *synth) {
	for i, freq := range []float64{1480, 1976} {
		s.add(float64(i)*0.075, 0.4, func(t float64) float64 {
			return (sine(freq, t) + 0.4*sine(freq*2.68, t)) * decay(t, 0.055)
		})
	}
}

// notes plays soft tones one after another, gap seconds apart, each ringing for
// a while.
func notes(gap, ring float64, freqs ...float64) func(*synth) {
	return func(s *synth) {
		for i, freq := range freqs {
			s.add(float64(i)*gap, ring, func(t float64) float64 {
				tone := sine(freq, t) + 0.4*sine(2*freq, t)*decay(t, 0.2) + 0.15*sine(3*freq, t)*decay(t, 0.1)
				return tone * swell(t, 0.015, ring) * decay(t, ring/2.5)
			})
		}
	}
}
