package play

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/debrief"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/result"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// suspendLetters is the room that SCORM 1.2 gives to what is suspended.
const suspendLetters = 4096

// Course is a learning system that the game is part of.
type Course struct {
	// Resume is what was suspended before, or "".
	Resume string
	// Report tells the system how things stand.
	Report func(Progress)
}

// Progress is what a learning system is told of a campaign.
type Progress struct {
	Campaign string            `json:"campaign"`
	Date     string            `json:"date"`
	Part     float64           `json:"part"` // of the days, 0 to 1
	Ended    bool              `json:"ended"`
	Done     bool              `json:"done"`           // ended, and every question of the debrief answered
	Score    int               `json:"score"`          // 0 to 100, see score
	Resumed  bool              `json:"resumed"`        // not begun in this sitting
	Axes     map[string]string `json:"axes,omitempty"` // letters, once it has ended
	Answers  []Answered        `json:"answers"`
	Suspend  string            `json:"suspend"`
}

// Answered is a decision, or the answer to a question of the debrief, in the words
// of SCORM 1.2.
type Answered struct {
	ID       string `json:"id"`
	Type     string `json:"type"` // choice, numeric or fill-in
	Response string `json:"response"`
	Result   string `json:"result"` // correct, wrong or neutral
	// Pattern is the response that would be correct; "" where none is.
	Pattern string `json:"pattern,omitempty"`
}

// feedbackLetters is the room that SCORM 1.2 gives to a response.
const feedbackLetters = 255

// reporter tells a learning system of a table: once a week and whenever the person
// has given orders.
type reporter struct {
	game    *Game
	table   *table
	packer  *result.Packer
	orders  int32
	resumed bool
	warned  bool
}

// reporter makes the reporter of a table; nil where nobody listens.
func (g *Game) reporter(t *table, resumed bool) *reporter {
	if g.config.Course == nil {
		return nil
	}
	c := t.campaign
	meta := save.Meta{Seat: t.seat, Opponent: t.opponent, Turns: t.turns}
	return &reporter{
		game: g, table: t, resumed: resumed,
		packer: result.NewPacker(c.Rules, c.State.Seed, meta, suspendLetters),
	}
}

// Act implements view.Player: it gives no orders.
func (r *reporter) Act(c *sim.Campaign) {
	if given := c.State.Office.Given; c.State.Day%7 == 0 || given != r.orders {
		r.orders = given
		r.report()
	}
}

// report tells how things stand.
func (r *reporter) report() {
	c := r.table.campaign
	r.packer.Follow(c)
	questions := r.table.questions(r.game)
	p := Progress{
		Campaign: c.Rules.Scenario.ID + "." + c.Rules.Level.ID + "." + strconv.FormatUint(c.State.Seed, 10),
		Date:     c.Date().String(), Part: float64(c.State.Day) / float64(c.Rules.Days()),
		Ended: c.State.Ending != state.Running, Resumed: r.resumed, Suspend: r.packer.Text(), Answers: []Answered{},
	}
	p.Done = p.Ended && debrief.Answered(questions, r.table.answer) == len(questions)
	p.Score = score(p.Part, p.Ended, questions, r.table.answer)
	p.Suspend += result.PackNotes(r.table.notes, suspendLetters-len(p.Suspend))
	for _, a := range r.packer.Answers() {
		p.Answers = append(p.Answers, Answered{
			ID:   c.Rules.Dossiers[a.Dossier].ID + "." + (c.Rules.Scenario.Start + content.Date(a.Day)).String(),
			Type: "choice", Response: letter(int(a.Option)), Result: "neutral",
		})
	}
	p.Answers = append(p.Answers, r.table.interactions(questions)...)
	if p.Ended && r.table.seat == content.StateSeat { // the coalition is given no grades
		p.Axes = map[string]string{}
		d := view.NewDebrief(c)
		for i := range d.Grades {
			p.Axes[d.Grades[i].Axis] = d.Grades[i].Letter
		}
	}
	r.game.config.Course.Report(p)
	if !r.packer.Whole() && !r.warned && r.table.warn != nil {
		r.warned = true
		until := c.Rules.Scenario.Start + content.Date(r.packer.Until())
		r.table.warn(r.game.config.Words.F("course.full", i18n.Args{"date": r.game.config.Words.Long(say.Civil(until))}))
	}
}

