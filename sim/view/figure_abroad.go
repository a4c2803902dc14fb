package view

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// The ids of the figures of the world abroad: the two patrons, what the coalition
// has announced, and exchange rules.
const (
	Coming     = "coming"             // moves of the other side that are announced
	Mandate    = "mandate"            // that the monitoring body's mandate would be vetoed
	Rules      = "rules"              // jurisdictions with exchange rules in law
	Moratorium = "concede.moratorium" // tolerance that a promised moratorium gains
	TradeTerms = "concede.trade"      // tolerance that trade terms gain
)

var patronIDs = [2]string{"neighbour", "northern"}

// PatronOf is the id of the figure of a patron's tolerance, 0 or 1.
func PatronOf(patron int) string { return "patron." + patronIDs[patron] }

// LobbyOf is the id of the chance that a patron, 0 or 1, refuses a request.
func LobbyOf(patron int) string { return "lobby." + patronIDs[patron] }

// felt is the least of an advisory or an exemption that is worth a line.
const felt = 0.05

// patron explains what a patron lets pass: the reasons that it is moving to, and
// how far it still is from there.
func (s *Session) patron(i int) Figure {
	r, st := s.c.Rules, &s.c.State
	today := reckoning(r, st, s.c.Date())
	first, _, _ := r.Scenario.Start.Civil()
	today.Years = today.Year - first
	v := st.World.Patrons[i].Tolerance
	f := Figure{Value: Number(Share, v), Note: note("patron")}
	for _, t := range system.PatronTerms(&today, i) {
		if t.Name == "level" || t.Tolerance != 0 {
			f.Terms = append(f.Terms, Term{Label: Say("patron.aim." + t.Name), Amount: Number(Share, t.Tolerance), Ref: aimRefs[t.Name]})
		}
	}
	f.Terms = remainder(f.Terms, v, Share, "patron.way", unseen)
	f.Facts = []Term{
		{Label: Say("view.term.patron.announced"), Amount: Number(Share, system.Announced(r, st)),
			Source: "resolution 2397: all workers home by December 2019; estimates of 2023 ran near 100,000 abroad"},
		line("patron.enforced", Number(Share, 1-v)),
		{Label: Say("view.term.lobby.price"), Amount: Dollars(state.USDm(command.LobbyPrice(r, st, i))), Ref: LobbyOf(i)},
		{Label: Say("view.term.patron.moratorium"), Amount: Number(Share, gain(st, i, r.ConcedeQuiet)), Ref: Moratorium},
		{Label: Say("view.term.patron.trade"), Amount: Number(Share, gain(st, i, r.ConcedeTrade)), Ref: TradeTerms},
	}
	return f
}

// aimRefs are the figures behind a patron's reasons.
var aimRefs = map[string]string{"stability": Welfare, "refugees": Food, "leverage": Pressure, "war": MoneyOf(content.Arms)}

// gain is what a patron's tolerance can rise by, of what it would gain.
func gain(st *state.State, patron int, by float64) float64 {
	return num.Clamp(by, 0, num.Max(0, 0.95-st.World.Patrons[patron].Tolerance))
}

// lobby explains the chance that a patron refuses a request.
func (s *Session) lobby(i int) Figure {
	r, st := s.c.Rules, &s.c.State
	p := &st.World.Patrons[i]
	v := command.LobbyRefused(r, st, i)
	f := Figure{Value: Number(Share, v), Note: note("lobby")}
	f.Terms = []Term{
		line("lobby.fatigue", Number(Share, float64(r.LobbyRefuse*p.Fatigue))),
		line("lobby.anger", Number(Share, float64(r.LobbyAnger*num.Max(0, st.Weapons.Recent-8)))),
	}
	f.Terms = remainder(f.Terms, v, Share, "limit", unseen)
	price := command.LobbyPrice(r, st, i)
	f.Facts = []Term{
		line("lobby.price", Dollars(state.USDm(price))),
		line("lobby.dearer", Dollars(state.USDm(price-r.LobbyCost))),
		{Label: Say("view.term.lobby_gain", With("patron", patronName(i))), Amount: Number(Share, gain(st, i, float64(r.LobbyGain*st.Factor(content.ModLobby)*(1-p.Fatigue)))), Ref: PatronOf(i)},
	}
	return f
}

// moratorium is what the promise to launch nothing gains with a patron.
func (s *Session) moratorium() Figure {
	r, st := s.c.Rules, &s.c.State
	f := concession(r.ConcedeQuiet)
	f.Facts = []Term{
		{Label: Say("metric.confidence"), Amount: Number(Points, -r.ConcedeConfidence), Ref: Confidence},
		line("concede.days", Number(Days, r.ConcedeDays)),
	}
	if left := st.Weapons.DelayUntil - st.Day; left > 0 {
		f.Facts = append(f.Facts, line("concede.quiet", Number(Days, float64(left))))
	}
	return f
}

// tradeTerms is what goods below their price gain with a patron.
func (s *Session) tradeTerms() Figure {
	r := s.c.Rules
	f := concession(r.ConcedeTrade)
	f.Facts = []Term{{Label: Say("view.term.concede.money"), Amount: Dollars(state.USDm(-r.ConcedeMoney)), Ref: Treasury}}
	return f
}

func concession(by float64) Figure {
	return Figure{Value: Number(Share, by), Terms: []Term{line("concede.gain", Number(Share, by))}, Note: note("concede")}
}

