// Package front is everything before and around a campaign: the title, the
// setting up of a new campaign, saved campaigns, settings and credits. It knows
// saved campaigns as rows of a list; what they are made of is the composition's
// affair.
//
// It may import game/stage, game/widget, game/atlas (and what they import),
// sim/content for what a campaign can be begun with, and scenes' internals.
package front
