package policy

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Names of what a rule's command can be about.
var (
	patronNames = []string{"neighbour", "northern"}
	kindNames   = []string{content.Collier.String(), content.Tanker.String()}
)

// doing is one command that a rule can give, and the values it takes by name.
type doing struct {
	kind   command.Kind
	values []string // none when it takes no value, or not one of a few
}

// doable are the commands that a rule can give, with the values each takes.
var doable = []doing{
	{command.LaunchOutbreak, nil}, {command.Negotiate, nil}, {command.DelayLaunch, nil},
	{command.Lobby, patronNames}, {command.BuyVessel, kindNames}, {command.ReflagVessel, kindNames},
	{command.Stop, nil /* the schemes */}, {command.Answer, nil /* dossier and option */},
	{command.Develop, nil /* the capabilities */}, {command.Dissolve, nil /* the capabilities */},
}

// hidden are the metrics that only the state's own office knows.
var hidden = []string{
	"treasury", "coin", "confidence", "loyalty", "fuel", "food", "pace", "labour", "it", "teams", "lots", "graduates",
}

// ParseStanding reads a policy file for a seat: an object with "dials", the
// settings by dial, and "rules". It decodes strictly and returns every problem of
// the file at once; the policy is usable when the problems are not Fatal. path
// only names the file in them. measure reads the metrics of conditions.
func ParseStanding(path string, data []byte, seat content.Seat, rules *content.Rules, measure Measure) (Standing, content.Problems) {
	f := fileReader{reader{path: path, data: data}, seat, rules}
	p := Standing{Seat: seat, Measure: measure}
	root := f.parse()
	if root == nil {
		return p, f.problems
	}
	f.object(root, "", map[string]func(pair){
		"dials": func(k pair) { p.Dials = f.dials(k.value, "dials") },
		"rules": func(k pair) { p.Rules = f.allRules(k.value) },
	})
	slices.SortStableFunc(f.problems, func(a, b content.Problem) int { return cmp.Compare(a.Line, b.Line) })
	return p, f.problems
}

// fileReader reads one policy file.
type fileReader struct {
	reader
	seat  content.Seat
	rules *content.Rules
}

// dials reads settings, in the order of the file.
func (f *fileReader) dials(n *node, id string) []Setting {
	if !n.object {
		f.errorf(n.line, id, "an object of dials and values is wanted")
		return nil
	}
	var out []Setting
	line := n.line
	var given [content.Dials]int32 // by the first dial of a pool
	var seen [content.Dials]bool
	for _, k := range n.keys {
		d, ok := content.ParseDial(k.key)
		if !ok {
			f.errorf(k.line, id, "there is no dial %q%s", k.key, closest(k.key, f.dialNames()))
			continue
		}
		def := &f.rules.Dial[d]
		v, whole := f.whole(k, id)
		switch {
		case seen[d]:
			f.errorf(k.line, id, "%q is given twice", k.key)
		case def.Seat != f.seat:
			f.errorf(k.line, id, "%q is a dial of the %s seat", k.key, def.Seat)
		case !whole:
		case v < def.Min || v > def.Max || (v-def.Min)%def.Notch != 0:
			f.errorf(k.line, id, "%q must be %d to %d in steps of %d, not %d", k.key, def.Min, def.Max, def.Notch, v)
		default:
			out = append(out, Setting{d, v})
			first, _, _ := content.Pool(d)
			given[first] += v
		}
		seen[d] = true
	}
	if n := given[content.AnalystsCoal]; f.seat == content.CoalitionSeat && n > content.AnalystBlocks {
		f.errorf(line, id, "%d blocks of analysts are given away; there are %d", n, content.AnalystBlocks)
	}
	if n := given[content.ImageryEA01]; n > content.ImageryPasses {
		f.errorf(line, id, "%d passes of imagery are laid; there are %d a quarter", n, content.ImageryPasses)
	}
	return out
}

