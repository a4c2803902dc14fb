package policy

import (
	"slices"
	"strings"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// The ids that commands of the coalition's rules take.
var (
	listNames     = []string{"narrow", "broad"}
	claimNames    = []string{"now", "wait", "consistent"}
	industryNames = func() (ids []string) {
		for i := range state.IndustriesKept {
			ids = append(ids, i.String())
		}
		return ids
	}()
)

// theirs are the commands that a rule of the coalition's can give.
var theirs = []command.Kind{
	command.Designate, command.TableResolution, command.Advise, command.PushRules, command.Exempt,
	command.NamePatron, command.CourtPatron, command.Publish, command.Attribute,
}

// theirDo reads the command of a rule of the coalition's.
func (f *fileReader) theirDo(rule *Rule, line int, id, do, value, dossier, option string) {
	row := slices.IndexFunc(theirs, func(k command.Kind) bool { return k.String() == do })
	if row < 0 {
		names := []string{command.Develop.String(), command.Dissolve.String()}
		for _, k := range theirs {
			names = append(names, k.String())
		}
		f.errorf(line, id, "there is no command %q to give; there are: %s", do, strings.Join(names, ", "))
		return
	}
	rule.Do = theirs[row]
	among := func(field string, given *string, names []string) int {
		i := slices.Index(names, *given)
		if i < 0 {
			f.errorf(line, id, "%q must be one of %s, not %q", field, strings.Join(names, ", "), *given)
		}
		*given = ""
		return max(0, i)
	}
	switch rule.Do {
	case command.Designate:
		rule.Pick.Target = uint64(f.listed(line, id, &value))
		rule.Pick.Value = int32(among("option", &option, listNames))
	case command.Publish:
		rule.Pick.Target = uint64(f.listed(line, id, &value))
	case command.Advise:
		rule.Pick.Target = uint64(among("value", &value, industryNames))
	case command.PushRules:
		var ids []string
		for i := range f.rules.Jurisdictions {
			ids = append(ids, f.rules.Jurisdictions[i].ID)
		}
		rule.Pick.Target = uint64(among("value", &value, ids))
	case command.NamePatron, command.CourtPatron:
		rule.Pick.Value = int32(among("value", &value, patronNames))
	case command.Attribute:
		rule.Pick.Value = int32(among("option", &option, claimNames))
	}
	if value != "" || dossier != "" || option != "" {
		f.errorf(line, id, "%q does not take all of what is given with it", do)
	}
}

// listed reads a scheme that evidence can be published or lists be made about.
func (f *fileReader) listed(line int, id string, value *string) content.Scheme {
	sc, ok := content.ParseScheme(*value)
	if !ok || sc >= content.Legacy || sc == content.Ransom {
		f.errorf(line, id, "\"value\" must be a scheme that can be acted against, not %q", *value)
		sc = content.Coal
	}
	*value = ""
	return sc
}

// surestCase is the slot of the case that the analysts are surest of, among those
// not held back; -1 for none.
func surestCase(s *state.State) int {
	best, most := -1, 0.0
	for i := range s.Slabs.Cases {
		x := &s.Slabs.Cases[i]
		if !x.Live() || x.Stance == state.Waiting {
			continue
		}
		if sure := x.Sure(s.Day); sure > most {
			best, most = i, sure
		}
	}
	return best
}
