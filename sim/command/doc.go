// Package command is how anything but time changes a campaign. A person, a bot,
// a script and a replay all send the same small values; Check says whether one
// may be given and what it costs, and Do gives it. Both call the same rule, so
// they cannot disagree.
//
// It may import sim/effect, sim/state, sim/content and sim/num.
package command
