package display

// Usage is what -help prints. It stands here because asking for it must work
// without a display too, where the program ends before the command line is read;
// a test beside main.go holds it to the options that there are.
const Usage = `Usage: hardcurrency [options]

Without -scenario the game begins with its title, with it in a campaign.

  -codex entry
    	open the codex at this entry first
  -data folder
    	keep saved games and settings in this folder
  -difficulty id
    	id of the difficulty of that campaign
  -fullscreen
    	fill the screen
  -lang tag
    	language of the texts: a tag such as en, or en-x-pseudo
  -mute
    	without sound
  -policy name
    	name of the policy in the other seat of that campaign
  -projector
    	for a class: large type, high contrast and questions at set dates
  -reduce-motion
    	without animations
  -scale percent
    	size of the interface in percent, 80 to 200
  -scenario id
    	begin this scenario at once: an id such as pressure-2017
  -script file
    	play this file of commands in place of a person (see docs), - for standard input
  -seat seat
    	seat in that campaign: state or coalition (default "state")
  -seed number
    	number that decides the luck of a new campaign
  -shots folder
    	folder for the pictures that a script takes (default ".")
  -size WxH
    	size of the window, as WxH
  -turns months
    	stop the clock of that campaign after so many months each time
  -version
    	print the version and leave
  -windowed
    	in a window, whatever the settings say
`

// wantsHelp says whether a command line, its words ended by zero bytes as the
// system keeps it, asks for help and for nothing that needs a window first.
func wantsHelp(cmdline []byte) bool {
	word := 0
	for from := 0; from < len(cmdline); word++ {
		to := from
		for to < len(cmdline) && cmdline[to] != 0 {
			to++
		}
		if word > 0 {
			switch string(cmdline[from:to]) {
			case "-help", "--help", "-h", "--h":
				return true
			case "--":
				return false
			}
		}
		from = to + 1
	}
	return false
}
