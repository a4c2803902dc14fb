package view

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func asked1(t *testing.T, c *sim.Campaign, id string) *Question {
	t.Helper()
	all := Questions(library(t).Questions, c)
	for i := range all {
		if all[i].ID == id {
			return &all[i]
		}
	}
	return nil
}

func mustAsk(t *testing.T, c *sim.Campaign, id string) *Question {
	t.Helper()
	q := asked1(t, c, id)
	if q == nil {
		t.Fatalf("%s is not asked", id)
	}
	return q
}

// TestQuestionsCanBeAnswered: between them, campaigns ask everything; each closed
// question has one right answer among several, and none is right by being given.
func TestQuestionsCanBeAnswered(t *testing.T) {
	seen := map[string]bool{}
	rights := map[string]map[string]bool{}
	for _, c := range whole(t, 6) {
		for _, q := range Questions(library(t).Questions, c) {
			seen[q.ID] = true
			met := 0
			switch q.Kind {
			case content.ChoiceQuestion:
				for _, o := range q.Options {
					if q.Judge(o.ID) == Met {
						met++
					}
				}
				if met != 1 || len(q.Options) < 2 || q.Judge("something-else") != Senseless {
					t.Errorf("%s: %d of %d options are right", q.ID, met, len(q.Options))
				}
			case content.NumberQuestion:
				for x := q.Min; x <= q.Max; x += q.Step {
					if q.Judge(strconv.FormatFloat(x, 'f', -1, 64)) == Met {
						met++
					}
				}
				if met == 0 || float64(met) > 2*q.Within/q.Step+1 || q.Judge("101") != Senseless || q.Judge("NaN") != Senseless || q.Judge("many") != Senseless {
					t.Errorf("%s: %d numbers are right", q.ID, met)
				}
			case content.TextQuestion:
				if q.Judge("No.") != Senseless || q.Judge("It depends on who is asked.") != Given || q.Right() != "" {
					t.Errorf("%s: texts are judged", q.ID)
				}
			}
			if q.Kind != content.TextQuestion {
				if q.Judge(q.Right()) != Met || len(q.Explain) == 0 {
					t.Errorf("%s: what the campaign says is %q, explained in %d sentences", q.ID, q.Right(), len(q.Explain))
				}
				if rights[q.ID] == nil {
					rights[q.ID] = map[string]bool{}
				}
				rights[q.ID][q.Right()] = true
			}
			if q.Judge("") != Unanswered {
				t.Errorf("%s: no answer is one", q.ID)
			}
		}
	}
	for _, q := range library(t).Questions {
		if !seen[q.ID] {
			t.Errorf("no campaign asks %s", q.ID)
		}
	}
	various := 0
	for _, r := range rights {
		if len(r) > 1 {
			various++
		}
	}
	if various < 3 {
		t.Errorf("only %d questions have answers that differ between campaigns: %v", various, rights)
	}
	for kind := range 3 {
		k := []content.QuestionKind{content.TextQuestion, content.ChoiceQuestion, content.NumberQuestion}[kind]
		for _, asks := range content.Asks(k) {
			found := false
			for _, q := range library(t).Questions {
				found = found || q.Asks == asks && q.Kind == k
			}
			if !found {
				t.Errorf("nothing asks for %s", asks)
			}
		}
	}
}

// TestAnswersAreTheLedgers changes the ledger, and the answers follow.
func TestAnswersAreTheLedgers(t *testing.T) {
	c := whole(t, 1)[0]
	c.State.Ledger.Total = [state.Lines]state.Money{}
	l := &c.State.Ledger.Total
	l[state.TheftTaken], l[state.RansomPaid] = 100*state.Million, 20*state.Million
	l[state.TheftFrozen], l[state.CoinFrozen] = 3*state.Million, 1*state.Million
	if q := mustAsk(t, c, "who-paid"); q.Right() != "customers" {
		t.Errorf("%s paid most", q.Right())
	}
	if q := mustAsk(t, c, "protect"); q.Right() != "4" || q.Judge("6") != Met || q.Judge("7") != Missed {
		t.Errorf("%s of a hundred were frozen", q.Right())
	}
	l[state.RansomPaid] = 101 * state.Million
	if q := mustAsk(t, c, "who-paid"); q.Right() != "hospitals" || q.Judge("customers") != Missed || q.Judge("towns") != Senseless {
		t.Errorf("%s paid most", q.Right())
	}
	l[state.TheftTaken] = 0
	if asked1(t, c, "who-paid") != nil || asked1(t, c, "protect") != nil {
		t.Error("who paid most is asked where only one paid, or what was frozen where nothing was stolen")
	}

	c.State.Home.Hardship = [content.Hardships]float64{content.HurtPressure: -4, content.HurtClosed: -5, content.HurtHarvest: 2}
	if q := mustAsk(t, c, "home"); q.Right() != content.SideClosure.String() {
		t.Errorf("%s took most", q.Right())
	}
	c.State.Home.Hardship = [content.Hardships]float64{content.HurtHarvest: 2}
	if asked1(t, c, "home") != nil {
		t.Error("it is asked who took most where nothing was lost")
	}
}

