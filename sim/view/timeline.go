package view

import (
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// Mark is an event on a time axis.
type Mark struct {
	Day    int32
	Kind   string // "event", "border", "deadline", or the id of a kind of news
	Scheme content.Scheme
	Text   Text
	Weight float64 // weight, to choose between marks that collide: larger matters more
}

// Timeline is what happened, oldest first: dated events, actions of the other
// side, hauls, launches by month, votes, years, milestones and the ending.
func Timeline(c *sim.Campaign) []Mark {
	var out []Mark
	launches, month := 0, int32(-1)
	for i := range c.News {
		n := &c.News[i]
		w := weight(n)
		if w == 0 {
			continue
		}
		m := Mark{Day: n.Day, Kind: n.Kind.String(), Scheme: n.Scheme, Text: item(c.Rules, n).Text, Weight: w}
		if n.Kind == state.NewsLaunch {
			// Launches of one month are one mark.
			y, mo, _ := (c.Rules.Scenario.Start + content.Date(n.Day)).Civil()
			key := int32(y*12 + mo)
			if key == month {
				launches++
				for k := len(out) - 1; k >= 0; k-- {
					if out[k].Kind == m.Kind {
						out[k].Text = Say("view.mark.launches", With("count", Number(Count, float64(launches))))
						out[k].Weight = 1 + float64(float64(launches)/4)
						break
					}
				}
				continue
			}
			month, launches = key, 1
			m.Text = Say("view.mark.launches", With("count", Number(Count, 1)))
		}
		out = append(out, m)
	}
	return out
}

// weight says how much a piece of news matters on a time axis, 0 for not at all.
func weight(n *state.News) float64 {
	switch n.Kind {
	case state.NewsEvent:
		return 2
	case state.NewsListing, state.NewsVesselSeized, state.NewsExchangeFailed:
		return 3
	case state.NewsHaul:
		return 1 + num.Log10(1+n.Amount.Millions())
	case state.NewsFrozen:
		return num.Log10(1 + n.Amount.Millions())
	case state.NewsAttributed, state.NewsExpelled:
		return 1.5
	case state.NewsLaunch:
		return 1
	case state.NewsVotePassed, state.NewsBorderShut, state.NewsBorderOpen, state.NewsDeadline, state.NewsOutbreak:
		return 4
	case state.NewsVoteVetoed, state.NewsMilestone, state.NewsArmsOpen, state.NewsHunger:
		return 2.5
	case state.NewsYear:
		return 3.5
	case state.NewsEnding:
		return 10
	}
	return 0
}
