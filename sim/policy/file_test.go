package policy_test

import (
	"strings"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/system"
)

func parse(t testing.TB, r *content.Rules, seat content.Seat, text string) (policy.Standing, content.Problems) {
	t.Helper()
	return policy.ParseStanding("test.json", []byte(text), seat, r, system.Metric)
}

const wholeFile = `{
  "dials": {"theft.share": 0, "coal.share": 60, "oil.volume": 60},
  "rules": [
    {"when": {"metric": "fuel", "max": 2}, "set": {"oil.volume": 100}},
    {"from": "2018-06-01", "to": "2018-12-31", "set": {"coal.share": 20}},
    {"from": "2019-01-01", "set": {"it.share": 80}},
    {"when": [{"metric": "pace", "max": 2}, {"metric": "confidence", "min": 10}], "from": "2018-03-01", "do": "negotiate", "every": 300},
    {"do": "answer", "dossier": "already-loaded", "option": "unload"},
    {"do": "lobby", "value": "northern", "every": 90},
    {"from": "2018-01-01", "do": "buy_vessel", "value": "tanker", "every": 400},
    {"from": "2018-05-01", "to": "2018-05-01", "do": "stop", "value": "missions"},
    {"do": "develop", "value": "registry"},
    {"from": "2018-12-01", "do": "dissolve", "value": "registry", "every": 3000}
  ]
}`

func TestStandingOrdersFromAFile(t *testing.T) {
	r := *compiled(t)
	r.ConfidencePace, r.ConfidenceMiss = -10, 0 // the campaign lasts
	p, problems := parse(t, &r, content.StateSeat, wholeFile)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	c := sim.New(&r, 4)
	last := map[command.Kind]int32{}
	given := map[command.Kind]int{}
	for c.State.Day < 800 {
		p.Act(&r, &c.State, func(cmd command.Command) command.Result {
			res := c.Do(cmd)
			if res.OK() {
				if cmd.Kind == command.Lobby {
					if before, ok := last[cmd.Kind]; ok && c.State.Day-before < 90 {
						t.Errorf("lobbied on day %d and again on day %d", before, c.State.Day)
					}
					if cmd.Value != 1 {
						t.Errorf("lobbied patron %d", cmd.Value)
					}
				}
				last[cmd.Kind] = c.State.Day
				given[cmd.Kind]++
			}
			return res
		})
		d := &c.State.Office.Dials
		switch today := r.Scenario.Start + content.Date(c.State.Day); {
		case today == content.MakeDate(2018, 5, 25) && d[content.CoalShare] != 60,
			today == content.MakeDate(2018, 9, 1) && d[content.CoalShare] != 20,
			today == content.MakeDate(2019, 3, 1) && d[content.CoalShare] != 60:
			t.Errorf("coal.share is %d on %v", d[content.CoalShare], today)
		case today == content.MakeDate(2019, 4, 1) && d[content.ITShare] != 80:
			t.Errorf("it.share is %d on %v", d[content.ITShare], today)
		}
		c.Step()
	}
	for kind, least := range map[command.Kind]int{command.Negotiate: 1, command.Lobby: 3, command.BuyVessel: 1, command.Stop: 1, command.SetDial: 5, command.Develop: 1, command.Dissolve: 1} {
		if given[kind] < least {
			t.Errorf("%v was given %d times", kind, given[kind])
		}
	}
}