// mandate explains the chance that the northern patron would end the monitoring
// body's mandate if it were voted on today.
func (s *Session) mandate() Figure {
	r, st := s.c.Rules, &s.c.State
	f := Figure{Note: note(Mandate), Source: "renewed each year until it was vetoed on 28 March 2024"}
	if !st.World.Mandate {
		f.Terms = []Term{line("mandate.over", Number(Share, 0))}
		f.Value = Number(Share, 0)
		return f
	}
	v := system.MandateVetoed(r, st)
	alone := num.Logistic((st.World.Patrons[1].Tolerance - r.MandateMid) / r.MandateScale)
	f.Value = Number(Share, v)
	f.Terms = []Term{
		{Label: Say("view.term.tolerance", With("patron", patronName(1))), Amount: Number(Share, alone), Ref: PatronOf(1)},
		{Label: Say("patron.aim.war"), Amount: Number(Share, v-alone), Ref: MoneyOf(content.Arms)},
	}
	for i := range st.Slabs.Votes {
		if v := &st.Slabs.Votes[i]; v.Live() && v.Kind == state.Renewal {
			f.Facts = append(f.Facts, line("vote_in", Number(Days, float64(v.Due-st.Day))))
		}
	}
	return f
}

// exchangeRules explains how many jurisdictions have rules for exchanges in law,
// group by group. Each group adopts along its own curve, so that a group counts
// for a part of its states and the terms have decimals.
func (s *Session) exchangeRules() Figure {
	r, st := s.c.Rules, &s.c.State
	in, of := system.RulesInLaw(r, st)
	f := Figure{Value: Number(Points, in), Note: note(Rules), Source: "travel rule in law in 29 of 98 jurisdictions, mid-2022 (survey of the standard setter)"}
	for i := range r.Jurisdictions {
		j := &r.Jurisdictions[i]
		f.Terms = append(f.Terms, line("rules.group", Number(Points, float64(float64(j.States)*st.Adoption(r, i))),
			With("name", jurisdictionName(r, i)), With("n", Number(Count, float64(j.States)))))
	}
	f.Terms = remainder(f.Terms, in, Points, "limit", unseen)
	f.Facts = []Term{
		line("rules.of", Number(Count, of)),
		line("rules.guard", Number(Share, r.SoftRules)),
		{Label: Say("view.term.hardening"), Amount: Number(Share, st.World.Hardening), Ref: Hardening},
	}
	return f
}

// rulesTerm leads from a figure to exchange rules.
func (s *Session) rulesTerm() Term {
	in, of := system.RulesInLaw(s.c.Rules, &s.c.State)
	return Term{Label: Say("view.term.rules", With("of", Number(Count, of))), Amount: Number(Points, in), Ref: Rules}
}

// announced leads from a figure to what is coming.
func (s *Session) announced() Term {
	return Term{Label: Say("metric." + Coming), Amount: s.coming().Value, Ref: Coming}
}

// voteTerm is a vote that has been announced, in days.
func (s *Session) voteTerm(v *state.Vote) Term {
	key, ref := "vote_due", VoteChance
	switch v.Kind {
	case state.Tabled:
		key = "vote_due.tabled"
	case state.Renewal:
		key, ref = "vote_due.renewal", Mandate
	}
	return Term{
		Label:  Say("view.term."+key, With("day", Day(s.c.Rules, v.Due))),
		Amount: Number(Days, float64(v.Due-s.c.State.Day)), Ref: ref,
	}
}

// coming lists what the other side has announced: votes, designations of which
// word has got round, actions that a report has named, the next inspections; and
// what it has published that is still felt. What it plans in secret is not here.
func (s *Session) coming() Figure {
	r, st := s.c.Rules, &s.c.State
	f := Figure{Note: note(Coming)}
	var votes, lists, actions int
	var dated []Term
	for i := range st.Slabs.Votes {
		if v := &st.Slabs.Votes[i]; v.Live() {
			votes++
			dated = append(dated, s.voteTerm(v))
		}
	}
	for i := range st.Slabs.Moves {
		m := &st.Slabs.Moves[i]
		if !m.Live() || m.Kind != state.Designation || !m.Told && s.seat == content.StateSeat {
			continue
		}
		lists++
		sc := content.Scheme(m.Target)
		dated = append(dated, Term{Label: Say("view.term.coming.list", With("scheme", schemeName(sc))), Amount: Number(Days, float64(max(0, m.Due-st.Day))), Ref: EvidenceOf(sc)})
	}
	for sc := content.Coal; sc < content.Legacy; sc++ {
		if due := st.Watch.WarnedFor[sc]; due > 0 {
			actions++
			dated = append(dated, Term{Label: Say("view.term.coming.action", With("scheme", schemeName(sc))), Amount: Number(Days, float64(max(0, due-st.Day))), Ref: EvidenceOf(sc)})
		}
	}
	f.Value = Number(Count, float64(votes+lists+actions))
	f.Terms = []Term{
		line("coming.votes", Number(Count, float64(votes))),
		line("coming.lists", Number(Count, float64(lists))),
		line("coming.actions", Number(Count, float64(actions))),
	}
	f.Facts = dated
	if cal := NewCalendar(r, st); cal.ToReport >= 0 && st.World.Mandate {
		f.Facts = append(f.Facts, line("coming.report", Number(Days, float64(cal.ToReport))))
	}
	for i := range st.Coalition.Advised {
		if x := st.Coalition.Advised[i]; x >= felt {
			f.Facts = append(f.Facts, line("coming.advisory", Number(Share, x), With("industry", Key("industry."+state.Industry(i).String()))))
		}
	}
	if x := st.Coalition.Exempt; x >= felt {
		f.Facts = append(f.Facts, line("coming.exempt", Number(Share, x)))
	}
	return f
}
