package view

import (
	"strings"

	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// PeopleOf is the id of the figure of how a group of the country's people lives.
func PeopleOf(group string) string { return "people." + group }

// People lists the ids of the figures of all groups, in the content's order.
func (s *Session) People() []string {
	var out []string
	for i := range s.c.Rules.Home {
		out = append(out, PeopleOf(s.c.Rules.Home[i].ID))
	}
	return out
}

// peopleFigure finds the group that a figure's id names.
func (s *Session) peopleFigure(id string) (Figure, bool) {
	group, ok := strings.CutPrefix(id, "people.")
	if !ok {
		return Figure{}, false
	}
	r := s.c.Rules
	for i := range r.Home {
		if r.Home[i].ID == group {
			return people(r, &s.c.State, &r.Home[i]), true
		}
	}
	return Figure{}, false
}

// groupRest is the level to which a group returns.
func groupRest(r *content.Rules, g *content.HomeGroup) float64 {
	return float64(g.Rest) + r.WelfareRest - r.HomeRest
}

// people explains how a group lives: where it would come to rest, and what each
// side has done to it that time has not yet undone.
func people(r *content.Rules, st *state.State, g *content.HomeGroup) Figure {
	h := &st.Home
	rest := groupRest(r, g)
	now := h.WelfareOf(rest, &g.Feels)
	f := Figure{
		Title: Say("people." + g.ID), Help: Say("people.help"), Value: Number(Points, now), Source: g.Source, Estimate: true,
	}
	f.Terms = append(f.Terms, line("home.rest", Number(Points, rest)))
	side, unsure := sides(h, &g.Feels, g.Spread)
	for k := range content.Sides {
		if side[k] != 0 {
			f.Terms = append(f.Terms, line("side."+k.String(), Number(Points, side[k])))
		}
	}
	f.Terms = remainder(f.Terms, now, Points, "home.start", unseen)
	f.Facts = []Term{
		line("home.range", Between(Points, num.Clamp(now-unsure, 0, 100), num.Clamp(now+unsure, 0, 100))),
		line("home.share", Number(Share, g.People)),
		{Label: Say("metric.welfare"), Amount: Number(Points, h.Welfare), Ref: Welfare},
	}
	f.Note = note("people")
	return f
}

// sides adds up by whose doing it is what has happened to people who feel each
// cause as strongly as feels says, and how far that is uncertain when they may
// feel each by a share of spread more or less.
func sides(h *state.HomeFront, feels *[content.Hardships]float64, spread float64) (side [content.Sides]float64, unsure float64) {
	for c := range content.Hardships {
		x := float64(feels[c] * h.Hardship[c])
		side[c.Side()] += x
		unsure += float64(spread * num.Max(x, -x))
	}
	return side, unsure
}

// everybody feels each cause as the country's mean does.
func everybody() (feels [content.Hardships]float64) {
	for c := range feels {
		feels[c] = 1
	}
	return feels
}

// sidesOf is what each side has done to the welfare of all.
func sidesOf(h *state.HomeFront) [content.Sides]float64 {
	feels := everybody()
	side, _ := sides(h, &feels, 0)
	return side
}
