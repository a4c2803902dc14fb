package play

import (
	"strings"
	"testing"

	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/content"
	"hardcurrency/sim/result"
	"hardcurrency/sim/save"
)

// listener is a learning system that keeps what it is told.
type listener struct{ told []Progress }

func (l *listener) last(t testing.TB) Progress {
	t.Helper()
	if len(l.told) == 0 {
		t.Fatal("nothing was reported")
	}
	return l.told[len(l.told)-1]
}

// enrolled is a game in a course.
func enrolled(t testing.TB, h *rehearsal.House, resume string) (*Game, *listener) {
	t.Helper()
	l := &listener{}
	g, err := New(Config{Library: library(t), Words: rehearsal.Words(t, false), Seed: func() uint64 { return 7 }, Now: clock(),
		Course: &Course{Resume: resume, Report: func(p Progress) { l.told = append(l.told, p) }}})
	if err != nil {
		t.Fatal(err)
	}
	h.Open(g)
	h.Frames(4)
	return g, l
}

func TestCourseResumes(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	_, l := enrolled(t, h, "")
	begin(t, h)
	if p := l.last(t); p.Part != 0 || p.Ended || p.Resumed || p.Date != "2017-09-01" {
		t.Errorf("at first: %+v", p)
	}
	h.Set("dial/coal.share", "60")
	live(t, h, 20)
	p := l.last(t)
	if p.Part <= 0 || p.Part > 0.1 || p.Axes != nil || p.Answers == nil {
		t.Errorf("after three weeks: %+v", p)
	}

	again := rehearsal.New(t, 1280, 720, 10)
	_, l2 := enrolled(t, again, p.Suspend)
	again.WantScene("campaign")
	if got := again.Describe("date"); got != p.Date {
		t.Errorf("resumed on %s, suspended on %s", got, p.Date)
	}
	if q := l2.last(t); !q.Resumed || q.Suspend != p.Suspend || q.Campaign != p.Campaign {
		t.Errorf("resumed, it reports %+v", q)
	}
}

func TestCourseHearsTheEnd(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, l := enrolled(t, h, "")
	tb := played(t, 4, 5000)
	g.sit(tb)
	h.Frames(2)
	h.WantScene("debrief")
	p := l.last(t)
	if !p.Ended || len(p.Axes) != 3 || len(p.Answers) < 5 {
		t.Errorf("the end: %+v", p)
	}
	for _, axis := range []string{"revenue", "exposure", "harm"} {
		if p.Axes[axis] == "" {
			t.Errorf("no grade for %s", axis)
		}
	}
	for _, a := range p.Answers {
		if strings.ContainsAny(a.ID, " ,/") || len(a.Option) != 1 || a.Option < "a" || a.Option > "h" {
			t.Errorf("answer %+v", a)
		}
	}
}

// TestCourseWithTooLittleRoom: a front of a campaign is resumed where it ends, with
// a word on it, unless a save here goes further.
func TestCourseWithTooLittleRoom(t *testing.T) {
	r, err := library(t).Compile(scenario, "student")
	if err != nil {
		t.Fatal(err)
	}
	full := person(t, 800)
	p := (&Game{config: Config{Course: &Course{}}}).reporter(full, false)
	p.packer = packer(r, full, 200)
	p.packer.Follow(full.campaign)
	if p.packer.Whole() {
		t.Fatal("everything fits")
	}
	front := p.packer.Text()

	h := rehearsal.New(t, 1280, 720, 10)
	_, l := enrolled(t, h, front)
	h.WantScene("campaign")
	if !strings.Contains(h.Tree().Dump(), "had room for the campaign up to") {
		t.Error("nothing is said of what is missing")
	}
	if l.last(t).Part >= 0.3 {
		t.Errorf("resumed at %v", l.last(t).Part)
	}

	h = rehearsal.New(t, 1280, 720, 10)
	write(t, h, "auto-1.hcs", full.encode(clock()()))
	_, l = enrolled(t, h, front)
	if got, want := l.last(t).Date, full.campaign.Date().String(); got != want {
		t.Errorf("resumed on %s though a save of %s is here", got, want)
	}

	for text, want := range map[string]string{"Anonsense": "is damaged", front[:len(front)-9]: "is damaged", "B": "is damaged"} {
		h = rehearsal.New(t, 1280, 720, 10)
		enrolled(t, h, text)
		h.WantScene("title")
		if !strings.Contains(h.Tree().Dump(), want) {
			t.Errorf("%q: it is not said that it %s", text, want)
		}
	}
	if full.seat != content.StateSeat {
		t.Error("the seat changed")
	}
}

// person is a table at which somebody has sat, whose orders come before those of
// the other seat each day.
func person(t testing.TB, days int32) *table {
	t.Helper()
	tb := played(t, 3, 0)
	if err := tb.set(); err != nil {
		t.Fatal(err)
	}
	for d := int32(0); d < days; d++ {
		if d%10 == 0 {
			tb.session.Set(content.CoalCaution, 20+20*(d/10%3))
		}
		tb.session.Day()
	}
	return tb
}

func packer(r *content.Rules, t *table, most int) *result.Packer {
	return result.NewPacker(r, t.campaign.State.Seed, save.Meta{Seat: t.seat, Opponent: t.opponent, Turns: t.turns}, most)
}
