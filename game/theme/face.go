package theme

// Face is a font family and weight. Sizes are per use.
type Face uint8

// The faces of the game. All have tabular figures.
const (
	Sans       Face = iota // IBM Plex Sans 400
	SansBold               // IBM Plex Sans 600
	Cond                   // IBM Plex Sans Condensed 400
	CondMedium             // IBM Plex Sans Condensed 500
	CondBold               // IBM Plex Sans Condensed 600
	Serif                  // IBM Plex Serif 400
	SerifBold              // IBM Plex Serif 600
	SerifItal              // IBM Plex Serif 400 italic
	Mono                   // IBM Plex Mono 400
	MonoBold               // IBM Plex Mono 600
	Faces                  // how many faces there are
)
