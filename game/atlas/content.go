package atlas

import "hardcurrency/game/theme"

// Kind is what a marker stands for; it gives the shape, so that nothing hangs
// on colour.
type Kind uint8

// The kinds.
const (
	Vessel    Kind = iota // a hull that points where it goes
	Transfer              // two hulls in a ring
	Mission               // a diamond
	Cohort                // a square
	Operation             // a hexagon in a broken ring that fills
	Port                  // a rosette
	Event                 // a disc, with rings while it is news
	Contact               // something seen, not known: an ellipse with a mark in it
	Kinds                 // how many there are
)

// Layers are what a person can switch off.
type Layers uint8

// The layers. Ports and events are always shown.
const (
	Ships Layers = 1 << iota
	Posts
	Operations
	Evidence
	Passes
	Everything = Ships | Posts | Operations | Evidence | Passes
)

func (k Kind) layer() Layers {
	switch k {
	case Vessel, Transfer, Contact:
		return Ships
	case Mission, Cohort:
		return Posts
	case Operation:
		return Operations
	}
	return 0
}

// Marker is a thing on the map.
type Marker struct {
	// ID is the scene's own; it comes back from Hit, Hover and Selected.
	ID   string
	Kind Kind
	At   Pos
	// Heading is degrees clockwise from north, for vessels.
	Heading float64
	Tone    theme.Tone
	// Icon is the sprite inside the shape of missions, cohorts, operations and
	// events; Mark is text there instead, such as "?" or a count.
	Icon, Mark string
	// Label and Note are up to two lines of text beside it.
	Label, Note string
	// Priority decides whose label stays when there is no room: higher first.
	Priority int
	// Hollow is a vessel without cargo. Wake draws the water behind it.
	Hollow, Wake bool
	// Guess, when set, draws the marker as an estimate.
	Guess *Guess
	// Share is how far an operation has come, 0 to 1, in Steps stages.
	Share float64
	Steps int
	// News makes rings go out from it.
	News bool
	// Faded is shown at half strength: listed, lost, of no concern now.
	Faded bool
}

// Guess is where something may be: a vessel that went dark, a contact.
type Guess struct {
	// Along and Across are the half axes of the ellipse in nautical miles,
	// along the marker's heading and across it.
	Along, Across float64
	// Trail are the places from the last sure one to the estimate, which a
	// widening corridor follows. Without it only the ellipse is drawn.
	Trail []Pos
	// Last is the text at the last sure place.
	Last string
}

// Route is a line on the map.
type Route struct {
	Points []Pos
	Tone   theme.Tone
	// Return is a way back: dotted.
	Return bool
	// Layer switches it off with the rest; zero is always shown.
	Layer Layers
}

// Heat is evidence gathered about a place.
type Heat struct {
	At Pos
	// Miles is how far it reaches, in nautical miles.
	Miles float64
	// Level is 0 to 1.
	Level float64
}

// Swath is a satellite's or an aircraft's pass: a strip from one place to
// another, searched as far as Done.
type Swath struct {
	From, To Pos
	// Miles is half its width in nautical miles.
	Miles float64
	// Done is how far the pass has come, 0 to 1.
	Done        float64
	Label, Note string
	Layer       Layers
}

// SeaLabel is text that belongs to the map itself.
type SeaLabel struct {
	At   Pos
	Text string
	// Code is a sector code rather than the name of a sea.
	Code bool
}

// Content is everything that lies on the map. The slices stay the caller's.
type Content struct {
	Markers []Marker
	Routes  []Route
	Heat    []Heat
	Swaths  []Swath
	Seas    []SeaLabel
}
