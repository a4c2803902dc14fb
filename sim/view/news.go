package view

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// NewsItem is a piece of news in words.
type NewsItem struct {
	Day    int32
	Kind   state.NewsKind
	Scheme content.Scheme // Schemes for none
	Alert  bool           // worth a sound and a mark
	Text   Text
	Body   Text   // of dated events; Key "" for none
	Source string // of dated events
}

// News returns what happened since it was last called, oldest first, as far as
// the seat learns of it.
func (s *Session) News() []NewsItem {
	out := s.items(s.c.News[min(s.told, len(s.c.News)):])
	s.told = len(s.c.News)
	return out
}

// Log returns all news of the campaign that the seat learned of, oldest first.
func (s *Session) Log() []NewsItem { return s.items(s.c.News) }

func (s *Session) items(news []state.News) []NewsItem {
	var out []NewsItem
	for i := range news {
		n := news[i]
		if !s.learns(&n) {
			continue
		}
		if s.seat == content.CoalitionSeat {
			n.Kind = fromOutside(n.Kind)
		}
		out = append(out, item(s.c.Rules, &n))
	}
	return out
}

// fromOutside is what a piece of news looks like to who cannot tell the state's
// doings from others'.
func fromOutside(k state.NewsKind) state.NewsKind {
	switch k {
	case state.NewsOtherTheft:
		return state.NewsHaul
	case state.NewsOutbreakOver:
		return state.NewsOtherOutbreak
	}
	return k
}

// learns says whether the seat hears of a piece of news: the coalition is not
// told what happens inside the state's office. Its own institutions are founded
// in public.
func (s *Session) learns(n *state.News) bool {
	if s.seat == content.StateSeat {
		return true
	}
	if n.Subject == state.CapabilitySubject {
		return s.c.Rules.Capabilities[n.Row].Seat == content.CoalitionSeat
	}
	switch n.Kind {
	case state.NewsVesselSold, state.NewsVesselDelivered, state.NewsVesselRefitted, state.NewsGraduates,
		state.NewsOpBegan, state.NewsOpFailed, state.NewsYear, state.NewsPlanCut, state.NewsPlanHeld,
		state.NewsDossier, state.NewsDossierLapsed, state.NewsLobbied, state.NewsConsequence, state.NewsFull, state.NewsBrokersLost,
		state.NewsFuelShort, state.NewsMilestone, state.NewsAgency, state.NewsFuelLow, state.NewsFoodLow, state.NewsConceded,
		// An outbreak is told when it is over, as anybody else's is.
		state.NewsOutbreak, state.NewsKillSwitch:
		return false
	}
	return true
}

// alerts says which news should be noticed at once.
func alerts(k state.NewsKind) bool {
	switch k {
	case state.NewsVesselSeized, state.NewsVesselListed, state.NewsExpelled, state.NewsKillSwitch, state.NewsHaul,
		state.NewsAttributed, state.NewsFrozen, state.NewsVoteTabled, state.NewsVotePassed, state.NewsWarning,
		state.NewsListing, state.NewsYear, state.NewsFuelShort, state.NewsHunger, state.NewsDossierLapsed,
		state.NewsBorderShut, state.NewsBorderOpen, state.NewsMilestone, state.NewsArmsOpen, state.NewsEnding,
		state.NewsLapsed, state.NewsAgency, state.NewsFuelLow, state.NewsFoodLow,
		state.NewsListSoon, state.NewsMandateLapsed, state.NewsRetracted:
		return true
	}
	return false
}

// item puts a piece of news in words. Every message is given the same
// placeholders, as far as they apply: subject, scheme, amount and count.
func item(r *content.Rules, n *state.News) NewsItem {
	out := NewsItem{Day: n.Day, Kind: n.Kind, Scheme: n.Scheme, Alert: alerts(n.Kind)}
	if n.Kind == state.NewsEvent {
		e := &r.Scenario.Events[n.Row]
		out.Text, out.Body, out.Source = Say("event."+e.ID), Say("event."+e.ID+".body"), e.Source
		return out
	}
	out.Text = Say("news." + n.Kind.String())
	add := func(name string, v Value) { out.Text.Args = append(out.Text.Args, With(name, v)) }
	if n.Scheme < content.Schemes {
		add("scheme", schemeName(n.Scheme))
	}
	if n.Subject != state.NoSubject {
		add("subject", subject(r, n))
	}
	if n.Amount != 0 {
		add("amount", Dollars(n.Amount))
	}
	add("count", Number(Count, float64(n.Count)))
	switch n.Kind {
	case state.NewsWarning, state.NewsListing, state.NewsAttributed:
		out.Text.Key += "." + n.Scheme.String()
	case state.NewsVesselSeized:
		if n.Amount == 0 {
			out.Text.Key = "view.news.seized_empty"
		}
	case state.NewsConsistent:
		if n.Subject == state.NoSubject {
			out.Text.Key = "view.news.consistent_outbreak"
		}
	case state.NewsOutbreakOver:
		if n.Amount == 0 {
			add("amount", Dollars(0))
		}
	case state.NewsEnding:
		out.Text = Say("ending." + state.Ending(n.Count).String() + ".title")
	}
	return out
}
