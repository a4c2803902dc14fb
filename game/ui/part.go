package ui

import "math"

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

// Sum is a version made of what a part shows: fold in every value, and the sum
// changes when one of them does. Start from a Sum of any value.
//
//	func (p *coalPanel) Version() uint64 {
//		return uint64(ui.Sum(1).Int(p.day).Float(p.price, 2).Text(p.selected))
//	}
type Sum uint64

// Int folds in a whole number.
func (s Sum) Int(v int64) Sum {
	h := (uint64(s) ^ uint64(v)) * 0x9E3779B97F4A7C15
	return Sum(h ^ h>>32)
}

// Float folds in a number as it is shown with so many decimals, so that changes
// nobody sees build nothing.
func (s Sum) Float(v float64, decimals int) Sum {
	return s.Int(int64(math.Round(v * math.Pow10(decimals))))
}

// Bool folds in a yes or no.
func (s Sum) Bool(v bool) Sum {
	if v {
		return s.Int(1)
	}
	return s.Int(2)
}

// Text folds in a string.
func (s Sum) Text(v string) Sum {
	h := uint64(s)
	for i := 0; i < len(v); i++ {
		h = (h ^ uint64(v[i])) * 1099511628211
	}
	return Sum(h).Int(int64(len(v)))
}

// Z is how high a part lies.
type Z uint8

// The heights, from the back. Parts at the same height lie in the order they
// were mounted. The unexported ones are the tree's own.
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

// mount is a part in the tree.
type mount struct {
	id      string
	z       Z
	seq     int // order among equals
	part    Part
	version uint64
	built   bool
	stale   bool // must be built again whatever the version says
	root    *Node
	ids     map[string]*Node
	kept    map[string]*kept
	builds  int

	// What was recorded of it, and whether that is still right.
	list    DisplayList
	dirty   bool
	live    bool // something in it moves by itself
	relaid  bool // laid out since the last scan for Live nodes
	hasLive bool

	overlay *overlay
}

// overlay is what a mount that floats above the parts knows beside its nodes.
type overlay struct {
	// Source is the node it belongs to: what opened a tooltip or popover.
	source string
	side   Side
	// parent is the tooltip from which this one was opened.
	parent *mount

	modal     bool
	opts      ModalOptions
	restore   string // focus before it opened
	restoreOn bool   // whether the ring was visible then

	// Tooltips.
	tip      bool
	term     string
	pinned   bool
	keyboard bool
	away     float32 // seconds since the pointer left it
	lastDist float32
	leadSide Side    // side of the tip on which its pointer is
	leadAt   float32 // pixels along that side

	// Toasts.
	toast bool
	left  float32 // seconds to live

	age     float32
	opening float32 // 0 to 1
}
