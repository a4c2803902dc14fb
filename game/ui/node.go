package ui

import "hardcurrency/game/theme"

// Node is one box of the tree. A part builds nodes and hands them over; the
// tree then owns them until the part is rebuilt. Fields left zero mean nothing
// special.
type Node struct {
	// ID identifies the node across rebuilds. Anything that can be focused,
	// scrolled, hovered for a tooltip or that keeps state needs one.
	ID string
	Style
	Box Box

	// Role, Label, Value and Hint are what the node means to somebody who does
	// not see it. Label is the name of a control; Value what it is set to.
	Role               Role
	Label, Value, Hint string
	// Range is the value of a slider or meter as numbers.
	Range Range
	// Flags are states that are spoken and shown: disabled, selected, and so on.
	Flags Flags

	// Para is text. A node with text has no children of its own; its terms
	// become children.
	Para *Para
	// Children are laid out inside Pad by Style.
	Children []*Node
	// Virtual builds children on demand in a scrolling list.
	Virtual *Virtual
	// Paint draws over the box and under the children.
	Paint func(*Canvas)
	// Over draws over the children.
	Over func(*Canvas)
	// Measure returns the natural size in pixels of a node that paints itself,
	// for at most that width (which may be infinite).
	Measure func(t *Tree, maxW float32) (w, h float32)

	// Focusable puts the node in the tab order.
	Focusable bool
	// Solid nodes stop the pointer even when they handle nothing, so that what
	// is behind is neither hovered nor pressed. Parts' roots usually are.
	Solid bool
	// Tip names the tooltip of this node; see Tree.Tips. TipNode, when set,
	// builds it instead.
	Tip     string
	TipNode func() *Node
	// TipSide is where the tooltip goes if there is room.
	TipSide Side
	// Order moves the node among its siblings in the tab order; lower is first.
	Order int

	// OnPress is activation: a click, Enter, Space, or Activate from a mirror.
	OnPress func()
	// OnDrag is told about a press that moves; with it OnPress is only called
	// when the pointer did not travel.
	OnDrag func(Drag)
	// OnKey is offered keys while the node or a descendant has focus; true
	// means handled.
	OnKey func(Event) bool
	// OnText is given typed text while the node has focus.
	OnText func(string)
	// OnWheel is offered the wheel; true means handled.
	OnWheel func(Event) bool
	// OnHover is told when the pointer comes and goes, and OnMove where it is,
	// in pixels from the node's top left.
	OnHover func(bool)
	OnMove  func(x, y float32)
	// OnFocus is told when focus comes and goes.
	OnFocus func(bool)
	// OnValue sets the value from a mirror.
	OnValue func(string)

	// Layer lets a painter keep the node as an image while it does not change.
	// Angle turns that image, in clockwise radians about its centre.
	Layer bool
	Angle float32
	// Live nodes change by themselves and are painted every frame.
	Live bool
	// Fade is the opacity of a layer when above zero, 0 to 1.
	Fade float32

	// The tree's own.
	rect     Rect // border box, pixels
	clip     Rect // what is visible of it
	parent   *Node
	part     *mount
	text     *textLayout
	m        [3]sizeMemo
	scrollH  float32 // height of the content of a scrolling node
	term     int     // index of the span a term node stands for
	isTerm   bool
	trimmed  bool          // text did not fit
	children []*Node       // what is laid out: Children, terms, or virtual rows
	shared   bool          // children is Children itself, not a list of its own
	rows     map[int]*Node // virtual rows that are built
}

// Rect returns where the node was laid out, in pixels.
func (n *Node) Rect() Rect { return n.rect }

// Range is a number between two others, in steps; the zero value says nothing.
type Range struct{ Min, Max, Now, Step float64 }

// Flags are states of a node.
type Flags uint16

