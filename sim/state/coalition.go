package state

// Coalition is what the other seat has to spend.
type Coalition struct {
	Capital float64 // political capital, 0-100: what its members will still agree to
}

// Fields shows the coalition.
func (x *Coalition) Fields(v Visitor) {
	v.Float64("capital", &x.Capital)
}
