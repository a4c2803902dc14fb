package policy

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Builder is how a policy of the state's seat builds up its office: capabilities
// by id, in the order in which it wants them.
type Builder struct {
	Wants []string
	// Spare is what must be left in the treasury after one is paid for.
	Spare state.Money
	// Earn is how many days one must have left to be of use once it works.
	Earn int32
}

// build begins the first capability wanted that is not there yet, if the office
// can afford it; one at a time. It reports whether it gave an order.
func (b Builder) build(r *content.Rules, s *state.State, give Give) bool {
	for _, id := range b.Wants {
		row, ok := r.CapabilityByID(id)
		if !ok || s.Institutions.Rows[row].Standing() {
			continue
		}
		def := &r.Capabilities[row]
		done := s.Day + int32(float64(def.Months)*30.4)
		if r.Days()-done < b.Earn || !grounded(s, def) {
			continue // what it needs stands earlier in the list
		}
		if s.Office.Orders < def.Orders || s.Ledger.Balance[state.Treasury] < state.USDm(def.Money)+b.Spare {
			return false
		}
		return give(command.Command{Seat: content.StateSeat, Kind: command.Develop, Value: int32(row)}).OK()
	}
	return false
}

// grounded reports whether everything that a capability needs is at work.
func grounded(s *state.State, def *content.Capability) bool {
	for _, n := range def.NeedRows {
		if s.Institutions.Rows[n].Status != state.CapabilityWorking {
			return false
		}
	}
	return true
}

// The offices of the policies, by their character. Whoever runs several schemes
// first wants more orders; who responds wants to see, and is careful with
// what is seen; who is timid wants cover; who is greedy wants everything quicker;
// a beginner builds what looks like more.
var (
	sensibleOffice = Builder{
		Wants: []string{"maritime-desk", "registry", "second-maritime-desk", "treasury-desk", "audit-chamber", "missions-desk", "relief-liaison"},
		Spare: 12 * state.Million, Earn: 300,
	}
	responsiveOffice = Builder{
		Wants: []string{
			"maritime-desk", "central-chartering", "registry", "foresight-desk", "treasury-desk", "plan-bureau", "audit-chamber", "relief-liaison",
		},
		Spare: 12 * state.Million, Earn: 300,
	}
	timidOffice  = Builder{Wants: []string{"registry", "foresight-desk", "maritime-desk", "dispersed-chartering", "relief-liaison"}, Spare: 20 * state.Million, Earn: 500}
	greedyOffice = Builder{Wants: []string{"maritime-desk", "second-maritime-desk", "central-chartering", "registry", "technical-institute"}, Spare: 2 * state.Million, Earn: 100}
	noviceOffice = Builder{Wants: []string{"registry", "missions-desk", "technical-institute"}, Spare: 20 * state.Million, Earn: 0}
)
