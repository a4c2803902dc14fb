package shell

import (
	"fmt"
	"runtime"
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
}

// enter and leave enclose work for a frame.
func (m *meter) enter() { m.began = time.Now() }
func (m *meter) leave() { m.spent += time.Since(m.began) }

// frame ends a frame.
func (m *meter) frame() {
	m.frames++
	m.total += m.spent
	m.worst = max(m.worst, m.spent)
	m.spent = 0
}

// reset begins to measure.
func (m *meter) reset() {
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	*m = meter{began: m.began, mallocs: mem.Mallocs}
}

// String says what frames have cost since reset.
func (m *meter) String() string {
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	n := max(m.frames, 1)
	return fmt.Sprintf("%d frames: %.2f ms mean, %.2f ms worst, %.1f allocations a frame, heap %.1f MiB",
		m.frames, float64(m.total.Microseconds())/1000/float64(n), float64(m.worst.Microseconds())/1000,
		float64(mem.Mallocs-m.mallocs)/float64(n), float64(mem.HeapAlloc)/(1<<20))
}
