package play

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"hardcurrency/game/ui"
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
		if strings.ContainsAny(a.ID, " ,/") || a.Type != "choice" || a.Result != "neutral" || len(a.Response) != 1 || a.Response < "a" || a.Response > "h" {
			t.Errorf("answer %+v", a)
		}
	}
}

// TestCourseHearsTheAnswers answers the questions of the debrief: they are told in
// the order in which they were given, count for the score, and come back.
func TestCourseHearsTheAnswers(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, l := enrolled(t, h, "")
	tb := atTheDesk(t, 4, 5000)
	g.sit(tb)
	h.Frames(2)
	before := l.last(t)
	if before.Score != 50 || before.Done {
		t.Errorf("before any answer: score %d, done %v", before.Score, before.Done)
	}
	h.Activate("debrief/questions")
	h.WantScene("questions")
	questions := tb.questions(g)
	text := "It depends on whose money it was, " + strings.Repeat("and on who is asked about it, ", 12) + "after all."
	wrong := 0
	for i := len(questions) - 1; i >= 0; i-- { // the last first
		q := &questions[i]
		h.Activate("questions/" + q.ID)
		switch q.Kind {
		case content.ChoiceQuestion:
			option := q.Right()
			if wrong == 0 {
				wrong = 1
				for _, o := range q.Options {
					if o.ID != q.Right() {
						option = o.ID
					}
				}
			}
			h.Activate("questions/choice/" + option)
		case content.NumberQuestion:
			h.Set("questions/number", q.Right())
		default:
			h.Set("questions/text", text)
		}
		h.Activate("questions/give")
	}
	p := l.last(t)
	if want := 50 + int(50*(float64(len(questions))-0.5)/float64(len(questions))); p.Score != want || !p.Done {
		t.Errorf("everything answered, one of them wrong: score %d, want %d; done %v", p.Score, want, p.Done)
	}
	told := p.Answers[len(before.Answers):]
	if len(told) != len(questions) {
		t.Fatalf("%d answers told of %d", len(told), len(questions))
	}
	results := map[string]int{}
	for i, a := range told {
		results[a.Result]++
		if want := "question." + questions[len(questions)-1-i].ID; a.ID != want {
			t.Errorf("answer %d is to %s, want %s", i, a.ID, want)
		}
		switch a.Type {
		case "choice":
			if len(a.Response) != 1 || len(a.Pattern) != 1 || (a.Response == a.Pattern) != (a.Result == "correct") {
				t.Errorf("%+v", a)
			}
		case "numeric":
			if a.Result != "correct" || a.Response != a.Pattern {
				t.Errorf("%+v", a)
			}
		case "fill-in":
			if a.Result != "neutral" || len([]rune(a.Response)) > feedbackLetters || !strings.HasSuffix(a.Response, "...") {
				t.Errorf("%+v", a)
			}
		default:
			t.Errorf("%+v", a)
		}
	}
	if results["wrong"] != 1 || results["correct"] < 1 {
		t.Errorf("results %v", results)
	}
	if len(p.Suspend) > suspendLetters {
		t.Errorf("%d letters are suspended", len(p.Suspend))
	}

	again := rehearsal.New(t, 1280, 720, 10)
	_, l2 := enrolled(t, again, p.Suspend)
	again.WantScene("debrief")
	if q := l2.last(t); !reflect.DeepEqual(q.Answers, p.Answers) || q.Score != p.Score || !q.Done {
		t.Errorf("resumed it tells %+v", q)
	}
}

// TestAnswersAreKeptOnce: the answers go into one save, the one in which the end was
// kept, and not into one after the other.
func TestAnswersAreKeptOnce(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g := open(t, h, false)
	tb := atTheDesk(t, 4, 5000)
	if err := tb.set(); err != nil {
		t.Fatal(err)
	}
	write(t, h, "save-1.hcs", tb.encode(clock()()))
	g.sit(tb)
	h.Frames(2)
	for _, id := range []string{"worth", "world"} {
		h.Activate("debrief/questions")
		h.Activate("questions/" + id)
		h.Set("questions/text", "It depends on who is asked.")
		h.Activate("questions/give")
		h.Key(ui.KeyEscape)
		h.WantScene("debrief")
	}
	if !strings.Contains(h.Tree().Dump(), "2 of ") {
		t.Error("the debrief does not count the answers")
	}
	h.Frames(3)
	if got := names(t, h); !slices.Equal(got, []string{"auto-1.hcs", "save-1.hcs"}) {
		t.Errorf("kept %q", got)
	}
	kept, why := g.shelf.open("auto-1.hcs")
	if kept == nil || len(kept.notes) != 2 {
		t.Fatalf("%+v %s", kept, why)
	}
	// Opened from a save, the answers go there.
	from, _ := g.shelf.open("save-1.hcs")
	from.note("worth", "To whom, and for what?")
	g.shelf.keepNotes(from, func(sentence string) { t.Error(sentence) })
	h.Frames(3)
	if again, _ := g.shelf.open("save-1.hcs"); again.answer("worth") != "To whom, and for what?" || len(names(t, h)) != 2 {
		t.Errorf("kept %q", names(t, h))
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