// The states.
const (
	Disabled  Flags = 1 << iota // cannot be used; says so
	Selected                    // chosen among its kind
	Checked                     // a box that is ticked
	Expanded                    // something it controls is open
	Collapsed                   // something it controls is closed
	Busy                        // being computed
	Hidden                      // left out of layout, focus and semantics
	Decor                       // shown, but means nothing: left out of semantics
	MayTrim                     // text may end in an ellipsis without it being a problem
	Urgent                      // announced at once
	Multiline                   // a text field of several lines
	Legible                     // text that is not dimmed with what cannot be used: it says why
)

// Dir is how children follow one another.
type Dir uint8

// The directions.
const (
	DirColumn Dir = iota // top to bottom
	DirRow               // left to right
	DirStack             // all in the same place, later ones above
)

// Align places children across the direction they follow.
type Align uint8

// The alignments. AlignAuto is Stretch for a parent, and "as the parent says"
// for Style.Self.
const (
	AlignAuto Align = iota
	Start
	Center
	End
	Stretch
	Baseline // rows only: first lines of text share a baseline
)

// Justify places children along the direction they follow when room is left.
type Justify uint8

// The justifications.
const (
	Pack        Justify = iota // at the start
	PackCenter                 // in the middle
	PackEnd                    // at the end
	Between                    // first and last at the edges
	AroundEvery                // equal room around each
)

// Insets are widths at the four sides, in units.
type Insets struct{ Top, Right, Bottom, Left float32 }

// All returns the same inset on four sides.
func All(v float32) Insets { return Insets{v, v, v, v} }

// Sides returns insets for above and below, and for left and right.
func Sides(vertical, horizontal float32) Insets {
	return Insets{vertical, horizontal, vertical, horizontal}
}

// Style is how a node is laid out. Sizes are units; 0 is automatic.
type Style struct {
	Dir                    Dir
	W, H                   float32
	MinW, MaxW, MinH, MaxH float32
	// Grow and Shrink share out room left or lacking along the parent's
	// direction. Automatic sizes shrink by default; fixed ones do not. Rigid
	// never shrinks.
	Grow, Shrink float32
	Rigid        bool
	// Even gives a child that grows a share of the whole, not of what is left.
	Even bool
	// FullW and FullH take all the width or height of the parent.
	FullW, FullH bool
	Pad          Insets
	Gap          float32
	// LineGap is between the lines of a Wrap.
	LineGap float32
	Wrap    bool
	Align   Align
	Self    Align
	Justify Justify
	// Place takes the node out of the flow and pins it in its parent.
	Place *Place
	// Clip hides what overflows. Scroll also lets it be scrolled vertically.
	Clip, Scroll bool
}

// Place pins a node to sides of its parent's box, in units. Sides that are not
// set follow the node's own size; both of a pair set stretch it. With neither
// of a pair set the node is centred.
type Place struct {
	Left, Top, Right, Bottom Edge
}

// Edge is a distance from a side, or nothing.
type Edge struct {
	V  float32
	On bool
}

// By returns a distance from a side.
func By(v float32) Edge { return Edge{v, true} }

// At pins a node's top left corner.
func At(left, top float32) *Place { return &Place{Left: By(left), Top: By(top)} }

// Fill stretches a node over its parent.
func Fill() *Place { return &Place{Left: By(0), Top: By(0), Right: By(0), Bottom: By(0)} }

// Middle centres a node in its parent.
func Middle() *Place { return &Place{} }

// Box is the background and outline of a node.
type Box struct {
	// Fill, and Fill2 when not zero, are a gradient from top to bottom, or from
	// left to right with Across.
	Fill, Fill2 Color
	Across      bool
	// HoverFill shows under the pointer; PressFill while pressed.
	HoverFill, PressFill Color
	// Line outlines the sides in Edges (0 means all) at Width units (0 means 1).
	Line      Color
	HoverLine Color
	Width     float32
	Edges     Edges
	// Shadow is a soft shadow below.
	Shadow Shadow
	// Pattern is a tiling pattern over the fill, tinted PatternColor.
	Pattern      string
	PatternColor Color
}

// Edges picks sides of a box.
type Edges uint8

// The sides.
const (
	EdgeTop Edges = 1 << iota
	EdgeRight
	EdgeBottom
	EdgeLeft
)