// TestEveryProblemIsNamedAtOnce has one file with a problem on every line.
func TestEveryProblemIsNamedAtOnce(t *testing.T) {
	r := compiled(t)
	text := `{
"dials": {
"coal.shar": 3,
"theft.share": 65,
"analysts.coal": 3,
"oil.volume": "x",
"it.share": 20, "it.share": 40,
"labour.share": 20.5
},
"more": 1,
"rules": [
{"when": {"metric": "fule", "max": 1}, "set": {}},
{"when": {"metric": "fuel"}, "set": {}},
{"when": {"metric": "fuel", "min": 2, "max": 1}, "set": {}},
{"when": {"metric": "fuel", "least": 2}, "set": {}},
{"from": "2018-02-30", "set": {}},
{"from": "2019-01-01", "to": "2018-01-01", "set": {}},
{"do": "conquer"},
{"do": "develop", "value": "registri"},
{"do": "develop"},
{"do": "dissolve", "value": "sanctions-desk"},
{"do": "lobby", "value": "southern"},
{"do": "lobby"},
{"do": "outbreak", "value": "wide"},
{"do": "answer", "dossier": "nothing", "option": "x"},
{"do": "answer", "dossier": "already-loaded", "option": "x"},
{"do": "stop", "value": "legacy"},
{"do": "negotiate", "every": 0},
{"every": 3, "set": {}},
{"when": 3, "set": {}},
7,
{}
]
}`
	_, problems := parse(t, r, content.StateSeat, text)
	lines := strings.Split(text, "\n")
	found := map[int]bool{}
	before := 0
	for _, p := range problems {
		found[p.Line] = true
		if p.Severity != content.Error || p.File != "test.json" || p.Text == "" {
			t.Errorf("a problem is not complete: %+v", p)
		}
		if p.Line < before {
			t.Errorf("line %d comes after line %d", p.Line, before)
		}
		before = p.Line
	}
	for i, line := range lines {
		if len(line) > 1 && !strings.HasPrefix(line, `"dials"`) && !strings.HasPrefix(line, `"rules"`) && line != "}," && !found[i+1] {
			t.Errorf("no problem is named in line %d: %s", i+1, line)
		}
	}
	if !strings.Contains(problems.Error(), `did you mean "coal.share"?`) {
		t.Errorf("nothing is proposed for a dial that does not exist:\n%v", problems)
	}
}

func TestFilesThatAreNoPolicies(t *testing.T) {
	r := compiled(t)
	for name, text := range map[string]string{
		"empty": "", "blank": " \n", "cut": `{"dials": {"coal.share"`, "a list": "[]", "a number": "3", "two": "{} {}",
		"comma": `{"dials": {},}`, "dials a list": `{"dials": []}`, "rules an object": `{"rules": {}}`, "null": "null",
	} {
		if _, problems := parse(t, r, content.StateSeat, text); !problems.Fatal() {
			t.Errorf("%s: %q is taken for a policy", name, text)
		}
	}
	for name, text := range map[string]string{"nothing": "{}", "no dials": `{"rules": []}`, "no rules": `{"dials": {}}`} {
		if _, problems := parse(t, r, content.StateSeat, text); len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
	}
}

func TestTheCoalitionsFiles(t *testing.T) {
	r := compiled(t)
	for _, text := range []string{
		`{"dials": {"analysts.coal": 8, "analysts.theft": 5}}`, // thirteen of twelve
		`{"rules": [{"do": "lobby", "value": "northern"}]}`,
		`{"rules": [{"when": {"metric": "treasury", "min": 1}, "set": {"analysts.coal": 1}}]}`,
	} {
		if _, problems := parse(t, r, content.CoalitionSeat, text); !problems.Fatal() {
			t.Errorf("%s is taken", text)
		}
	}
	p, problems := parse(t, r, content.CoalitionSeat, `{"dials": {"analysts.theft": 10, "analysts.coal": 2, "analysts.oil": 0, "analysts.missions": 0,
		"analysts.labour": 0, "analysts.it": 0, "analysts.cashout": 0},
		"rules": [{"when": {"metric": "evidence.theft", "min": 20}, "set": {"analysts.theft": 2, "analysts.coal": 10}}]}`)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	c := sim.New(r, 2)
	for c.State.Day < 40 {
		p.Act(r, &c.State, c.Do)
		c.Step()
	}
	if d := c.State.Office.Dials; d[content.AnalystsTheft] != 10 || d[content.AnalystsCoal] != 2 {
		t.Errorf("blocks are %v", d[content.AnalystsCoal:])
	}
	c.State.AddEvidence(content.Theft, content.EastAsia, 60)
	p.Act(r, &c.State, c.Do)
	if d := c.State.Office.Dials; d[content.AnalystsTheft] != 2 || d[content.AnalystsCoal] != 10 {
		t.Errorf("blocks are %v once there is evidence", d[content.AnalystsCoal:])
	}
}

// FuzzParseStanding feeds the decoder anything: it must not panic, and what it
// takes must play.
func FuzzParseStanding(f *testing.F) {
	r := compiled(f)
	f.Add(wholeFile)
	f.Add(`{"dials": {"coal.share": 60}}`)
	f.Add(`{"rules": [{"when": {"metric": "fuel", "max": 1e300}, "do": "outbreak", "every": 3650}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		p, problems := parse(t, r, content.StateSeat, text)
		if problems.Fatal() {
			return
		}
		c := sim.New(r, 1)
		for c.State.Day < 3 {
			p.Act(r, &c.State, c.Do)
			c.Step()
		}
	})
}
