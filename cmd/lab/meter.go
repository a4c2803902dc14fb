package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// meter shows how far a long piece of work is and when it may be done: as a bar
// that is drawn again on a terminal, and as a line now and then elsewhere, so that
// the log of a batch job stays short.
type meter struct {
	out      io.Writer
	terminal bool
	now      func() time.Time
	stageOf  string
	begun    time.Time // of the stage
	skipped  int       // done before it began
	shown    time.Time
}

func newMeter(out io.Writer) *meter {
	m := &meter{out: out, now: time.Now}
	if f, ok := out.(*os.File); ok {
		info, err := f.Stat()
		m.terminal = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	return m
}

// every is how often a line is written where there is no terminal.
const every = 30 * time.Second

// stage tells the meter that done of so many units are ready.
func (m *meter) stage(name string, done, of int) {
	now := m.now()
	if name != m.stageOf {
		m.end()
		m.stageOf, m.begun, m.skipped, m.shown = name, now, done, now
		return
	}
	wait := every
	if m.terminal {
		wait = 200 * time.Millisecond
	}
	if now.Sub(m.shown) < wait && done < of {
		return
	}
	m.shown = now
	line := fmt.Sprintf("%s: %d of %d (%.0f%%)", name, done, of, 100*float64(done)/float64(max(1, of)))
	if worked := done - m.skipped; worked > 0 && done < of {
		left := time.Duration(float64(now.Sub(m.begun)) / float64(worked) * float64(of-done))
		line += ", about " + left.Round(time.Second).String() + " left"
	}
	if m.terminal {
		const width = 24
		filled := width * done / max(1, of)
		fmt.Fprintf(m.out, "\r\x1b[K[%s%s] %s", strings.Repeat("#", filled), strings.Repeat(".", width-filled), line)
		return
	}
	fmt.Fprintln(m.out, line)
}

// end leaves the bar's line.
func (m *meter) end() {
	if m.terminal && m.stageOf != "" {
		fmt.Fprint(m.out, "\r\x1b[K")
	}
	m.stageOf = ""
}
