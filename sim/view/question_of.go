package view

import (
	"math"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// What the campaign says to each question is read off its ledger, its months and
// its news, by the entries that the debrief shows.

// payer asks who lost most by the schemes.
func (q *Question) payer(c *sim.Campaign) bool {
	t := &c.State.Ledger.Total
	var all, most, next state.Money
	first, second := -1, -1
	for i := range payers {
		m := lines(t, payers[i].lines)
		if m <= 0 {
			continue
		}
		all += m
		q.option(payers[i].id, Say("view.payer."+payers[i].id))
		switch {
		case m > most:
			second, next = first, most
			first, most = i, m
		case m > next:
			second, next = i, m
		}
	}
	if second < 0 {
		return false
	}
	q.right = payers[first].id
	q.explain("says", With("payer", Key("view.payer."+q.right)), With("amount", Dollars(most)),
		With("share", Number(Share, most.Millions()/all.Millions())),
		With("next", Key("view.payer."+payers[second].id)), With("less", Dollars(next)))
	if d := t[state.RansomDamage]; d > 0 {
		q.explain("damage", With("amount", Dollars(d)))
	}
	return true
}

// shareHome asks how much of what was taken came home.
func (q *Question) shareHome(c *sim.Campaign) bool {
	col := earnedColumn(c)
	var home state.Money
	for i := range col.Lines {
		home += col.Lines[i].Amount.Money
	}
	if home <= 0 || col.Total.Money <= home {
		return false
	}
	q.number = 100 * home.Millions() / col.Total.Num
	q.explain("says", With("home", Dollars(home)), With("total", col.Total), With("share", Number(Share, q.number/100)))
	best := -1
	for i := range col.Never {
		if m := col.Never[i].Amount.Money; m > 0 && (best < 0 || m > col.Never[best].Amount.Money) {
			best = i
		}
	}
	if best >= 0 {
		q.explain("rest", With("where", Key(col.Never[best].Label.Key)), With("amount", col.Never[best].Amount))
	}
	return true
}

// notice lays beside the question what was decided about announced bans, and what
// the older trades brought until they were in force.
func (q *Question) notice(c *sim.Campaign) bool {
	for _, d := range Decisions(c) {
		def := &c.Rules.Dossiers[d.Dossier]
		for _, id := range q.Dossiers {
			if id != def.ID {
				continue
			}
			what := Key("question.lapsed")
			if d.Option >= 0 {
				what = Key("dossier." + id + ".option." + def.Options[d.Option].ID)
			}
			q.figure("dossier."+id+".title", what)
		}
	}
	if len(q.Figures) == 0 {
		return false
	}
	legacy := func(from, to int) (m state.Money) {
		for i := from; i < min(to, len(c.History)); i++ {
			m += earned(&c.History[i].Lines, content.Legacy)
		}
		return m
	}
	if len(c.History) >= 8 {
		q.figure("question.legacy.first", Dollars(legacy(0, 4)))
		q.figure("question.legacy.next", Dollars(legacy(4, 8)))
	}
	return true
}

// The half-years around an action that are compared, in months, and the least
// change of a scheme's income between them that counts, in cents.
const (
	aroundMonths = 6
	aroundLeast  = state.Money(state.Million / 2)
)

// Displacement is what schemes earned around an action against one of them: in the
// half-year before and in the half-year after, in whole months, that of the action
// left out.
type Displacement struct {
	Scheme        content.Scheme // that was acted against
	Day           int32
	Before, After state.Money
	// Others earned anything in either half-year. To is the one of them that gained
	// most, Schemes where none gained anything to speak of.
	Others            []content.Scheme
	To                content.Scheme
	ToBefore, ToAfter state.Money
}

// Displaced looks at the first action of the other side that has a half-year on both
// sides, against a scheme that earned something. It is false where there is none.
func Displaced(c *sim.Campaign) (Displacement, bool) {
	for i := range c.News {
		if n := &c.News[i]; n.Kind == state.NewsListing && n.Scheme < content.Schemes {
			if d, ok := around(c, n); ok {
				return d, true
			}
		}
	}
	return Displacement{}, false
}

func around(c *sim.Campaign, n *state.News) (Displacement, bool) {
	d := Displacement{Scheme: n.Scheme, Day: n.Day, To: content.Schemes}
	at := 0
	for at < len(c.History) && c.History[at].Day <= n.Day {
		at++
	}
	if at < aroundMonths || at+aroundMonths >= len(c.History) {
		return d, false
	}
	income := func(sc content.Scheme) (before, after state.Money) {
		for k := 1; k <= aroundMonths; k++ {
			before += earned(&c.History[at-k].Lines, sc)
			after += earned(&c.History[at+k].Lines, sc)
		}
		return before, after
	}
	d.Before, d.After = income(n.Scheme)
	most := aroundLeast
	for _, sc := range earners {
		before, after := income(sc)
		if sc == n.Scheme || before == 0 && after == 0 {
			continue
		}
		d.Others = append(d.Others, sc)
		if after-before > most {
			d.To, d.ToBefore, d.ToAfter, most = sc, before, after, after-before
		}
	}
	return d, d.Before >= aroundLeast && len(d.Others) > 0
}

// displaced asks what earned more after the other side had acted against a scheme.
func (q *Question) displaced(c *sim.Campaign) bool {
	d, ok := Displaced(c)
	if !ok {
		return false
	}
	for _, sc := range d.Others {
		q.option(sc.String(), Text{Key: "scheme." + sc.String()})
	}
	q.option("none", Say("question.none"))
	q.Ask.Args = []Arg{With("scheme", schemeName(d.Scheme)), With("date", Day(c.Rules, d.Day))}
	q.explain("hit", With("scheme", schemeName(d.Scheme)), With("before", Dollars(d.Before)), With("after", Dollars(d.After)))
	if d.To < content.Schemes {
		q.right = d.To.String()
		q.explain("says", With("scheme", schemeName(d.To)), With("before", Dollars(d.ToBefore)), With("after", Dollars(d.ToAfter)))
		return true
	}
	q.right = "none"
	q.explain("none")
	return true
}

// Naming is what became of a theft of the state's: when, if ever, it was laid at
// the state's door in plain words.
type Naming struct {
	Haul       state.Money
	Taken      int32   // day
	Named      int32   // day, -1 where it was not
	Confidence float64 // 0-1, that was claimed
}

// Namings lists the state's own thefts in the order in which they happened. A claim
// is about the theft of that sum at that exchange; claims about the thefts of others
// are not among them.
func Namings(c *sim.Campaign) []Naming {
	var out []Naming
	var rows []int16
	for i := range c.News {
		switch n := &c.News[i]; {
		case n.Kind == state.NewsHaul:
			out, rows = append(out, Naming{Haul: n.Amount, Taken: n.Day, Named: -1}), append(rows, n.Row)
		case n.Kind == state.NewsAttributed && n.Subject == state.ExchangeSubject:
			for k := range out {
				if out[k].Named < 0 && out[k].Haul == n.Amount && rows[k] == n.Row {
					out[k].Named, out[k].Confidence = n.Day, float64(n.Count)/100
					break
				}
			}
		}
	}
	return out
}

// The answers to how long naming took: up to so many days.
var namingSpans = [...]struct {
	id   string
	most int32
}{{"month", 30}, {"half-year", 182}, {"year", 365}, {"longer", math.MaxInt32}, {"never", -1}}

// naming asks how long the largest theft took to be named.
func (q *Question) naming(c *sim.Campaign) bool {
	all := Namings(c)
	if len(all) == 0 {
		return false
	}
	top := 0
	for i := range all {
		if all[i].Haul > all[top].Haul {
			top = i
		}
	}
	n := &all[top]
	q.Ask.Args = []Arg{With("amount", Dollars(n.Haul)), With("date", Day(c.Rules, n.Taken))}
	for i := range namingSpans {
		span := &namingSpans[i]
		q.option(span.id, Say("question."+q.ID+".option."+span.id))
		if q.right == "" && n.Named >= 0 && n.Named-n.Taken <= span.most {
			q.right = span.id
		}
	}
	if n.Named >= 0 {
		q.explain("says", With("date", Day(c.Rules, n.Named)), With("count", Number(Count, float64(n.Named-n.Taken))),
			With("share", Number(Share, n.Confidence)))
	} else {
		q.right = "never"
		q.explain("never", With("count", Number(Count, float64(c.State.Day-n.Taken))))
	}
	k := &c.State.Coalition.Claims
	named := 0
	for i := range all {
		if all[i].Named >= 0 {
			named++
		}
	}
	q.explain("claims", With("count", Number(Count, float64(named))), With("of", Number(Count, float64(len(all)))))
	if k.Wrong > 0 {
		q.explain("wrong", With("count", Number(Count, float64(k.Wrong))), With("back", Number(Count, float64(k.Retracted))))
	}
	return true
}

// shareFrozen asks how much of what was stolen could be frozen or recovered.
func (q *Question) shareFrozen(c *sim.Campaign) bool {
	t := &c.State.Ledger.Total
	taken, back := t[state.TheftTaken], t[state.TheftFrozen]+t[state.CoinFrozen]
	if taken <= 0 {
		return false
	}
	// What is frozen counts at a later price than what was taken, which can be far
	// higher.
	share := seizedShare(c, 0)
	q.number = num.Clamp(100*share, q.Min, q.Max)
	q.explain("says", With("back", Dollars(back)), With("taken", Dollars(taken)), With("share", Number(Share, share)))
	begun, failed := c.Told(state.NewsOpBegan), c.Told(state.NewsOpFailed)
	if begun > 0 {
		q.explain("failed", With("count", Number(Count, float64(failed))), With("of", Number(Count, float64(begun))))
	}
	return true
}

// patrons lays beside the question what was voted on and what was paid for it.
func (q *Question) patrons(c *sim.Campaign) {
	passed, vetoed, launches := c.Told(state.NewsVotePassed), c.Told(state.NewsVoteVetoed), c.Told(state.NewsLaunch)
	q.figure("question.votes.passed", Number(Count, float64(passed)))
	q.figure("question.votes.failed", Number(Count, float64(vetoed)))
	q.figure("question.launches", Number(Count, float64(launches)))
	q.figure("line.lobby.paid", Dollars(c.State.Ledger.Total[state.LobbyPaid]))
	for i := range c.State.World.Patrons {
		q.Figures = append(q.Figures, Beside{
			Label: Say("question.tolerance", With("patron", patronName(i))), Ours: Number(Share, c.State.World.Patrons[i].Tolerance),
		})
	}
}

// side asks whose doing took most from welfare at home.
func (q *Question) side(c *sim.Campaign) bool {
	side := sidesOf(&c.State.Home)
	worst := content.Side(0)
	var args []Arg
	for k := range content.Sides {
		q.option(k.String(), Say("question."+q.ID+".option."+k.String()))
		if side[k] < side[worst] {
			worst = k
		}
		args = append(args, With(k.String(), Number(Points, side[k])))
	}
	// Where nothing was lost nobody has taken it.
	if side[worst] > -0.5 {
		return false
	}
	q.right = worst.String()
	q.Explain = append(q.Explain, Say("view.noledger.sides", args...))
	return true
}

// axes lays the three letters beside the question.
func (q *Question) axes(c *sim.Campaign) {
	grades := [...]Grade{revenueGrade(c), exposureGrade(c), harmGrade(c)}
	for i := range grades {
		g := &grades[i]
		q.figure("debrief.axis."+g.Axis, Proper(g.Letter))
	}
}

// record lays the figures beside it that are nearest to the record and farthest
// from it, by their ratio.
func (q *Question) record(c *sim.Campaign) {
	rows := beside(c)
	near, far, least, most := -1, -1, math.MaxFloat64, -1.0
	for i := range rows {
		record := rows[i].History
		middle := record.Num
		if record.Unit == Range {
			middle = (record.Num + record.High) / 2
		}
		if middle <= 0 {
			continue
		}
		// A tenth more on both sides, so that none at all has a ratio too.
		off := (rows[i].Ours.Num + middle/10) / (middle + middle/10)
		if off < 1 {
			off = 1 / off
		}
		if off < least {
			near, least = i, off
		}
		if off > most {
			far, most = i, off
		}
	}
	for _, i := range [...]int{near, far} {
		if i >= 0 && (i != near || len(q.Figures) == 0) {
			q.Figures = append(q.Figures, rows[i])
		}
	}
}

// Decided is a dossier that was on the desk.
type Decided struct {
	Dossier  int16 // row of the rules' dossiers
	Arrived  int32 // day
	Answered int32 // day; -1 while it is open, and where it lapsed
	Option   int   // row of the dossier's options, -1 where nobody answered
}

// Decisions lists what was on the desk, in the order of arrival.
func Decisions(c *sim.Campaign) []Decided {
	var out []Decided
	for i := range c.News {
		n := &c.News[i]
		if n.Kind != state.NewsDossier {
			continue
		}
		d := Decided{Dossier: n.Row, Arrived: n.Day, Answered: -1, Option: -1}
		id := uint64(system.DecisionID(c.Rules, n.Row, n.Day))
		for k := range c.Log {
			if x := &c.Log[k]; x.Kind == command.Answer && x.Target == id {
				d.Answered, d.Option = x.Day, int(x.Value)
			}
		}
		out = append(out, d)
	}
	return out
}
