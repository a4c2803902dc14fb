package audio

import (
	"encoding/binary"
	"math"
	"sync/atomic"
)

// Volumes are how loud things are, 0 to 1.
type Volumes struct {
	Mute                              bool
	Master, Effects, Music, Interface float64
}

// Mixer adds up what is heard. Its methods never wait and may be called from any
// goroutine; the samples are made on the device's.
type Mixer struct {
	starts     chan Cue
	volumes    atomic.Pointer[Volumes]
	exposure   atomic.Uint64 // float64 bits
	confidence atomic.Uint64
	silent     atomic.Bool // there is no device
	device     device

	// Used by Read only.
	rendered map[Cue][]float32
	voices   []voice
	ambient  *ambient
	block    [blockSize]float32
	ready    int // samples of block still to be handed out
	tail     []byte
	gain     [groups]float64 // as heard now
}

// voice is a sound that is being played.
type voice struct {
	cue     Cue
	samples []float32
	at      int
	group   Group
}

const (
	// mostVoices is how many sounds are heard at once; the oldest gives way.
	mostVoices = 8
	// again is how soon, in samples, the same sound may begin once more.
	again = rate / 25
)

// New returns a mixer that is not connected to a device yet.
func New() *Mixer {
	m := &Mixer{starts: make(chan Cue, 32), rendered: map[Cue][]float32{}, ambient: newAmbient()}
	m.SetVolumes(Volumes{Master: 1, Effects: 1, Music: 1, Interface: 1})
	m.SetMood(0, 0.5)
	return m
}

// Play starts a sound and returns the message key of its caption, or "". With no
// device, or too many sounds waiting, nothing is heard; the caption is the same.
func (m *Mixer) Play(c Cue) (caption string) {
	if !c.Known() {
		return ""
	}
	if !m.silent.Load() {
		select {
		case m.starts <- c:
		default:
		}
	}
	return c.Caption()
}

// SetVolumes changes how loud things are.
func (m *Mixer) SetVolumes(v Volumes) { m.volumes.Store(&v) }

// SetMood steers the layers that go on all the time: 0 to 1 each.
func (m *Mixer) SetMood(exposure, confidence float64) {
	store := func(a *atomic.Uint64, v float64) {
		if !(v >= 0) { // and not a number
			v = 0
		}
		a.Store(math.Float64bits(min(v, 1)))
	}
	store(&m.exposure, exposure)
	store(&m.confidence, confidence)
}

// Silent says that no device plays what the mixer makes.
func (m *Mixer) Silent() bool { return m.silent.Load() }

// Read implements io.Reader for the device: 32-bit floats, little-endian, two
// channels.
func (m *Mixer) Read(p []byte) (int, error) {
	const frame = 8
	n := copy(p, m.tail)
	m.tail = m.tail[n:]
	for n < len(p) {
		if m.ready == 0 {
			m.mix()
		}
		v := m.block[blockSize-m.ready]
		m.ready--
		var b [frame]byte
		bits := math.Float32bits(v)
		binary.LittleEndian.PutUint32(b[0:], bits)
		binary.LittleEndian.PutUint32(b[4:], bits)
		k := copy(p[n:], b[:])
		n += k
		if k < frame {
			m.tail = append(m.tail[:0:0], b[k:]...)
		}
	}
	return n, nil
}

// mix makes the next block.
func (m *Mixer) mix() {
	m.ready = blockSize
	m.begin()
	v := *m.volumes.Load()
	master := v.Master * v.Master
	if v.Mute {
		master = 0
	}
	// Loudness goes with the square of the setting, which sounds even, and
	// moves there over a few blocks, which does not click.
	for g, want := range [groups]float64{Effects: v.Effects, Interface: v.Interface, Music: v.Music} {
		m.gain[g] += (want*want*master - m.gain[g]) * 0.25
	}
	clear(m.block[:])
	if g := m.gain[Music]; g > 1e-5 {
		m.ambient.add(m.block[:], math.Float64frombits(m.exposure.Load()), math.Float64frombits(m.confidence.Load()), g)
	}
	keep := m.voices[:0]
	for _, o := range m.voices {
		g := float32(m.gain[o.group])
		rest := o.samples[o.at:]
		for i := range min(len(rest), blockSize) {
			m.block[i] += rest[i] * g
		}
		if o.at += blockSize; o.at < len(o.samples) {
			keep = append(keep, o)
		}
	}
	m.voices = keep
	for i, x := range m.block {
		m.block[i] = limit(x)
	}
}

// begin starts the sounds that were asked for.
func (m *Mixer) begin() {
	for {
		select {
		case c := <-m.starts:
			recent := false
			for _, o := range m.voices {
				recent = recent || o.cue == c && o.at < again
			}
			if recent {
				continue
			}
			samples, ok := m.rendered[c]
			if !ok {
				samples = Render(c)
				m.rendered[c] = samples
			}
			if len(m.voices) == mostVoices {
				copy(m.voices, m.voices[1:])
				m.voices = m.voices[:mostVoices-1]
			}
			m.voices = append(m.voices, voice{c, samples, 0, cues[c].group})
		default:
			return
		}
	}
}

// limit keeps a sum within -1..1: as it is up to a half, bent beyond.
func limit(x float32) float32 {
	const knee = 0.5
	a := max(x, -x)
	if a <= knee {
		return x
	}
	over := (a - knee) / (1 - knee)
	return float32(math.Copysign(float64(knee+(1-knee)*over/(1+over)), float64(x)))
}
