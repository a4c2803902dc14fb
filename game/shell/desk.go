package shell

import (
	"fmt"
	"runtime/debug"
	"sync"
)

// desk runs work off the frame and hands back what is to be done on it.
type desk struct {
	mu    sync.Mutex
	ready []func()
	busy  sync.WaitGroup
	spare []func()
}

// elsewhere is a panic on another goroutine than that of the frame.
type elsewhere struct {
	cause any
	stack []byte
}

func (e elsewhere) String() string { return fmt.Sprintf("%v\n\n%s", e.cause, e.stack) }

// guard is deferred by goroutines: a panic there goes on, with the place where
// it began, on the goroutine of the frame, which reports it.
func (d *desk) guard() {
	if r := recover(); r != nil {
		e := elsewhere{r, debug.Stack()}
		d.queue(func() { panic(e) })
	}
}

// run starts work on a goroutine of its own and then queues done.
func (d *desk) run(work, done func()) {
	d.busy.Go(func() {
		defer d.guard()
		work()
		if done != nil {
			d.queue(done)
		}
	})
}

func (d *desk) queue(f func()) {
	d.mu.Lock()
	d.ready = append(d.ready, f)
	d.mu.Unlock()
}

// deliver does what has been queued.
func (d *desk) deliver() {
	d.mu.Lock()
	todo := d.ready
	d.ready = d.spare[:0]
	d.mu.Unlock()
	for i, f := range todo {
		f()
		todo[i] = nil
	}
	d.spare = todo[:0]
}

// finish waits for work that has begun: a file half written when the game ends
// would be lost.
func (d *desk) finish() { d.busy.Wait() }
