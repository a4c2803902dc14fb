package policy_test

import (
	"strings"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
)

// TestCoalitionFilesGiveCommands plays a file that uses every command of the
// coalition's, and sees each given.
func TestCoalitionFilesGiveCommands(t *testing.T) {
	r := compiled(t)
	p, problems := parse(t, r, content.CoalitionSeat, `{"rules": [
{"do": "designate", "value": "coal", "option": "narrow", "every": 400},
{"do": "table_resolution", "from": "2019-01-01", "every": 900},
{"do": "advise", "value": "platforms", "every": 400},
{"do": "push_rules", "value": "islands", "every": 900},
{"do": "exempt", "when": {"metric": "welfare", "max": 60}, "every": 200},
{"do": "name_patron", "value": "northern", "every": 600},
{"do": "court_patron", "value": "neighbour", "every": 600},
{"do": "publish", "value": "coal", "every": 100},
{"do": "attribute", "option": "consistent", "every": 100},
{"do": "develop", "value": "humanitarian-cell"},
{"do": "dissolve", "value": "humanitarian-cell", "from": "2020-01-01"}
]}`)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var given [command.Kinds]int
	c := sim.New(r, 3)
	for c.State.Ending == 0 && c.State.Day < 1400 {
		p.Act(r, &c.State, func(cmd command.Command) command.Result {
			res := c.Do(cmd)
			if res.OK() {
				given[cmd.Kind]++
			}
			return res
		})
		c.State.Office.Confidence = 60 // only the coalition is looked at
		c.State.AddEvidence(content.Coal, content.EastAsia, 1)
		c.Step()
	}
	for _, k := range [...]command.Kind{
		command.Designate, command.TableResolution, command.Advise, command.PushRules, command.Exempt, command.NamePatron,
		command.CourtPatron, command.Publish, command.Attribute, command.Develop, command.Dissolve,
	} {
		if given[k] == 0 {
			t.Errorf("%v was never given", k)
		}
	}
}

// TestCoalitionFilesAreReadStrictly has a mistake in every rule.
func TestCoalitionFilesAreReadStrictly(t *testing.T) {
	text := `{"rules": [
{"do": "designate", "value": "ransom", "option": "narrow"},
{"do": "designate", "value": "coal", "option": "wide"},
{"do": "designate", "value": "coal"},
{"do": "advise", "value": "newspapers"},
{"do": "push_rules", "value": "the-moon"},
{"do": "court_patron", "value": "western"},
{"do": "publish", "value": "legacy"},
{"do": "publish", "value": "coal", "option": "narrow"},
{"do": "exempt", "value": "all"},
{"do": "attribute", "option": "perhaps"},
{"do": "lobby", "value": "northern"},
{"do": "develop", "value": "registry"}
]}`
	_, problems := parse(t, compiled(t), content.CoalitionSeat, text)
	found := map[int]bool{}
	for _, p := range problems {
		found[p.Line] = true
	}
	for i, line := range strings.Split(text, "\n") {
		if strings.Contains(line, `"do"`) && !found[i+1] {
			t.Errorf("no problem is named in line %d: %s", i+1, line)
		}
	}
}
