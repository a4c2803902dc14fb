package audio

// Cue names a short sound.
type Cue string

// Group is what a volume applies to.
type Group uint8

// The groups.
const (
	Effects Group = iota
	Interface
	Music
	groups
)

// cue is what is known about a sound.
type cue struct {
	group   Group
	caption bool // worth putting into words
	// peak is the highest amplitude, 0 to 1. The loudest are at a third, so
	// that three at once still do not clip.
	peak   float32
	render func(*synth)
}

// cues has every sound there is.
var cues = map[Cue]cue{
	"tick":     {Interface, false, 0.10, tick},
	"notch":    {Interface, false, 0.06, notch},
	"commit":   {Interface, false, 0.16, commit},
	"refuse":   {Interface, false, 0.14, refuse},
	"open":     {Interface, false, 0.07, swish(300, 950)},
	"close":    {Interface, false, 0.06, swish(800, 260)},
	"paper":    {Effects, true, 0.16, paper},
	"stamp":    {Effects, true, 0.30, stamp},
	"printer":  {Effects, true, 0.10, printer},
	"hush":     {Effects, true, 0.16, hush},
	"alarm":    {Effects, true, 0.24, alarm},
	"launch":   {Effects, true, 0.34, launch},
	"gavel":    {Effects, true, 0.26, gavel},
	"bell":     {Effects, true, 0.20, bell},
	"income":   {Effects, true, 0.14, income},
	"dismiss":  {Effects, true, 0.24, notes(0.42, 1.1, 220, 196, 146.83)},
	"fulfil":   {Effects, true, 0.24, notes(0.16, 1.4, 196, 246.94, 293.66, 392)},
	"advisory": {Effects, true, 0.12, notes(0.09, 0.35, 329.63, 392)},
}

// Caption is the message key that says in words what a cue sounds like, or ""
// for sounds that only answer what the player did.
func (c Cue) Caption() string {
	if cues[c].caption {
		return "caption." + string(c)
	}
	return ""
}

// Known says whether there is such a sound.
func (c Cue) Known() bool {
	_, ok := cues[c]
	return ok
}