// Shadow is how far below, how soft (units) and how dark (0 to 1).
type Shadow struct{ Y, Blur, Alpha float32 }

// The shadows of the style.
var (
	ShadowBar     = Shadow{8, 26, 0.70}
	ShadowPanel   = Shadow{12, 34, 0.63}
	ShadowTip     = Shadow{18, 44, 0.87}
	ShadowDossier = Shadow{40, 90, 0.80}
	ShadowFolder  = Shadow{10, 20, 0.56}
)

// Para is a paragraph: spans that wrap together.
type Para struct {
	Spans []Span
	// Style and Color are the defaults of the spans.
	Style theme.TextStyle
	Color Color
	// Align is Start, Center or End.
	Align Align
	// MaxLines ends the text in an ellipsis after so many lines; 0 is no limit.
	MaxLines int
	// NoWrap keeps it on one line, trimmed to the room there is.
	NoWrap bool
}

// Span is a run of text in one style.
type Span struct {
	S string
	// Style and Color override those of the paragraph when set.
	Style theme.TextStyle
	Color Color
	// Term is the tooltip this span opens. It is underlined with dots and can
	// be reached by keyboard.
	Term string
	// Strike draws a line through.
	Strike bool
	// Gap is extra room before the span, in units.
	Gap float32
}

// Virtual is a long list of rows of equal height of which only those in view
// are built.
type Virtual struct {
	Count int
	// RowH is the height of a row in units.
	RowH float32
	// Build makes row i.
	Build func(i int) *Node
}

// Side is a side of a node on which an overlay opens.
type Side uint8

// The sides. Auto is below for wide nodes near the top and beside otherwise.
const (
	Auto Side = iota
	Below
	Above
	RightOf
	LeftOf
)

// Column returns a node whose children stand below each other.
func Column(s Style, children ...*Node) *Node {
	s.Dir = DirColumn
	return &Node{Style: s, Children: children}
}

// Row returns a node whose children stand side by side.
func Row(s Style, children ...*Node) *Node {
	s.Dir = DirRow
	return &Node{Style: s, Children: children}
}

// Stack returns a node whose children lie over each other.
func Stack(s Style, children ...*Node) *Node {
	s.Dir = DirStack
	return &Node{Style: s, Children: children}
}

// Text returns a paragraph in one style that wraps.
func Text(style theme.TextStyle, c Color, s string) *Node {
	// One piece of memory for the three: a screen has hundreds of texts.
	t := &struct {
		node Node
		para Para
		span [1]Span
	}{}
	t.span[0].S = s
	t.para = Para{Style: style, Color: c, Spans: t.span[:]}
	t.node.Para = &t.para
	return &t.node
}

// Line returns text that stays on one line and is trimmed if it must.
func Line(style theme.TextStyle, c Color, s string) *Node {
	n := Text(style, c, s)
	n.Para.NoWrap = true
	return n
}

// Rich returns a paragraph of several spans.
func Rich(style theme.TextStyle, c Color, spans ...Span) *Node {
	return &Node{Para: &Para{Style: style, Color: c, Spans: spans}}
}

// Space returns a node that takes up the room left along a row or column.
func Space() *Node { return &Node{Style: Style{Grow: 1}, Flags: Decor} }

// Strut returns an empty node of a size in units.
func Strut(w, h float32) *Node { return &Node{Style: Style{W: w, H: h, Rigid: true}, Flags: Decor} }

// Draws returns a decorative node of a size in units that paints itself.
func Draws(w, h float32, paint func(*Canvas)) *Node {
	return &Node{Style: Style{W: w, H: h, Rigid: true}, Flags: Decor, Paint: paint}
}

// With applies a change to a node and returns it, to write trees in one
// expression.
func (n *Node) With(change func(*Node)) *Node { change(n); return n }

// Named sets the node's id, role and label.
func (n *Node) Named(id string, role Role, label string) *Node {
	n.ID, n.Role, n.Label = id, role, label
	return n
}
