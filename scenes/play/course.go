package play

import (
	"errors"
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/widget"
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
	Resumed  bool              `json:"resumed"`        // not begun in this sitting
	Axes     map[string]string `json:"axes,omitempty"` // letters, once it has ended
	Answers  []Answered        `json:"answers"`
	Suspend  string            `json:"suspend"`
}

// Answered is a decision, as an id and the letter of the option.
type Answered struct {
	ID     string `json:"id"`
	Option string `json:"option"`
}

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
	p := Progress{
		Campaign: c.Rules.Scenario.ID + "." + c.Rules.Level.ID + "." + strconv.FormatUint(c.State.Seed, 10),
		Date:     c.Date().String(), Part: float64(c.State.Day) / float64(c.Rules.Days()),
		Ended: c.State.Ending != state.Running, Resumed: r.resumed, Suspend: r.packer.Text(), Answers: []Answered{},
	}
	for _, a := range r.packer.Answers() {
		p.Answers = append(p.Answers, Answered{
			ID:     c.Rules.Dossiers[a.Dossier].ID + "." + (c.Rules.Scenario.Start + content.Date(a.Day)).String(),
			Option: string(rune('a' + a.Option)),
		})
	}
	if p.Ended {
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

// resume continues what a learning system has kept. A save of the same campaign
// that was kept here and goes further is preferred to a front of it.
func (g *Game) resume(text string) {
	var t *table
	var whole bool
	var err error
	g.shelf.then(func() {
		var u result.Unpacked
		if u, err = result.Unpack(g.config.Library, text); err != nil {
			return
		}
		whole = u.Whole
		t = &table{campaign: u.Campaign, seat: u.Seat, opponent: u.Opponent, turns: u.Turns, recorder: u.Recorder}
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
// if one goes further than t; else nil.
func (s *shelf) further(t *table) *table {
	c := t.campaign
	best, file := c.State.Day, ""
	for _, v := range s.look() {
		if v.Readable() && v.Scenario == c.Rules.Scenario.ID && v.Level == c.Rules.Level.ID && v.Seed == c.State.Seed && v.Day > best {
			best, file = v.Day, v.File
		}
	}
	if file == "" {
		return nil
	}
	kept, _ := s.open(file)
	if kept == nil || !begins(kept.campaign, c) {
		return nil
	}
	return kept
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
