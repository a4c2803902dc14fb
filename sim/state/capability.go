package state

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// CapabilityStatus says how far a capability has come.
type CapabilityStatus uint8

// The statuses of a capability. The order is part of the save format.
const (
	CapabilityNone      CapabilityStatus = iota // never begun
	CapabilityBuilding                          // paid for, not yet at work
	CapabilityWorking                           // its modifiers are in force
	CapabilityDissolved                         // given up, or lapsed for want of money
)

var capabilityStatusNames = [...]string{"none", "building", "working", "dissolved"}

// String returns the stable id of the status.
func (x CapabilityStatus) String() string { return name(capabilityStatusNames[:], int(x)) }

// Capability is how far one capability has come.
type Capability struct {
	Status CapabilityStatus
	Since  int32 // day of the last change of status
	Due    int32 // day on which building ends
}

// Standing reports whether it is kept up: being built, or at work.
func (x *Capability) Standing() bool {
	return x.Status == CapabilityBuilding || x.Status == CapabilityWorking
}

// Institutions are the capabilities of both seats, by row of Rules.Capabilities,
// and what those at work shift the numbers of the model by.
type Institutions struct {
	Rows      [content.MaxCapabilities]Capability
	Modifiers [content.Modifiers]float64 // sums, each in its modifier's unit and range
	NextDue   int32                      // no building is done before this day
}

// Fields shows the capability.
func (x *Capability) Fields(v Visitor) {
	v.Uint8("status", (*uint8)(&x.Status))
	v.Int32("since", &x.Since)
	v.Int32("due", &x.Due)
}

// Fields shows the institutions.
func (x *Institutions) Fields(v Visitor) {
	visit(v, "capability", x.Rows[:])
	floats(v, "modifiers", x.Modifiers[:])
	v.Int32("next_due", &x.NextDue)
}

// Modifier is what the institutions at work shift a modifier by, in its unit; 0
// for nothing.
func (s *State) Modifier(m content.Modifier) float64 { return s.Institutions.Modifiers[m] }

// Factor is 1 plus a modifier whose unit is a share.
func (s *State) Factor(m content.Modifier) float64 { return 1 + s.Institutions.Modifiers[m] }

// EvidenceFactor is what the institutions of both seats make of the evidence
// that a scheme leaves, as a factor: 1 for no change.
func (s *State) EvidenceFactor(sc content.Scheme) float64 {
	m, ok := content.EvidenceModifier(sc)
	if !ok {
		return 1
	}
	return s.Factor(m)
}

// ShiftModifiers adds up anew what the institutions at work shift. It must be
// called whenever one begins or ceases to work.
func (s *State) ShiftModifiers(r *content.Rules) {
	x := &s.Institutions
	x.Modifiers = [content.Modifiers]float64{}
	for i := range r.Capabilities {
		if x.Rows[i].Status != CapabilityWorking {
			continue
		}
		for _, shift := range r.Capabilities[i].Shifts {
			x.Modifiers[shift.Mod] += shift.By
		}
	}
	for m := range content.Modifiers {
		if v := &x.Modifiers[m]; *v != 0 {
			def := m.Def()
			*v = num.Clamp(*v, def.Min, def.Max)
		}
	}
	// What can be saved may have become less.
	_, bank := OrdersOf(r, s)
	s.Office.Orders = min(s.Office.Orders, bank)
}

// plainStep is how finely an office without a foresight desk reads the evidence
// against its schemes, in points.
const plainStep = 5

// ReadingStep is how finely the state's office reads the evidence against a
// scheme, in points: a reading is right to half of it. Foresight makes it finer.
func (s *State) ReadingStep() float64 { return plainStep * s.Factor(content.ModFog) }

// AgencyShare is the part of the money passing through a scheme's agency that
// the agency keeps, 0-1: more when the scheme is pressed and the elite disloyal,
// less under audit. A scheme without an agency loses nothing. pressed is how
// fully the scheme is run, about 0-1.
func (s *State) AgencyShare(r *content.Rules, sc content.Scheme, pressed float64) float64 {
	row := r.AgencyOf[sc]
	if row < 0 {
		return 0
	}
	f := 1 + float64(r.SkimPress*(pressed-r.SkimMiddle)) + float64(r.SkimLoyalty*(r.LoyaltyStart-s.Home.Loyalty)/100)
	return r.Agencies[row].Share * num.Clamp(f, 0.2, 3) * s.Factor(content.ModSkim)
}

// UsualShare is the part that a scheme's agency keeps in the middle case, 0-1.
// The parameters of income mean what is left of it.
func UsualShare(r *content.Rules, sc content.Scheme) float64 {
	if row := r.AgencyOf[sc]; row >= 0 {
		return r.Agencies[row].Share
	}
	return 0
}

// OrdersOf is how many new orders the office gets each month, and how many it
// can save.
func OrdersOf(r *content.Rules, s *State) (month, bank int32) {
	month = int32(r.OrdersPerMonth + s.Modifier(content.ModOrders))
	bank = int32(r.OrdersBank + s.Modifier(content.ModBank))
	return max(0, month), max(1, bank)
}
