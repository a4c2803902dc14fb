package debrief

import (
	"math"
	"strconv"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/page"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// QuestionsFlow is what the page of questions is about and where it leads.
type QuestionsFlow struct {
	Questions []view.Question
	// Answer is what was answered, as it is written down; "" for nothing yet. Give
	// keeps an answer.
	Answer func(id string) string
	Give   func(id, answer string)
	// Room is how many bytes of text an answer has.
	Room int
	// Codex opens an entry of the codex.
	Codex func(entry string)
}

// QuestionsScene is the guided questions of the debrief. What the campaign itself
// can say is asked once and explained then; texts can be written anew.
type QuestionsScene struct {
	page.Scene
	flow  QuestionsFlow
	at    int               // row of the question that is shown
	draft map[string]string // what has been put in and not been given
}

// asking is the button that leads to the questions.
func (s *Scene) asking() *ui.Node {
	spec := widget.ButtonSpec{ID: "debrief/questions", Icon: "icon/help", Label: s.T("page.questions"), OnPress: s.flow.Questions}
	if s.kit.T.Class == theme.Full { // elsewhere it would break the line
		spec.Note = s.L.F("page.questions.note", i18n.Args{"n": Answered(s.flow.Asked, s.flow.Answer), "of": len(s.flow.Asked)})
	}
	return widget.Button(s.kit, spec)
}

// Shown counts the answers anew.
func (s *Scene) Shown() { s.version++ }

// Covered has nothing to do.
func (s *Scene) Covered() {}

// NewQuestions makes the page, open at the first question that has no answer.
func NewQuestions(words *i18n.Catalogue, flow QuestionsFlow) *QuestionsScene {
	s := &QuestionsScene{Scene: page.New(words, "questions"), flow: flow, draft: map[string]string{}}
	for i := range flow.Questions {
		if flow.Answer(flow.Questions[i].ID) == "" {
			s.at = i
			break
		}
	}
	return s
}

// Start builds the page.
func (s *QuestionsScene) Start(h stage.Host) {
	s.Back = h.Pop
	s.Open(h, s.build)
}

// Describe says where the game is.
func (s *QuestionsScene) Describe(put func(string, any)) {
	s.Scene.Describe(put)
	put("question", s.now().ID)
	put("answered", s.answered())
}

// Say tells the person something.
func (s *QuestionsScene) Say(sentence string) {
	widget.Toast(s.Kit, widget.ToastSpec{Icon: "icon/alert-octagon", Text: sentence})
}

func (s *QuestionsScene) now() *view.Question { return &s.flow.Questions[s.at] }

func (s *QuestionsScene) answered() int { return Answered(s.flow.Questions, s.flow.Answer) }

// Answered counts the questions that have an answer.
func Answered(questions []view.Question, answer func(id string) string) int {
	n := 0
	for i := range questions {
		if answer(questions[i].ID) != "" {
			n++
		}
	}
	return n
}

func (s *QuestionsScene) show(at int) {
	s.at = at
	s.Changed()
}

func (s *QuestionsScene) build() *ui.Node {
	spec := page.Spec{
		Title: s.T("asking.title"), Sub: s.L.F("asking.sub", i18n.Args{"n": s.answered(), "of": len(s.flow.Questions)}),
		MaxW: 1560, Fixed: true, Foot: s.foot(),
	}
	sheet := s.sheet()
	if s.Kit.T.Class == theme.Small {
		spec.Body = []*ui.Node{sheet}
		return s.Page(spec)
	}
	list := s.list()
	list.W = 430
	if s.Kit.T.Class == theme.Compact {
		list.W = 320
	}
	spec.Body = []*ui.Node{ui.Row(ui.Style{Gap: 28, Grow: 1, Shrink: 1, Align: ui.Stretch}, list, sheet)}
	return s.Page(spec)
}

// list is all questions, with what became of each.
func (s *QuestionsScene) list() *ui.Node {
	items := make([]widget.MenuItem, len(s.flow.Questions))
	for i := range s.flow.Questions {
		q := &s.flow.Questions[i]
		items[i] = widget.MenuItem{
			ID: "questions/" + q.ID, Icon: "icon/help", Label: strconv.Itoa(i+1) + ". " + s.Text(q.Title), Selected: i == s.at,
			OnPress: func() { s.show(i) },
		}
		if s.flow.Answer(q.ID) != "" {
			items[i].Icon, items[i].Body = "icon/circle-check", s.T("asking.state."+q.Judge(s.flow.Answer(q.ID)).String())
		}
	}
	n := ui.Column(ui.Style{Scroll: true, Shrink: 1, Pad: ui.Insets{Right: 12}},
		widget.Menu(s.Kit, widget.MenuSpec{ID: "questions/list", Label: s.T("asking.title"), Items: items}))
	n.ID = "questions/menu"
	return n
}

// foot gives the answer and leads from question to question.
func (s *QuestionsScene) foot() []*ui.Node {
	last := len(s.flow.Questions) - 1
	return []*ui.Node{
		widget.Button(s.Kit, widget.ButtonSpec{ID: "questions/before", Icon: "icon/arrow-left", Label: s.T("asking.before"), Disabled: s.at == 0,
			Why: s.T("asking.first"), OnPress: func() { s.show(s.at - 1) }}),
		s.give(s.now()),
		widget.Button(s.Kit, widget.ButtonSpec{ID: "questions/next", IconAfter: "icon/arrow-right", Label: s.T("asking.next"), Disabled: s.at == last,
			Why: s.T("asking.last"), OnPress: func() { s.show(s.at + 1) }}),
	}
}

// sheet is one question on paper, what can be answered, and once it is what the
// campaign says.
func (s *QuestionsScene) sheet() *ui.Node {
	t := s.Kit.T
	q := s.now()
	text := func(st theme.TextStyle, ink ui.Color, words string) *ui.Node {
		return ui.Text(st, ink, words).With(func(n *ui.Node) { n.MaxW = 900 })
	}
	paper := ui.Column(ui.Style{Gap: 12, Pad: ui.Sides(24, 36)},
		ui.Text(t.Type.Caption, t.InkRed, s.L.F("asking.number", i18n.Args{"n": s.at + 1, "of": len(s.flow.Questions)})),
		text(t.Type.Book, t.Ink, s.Text(q.Title)).With(func(n *ui.Node) { n.Role = ui.RoleHeading }),
		text(t.Type.Lede, t.Ink, s.Text(q.Ask)))
	if t.Class != theme.Full {
		paper.Gap, paper.Pad = 8, ui.Sides(16, 22)
	}
	if pairs := s.figures(q); len(pairs) > 0 {
		paper.Children = append(paper.Children, ui.Text(t.Type.Caption, t.Ink2, s.T("asking.figures")),
			widget.PaperPairs(s.Kit, pairs...).With(func(n *ui.Node) { n.MaxW = 760 }))
	}
	paper.Children = append(paper.Children, text(t.Type.Small, t.Ink2, s.F("asking.look", "where", s.Text(q.Look))))
	paper.Box = ui.Box{Fill: t.PaperLight, Fill2: t.Paper, Shadow: ui.ShadowPanel}
	out := ui.Column(ui.Style{Gap: 18, Grow: 1, Shrink: 1, Scroll: true, Pad: ui.Insets{Right: page.Gutter, Bottom: 8}}, paper)
	out.ID, out.Role, out.Label = "questions/sheet", ui.RoleRegion, s.Text(q.Title)
	given := s.flow.Answer(q.ID)
	if given != "" {
		paper.Children = append(paper.Children, s.said(q, given)...)
	}
	if given == "" || q.Kind == content.TextQuestion {
		out.Children = append(out.Children, s.answer(q, given)...)
	}
	return out
}

// figures of the campaign that are laid beside a question.
func (s *QuestionsScene) figures(q *view.Question) []widget.Pair {
	var out []widget.Pair
	for _, f := range q.Figures {
		value := s.Value(f.Ours)
		if f.History.Unit != view.None {
			value = s.L.F("asking.beside", i18n.Args{"ours": value, "record": s.Value(f.History)})
		}
		out = append(out, widget.Pair{Key: s.Text(f.Label), Value: value})
	}
	return out
}

// said is what was answered and what the campaign says.
func (s *QuestionsScene) said(q *view.Question, given string) []*ui.Node {
	t := s.Kit.T
	rule := ui.Strut(0, 2)
	rule.FullW, rule.Box = true, ui.Box{Fill: t.PaperRule2}
	out := []*ui.Node{rule}
	line := func(st theme.TextStyle, ink ui.Color, words string) {
		out = append(out, ui.Text(st, ink, words).With(func(n *ui.Node) { n.MaxW = 900 }))
	}
	switch q.Judge(given) {
	case view.Met:
		line(t.Type.RowStrong, t.Ink, s.F("asking.met", "answer", put(s.Words, q, given)))
	case view.Missed:
		line(t.Type.RowStrong, t.InkRed, s.L.F("asking.missed", i18n.Args{"answer": put(s.Words, q, given), "right": put(s.Words, q, q.Right())}))
	}
	var words []string
	for _, e := range q.Explain {
		words = append(words, s.Text(e))
	}
	if len(words) > 0 {
		line(t.Type.Body, t.Ink, strings.Join(words, " "))
	}
	line(t.Type.Body, t.Ink2, s.Text(q.Good))
	return append(out, ui.Row(ui.Style{Wrap: true, LineGap: 8, Gap: 12},
		widget.Button(s.Kit, widget.ButtonSpec{ID: "questions/codex", Icon: "icon/book-2", Label: s.T("asking.record"), Paper: true,
			OnPress: func() { s.flow.Codex(q.Codex) }})))
}

// put words an answer as it is written down.
func put(words say.Words, q *view.Question, answer string) string {
	for i := range q.Options {
		if q.Options[i].ID == answer {
			return words.Text(q.Options[i].Text)
		}
	}
	return answer
}

// printQuestions prints what was answered, and what the campaign says to it.
func (s *Scene) printQuestions(p *paper) {
	if s.flow.Answer == nil || Answered(s.flow.Asked, s.flow.Answer) == 0 {
		return
	}
	p.raw("<section>")
	p.el("h2", "", s.T("asking.title"))
	for i := range s.flow.Asked {
		q := &s.flow.Asked[i]
		given := s.flow.Answer(q.ID)
		if given == "" {
			continue
		}
		p.el("h3", "", s.Text(q.Title))
		p.el("p", "note", s.Text(q.Ask))
		p.el("p", "strong", put(s.Words, q, given))
		if q.Kind != content.TextQuestion {
			p.el("p", "", s.F("asking.says", "right", put(s.Words, q, q.Right())))
			for _, e := range q.Explain {
				p.el("p", "", s.Text(e))
			}
		}
	}
	p.raw("</section>\n")
}

// drafted is what has been put in, or what was given before; a number stands in the
// middle of its range at first.
func (s *QuestionsScene) drafted(q *view.Question, given string) string {
	draft, ok := s.draft[q.ID]
	switch {
	case ok:
		return draft
	case given == "" && q.Kind == content.NumberQuestion:
		return strconv.FormatFloat(math.Floor((q.Min+q.Max)/2), 'f', -1, 64)
	}
	return given
}

// answer is how to answer.
func (s *QuestionsScene) answer(q *view.Question, given string) []*ui.Node {
	draft := s.drafted(q, given)
	note := s.T("asking.once")
	var control *ui.Node
	switch q.Kind {
	case content.ChoiceQuestion:
		spec := page.ChoicesSpec{ID: "questions/choice", Label: s.Text(q.Ask), Value: draft, Columns: 1, OnChange: func(key string) { s.set(q, key) }}
		if s.Kit.T.Class == theme.Full && len(q.Options)%2 == 0 {
			spec.Columns = 2
		}
		for i := range q.Options {
			spec.Items = append(spec.Items, page.Choice{Key: q.Options[i].ID, Label: s.Text(q.Options[i].Text)})
		}
		control = page.Choices(s.Kit, spec)
	case content.NumberQuestion:
		value, err := strconv.ParseFloat(draft, 64)
		if err != nil {
			value = q.Min
		}
		control = widget.Dial(s.Kit, widget.DialSpec{
			ID: "questions/number", Label: s.F("asking.within", "n", i18n.Number(q.Within, 0)), Min: q.Min, Max: q.Max, Step: q.Step, Value: value,
			OnCommit: func(x float64) { s.set(q, strconv.FormatFloat(x, 'f', -1, 64)) },
		}).With(func(n *ui.Node) { n.MaxW = 760 })
	default:
		lines := 6
		if s.Kit.T.Class != theme.Full {
			lines = 4
		}
		note = s.F("asking.room", "n", max(0, s.flow.Room-len(draft)))
		control = widget.TextField(s.Kit, widget.TextSpec{
			ID: "questions/text", Label: s.T("asking.text"), Value: draft, Placeholder: s.T("asking.text.hint"), Lines: lines, Bytes: s.flow.Room,
			OnChange: func(v string) { s.set(q, v) },
		})
	}
	return []*ui.Node{control, widget.Text(s.Kit, theme.Second, note)}
}

// give is the button that gives the answer; it stands at the foot of the page, where
// it is always in sight.
func (s *QuestionsScene) give(q *view.Question) *ui.Node {
	given := s.flow.Answer(q.ID)
	draft := s.drafted(q, given)
	label := s.T("asking.give")
	why := ""
	switch verdict := q.Judge(draft); {
	case given != "" && q.Kind != content.TextQuestion:
		why = s.T("asking.why.once")
	case verdict == view.Unanswered:
		why = s.T("asking.why.nothing")
	case verdict == view.Senseless:
		why = s.T("asking.why.short")
	case draft == given:
		why = s.T("asking.why.same")
	}
	if given != "" && q.Kind == content.TextQuestion {
		label = s.T("asking.again")
	}
	return widget.Button(s.Kit, widget.ButtonSpec{
		ID: "questions/give", Icon: "icon/check", Label: label, Primary: true, Disabled: why != "", Why: why,
		OnPress: func() {
			delete(s.draft, q.ID)
			s.flow.Give(q.ID, draft)
			s.Changed()
		},
	})
}

func (s *QuestionsScene) set(q *view.Question, draft string) {
	s.draft[q.ID] = draft
	s.Changed()
}
