// Package stage is the contract between the scenes and the shell that runs
// them: what a scene is, what the shell does for it, how fast days go by, which
// settings there are. Scenes need nothing else of the machine, so they build
// and are tested without a window.
//
// It may import: ui, theme, store and the standard library.
package stage

import (
	"hardcurrency/game/store"
	"hardcurrency/game/ui"
)

// Scene is one screen of the game: the title, the campaign, the codex. All its
// methods are called from one goroutine, that of the frame.
type Scene interface {
	// Start is called once, before anything else. The scene makes its tree with
	// h.NewTree, mounts its parts and keeps h.
	Start(h Host)
	// Tree is what is shown and heard while the scene is on top. The shell posts
	// events to it, updates it after Update, and draws it.
	Tree() *ui.Tree
	// Update lets dt seconds of the player's time pass. It is called once a
	// frame, while the scene is on top only. dt is at most MaxStep.
	Update(dt float64)
}

// MaxStep is the longest time, in seconds, that passes between two frames as
// scenes see it: after a longer gap (a hidden window) the rest is lost.
const MaxStep = 0.25

// The interfaces below are optional: the shell asks whether a scene has them.

// Shower is told when a scene comes to the top, for the first time too, and
// when it is covered or taken away.
type Shower interface {
	Shown()
	Covered()
}

// Stopper is told that a scene has been taken off the stack for good.
type Stopper interface{ Stop() }

// Adapter is told that the settings changed. The theme is changed by the shell;
// a scene has texts of its own to renew after another language.
type Adapter interface{ Adapt(s Settings) }

// Sided says that a scene belongs to the coalition seat and has its colours.
type Sided interface{ Coalition() bool }

// Rescuer saves what would be lost, after a panic. Rescue may be called with
// the scene in any state. It returns the name of a file and what to put there,
// or no name if there is nothing to save.
type Rescuer interface {
	Rescue() (name string, data []byte)
}

// Describer says where the game is, in a few plain values, for tests and for
// the page around the game in a browser: scene, date, day.
type Describer interface {
	Describe(put func(key string, value any))
}

// Receiver takes a file that the player has dropped on the window; data is nil for
// one that is longer than MaxImport.
type Receiver interface {
	Receive(name string, data []byte)
}

// MaxImport is the longest file that is taken in, in bytes: a save is a tenth.
const MaxImport = 1 << 20

// Quitter is asked before the window closes. False keeps it open; the scene
// then asks the player and calls Host.Quit itself.
type Quitter interface{ MayQuit() bool }

// Host is what the shell does for scenes. Its methods are called from the
// goroutine of the frame.
type Host interface {
	// NewTree returns an empty tree in the present theme. The shell keeps its
	// theme up to date for as long as the scene is on the stack.
	NewTree() *ui.Tree

	// Push puts a scene on top; Replace puts it in place of the top; Pop takes
	// the top away; Home takes away all but the lowest. They take effect before
	// the next frame. Popping the last scene quits.
	Push(s Scene)
	Replace(s Scene)
	Pop()
	Home()
	// Quit ends the game. In a browser it does nothing.
	Quit()
	// CanQuit says whether Quit does anything.
	CanQuit() bool

	// Settings are those in force. Apply changes and keeps them.
	Settings() Settings
	Apply(s Settings)

	// Store is where files are kept. Its methods may take long: call them from
	// work passed to Go, not from the frame.
	Store() store.Store
	// Go runs work on another goroutine and then done on that of the frame. work
	// must not touch what the scene uses meanwhile. done may be nil.
	Go(work, done func())
	// Run starts a long computation; see Job.
	Run(j Job) Handle

	// Sound plays a sound and returns the message key of its caption, or "" if
	// captions are off.
	Sound(s Sound) (caption string)
	// Mood steers the quiet layers behind everything: 0 to 1 each.
	Mood(exposure, confidence float64)

	// Export gives the player a file: in the folder for downloads, or as a download
	// in a browser. done is told on the frame where it lies, "" when it could not be
	// kept. The name must be one that store.CheckName allows.
	Export(name string, data []byte, done func(where string))
	// Picture exports the next frame that is drawn as a PNG, in the same way.
	Picture(name string, done func(where string))

	// Copy puts text on the clipboard and says whether it could.
	Copy(text string) bool
	// Import asks the player for a file and says whether it can ask. take gets
	// nil for a file that is longer than MaxImport. Files that are dropped on the
	// window come to a Receiver instead.
	Import(take func(name string, data []byte)) bool
	// Stamp is the date and time of day as 2006-01-02 15:04, for the list of
	// saved games.
	Stamp() string
}

// Job is a long computation in many small steps, such as a forecast. The shell
// works on it off the frame where it can, and in a share of each frame where it
// cannot, so it must not touch what the scene uses.
type Job struct {
	// Advance does n steps more and says whether any are left.
	Advance func(n int) (more bool)
	// First is how many steps to do before the first report; 0 is 1. After it
	// the amount done doubles from report to report.
	First int
	// Report is called on the goroutine of the frame, while the computation
	// rests, so it may read what Advance writes. done is how many steps there
	// have been; last says that no report will follow.
	Report func(done int, last bool)
}

// Handle is a job that was started.
type Handle interface {
	// Cancel stops the job. Report is not called again. It may be called more
	// than once, and after the end.
	Cancel()
}

// Sound names something that is heard once.
type Sound string

// The sounds.
const (
	SoundTick     Sound = "tick"     // a control was used
	SoundNotch    Sound = "notch"    // a dial passed a notch
	SoundCommit   Sound = "commit"   // an order was given
	SoundRefuse   Sound = "refuse"   // an order was not possible
	SoundOpen     Sound = "open"     // something opened
	SoundClose    Sound = "close"    // something closed
	SoundPaper    Sound = "paper"    // a dossier arrived
	SoundStamp    Sound = "stamp"    // a dossier was decided
	SoundPrinter  Sound = "printer"  // news came in
	SoundHush     Sound = "hush"     // a vessel went dark
	SoundAlarm    Sound = "alarm"    // something was detected
	SoundLaunch   Sound = "launch"   // a missile test
	SoundGavel    Sound = "gavel"    // a resolution passed
	SoundBell     Sound = "bell"     // the year or a review closed
	SoundIncome   Sound = "income"   // a large sum came in
	SoundDismiss  Sound = "dismiss"  // the campaign was lost
	SoundFulfil   Sound = "fulfil"   // the campaign was won
	SoundAdvisory Sound = "advisory" // an advisor speaks up
)

// Sounds lists every sound.
var Sounds = []Sound{
	SoundTick, SoundNotch, SoundCommit, SoundRefuse, SoundOpen, SoundClose, SoundPaper, SoundStamp,
	SoundPrinter, SoundHush, SoundAlarm, SoundLaunch, SoundGavel, SoundBell, SoundIncome, SoundDismiss,
	SoundFulfil, SoundAdvisory,
}
