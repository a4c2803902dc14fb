package audio

import "math"

// ambient is the bed under everything: a room at night, a low drone that grows
// and goes out of tune with exposure, a slow pulse when it is high, and a chord
// that stands for confidence.
type ambient struct {
	exposure, confidence float64 // as heard now
	drone                [3]tone
	chord                [4]tone
	pulse                tone
	tremolo              tone
	beat                 float64 // seconds into the pulse
	room                 filter
	seed                 synth
}

// tone is a sine made by turning a vector: a multiplication a sample.
type tone struct{ x, y float64 }

// step turns by the angle whose cosine and sine are given and returns the sine.
func (o *tone) step(cos, sin float64) float64 {
	o.x, o.y = o.x*cos-o.y*sin, o.x*sin+o.y*cos
	return o.y
}

// steady takes away what rounding has added.
func (o *tone) steady() {
	l := math.Hypot(o.x, o.y)
	if l == 0 {
		o.x, o.y = 1, 0
		return
	}
	o.x, o.y = o.x/l, o.y/l
}

func turn(freq float64) (cos, sin float64) {
	s, c := math.Sincos(2 * math.Pi * freq / rate)
	return c, s
}

// Loudness of the layers at their fullest.
const (
	roomLevel  = 0.012
	droneLevel = 0.045
	chordLevel = 0.030
	pulseLevel = 0.060
)

// slow is how far the mood heard moves towards the present one in a block of
// blockSize samples: two thirds of the way in about three seconds.
const slow = 1 - 0.9962

// blockSize is how many samples are computed with the same settings.
const blockSize = 512

func newAmbient() *ambient {
	a := &ambient{confidence: 0.5, seed: synth{seed: 77}}
	a.room.lowpass(240, 0.6)
	return a
}

// add puts up to blockSize samples on top of out, times gain.
func (a *ambient) add(out []float32, exposure, confidence, gain float64) {
	a.exposure += (exposure - a.exposure) * slow
	a.confidence += (confidence - a.confidence) * slow
	for i := range a.drone {
		a.drone[i].steady()
	}
	for i := range a.chord {
		a.chord[i].steady()
	}
	a.pulse.steady()
	a.tremolo.steady()

	// The fifth of the drone slips towards a tritone as exposure grows.
	var dc, ds [3]float64
	for i, f := range [3]float64{55, 55.3 + 0.9*a.exposure, 82.4 - 4.4*a.exposure} {
		dc[i], ds[i] = turn(f)
	}
	var cc, cs [4]float64
	for i, f := range [4]float64{110, 164.81, 220, 277.18} {
		cc[i], cs[i] = turn(f)
	}
	tc, ts := turn(0.11)
	pc, ps := turn(46)

	drone := droneLevel * (0.25 + 0.75*a.exposure) / 3
	chord := chordLevel * a.confidence * a.confidence * (1 - 0.7*a.exposure) / 4
	pulse := pulseLevel * max(0, a.exposure-0.45) / 0.55
	period := 1.9 - 0.9*a.exposure
	for i := range out {
		v := roomLevel * a.room.step(a.seed.noise()) * 6
		for k := range a.drone {
			v += drone * a.drone[k].step(dc[k], ds[k])
		}
		breath := 0.75 + 0.25*a.tremolo.step(tc, ts)
		for k := range a.chord {
			v += chord * breath * a.chord[k].step(cc[k], cs[k])
		}
		// Two beats, like a heart, each an eighth of a second.
		p := a.pulse.step(pc, ps)
		if pulse > 0 {
			v += pulse * p * (thump(a.beat) + 0.6*thump(a.beat-0.24))
		}
		if a.beat += 1.0 / rate; a.beat >= period {
			a.beat = 0
		}
		out[i] += float32(v * gain)
	}
}

// thump is the loudness of one beat.
func thump(t float64) float64 {
	const length = 0.16
	if t < 0 || t > length {
		return 0
	}
	s := math.Sin(math.Pi * t / length)
	return s * s
}