func (f *fileReader) dialNames() []string {
	var out []string
	for d := range content.Dials {
		if f.rules.Dial[d].Seat == f.seat {
			out = append(out, d.String())
		}
	}
	return out
}

func (f *fileReader) allRules(n *node) []Rule {
	if !n.array {
		f.errorf(n.line, "rules", "a list of rules is wanted")
		return nil
	}
	var out []Rule
	doing := 0
	for i, item := range n.items {
		rule := f.rule(item, i)
		if rule.Do != command.None {
			if doing++; doing == state.NoteSlots+1 {
				f.errorf(item.line, ruleID(i), "at most %d rules can give commands", state.NoteSlots)
			}
		}
		out = append(out, rule)
	}
	return out
}

// ruleID names a rule in problems, counted from 1.
func ruleID(i int) string { return fmt.Sprintf("rule %d", i+1) }

func (f *fileReader) rule(n *node, i int) Rule {
	id := ruleID(i)
	rule := Rule{From: f.rules.Scenario.Start, To: f.rules.Scenario.End, Every: 30}
	var do, value, dossier, option string
	var at int // line of "do"
	every := false
	f.object(n, id, map[string]func(pair){
		"when": func(k pair) { rule.When = f.conditions(k.value, id) },
		"from": func(k pair) {
			if d, ok := f.date(k, id); ok {
				rule.From = d
			}
		},
		"to": func(k pair) {
			if d, ok := f.date(k, id); ok {
				rule.To = d
			}
		},
		"set":     func(k pair) { rule.Set = f.dials(k.value, id) },
		"do":      func(k pair) { do, _ = f.text(k, id); at = k.line },
		"value":   func(k pair) { value, _ = f.text(k, id) },
		"dossier": func(k pair) { dossier, _ = f.text(k, id) },
		"option":  func(k pair) { option, _ = f.text(k, id) },
		"every": func(k pair) {
			every = true
			if v, ok := f.whole(k, id); ok && (v < 1 || v > 3650) {
				f.errorf(k.line, id, "\"every\" must be 1 to 3650 days, not %d", v)
			} else if ok {
				rule.Every = v
			}
		},
	})
	if !n.object {
		return rule
	}
	switch {
	case at > 0:
		f.do(&rule, at, id, do, value, dossier, option)
	case value != "" || dossier != "" || option != "" || every:
		f.errorf(n.line, id, "\"value\", \"dossier\", \"option\" and \"every\" belong to a \"do\"")
	case len(rule.Set) == 0 && !slices.ContainsFunc(n.keys, func(k pair) bool { return k.key == "set" }):
		f.errorf(n.line, id, "a rule needs \"set\" or \"do\"")
	}
	if rule.From > rule.To {
		f.errorf(n.line, id, "it begins on %v and ends before, on %v", rule.From, rule.To)
	}
	return rule
}

// do reads the command of a rule.
func (f *fileReader) do(rule *Rule, line int, id, do, value, dossier, option string) {
	office := do == command.Develop.String() || do == command.Dissolve.String()
	if f.seat == content.CoalitionSeat && !office {
		f.theirDo(rule, line, id, do, value, dossier, option)
		return
	}
	row := slices.IndexFunc(doable, func(d doing) bool { return d.kind.String() == do })
	if row < 0 {
		var names []string
		for i := range doable {
			names = append(names, doable[i].kind.String())
		}
		f.errorf(line, id, "there is no command %q to give; there are: %s", do, strings.Join(names, ", "))
		return
	}
	rule.Do = doable[row].kind
	values := doable[row].values
	switch rule.Do {
	case command.Stop:
		sc, ok := content.ParseScheme(value)
		if _, dial := command.MainDial(sc); !ok || !dial {
			f.errorf(line, id, "\"value\" must be a scheme that can be stopped, not %q", value)
		}
		rule.Pick.Value, value = int32(sc), ""
	case command.Develop, command.Dissolve:
		f.institution(rule, line, id, value)
		value = ""
	case command.Answer:
		f.answer(rule, line, id, dossier, option)
		dossier, option = "", ""
	default:
		if len(values) > 0 {
			i := slices.Index(values, value)
			if i < 0 {
				f.errorf(line, id, "\"value\" must be one of %s, not %q", strings.Join(values, ", "), value)
			}
			rule.Pick.Value, value = int32(i), ""
		}
	}
	if value != "" || dossier != "" || option != "" {
		f.errorf(line, id, "%q does not take all of what is given with it", do)
	}
}

