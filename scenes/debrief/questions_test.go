package debrief

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// sheet is the page of questions about a campaign, with a place for the answers.
type sheet struct {
	*QuestionsScene
	given map[string]string
	codex []string
}

func asked(t testing.TB, h *rehearsal.House, pseudo bool, bot string) *sheet {
	t.Helper()
	lib, problems := content.Load(assets.FS)
	if problems.Fatal() {
		t.Fatal(problems)
	}
	s := &sheet{given: map[string]string{}}
	s.QuestionsScene = NewQuestions(rehearsal.Words(t, pseudo), QuestionsFlow{
		Questions: view.Questions(lib.Questions, played(t, bot)), Room: 200,
		Answer: func(id string) string { return s.given[id] },
		Give:   func(id, answer string) { s.given[id] = answer },
		Codex:  func(entry string) { s.codex = append(s.codex, entry) },
	})
	h.Open(s.QuestionsScene)
	h.Frames(2)
	return s
}

// TestQuestionsFitEverywhere looks at each question before and after it is
// answered, in every size, with texts that are 40% longer too.
func TestQuestionsFitEverywhere(t *testing.T) {
	for _, pseudo := range []bool{false, true} {
		for _, z := range []struct{ w, h, tenths int }{{1280, 720, 10}, {1920, 1080, 10}, {3840, 2160, 20}, {1920, 1080, 20}, {960, 540, 10}} {
			t.Run(fmt.Sprintf("%dx%d at %d%% pseudo %v", z.w, z.h, 10*z.tenths, pseudo), func(t *testing.T) {
				h := rehearsal.New(t, z.w, z.h, z.tenths)
				s := asked(t, h, pseudo, "mix")
				if len(s.flow.Questions) != 10 {
					t.Fatalf("%d questions", len(s.flow.Questions))
				}
				for i := range s.flow.Questions {
					q := &s.flow.Questions[i]
					s.show(i)
					h.Frames(2)
					h.WantNoProblems(q.ID)
					s.given[q.ID] = strings.Repeat("words ", 33)
					if len(q.Options) > 0 {
						s.given[q.ID] = q.Options[0].ID
					} else if q.Kind == content.NumberQuestion {
						s.given[q.ID] = "100"
					}
					s.Changed()
					h.Frames(2)
					h.WantNoProblems(q.ID + ", answered")
					if dump := h.Tree().Dump(); strings.Contains(dump, "[asking") || strings.Contains(dump, "[question") {
						t.Errorf("a message is missing:\n%s", dump)
					}
				}
			})
		}
	}
}

// TestAnsweredByKeyboard answers a choice, a number and a text without the mouse.
func TestAnsweredByKeyboard(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	s := asked(t, h, false, "mix")
	for s.now().Kind != content.ChoiceQuestion {
		h.Activate("questions/next")
	}
	q := s.now()
	h.Activate("questions/give")
	if s.given[q.ID] != "" {
		t.Fatal("nothing was given and it was kept")
	}
	wrong := q.Options[0].ID
	if wrong == q.Right() {
		wrong = q.Options[1].ID
	}
	if strings.Contains(h.Tree().Dump(), s.Text(q.Explain[0])) {
		t.Error("what the campaign says is shown before it is answered")
	}
	h.Focus("questions/choice/" + wrong)
	h.Key(ui.KeyEnter)
	h.Focus("questions/give")
	h.Key(ui.KeyEnter)
	if s.given[q.ID] != wrong {
		t.Fatalf("%q was given", s.given[q.ID])
	}
	dump := h.Tree().Dump()
	if !strings.Contains(dump, s.Text(q.Explain[0])) || !strings.Contains(dump, "In this campaign: "+put(s.Words, q, q.Right())) {
		t.Errorf("it is not said what the campaign says:\n%s", dump)
	}
	h.Activate("questions/give")
	if h.Tree().Find("questions/give").Flags&ui.Disabled == 0 || h.Has("questions/choice/"+wrong) || s.given[q.ID] != wrong {
		t.Error("it can be answered again")
	}
	h.Activate("questions/codex")
	if len(s.codex) != 1 || s.codex[0] != q.Codex {
		t.Errorf("the record is at %q", s.codex)
	}

	for s.now().Kind != content.NumberQuestion {
		h.Activate("questions/next")
	}
	q = s.now()
	x, _ := strconv.ParseFloat(q.Right(), 64)
	h.Set("questions/number", strconv.Itoa(int(x)))
	h.Activate("questions/give")
	if q.Judge(s.given[q.ID]) != view.Met {
		t.Errorf("%q was given, %q is right", s.given[q.ID], q.Right())
	}

	for s.now().Kind != content.TextQuestion {
		h.Activate("questions/next")
	}
	q = s.now()
	h.Focus("questions/text")
	h.Type("No.")
	h.Activate("questions/give")
	if s.given[q.ID] != "" {
		t.Error("two letters are an answer")
	}
	h.Focus("questions/text")
	h.Type(" It depends on whose hundred dollars they were.")
	h.Activate("questions/give")
	if want := "No. It depends on whose hundred dollars they were."; s.given[q.ID] != want {
		t.Errorf("given %q", s.given[q.ID])
	}
	h.Set("questions/text", "On second thoughts, it was the same people who paid twice.")
	h.Activate("questions/give")
	if !strings.HasPrefix(s.given[q.ID], "On second thoughts") {
		t.Error("a text cannot be written anew")
	}
	if h.Describe("answered") != "3" {
		t.Errorf("%s are answered", h.Describe("answered"))
	}
}

// TestAnswersArePrinted: what was answered stands on the printed page, as text.
func TestAnswersArePrinted(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	s, _ := open(t, h, false, played(t, "mix"))
	lib, _ := content.Load(assets.FS)
	s.flow.Asked = view.Questions(lib.Questions, s.session.Campaign())
	given := map[string]string{}
	s.flow.Answer = func(id string) string { return given[id] }
	if strings.Contains(string(s.printed()), s.T("asking.title")) {
		t.Error("questions are printed that nobody has answered")
	}
	given["worth"] = "It was <b>not</b> mine to weigh."
	given["who-paid"] = "hospitals"
	if page := string(s.printed()); !strings.Contains(page, "It was &lt;b&gt;not&lt;/b&gt; mine") || !strings.Contains(page, "In this campaign: Exchange customers") {
		t.Errorf("the answers are not printed:\n%s", page)
	}
}

// TestAFewOnly: whoever was dismissed early is asked what there is to ask.
func TestAFewOnly(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	s := asked(t, h, false, "idle")
	if n := len(s.flow.Questions); n < 3 || n == 10 {
		t.Errorf("%d questions", n)
	}
	h.WantNoProblems("a few questions")
}
