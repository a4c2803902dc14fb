package shell

import (
	"fmt"
	"runtime"
	"slices"
	"time"
)

// meter measures what frames cost: the time that the game itself takes, without
// the graphics library and the driver, and what the whole program allocates.
type meter struct {
	frames  int
	began   time.Time
	spent   time.Duration // in this frame
	total   time.Duration
	worst   time.Duration
	mallocs uint64
	every   []time.Duration // of each frame, for their median
}

// enter and leave enclose work for a frame.
func (m *meter) enter() { m.began = time.Now() }
func (m *meter) leave() { m.spent += time.Since(m.began) }

// frame ends a frame.
func (m *meter) frame() {
	m.frames++
	m.total += m.spent
	m.worst = max(m.worst, m.spent)
	if m.mallocs > 0 {
		m.every = append(m.every, m.spent)
	}
	m.spent = 0
}

// reset begins to measure.
func (m *meter) reset() {
	if m.every == nil {
		m.every = make([]time.Duration, 0, 1<<14) // several minutes, so that it need not grow
	}
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	*m = meter{began: m.began, mallocs: mem.Mallocs, every: m.every[:0]}
}

// String says what frames have cost since reset, and what is in use after all
// that is not has been collected.
func (m *meter) String() string {
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	mallocs := mem.Mallocs - m.mallocs
	runtime.GC()
	runtime.ReadMemStats(&mem)
	n := max(m.frames, 1)
	slices.Sort(m.every)
	var median time.Duration
	if k := len(m.every); k > 0 {
		median = m.every[k/2]
	}
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	return fmt.Sprintf("%d frames: %.2f ms mean, %.2f ms worst, %.1f allocations a frame, heap %.1f MiB, %.2f ms median",
		m.frames, ms(m.total)/float64(n), ms(m.worst), float64(mallocs)/float64(n), float64(mem.HeapAlloc)/(1<<20), ms(median))
}
