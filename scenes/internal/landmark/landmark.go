// Package landmark chooses what to show of a campaign's history on a time axis:
// the weightiest happenings that leave room between them, and the icon of each.
//
// It may import game/theme, sim, sim/state and sim/view.
package landmark

import (
	"slices"

	"hardcurrency/game/theme"
	"hardcurrency/sim"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// Pick returns at most so many happenings, oldest first, no two of them closer
// than apart days. The ends of years and of the campaign are left out: the axis
// shows them.
func Pick(c *sim.Campaign, most int, apart int32) []view.Mark {
	all := slices.DeleteFunc(view.Timeline(c), func(m view.Mark) bool {
		return m.Kind == state.NewsYear.String() || m.Kind == state.NewsEnding.String()
	})
	// Weightiest first; of equals the earlier.
	slices.SortStableFunc(all, func(a, b view.Mark) int {
		switch {
		case a.Weight > b.Weight:
			return -1
		case a.Weight < b.Weight:
			return 1
		}
		return int(a.Day - b.Day)
	})
	var out []view.Mark
	for _, m := range all {
		if len(out) == most {
			break
		}
		if !slices.ContainsFunc(out, func(o view.Mark) bool { d := m.Day - o.Day; return d > -apart && d < apart }) {
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b view.Mark) int { return int(a.Day - b.Day) })
	return out
}

// Icon is the icon and the tone of a happening.
func Icon(m view.Mark) (icon string, tone theme.Tone) {
	switch m.Kind {
	case state.NewsHaul.String(), state.NewsAttributed.String(), state.NewsExchangeFailed.String():
		return "icon/lock-open", theme.Coined
	case state.NewsFrozen.String():
		return "icon/snowflake", theme.Exposed
	case state.NewsListing.String():
		return "icon/alert-octagon", theme.Exposed
	case state.NewsVesselSeized.String():
		return "icon/ship", theme.Exposed
	case state.NewsVotePassed.String(), state.NewsVoteVetoed.String():
		return "icon/gavel", theme.Pressed
	case state.NewsLaunch.String(), state.NewsMilestone.String():
		return "icon/rocket", theme.Money
	case state.NewsBorderShut.String(), state.NewsBorderOpen.String():
		return "icon/hand-stop", theme.Covered
	case state.NewsDeadline.String(), state.NewsExpelled.String():
		return "icon/users", theme.Pressed
	case state.NewsHunger.String(), state.NewsFuelShort.String():
		return "icon/flame", theme.Covered
	case state.NewsOutbreak.String():
		return "icon/virus", theme.Exposed
	case state.NewsArmsOpen.String():
		return "icon/swords", theme.Neutral
	}
	return "icon/news", theme.Neutral
}
