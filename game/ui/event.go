package ui

// Event is one thing that happened outside. Which fields count depends on Kind.
type Event struct {
	Kind EventKind
	// X and Y are the pointer in pixels.
	X, Y float32
	// DX and DY are the wheel, in notches; positive DY scrolls down.
	DX, DY float32
	Button PointerButton
	Key    Key
	// Rune is the key of KeyRune, lower case.
	Rune rune
	Mods Mods
	// Text is what was typed (TextInput), or a value (SetValue).
	Text string
	// Target is a node id (Activate, Focus, SetValue).
	Target string
	// Touch says that the pointer is a finger, which does not hover.
	Touch bool
}

// EventKind says what happened.
type EventKind uint8

// The kinds. The last three are for a mirror of the tree, and for tests.
const (
	PointerMove EventKind = iota
	PointerDown
	PointerUp
	PointerLeave
	Wheel
	KeyDown
	TextInput
	Activate
	SetFocus
	SetValue
)

// PointerButton is a mouse button; a finger is Primary.
type PointerButton uint8

// The buttons.
const (
	Primary PointerButton = iota
	Secondary
	Middling
)

// Key is a key that the toolkit knows by name; all others are KeyRune.
type Key uint8

// The keys.
const (
	KeyRune Key = iota
	KeyTab
	KeyEnter
	KeySpace
	KeyEscape
	KeyUp
	KeyDownArrow
	KeyLeft
	KeyRight
	KeyHome
	KeyEnd
	KeyPageUp
	KeyPageDown
	KeyBackspace
	KeyDelete
	KeyInfo // F1, or the key with a question mark: opens and enters a tooltip
)

// Mods are the modifier keys held.
type Mods uint8

// The modifiers. Command is Control, or Cmd on a Mac.
const (
	Shift Mods = 1 << iota
	Command
	Alt
)

// Drag is a pointer held down on a node.
type Drag struct {
	Phase DragPhase
	// X and Y are pixels from the node's top left; DX and DY since the start.
	X, Y, DX, DY float32
	// W and H are the node's size in pixels.
	W, H float32
	Mods Mods
}

// DragPhase is how far a drag has come.
type DragPhase uint8

// The phases. DragStart comes with the press, before any movement.
const (
	DragStart DragPhase = iota
	DragMove
	DragEnd
	DragCancel // Escape was pressed: put things back
)
