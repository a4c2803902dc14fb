// Package balance plays policies against each other and asks whether the game is
// one: whether thought wins, whether doing nothing or one thing only loses, and
// whether no fixed setting of the dials does as well as responding.
//
// It may import sim and what lies below it, and the packages beside it.
package balance

import (
	"hardcurrency/cmd/lab/internal/play"
	"hardcurrency/cmd/lab/internal/stats"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// Setting is what a balance run plays.
type Setting struct {
	Levels  []*content.Rules // one a difficulty
	Normal  *content.Rules   // the one that targets are about
	First   uint64           // first seed
	Seeds   int              // a pair of policies and difficulty
	Sure    int              // seeds of what targets are about
	Vectors int              // random vectors of dials
	// Progress is told what is being played; it may be nil.
	Progress func(stage string, done, of int)
}

// Pair is how one policy did against another.
type Pair struct {
	Difficulty string  `json:"difficulty"`
	State      string  `json:"state"`
	Coalition  string  `json:"coalition"`
	Seeds      int     `json:"seeds"`
	Won        float64 `json:"won"`  // share of seeds: in office with the plan fulfilled
	Half       float64 `json:"half"` // half width of its 95% interval
	Dismissed  float64 `json:"dismissed"`
	Collapsed  float64 `json:"collapsed"`
}

// Target is one thing that must be so.
type Target struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	OK    bool    `json:"ok"`
	Unit  string  `json:"unit"`
}

// Report is a whole balance run.
type Report struct {
	Scenario string       `json:"scenario"`
	Pairs    []Pair       `json:"pairs"`
	Single   []Pair       `json:"single"` // single-scheme policies and the best mixed one, on Normal
	Best     []VectorRow  `json:"best"`   // the ten best vectors of dials, on fresh seeds
	Searched SearchReport `json:"search"`
	Targets  []Target     `json:"targets"`
	Failing  int          `json:"failing"`
}

// against is the coalition that targets are about.
const against = "baseline"

// outcome is what is kept of one campaign.
type outcome struct {
	ending   state.Ending
	remitted float64 // USD m
	revenue  float64 // of all schemes, USD m
	exposure float64 // mean of the months' ends
	earned   [content.Schemes]float64
}

// won reports whether the campaign was won: in office, with the plan fulfilled.
// A programme that is complete early ends a campaign but fulfils no plan.
func (o *outcome) won() bool { return o.ending == state.Fulfilled }

func trial(rules *content.Rules, seed uint64, seats play.Seats) outcome {
	c := play.Campaign(rules, seed, seats, 0, nil)
	o := outcome{ending: c.State.Ending, remitted: c.State.Ledger.Total[state.Remitted].Millions()}
	for sc := range content.Schemes {
		o.earned[sc] = state.SumKind(&c.State.Ledger.Total, sc, state.Revenue).Millions()
		o.revenue += o.earned[sc]
	}
	for i := range c.History {
		o.exposure += c.History[i].Exposure / float64(len(c.History))
	}
	return o
}

// seats makes the two policies of a campaign by name. The names are of the
// registry.
func seats(stateSeat, coalition string) play.Seats {
	var p play.Seats
	var err error
	if p[content.StateSeat], err = policy.New(stateSeat, content.StateSeat); err == nil {
		p[content.CoalitionSeat], err = policy.New(coalition, content.CoalitionSeat)
	}
	if err != nil {
		panic(err)
	}
	return p
}

func pairOf(rules *content.Rules, name, coalition string, first uint64, n int) (Pair, []outcome) {
	both := seats(name, coalition)
	all := play.All(n, func(i int) outcome { return trial(rules, first+uint64(i), both) })
	p := Pair{Difficulty: rules.Level.ID, State: name, Coalition: coalition, Seeds: n}
	won := 0
	for i := range all {
		switch all[i].ending {
		case state.Dismissed:
			p.Dismissed += 1 / float64(n)
		case state.Collapse:
			p.Collapsed += 1 / float64(n)
		}
		if all[i].won() {
			won++
		}
	}
	p.Won, p.Half = stats.Share(won, n)
	return p, all
}

// single are the policies that run one scheme only.
var single = []string{"only-coal", "only-missions", "only-labour", "only-it", "only-theft", "only-ransom"}

// mixed are the policies that run several.
var mixed = []string{"novice", "cautious", "greedy", "historical", "mix", "adaptive", "expert"}

// Run plays everything.
func Run(s Setting) Report {
	rep := Report{Scenario: s.Normal.Scenario.ID}
	tell := s.Progress
	if tell == nil {
		tell = func(string, int, int) {}
	}
	states, coalitions := policy.Names(content.StateSeat), policy.Names(content.CoalitionSeat)
	of, done := len(s.Levels)*len(states)*len(coalitions), 0
	for _, level := range s.Levels {
		for _, name := range states {
			for _, coalition := range coalitions {
				tell("pairs", done, of)
				p, _ := pairOf(level, name, coalition, s.First, s.Seeds)
				rep.Pairs = append(rep.Pairs, p)
				done++
			}
		}
	}
	rates := map[string]Pair{}
	sure := append([]string{"idle", "max"}, append(append([]string{}, single...), mixed...)...)
	for i, name := range sure {
		tell("targets", i, len(sure))
		p, _ := pairOf(s.Normal, name, against, s.First, s.Sure)
		rates[name] = p
	}
	best := mixed[0]
	for _, name := range mixed {
		if rates[name].Won > rates[best].Won {
			best = name
		}
	}
	for _, name := range single {
		rep.Single = append(rep.Single, rates[name])
	}
	rep.Single = append(rep.Single, rates[best])
	share := func(name, policy string, low, high float64) {
		rep.add(Target{Name: name, Value: rates[policy].Won, Low: low, High: high, Unit: "share"})
	}
	share("idle wins under 5%", "idle", 0, 0.05)
	share("maximum dials win under 5%", "max", 0, 0.05)
	for _, name := range single {
		share(name+" wins under 5%", name, 0, 0.05)
	}
	share("novice wins 15-35%", "novice", 0.15, 0.35)
	share("adaptive wins 60-80%", "adaptive", 0.6, 0.8)
	s.vectors(&rep, tell, rates["adaptive"].Won)
	return rep
}

// add judges a target and keeps it.
func (r *Report) add(t Target) {
	t.OK = t.Value >= t.Low && t.Value <= t.High
	if !t.OK {
		r.Failing++
	}
	r.Targets = append(r.Targets, t)
}
