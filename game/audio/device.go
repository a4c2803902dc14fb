package audio

import (
	"runtime"
	"sync"
	"time"

	"github.com/ebitengine/oto/v3"
)

// device is the connection to the machine's sound.
type device struct {
	once   sync.Once
	mu     sync.Mutex
	closed bool
	player *oto.Player
}

// bufferTime is how much sound is made ahead: short enough for a click to seem
// at once, long enough for a busy machine.
const bufferTime = 60 * time.Millisecond

// Start connects the mixer to the machine's sound, in the background. In a
// browser that has to wait for Unlock. With mute, nothing is opened at all
// unless Unlock is called later.
func (m *Mixer) Start(mute bool) {
	if runtime.GOOS == "js" || mute {
		return
	}
	m.Unlock()
}

// Unlock is called whenever the player presses something: browsers allow sound
// only from then on. It costs nothing after the first time.
func (m *Mixer) Unlock() {
	if v := m.volumes.Load(); v.Mute {
		return
	}
	m.device.once.Do(func() { go m.connect() })
}

// connect opens the device. Every failure means silence.
func (m *Mixer) connect() {
	quiet()
	ctx, ready, err := oto.NewContext(&oto.NewContextOptions{
		SampleRate: rate, ChannelCount: 2, Format: oto.FormatFloat32LE, BufferSize: bufferTime,
	})
	if err != nil {
		m.silent.Store(true)
		return
	}
	<-ready
	if ctx.Err() != nil {
		m.silent.Store(true)
		return
	}
	m.device.mu.Lock()
	defer m.device.mu.Unlock()
	if m.device.closed {
		return
	}
	p := ctx.NewPlayer(m)
	p.SetBufferSize(int(bufferTime.Seconds()*rate) * 8)
	p.Play()
	m.device.player = p
}

// Close ends the sound.
func (m *Mixer) Close() {
	m.device.mu.Lock()
	defer m.device.mu.Unlock()
	m.device.closed = true
	if m.device.player != nil {
		m.device.player.Pause()
		m.device.player = nil
	}
}
