package view

import (
	"strings"

	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// The ids of the figures of the coalition's own means.
const (
	Capital = "capital" // political capital, 0-100
	Unity   = "unity"   // of its members, 0-100
)

// outside are the figures that the coalition's seat may see, by the beginnings of
// their ids. All others tell of the state's office.
var outside = [...]string{
	Capital, Unity, Pressure, VoteChance, Rules, Hardening, Coming, Institutions, "evidence.", "named.", modifierPrefix,
}

// open reports whether the seat may see a figure.
func (s *Session) open(id string) bool {
	if s.seat == content.StateSeat {
		return id != Capital && id != Unity
	}
	for i := range outside {
		x := outside[i]
		if id == x || strings.HasSuffix(x, ".") && strings.HasPrefix(id, x) {
			return true
		}
	}
	return false
}

// withhold takes out of a figure the ways that lead to others which the seat may
// not see.
func (s *Session) withhold(f *Figure) {
	for _, list := range [2][]Term{f.Terms, f.Facts} {
		for i := range list {
			if x := &list[i]; x.Ref != "" && !s.open(x.Ref) {
				x.Ref = ""
			}
		}
	}
}

// capital is what the coalition can still spend, after the pending orders.
func (s *Session) capital() Figure {
	r, st := s.c.Rules, &s.c.State
	f := Figure{Value: Number(Points, s.planned.Coalition.Capital), Note: note(Capital)}
	f.Terms = []Term{line("capital.now", Number(Points, st.Coalition.Capital))}
	for i := range s.pending {
		o := &s.pending[i]
		if o.Result.OK() && o.Result.Capital != 0 {
			f.Terms = append(f.Terms, Term{Label: o.Label, Amount: Number(Points, -o.Result.Capital)})
		}
	}
	f.Terms = remainder(f.Terms, f.Value.Num, Points, "limit", unseen)
	f.Facts = []Term{
		line("capital.income", Number(Points, system.CapitalIncome(r, st)), With("base", Number(Points, r.CapitalQuarter)), With("unity", Number(Points, st.Coalition.Unity))),
	}
	if by := st.Modifier(content.ModCapital); by != 0 {
		f.Facts = append(f.Facts, Term{Label: Say(modifierPrefix + content.ModCapital.String()), Amount: Number(Points, by), Ref: ModifierOf(content.ModCapital)})
	}
	f.Facts = append(f.Facts, Term{Label: Say("metric." + Institutions), Amount: s.institutions().Value, Ref: Institutions})
	return f
}

// found explains what the coalition knows of a scheme: what it knew when the month
// began, what of that has faded or was spent, what it found.
func (s *Session) found(sc content.Scheme) Figure {
	r, st := s.c.Rules, &s.c.State
	now, open := st.EvidenceOf(sc), 0.0
	days := st.Day
	if n := len(s.c.History); n > 0 {
		open, days = s.c.History[n-1].Evidence[sc], st.Day-s.c.History[n-1].Day
	}
	fades := -float64(open * (1 - num.Pow(r.Decay[sc], float64(days))))
	f := Figure{Value: Number(Points, now), Delta: Number(Points, now-open), Note: note("found")}
	f.Terms = []Term{
		line("level", Number(Points, open), With("day", Day(r, st.Day-days))),
		line("evidence.fades", Number(Points, fades)),
		line("evidence.found", Number(Points, now-open-fades)),
	}
	f.Facts = []Term{
		line("half_life", Number(Months, num.Log(0.5)/num.Log(r.Decay[sc])*system.Dt)),
		line("adds.attention_share", Number(Share, st.Watch.Attention[sc])),
	}
	if b := st.Coalition.Burnt[sc]; b > 0 {
		f.Facts = append(f.Facts, line("burnt", Number(Share, b)))
	}
	if hits := st.Watch.SchemeHit[sc]; hits > 0 {
		f.Facts = append(f.Facts, line("hits", Number(Count, float64(hits))))
	}
	return f
}

// unity is how far the coalition's members agree.
func (s *Session) unity() Figure {
	f := s.meter(meterUnity)
	f.Facts = []Term{
		line("rest_level", Number(Points, s.c.Rules.UnityRest)),
		line("unity.brings", Number(Points, system.CapitalIncome(s.c.Rules, &s.c.State))),
	}
	f.Note = note(Unity)
	return f
}

// members books why the coalition's unity moved.
func (b *book) members(d day) {
	r, t := d.r, &b.meters[meterUnity]
	t.note("rest", float64(r.UnityPull*system.Dt*(r.UnityRest-d.p.Coalition.Unity)))
	other := "events"
	d.news(func(n *state.News) {
		switch n.Kind {
		case state.NewsRetracted:
			other = "retracted"
		case state.NewsVotePassed, state.NewsVoteVetoed:
			other = "votes"
		case state.NewsListing:
			other = "lists"
		}
	})
	t.settle(other, d.n.Coalition.Unity-d.p.Coalition.Unity)
}
