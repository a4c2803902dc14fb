package view

import (
	"strings"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// Agencies is the id of the figure of what agencies kept this month.
const Agencies = "agencies"

// Institutions is the id of the figure of what the seat's institutions cost a
// month.
const Institutions = "institutions"

// ModifierOf is the id of the figure of what institutions shift a modifier by.
func ModifierOf(m content.Modifier) string { return modifierPrefix + m.String() }

const modifierPrefix = "modifier."

// Institution is a capability of the seat as it can be shown.
type Institution struct {
	Row      int
	ID       string
	Name     Value
	Help     Text
	Branch   string
	Depth    int // how many others it rests on within its branch, one on another
	Status   state.CapabilityStatus
	Left     int32 // days until it works, when it is being built
	Pending  command.Kind
	Needs    []Link
	Excludes []Link
	Orders   int32
	Money    state.Money // to begin it
	Capital  float64     // points of political capital to begin it, the coalition's
	Months   int32
	Upkeep   Value // a month
	Gives    []Term
	Takes    []Term
	// Begin and Dissolve are what the command would meet now, after the pending
	// orders.
	Begin, Dissolve command.Result
}

// Link is another institution that one needs or excludes.
type Link struct {
	ID     string
	Name   Value
	Stands bool // at work, for what is needed; standing, for what is excluded
}

// Institutions lists the capabilities of the seat, by branch and in the order of
// the file, which has what is needed before what needs it.
func (s *Session) Institutions() []Institution {
	r := s.c.Rules
	var out []Institution
	for _, branch := range content.Branches(s.seat) {
		for i := range r.Capabilities {
			if def := &r.Capabilities[i]; def.Seat == s.seat && def.Branch == branch {
				out = append(out, s.institution(i))
			}
		}
	}
	return out
}

func (s *Session) institution(row int) Institution {
	r, st := s.c.Rules, &s.c.State
	def, x := &r.Capabilities[row], &st.Institutions.Rows[row]
	in := Institution{
		Row: row, ID: def.ID, Name: capabilityName(r, row), Help: Say("capability." + def.ID + ".body"), Branch: def.Branch,
		Depth: depth(r, row), Status: x.Status, Orders: def.Orders, Money: state.USDm(def.Money), Capital: def.Capital,
		Months: def.Months, Upkeep: Dollars(state.USDm(def.Upkeep)),
	}
	if def.Seat == content.CoalitionSeat {
		in.Upkeep = Number(Points, def.Upkeep)
	}
	if x.Status == state.CapabilityBuilding {
		in.Left = max(0, x.Due-st.Day)
	}
	for _, n := range def.NeedRows {
		in.Needs = append(in.Needs, Link{r.Capabilities[n].ID, capabilityName(r, int(n)), st.Institutions.Rows[n].Status == state.CapabilityWorking})
	}
	for _, n := range def.ExcludeRows {
		in.Excludes = append(in.Excludes, Link{r.Capabilities[n].ID, capabilityName(r, int(n)), st.Institutions.Rows[n].Standing()})
	}
	for _, shift := range def.Shifts {
		t := Term{Label: Say(modifierPrefix + shift.On), Amount: shiftValue(shift.Mod, shift.By), Ref: ModifierOf(shift.Mod)}
		if shift.Gives(def.Seat) {
			in.Gives = append(in.Gives, t)
		} else {
			in.Takes = append(in.Takes, t)
		}
	}
	for i := range s.pending {
		c := &s.pending[i].Command
		if (c.Kind == command.Develop || c.Kind == command.Dissolve) && int(c.Value) == row {
			in.Pending = c.Kind
		}
	}
	in.Begin = s.Check(command.Command{Kind: command.Develop, Value: int32(row)})
	in.Dissolve = s.Check(command.Command{Kind: command.Dissolve, Value: int32(row)})
	return in
}

// depth is the length of the longest chain of needs within a capability's branch.
func depth(r *content.Rules, row int) int {
	most := 0
	for _, n := range r.Capabilities[row].NeedRows {
		if r.Capabilities[n].Branch == r.Capabilities[row].Branch {
			most = max(most, 1+depth(r, int(n)))
		}
	}
	return most
}

// shiftValue is an amount in a modifier's unit.
func shiftValue(m content.Modifier, by float64) Value {
	unit, _, _ := strings.Cut(m.Def().Unit, " ")
	switch unit {
	case "share", "chance":
		return Number(Share, by)
	case "points":
		return Number(Points, by)
	case "months":
		return Number(Months, by)
	}
	return Number(Count, by)
}

// modifier explains what institutions shift a modifier by: the seat's own, and
// those of the coalition, which are founded in public.
func (s *Session) modifier(m content.Modifier) Figure {
	r, st := s.c.Rules, &s.c.State
	def := m.Def()
	f := Figure{Title: Say(modifierPrefix + m.String()), Help: Say(modifierPrefix + m.String() + ".help")}
	total := 0.0
	for i := range r.Capabilities {
		row := &r.Capabilities[i]
		if st.Institutions.Rows[i].Status != state.CapabilityWorking || row.Seat != s.seat && row.Seat != content.CoalitionSeat {
			continue
		}
		for _, shift := range row.Shifts {
			if shift.Mod == m {
				total += shift.By
				f.Terms = append(f.Terms, Term{Label: Say("view.term.institution", With("subject", capabilityName(r, i))), Amount: shiftValue(m, shift.By)})
			}
		}
	}
	held := max(def.Min, min(total, def.Max))
	f.Value = shiftValue(m, held)
	if held != total {
		f.Terms = append(f.Terms, line("modifier_range", shiftValue(m, held-total)))
	}
	return f
}

// institutions is what the seat's institutions cost a month.
func (s *Session) institutions() Figure {
	r, st := s.c.Rules, &s.c.State
	f := Figure{Value: Dollars(0)}
	if s.seat == content.CoalitionSeat {
		f.Value = Number(Points, 0)
	}
	for i := range r.Capabilities {
		def := &r.Capabilities[i]
		if def.Seat != s.seat || !st.Institutions.Rows[i].Standing() {
			continue
		}
		v := Number(Points, def.Upkeep)
		if s.seat == content.StateSeat {
			v = Dollars(state.USDm(def.Upkeep))
		}
		f.Terms = append(f.Terms, Term{Label: Say("view.term.institution", With("subject", capabilityName(r, i))), Amount: v})
	}
	x, m := sum(f.Terms)
	f.Value.Num, f.Value.Money = x, m
	f.Note = note(Institutions)
	return f
}

// skimLines are the ledger's lines of what agencies keep, with the scheme whose
// agency does.
var skimLines = [...]struct {
	line   state.Line
	scheme content.Scheme
}{
	{state.CoalSkimmed, content.Coal}, {state.LegacySkimmed, content.Legacy}, {state.MissionSkimmed, content.Embassy},
	{state.LabourSkimmed, content.Labour}, {state.ITSkimmed, content.IT}, {state.CoinTheftSkimmed, content.CashOut},
	{state.CoinRansomSkimmed, content.CashOut},
}

// agencies is what the agencies kept this month, by line of the ledger, and the
// part that each keeps as things stand.
func (s *Session) agencies() Figure {
	r, st := s.c.Rules, &s.c.State
	f := Figure{Value: Dollars(0)}
	for _, k := range skimLines {
		if m := st.Ledger.Month[k.line]; m != 0 {
			f.Terms = append(f.Terms, posting(k.line.String(), Dollars(m)))
		}
	}
	x, m := sum(f.Terms)
	f.Value.Num, f.Value.Money = x, m
	told := map[int16]bool{}
	for _, k := range skimLines {
		row := r.AgencyOf[k.scheme]
		if row < 0 || told[row] {
			continue
		}
		told[row] = true
		share := st.AgencyShare(r, k.scheme, intensity(r, st, k.scheme))
		f.Facts = append(f.Facts, Term{
			Label: Say("view.term.agency_share", With("agency", Key("agency."+r.Agencies[row].ID))), Amount: Number(Share, share),
		})
	}
	f.Facts = append(f.Facts,
		Term{Label: Say("view.term.agency_audit"), Amount: Number(Share, st.Modifier(content.ModSkim)), Ref: ModifierOf(content.ModSkim)},
		Term{Label: Say("view.term.agency_loyalty"), Amount: Number(Points, st.Home.Loyalty), Ref: Loyalty},
		line("agency_trouble", Number(Share, system.TroubleChance(r, st))))
	f.Note = note(Agencies)
	return f
}