// institution reads which capability of the seat a command is about.
func (f *fileReader) institution(rule *Rule, line int, id, value string) {
	var names []string
	for i := range f.rules.Capabilities {
		if def := &f.rules.Capabilities[i]; def.Seat == f.seat {
			names = append(names, def.ID)
		}
	}
	row, ok := f.rules.CapabilityByID(value)
	switch {
	case !ok:
		f.errorf(line, id, "\"value\" must be a capability, not %q%s", value, closest(value, names))
	case f.rules.Capabilities[row].Seat != f.seat:
		f.errorf(line, id, "%q is a capability of the %s seat", value, f.rules.Capabilities[row].Seat)
	}
	rule.Pick.Value = int32(max(row, 0))
}

func (f *fileReader) answer(rule *Rule, line int, id, dossier, option string) {
	row := slices.IndexFunc(f.rules.Dossiers, func(d content.Dossier) bool { return d.ID == dossier })
	if row < 0 {
		f.errorf(line, id, "there is no dossier %q", dossier)
		return
	}
	options := f.rules.Dossiers[row].Options
	k := slices.IndexFunc(options, func(o content.Option) bool { return o.ID == option })
	if k < 0 {
		var names []string
		for i := range options {
			names = append(names, options[i].ID)
		}
		f.errorf(line, id, "dossier %q has no option %q; it has: %s", dossier, option, strings.Join(names, ", "))
		return
	}
	rule.Pick.Dossier, rule.Pick.Option = row, int32(k)
}

// conditions reads one condition or a list of them.
func (f *fileReader) conditions(n *node, id string) []content.Metric {
	items := []*node{n}
	if n.array {
		items = n.items
	}
	var out []content.Metric
	for _, item := range items {
		var m content.Metric
		f.object(item, id, map[string]func(pair){
			"metric": func(k pair) { m.Name, _ = f.text(k, id) },
			"min": func(k pair) {
				if v, ok := f.number(k, id); ok {
					m.Min = &v
				}
			},
			"max": func(k pair) {
				if v, ok := f.number(k, id); ok {
					m.Max = &v
				}
			},
		})
		if !item.object {
			continue
		}
		switch {
		case !slices.Contains(content.Metrics(), m.Name):
			f.errorf(item.line, id, "there is no metric %q%s", m.Name, closest(m.Name, content.Metrics()))
		case f.seat == content.CoalitionSeat && slices.Contains(hidden, m.Name):
			f.errorf(item.line, id, "the coalition cannot know %q", m.Name)
		case m.Min == nil && m.Max == nil:
			f.errorf(item.line, id, "a condition needs \"min\" or \"max\"")
		case m.Min != nil && m.Max != nil && *m.Min > *m.Max:
			f.errorf(item.line, id, "\"min\" is above \"max\"")
		}
		out = append(out, m)
	}
	return out
}

// closest proposes the known name that shares the longest beginning with what
// was written, if that is two letters at least.
func closest(name string, known []string) string {
	best, most := "", 1
	for _, k := range known {
		n := 0
		for n < len(k) && n < len(name) && k[n] == name[n] {
			n++
		}
		if n > most {
			best, most = k, n
		}
	}
	if best == "" {
		return ""
	}
	return "; did you mean \"" + best + "\"?"
}
