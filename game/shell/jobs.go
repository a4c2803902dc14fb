package shell

import (
	"sync"
	"sync/atomic"
	"time"

	"hardcurrency/game/stage"
)

// jobs works on long computations: each on a goroutine of its own, or, where
// goroutines share one thread with the frame, all of them in a part of each
// frame.
type jobs struct {
	// shared says that there is only the thread of the frame.
	shared  bool
	reports chan report
	quit    chan struct{}
	workers sync.WaitGroup
	active  []*job // of a shared thread, round and round
	guard   func() // deferred by every goroutine
	now     func() time.Time
}

// job is a computation that was started.
type job struct {
	stage.Job
	cancelled atomic.Bool
	done      int // steps so far
	target    int // steps at the next report
	slice     int // steps that take about sliceTime
	more      bool
}

// report says that a job rests and may be looked at until it is answered.
type report struct {
	job    *job
	answer chan struct{}
}

const (
	// sliceTime is how long a job works before it looks up.
	sliceTime = 1500 * time.Microsecond
	// frameShare is how much of a frame jobs may take on a shared thread.
	frameShare = 0.4
	// longestFrame bounds what counts as a frame for that purpose.
	longestFrame = 1.0 / 20
)

func (s *jobs) init(shared bool, guard func()) {
	s.shared, s.guard, s.now = shared, guard, time.Now
	s.reports = make(chan report)
	s.quit = make(chan struct{})
}

var _ stage.Handle = (*job)(nil)

// Cancel implements stage.Handle.
func (j *job) Cancel() { j.cancelled.Store(true) }

func (s *jobs) start(spec stage.Job) *job {
	first := max(spec.First, 1)
	j := &job{Job: spec, target: first, slice: 1, more: true}
	if s.shared {
		s.active = append(s.active, j)
		return j
	}
	s.workers.Go(func() {
		defer s.guard()
		s.labour(j)
	})
	return j
}

// advance does one slice and says whether a report is due.
func (s *jobs) advance(j *job) bool {
	n := min(j.slice, j.target-j.done)
	began := s.now()
	j.more = j.Advance(n)
	took := s.now().Sub(began)
	j.done += n
	switch {
	case took < sliceTime/2 && n == j.slice:
		j.slice *= 2
	case took > sliceTime && j.slice > 1:
		j.slice = max(1, int(float64(j.slice)*float64(sliceTime)/float64(took)))
	}
	return j.done >= j.target || !j.more
}

// tell reports and sets the next target. It runs on the goroutine of the frame.
func (j *job) tell() {
	if !j.cancelled.Load() && j.Report != nil {
		j.Report(j.done, !j.more)
	}
	j.target = max(2*j.target, j.done+1)
}

// labour works on a job until it ends or nobody wants it any more.
func (s *jobs) labour(j *job) {
	answer := make(chan struct{})
	for j.more && !j.cancelled.Load() {
		select {
		case <-s.quit:
			return
		default:
		}
		if !s.advance(j) {
			continue
		}
		select {
		case s.reports <- report{j, answer}:
			<-answer
		case <-s.quit:
			return
		}
	}
}

// deliver lets jobs report that wait to. It runs on the goroutine of the frame.
func (s *jobs) deliver() {
	for {
		select {
		case r := <-s.reports:
			func() {
				// Whatever Report does, the job must not wait for ever.
				defer func() { r.answer <- struct{}{} }()
				r.job.tell()
			}()
		default:
			return
		}
	}
}

// work gives jobs their share of a frame that takes dt seconds, on a shared
// thread.
func (s *jobs) work(dt float64) {
	if !s.shared {
		return
	}
	end := s.now().Add(time.Duration(min(dt, longestFrame) * frameShare * float64(time.Second)))
	for len(s.active) > 0 {
		j := s.active[0]
		s.active = s.active[1:]
		if !j.cancelled.Load() {
			if s.advance(j) {
				j.tell()
			}
			if j.more {
				s.active = append(s.active, j)
			}
		}
		if !s.now().Before(end) {
			return
		}
	}
}

// stop ends all jobs and waits for their goroutines.
func (s *jobs) stop() {
	close(s.quit)
	s.active = nil
	s.workers.Wait()
}
