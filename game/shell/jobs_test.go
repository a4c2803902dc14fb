package shell

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"hardcurrency/game/stage"
)

// frames lets jobs work as the loop does until f says that it has seen enough.
func frames(t *testing.T, s *jobs, f func() bool) {
	t.Helper()
	for range 5000 {
		s.deliver()
		s.work(1.0 / 60)
		if f() {
			return
		}
		time.Sleep(200 * time.Microsecond)
	}
	t.Fatal("the jobs never finished")
}

func newJobs(shared bool) *jobs {
	s := &jobs{}
	s.init(shared, func() {})
	return s
}

func TestJobReportsAtDoublings(t *testing.T) {
	for _, shared := range []bool{false, true} {
		t.Run(fmt.Sprint(shared), func(t *testing.T) {
			s := newJobs(shared)
			defer s.stop()
			steps, ended := 0, false
			var reports []int
			s.start(stage.Job{
				First:   64,
				Advance: func(n int) bool { steps += n; return steps < 1000 },
				Report: func(done int, last bool) {
					if done != steps {
						t.Errorf("reported %d steps, there were %d", done, steps)
					}
					reports = append(reports, done)
					ended = last
				},
			})
			frames(t, s, func() bool { return ended })
			if want := []int{64, 128, 256, 512}; !slices.Equal(reports[:4], want) || len(reports) != 5 {
				t.Errorf("reports at %v, want at %v and the end", reports, want)
			}
		})
	}
}

func TestCancelledJobSaysNothing(t *testing.T) {
	for _, shared := range []bool{false, true} {
		s := newJobs(shared)
		reports := 0
		h := s.start(stage.Job{
			Advance: func(int) bool { time.Sleep(50 * time.Microsecond); return true },
			Report:  func(int, bool) { reports++ },
		})
		frames(t, s, func() bool { return reports > 2 })
		h.Cancel()
		h.Cancel()
		before := reports
		for range 50 {
			s.deliver()
			s.work(1.0 / 60)
		}
		if reports != before {
			t.Errorf("shared %v: %d reports after it was cancelled", shared, reports-before)
		}
		s.stop()
	}
}

func TestSharedThreadKeepsToItsShare(t *testing.T) {
	s := newJobs(true)
	defer s.stop()
	// A clock of its own: the machine may be busy.
	clock := time.Unix(0, 0)
	s.now = func() time.Time { return clock }
	for _, step := range []time.Duration{time.Microsecond, 20 * time.Microsecond, 700 * time.Microsecond} {
		s.start(stage.Job{
			First:   1 << 40,
			Advance: func(n int) bool { clock = clock.Add(time.Duration(n) * step); return true },
		})
	}
	const frame = 1.0 / 60
	for n := range 60 {
		began := clock
		s.work(frame)
		share := clock.Sub(began).Seconds() / frame
		// The last slice may begin just before the end. It finds its length in
		// the first frames.
		if share < frameShare || n > 10 && share > frameShare+2*sliceTime.Seconds()/frame {
			t.Errorf("frame %d: jobs take %.0f%% of it", n, 100*share)
		}
	}
	before := clock
	s.work(10) // a frame that took ten seconds does not give four of them to jobs
	if took := clock.Sub(before).Seconds(); took > 2*longestFrame*frameShare {
		t.Errorf("after a long frame jobs take %.3f seconds", took)
	}
}

func TestStopDoesNotWaitForReports(t *testing.T) {
	s := newJobs(false)
	for range 8 {
		s.start(stage.Job{Advance: func(int) bool { return true }, Report: func(int, bool) {}})
	}
	done := make(chan struct{})
	go func() { s.stop(); close(done) }()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		t.Fatal("jobs that wait to report keep the game from ending")
	}
}
