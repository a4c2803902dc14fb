package ui

// Part is a region of the screen that builds its own nodes.
type Part interface {
	// Version changes whenever Build would return something else. It is asked
	// several times a frame and must be cheap.
	Version() uint64
	// Build returns the nodes. The root is pinned in the window by its Place,
	// or fills it.
	Build() *Node
}

// PartFunc makes a part of two functions.
type PartFunc struct {
	V func() uint64
	B func() *Node
}

// Version implements Part.
func (p PartFunc) Version() uint64 { return p.V() }

// Build implements Part.
func (p PartFunc) Build() *Node { return p.B() }

// Fixed is a part that never changes by itself.
type Fixed func() *Node

// Version implements Part.
func (f Fixed) Version() uint64 { return 0 }

// Build implements Part.
func (f Fixed) Build() *Node { return f() }

// Z is how high a part lies.
type Z uint8

// The heights, from the back. Parts at the same height lie in the order they
// were mounted. The last four are the tree's own.
const (
	Ground Z = iota // map, page background
	Chrome          // bar, rail, ticker
	Panels
	Sheets // dossier folders, cards over panels
	zPopover
	zModal
	zTip
	zToast
)