// TestNamingKnowsFalseClaims: what others did and was laid at the state's door names
// no theft of the state's.
func TestNamingKnowsFalseClaims(t *testing.T) {
	r := patient(t)
	c := sim.New(r, 1)
	c.State.Day = 900
	haul := func(day int32, row int16, m state.Money) {
		c.News = append(c.News, state.News{Day: day, Kind: state.NewsHaul, Subject: state.ExchangeSubject, Row: row, Amount: m})
	}
	named := func(day int32, row int16, m state.Money) {
		c.News = append(c.News, state.News{Day: day, Kind: state.NewsAttributed, Subject: state.ExchangeSubject, Row: row, Amount: m, Count: 70})
	}
	haul(100, 4, 30*state.Million)
	haul(200, 5, 90*state.Million)
	named(210, 7, 90*state.Million) // of others, at another exchange
	named(220, 5, 12*state.Million) // of others, at the same one
	if q := mustAsk(t, c, "named"); q.Right() != "never" {
		t.Errorf("named after a %s", q.Right())
	}
	named(150+222, 5, 90*state.Million)
	named(600, 5, 90*state.Million)
	q := mustAsk(t, c, "named")
	if q.Right() != "half-year" {
		t.Errorf("named after a %s", q.Right())
	}
	all := Namings(c)
	if len(all) != 2 || all[0].Named != -1 || all[1].Named != 372 || math.Abs(all[1].Confidence-0.7) > 1e-9 {
		t.Errorf("%+v", all)
	}
	c.State.Coalition.Claims.Wrong = 2
	if again := mustAsk(t, c, "named"); len(again.Explain) != len(q.Explain)+1 {
		t.Error("nothing is said of claims that are false")
	}
	c.News = nil
	if asked1(t, c, "named") != nil {
		t.Error("it is asked when a theft was named where there was none")
	}
}

// TestDisplacementComparesHalfYears makes two schemes move around an action.
func TestDisplacementComparesHalfYears(t *testing.T) {
	c := sim.New(patient(t), 1)
	for m := range int32(24) {
		month := sim.Month{Day: 30 * (m + 1)}
		month.Lines[state.CoalSales], month.Lines[state.LabourRemitted] = 5*state.Million, 2*state.Million
		if m > 12 {
			month.Lines[state.CoalSales], month.Lines[state.LabourRemitted] = 1*state.Million, 3*state.Million
		}
		c.History = append(c.History, month)
	}
	c.News = []state.News{
		{Day: 40, Kind: state.NewsListing, Scheme: content.Labour}, // too early to compare
		{Day: 12*30 + 10, Kind: state.NewsListing, Scheme: content.Coal},
	}
	q := mustAsk(t, c, "waterbed")
	if q.Right() != content.Labour.String() || len(q.Options) != 2 {
		t.Errorf("%s of %d", q.Right(), len(q.Options))
	}
	if before, after := q.Explain[1].Args[1].Value.Money, q.Explain[1].Args[2].Value.Money; before != 12*state.Million || after != 18*state.Million {
		t.Errorf("%d before, %d after", before, after)
	}
	for m := range c.History {
		c.History[m].Lines[state.LabourRemitted] = 2 * state.Million
	}
	if q := mustAsk(t, c, "waterbed"); q.Right() != "none" {
		t.Errorf("nothing moved, and %s is right", q.Right())
	}
	c.News = c.News[:1]
	if asked1(t, c, "waterbed") != nil {
		t.Error("half-years are compared that there are not")
	}
}

// TestMarksAreNotMoney: answers count, what was earned does not.
func TestMarksAreNotMoney(t *testing.T) {
	c := whole(t, 1)[0]
	qs := Questions(library(t).Questions, c)
	right := func(id string) string {
		for i := range qs {
			if qs[i].ID == id {
				if r := qs[i].Right(); r != "" {
					return r
				}
			}
		}
		return strings.Repeat("word ", 5)
	}
	got, of := Marks(qs, right)
	if got != of || of != float64(len(qs)) {
		t.Errorf("everything right: %v of %v", got, of)
	}
	if got, _ := Marks(qs, func(string) string { return "" }); got != 0 {
		t.Errorf("nothing answered: %v", got)
	}
	if got, _ := Marks(qs, func(string) string { return "no" }); got != 0 {
		t.Errorf("nonsense: %v", got)
	}
	c.State.Ledger.Total[state.Remitted] /= 2
	if again, _ := Marks(Questions(library(t).Questions, c), right); again != of {
		t.Errorf("half the money: %v of %v", again, of)
	}
}

// TestDecisionsAreThoseOfTheLog compares what was decided with the log's answers.
func TestDecisionsAreThoseOfTheLog(t *testing.T) {
	c := whole(t, 1)[0]
	answered := 0
	for _, d := range Decisions(c) {
		if d.Option < 0 {
			continue
		}
		answered++
		if d.Answered < d.Arrived || d.Option >= len(c.Rules.Dossiers[d.Dossier].Options) {
			t.Errorf("%+v", d)
		}
	}
	given := 0
	for i := range c.Log {
		if c.Log[i].Kind.String() == "answer" {
			given++
		}
	}
	if answered == 0 || answered != given {
		t.Errorf("%d decisions, %d answers in the log", answered, given)
	}
}
