package front

import (
	"hardcurrency/sim/content"
)

// Setup is what a new campaign is begun with.
type Setup struct {
	Scenario, Level string // ids
	Seed            uint64
	Seat            content.Seat // the player's
	// Opponent is the policy in the other seat; "" is the usual one.
	Opponent string
	// Turns is after how many months the clock stops by itself; 0 is never.
	Turns int
}

// Preset is what a link wants a new campaign to begin with.
type Preset struct {
	Setup
	Seeded bool // Seed is set; else one is drawn
	// Notes are sentences about what of the link made no sense.
	Notes []string
}

// Flow is what the title asks of the composition root.
type Flow struct {
	// Begin starts a campaign.
	Begin func(Setup)
	// Seed draws a seed that nobody chose.
	Seed func() uint64
	// Codex opens the codex; Entries is how many entries it has.
	Codex   func()
	Entries int
	// Shelf holds the saved campaigns.
	Shelf Shelf
	// Link writes down how a campaign is begun, to be handed on.
	Link func(Setup) string
	// Opponents are the policies that the coalition may choose to face, and
	// Opponent is the one that a setup leads to.
	Opponents []string
	Opponent  func(Setup) string
	// Preset is what the setting up begins with, if anything.
	Preset *Preset
}

// Shelf is the saved campaigns. They are read in the background: what it
// returns is what was last seen.
type Shelf interface {
	// Refresh reads the list again.
	Refresh()
	// Saves is the list, newest first, and whether it has been read at all.
	Saves() (saves []Save, read bool)
	// Version changes with Saves.
	Version() uint64
	// Caveat is the key of what is to be said about how saves are kept, or "".
	Caveat() string
	// Open continues a campaign. Only when it cannot, failed is told what
	// happened in one sentence, and the file name of an older save to offer, if
	// there is one.
	Open(file string, failed func(sentence, instead string))
	// Delete removes a file, and then says so in one sentence.
	Delete(file string, done func(sentence string))
	// Export hands a save out as a file, and then says where it is in one sentence.
	Export(file string, done func(sentence string))
	// Import puts a file that the player has chosen among the saves, and then says
	// in one sentence what came of it; nil data are a file that is too long.
	Import(data []byte, done func(sentence string))
}

// SaveKind says what a save is.
type SaveKind uint8

// The kinds of save.
const (
	Manual  SaveKind = iota // the player saved it
	Auto                    // one of the rolling autosaves
	Rescued                 // kept when the game failed
	Damaged                 // cannot be read; set aside
	Newer                   // a later version of the game wrote it
)

// Save is one saved campaign as a row of the list.
type Save struct {
	File   string
	Kind   SaveKind
	Number int // of an autosave, or of the player's saves
	// Stamp is when it was written, by the clock of this machine.
	Stamp string
	// The rest is not known of damaged and newer files.
	Scenario, Level string // ids
	Seed            uint64
	Date            content.Date
	Day             int32
	Seat            content.Seat // the player's
	Treasury        int64        // cents; the coalition's seat is not shown it
	Confidence      float64      // nor this
	Ending          string       // id of the ending, "" while it runs
}

// Readable says that the save can be opened.
func (s *Save) Readable() bool { return s.Kind != Damaged && s.Kind != Newer }

// newest is the newest save that can be continued.
func newest(saves []Save) *Save {
	for i := range saves {
		if s := &saves[i]; s.Readable() && s.Ending == "" {
			return s
		}
	}
	return nil
}