// score is what a learning system is told: half of it is for playing to an end,
// however it ends, and half for the questions of the debrief. What was earned says
// nothing of what was learned and is no part of it.
func score(part float64, ended bool, questions []view.Question, answer func(id string) string) int {
	if !ended {
		return int(50 * part)
	}
	if len(questions) == 0 { // the coalition's seat is asked none
		return 100
	}
	got, of := view.Marks(questions, answer)
	return 50 + int(50*got/max(of, 1))
}

// letter names an option.
func letter(option int) string { return string(rune('a' + option)) }

// interactions are the answers to the questions, in the order in which they were
// first given.
func (t *table) interactions(questions []view.Question) []Answered {
	var out []Answered
	for _, n := range t.notes {
		i := slices.IndexFunc(questions, func(q view.Question) bool { return q.ID == n.ID })
		if i < 0 {
			continue
		}
		q := &questions[i]
		a := Answered{ID: "question." + q.ID, Result: "neutral", Response: n.Text}
		switch q.Judge(n.Text) {
		case view.Met:
			a.Result = "correct"
		case view.Missed:
			a.Result = "wrong"
		case view.Senseless:
			continue
		}
		switch q.Kind {
		case content.ChoiceQuestion:
			option := func(id string) string {
				return letter(slices.IndexFunc(q.Options, func(o view.QuestionOption) bool { return o.ID == id }))
			}
			a.Type, a.Response, a.Pattern = "choice", option(n.Text), option(q.Right())
		case content.NumberQuestion:
			a.Type, a.Pattern = "numeric", q.Right()
		default:
			a.Type, a.Response = "fill-in", short(n.Text, feedbackLetters)
		}
		out = append(out, a)
	}
	return out
}

// short cuts a text to so many letters, at the end of a word where there is one.
func short(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	const more = " ..." // in letters that every system knows
	cut := string(letters[:most-len(more)])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + more
}

// resume continues what a learning system has kept. A save of the same campaign
// that was kept here and goes further is preferred to a front of it.
func (g *Game) resume(text string) {
	var t *table
	var whole bool
	var err error
	g.shelf.then(func() {
		var u result.Unpacked
		packed, notes := result.UnpackNotes(text)
		if u, err = result.Unpack(g.config.Library, packed); err != nil {
			return
		}
		whole = u.Whole
		t = &table{campaign: u.Campaign, notes: notes, seat: u.Seat, opponent: u.Opponent, turns: u.Turns, recorder: u.Recorder}
		if further := g.shelf.further(t); further != nil {
			t, whole = further, true
		}
		err = t.set()
	}, func() {
		words := g.config.Words
		switch {
		case err == nil:
			t.reports = g.reporter(t, true)
			if !whole {
				t.notice = words.F("course.front", i18n.Args{"date": words.Long(say.Civil(t.campaign.Date()))})
			}
			g.sit(t)
		case errors.Is(err, result.ErrVersion), errors.Is(err, save.ErrContent):
			g.say(words.T("course.version"))
		default:
			g.say(words.T("course.damaged"))
		}
	})
}

// say puts a sentence on the title.
func (g *Game) say(sentence string) {
	widget.Toast(g.Title.Kit, widget.ToastSpec{Icon: "icon/alert-octagon", Text: sentence})
}

// further is the table of the save here that goes furthest in the same campaign,
// if one goes further than t, or as far and holds its answers whole; else nil.
func (s *shelf) further(t *table) *table {
	c := t.campaign
	best, file := c.State.Day-1, ""
	for _, v := range s.look() {
		if v.Readable() && v.Scenario == c.Rules.Scenario.ID && v.Level == c.Rules.Level.ID && v.Seed == c.State.Seed && v.Day > best {
			best, file = v.Day, v.File
		}
	}
	if file == "" {
		return nil
	}
	kept, _ := s.open(file)
	if kept == nil || !begins(kept.campaign, c) || best == c.State.Day && !holds(kept.notes, t.notes) {
		return nil
	}
	return kept
}

// holds says whether notes are all there again, each with at least the front of its
// text.
func holds(whole, front []save.Note) bool {
	for _, f := range front {
		if !slices.ContainsFunc(whole, func(n save.Note) bool { return n.ID == f.ID && strings.HasPrefix(n.Text, f.Text) }) {
			return false
		}
	}
	return len(front) > 0
}

// begins says whether a campaign begins with all orders of another: that it is the
// same one, played on.
func begins(whole, front *sim.Campaign) bool {
	if len(whole.Log) < len(front.Log) {
		return false
	}
	for i := range front.Log {
		if whole.Log[i] != front.Log[i] {
			return false
		}
	}
	return true
}
