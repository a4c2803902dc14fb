// Package class reads the result files of a class, plays each of them again, and
// lays them side by side: outcomes, decisions, the record, what each campaign
// shows, and the answers to the questions of the debrief. Nothing is ranked: a
// result says what the model made of a few hours of somebody's decisions.
//
// It may import sim and what lies below it, game/phrase, and the packages beside
// it.
package class

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hardcurrency/cmd/lab/internal/play"
	"hardcurrency/game/phrase"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/result"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// MaxFile is the longest file that is read, in bytes: a result is a hundredth.
const MaxFile = 1 << 20

// Options say what is wanted.
type Options struct {
	// Anonymous leaves names out and puts campaigns in an order that says nothing
	// of whose they are.
	Anonymous bool
	Library   *content.Library
	Words     phrase.Words
}

// Set is a file that is not in the report's figures, and why.
type Set struct {
	File    string `json:"file"`
	Verdict string `json:"verdict"` // false, damaged, other-version, foreign, unreadable or duplicate
	Why     string `json:"why"`
}

// Answer is what was answered to one question.
type Answer struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`          // as a person reads it
	Verdict  string `json:"verdict"`         // unanswered, senseless, given, missed or met
	Right    string `json:"right,omitempty"` // what the campaign says, as a person reads it
	raw      string
}

// Choice is how one dossier was decided.
type Choice struct {
	Dossier string `json:"dossier"`
	Date    string `json:"date"`
	Option  string `json:"option"` // id; "" where it lapsed
}

// Figure is one figure of a campaign that the record has too, in USD m where it is
// money and in per cent where it is a share.
type Figure struct {
	Label string  `json:"label"`
	Value float64 `json:"value"`
}

// Campaign is one result that holds.
type Campaign struct {
	Student    string    `json:"student"`
	File       string    `json:"file,omitempty"`
	Code       string    `json:"code"`
	Scenario   string    `json:"scenario"`
	Difficulty string    `json:"difficulty"`
	Seat       string    `json:"seat"`
	Opponent   string    `json:"opponent"`
	Seed       uint64    `json:"seed"`
	Ending     string    `json:"ending"`
	Date       string    `json:"date"`
	Minutes    int64     `json:"minutes"` // at the table, by its owner's word
	Orders     int       `json:"orders"`
	Plan       float64   `json:"plan_share"`     // remitted over planned
	Remitted   float64   `json:"remitted_usd_m"` //
	Victims    float64   `json:"victims_usd_m"`  // what others lost, repairs included
	Welfare    float64   `json:"lowest_welfare"` //
	Revenue    string    `json:"grade_revenue"`  // the three letters are never added up
	Exposure   string    `json:"grade_exposure"`
	Harm       string    `json:"grade_harm"`
	Findings   []Finding `json:"goals"`
	Choices    []Choice  `json:"decisions"`
	Figures    []Figure  `json:"beside_history"`
	Answers    []Answer  `json:"answers"`
	Answered   int       `json:"answered"`
	Marks      float64   `json:"marks"` // of one for each question

	questions []view.Question
	beside    []view.Beside
	rules     *content.Rules
	course    course
}

// Report is a class.
type Report struct {
	Files     int         `json:"files"`
	Campaigns []*Campaign `json:"campaigns"`
	Set       []Set       `json:"not_counted"`
	Anonymous bool        `json:"anonymous"`
	opts      Options
}

// one is what became of a file.
type one struct {
	campaign *Campaign
	set      Set
	sum      string // identifies the campaign; "" where there is none
}

// Read reads all files of a folder and its folders, but for hidden ones. Nothing in
// a file stops it; only a folder that cannot be listed is an error.
func Read(dir string, opts Options) (*Report, error) {
	var names []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case strings.HasPrefix(d.Name(), ".") && path != dir:
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !d.IsDir():
			names = append(names, path)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	all := play.All(len(names), func(i int) one { return read(dir, names[i], &opts) })
	r := &Report{Files: len(names), Anonymous: opts.Anonymous, opts: opts}
	first := map[string]*Campaign{}
	for i := range all {
		o := &all[i]
		if o.campaign == nil {
			r.Set = append(r.Set, o.set)
			continue
		}
		twin := first[o.sum]
		if twin == nil {
			first[o.sum] = o.campaign
			r.Campaigns = append(r.Campaigns, o.campaign)
			continue
		}
		// Of two copies the one with more answers counts.
		if o.campaign.Answered > twin.Answered {
			*twin, *o.campaign = *o.campaign, *twin
		}
		r.Set = append(r.Set, Set{File: o.campaign.File, Verdict: "duplicate", Why: "the same campaign, order by order, as " + twin.File})
	}
	r.arrange()
	return r, nil
}

// arrange puts campaigns in order and takes names away where that is wanted.
func (r *Report) arrange() {
	if !r.Anonymous {
		slices.SortFunc(r.Campaigns, func(a, b *Campaign) int {
			return cmp.Or(cmp.Compare(strings.ToLower(a.Student), strings.ToLower(b.Student)), cmp.Compare(a.File, b.File))
		})
		return
	}
	// The code says nothing of a name, and its order nothing of an outcome.
	slices.SortFunc(r.Campaigns, func(a, b *Campaign) int { return cmp.Compare(a.Code, b.Code) })
	for i, c := range r.Campaigns {
		c.Student, c.File, c.Code = fmt.Sprintf("Student %d", i+1), "", ""
	}
	for i := range r.Set {
		r.Set[i].File = fmt.Sprintf("File %d", i+1)
		if r.Set[i].Verdict == "duplicate" {
			r.Set[i].Why = "the same campaign, order by order, as another file"
		}
	}
}

const magic = "HCURSAVE"

func read(dir, path string, opts *Options) one {
	file, err := filepath.Rel(dir, path)
	if err != nil {
		file = path
	}
	file = filepath.ToSlash(file)
	set := func(verdict, why string) one { return one{set: Set{File: file, Verdict: verdict, Why: why}} }
	info, err := os.Stat(path)
	if err == nil && info.Size() > MaxFile {
		return set("foreign", "it is longer than a result can be")
	}
	data, err := os.ReadFile(path)
	switch {
	case err != nil:
		return set("unreadable", err.Error())
	case !strings.HasPrefix(string(data), magic):
		return set("foreign", "it is no result of this game")
	}
	v, err := result.Verify(opts.Library, data)
	switch {
	case errors.Is(err, save.ErrNewer), errors.Is(err, save.ErrContent):
		return set("other-version", err.Error())
	case err != nil:
		return set("damaged", err.Error())
	case v.Verdict == save.OtherVersion:
		return set("other-version", v.Why)
	case !v.OK():
		return set("false", fmt.Sprintf("by day %d: %s", v.Day, v.Why))
	}
	c := campaign(&v, opts)
	c.File = file
	c.Student = v.Header.Label
	if c.Student == "" {
		c.Student = strings.TrimSuffix(file, filepath.Ext(file))
	}
	return one{campaign: c, sum: v.Code + "\n" + orders(v.Campaign)}
}

// orders tells two campaigns apart that came to the same end in two ways.
func orders(c *sim.Campaign) string {
	var b strings.Builder
	for i := range c.Log {
		fmt.Fprintln(&b, c.Log[i])
	}
	return b.String()
}

// campaign is what the report says of a result that holds.
func campaign(v *result.Report, opts *Options) *Campaign {
	h, c := &v.Header, v.Campaign
	d := view.NewDebrief(c)
	t := &c.State.Ledger.Total
	out := &Campaign{
		Code: v.Code, Scenario: h.Scenario, Difficulty: h.Difficulty, Seat: h.Seat.String(), Opponent: h.Opponent, Seed: h.Seed,
		Ending: h.Ending.String(), Date: lastDay(h), Minutes: h.Played / 60, Orders: v.Orders,
		Plan: view.PlanShare(c), Remitted: t[state.Remitted].Millions(), Victims: view.LostByOthers(c).Millions(), Welfare: c.State.Home.Welfare,
		Revenue: d.Grades[0].Letter, Exposure: d.Grades[1].Letter, Harm: d.Grades[2].Letter,
		questions: view.Questions(opts.Library.Questions, c), beside: d.History, rules: c.Rules, course: newCourse(c),
	}
	for i := range c.History {
		out.Welfare = min(out.Welfare, c.History[i].Welfare)
	}
	goals := Goals()
	for i := range goals {
		evidence, figures := goals[i].of(c)
		out.Findings = append(out.Findings, Finding{goals[i].ID, evidence, figures})
	}
	for _, x := range view.Decisions(c) {
		def := &c.Rules.Dossiers[x.Dossier]
		choice := Choice{Dossier: def.ID, Date: (c.Rules.Scenario.Start + content.Date(x.Arrived)).String()}
		if x.Option >= 0 {
			choice.Option = def.Options[x.Option].ID
		}
		out.Choices = append(out.Choices, choice)
	}
	for i := range d.History {
		out.Figures = append(out.Figures, Figure{opts.Words.Text(d.History[i].Label), plain(&d.History[i].Ours)})
	}
	out.answer(v.Notes, opts)
	return out
}

// lastDay is the last day that was played; a campaign that is over stands on the day
// after it.
func lastDay(h *save.Header) string {
	if h.Ending != state.Running {
		return (h.Date - 1).String()
	}
	return h.Date.String()
}

// answer takes the answers in; whoever has not come to an end was asked nothing, and
// neither is the coalition's seat.
func (c *Campaign) answer(notes []save.Note, opts *Options) {
	if c.Ending == state.Running.String() || c.Seat != content.StateSeat.String() {
		c.questions = nil
	}
	given := map[string]string{}
	for _, n := range notes {
		given[n.ID] = n.Text
	}
	for i := range c.questions {
		q := &c.questions[i]
		raw := given[q.ID]
		a := Answer{Question: q.ID, raw: raw, Answer: worded(q, raw, opts), Verdict: q.Judge(raw).String(), Right: worded(q, q.Right(), opts)}
		if raw != "" {
			c.Answered++
		}
		c.Answers = append(c.Answers, a)
	}
	c.Marks, _ = view.Marks(c.questions, func(id string) string { return given[id] })
}

func worded(q *view.Question, answer string, opts *Options) string {
	for i := range q.Options {
		if q.Options[i].ID == answer {
			return opts.Words.Text(q.Options[i].Text)
		}
	}
	return answer
}

// plain is a value as a number: USD m, per cent, or what it counts.
func plain(v *view.Value) float64 {
	if v.Unit == view.Share {
		return 100 * v.Num
	}
	return v.Num
}
