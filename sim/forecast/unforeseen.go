package forecast

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamUnforeseen num.Stream = 0x9e21
	drawNews         uint64     = 0x9e22
	drawKind         uint64     = 0x9e23
	drawHow          uint64     = 0x9e24
	drawYearly       uint64     = 0x9e25
	drawTurn         uint64     = 0x9e26
	drawWants        uint64     = 0x9e27
	drawSpell        uint64     = 0x9e28
	drawNext         uint64     = 0x9e29
	drawLasts        uint64     = 0x9e2a
)

// What the office expects of a world whose calendar it does not know: that news
// goes on coming as often and as strongly as news does, that a year is not like
// the last, that an order of the Leader ends one day and another comes. The rates
// and spreads are of all years and events of the public record that the
// scenarios are written from, whatever the day: none says what comes when.

// news is a kind of happening: how often it comes, and how it moves what.
type news struct {
	on           string  // of content.EffectTargets
	monthly      float64 // how many a month
	mean, spread float64 // of the change, in the target's unit
}

// expected are the happenings that the office reckons with, beside those that
// move the pressure (see spells). On record, 2017-22, 60 in 64 months: a third
// show others a scheme, by one to three points.
var expected = [...]news{
	{"evidence.coal", 0.09, 1.9, 0.6},
	{"evidence.oil", 0.08, 1.7, 0.5},
	{"evidence.theft", 0.09, 1.9, 0.7},
	{"evidence.cashout", 0.11, 1.4, 0.5},
	{"evidence.it", 0.03, 3, 1.2},
	{"evidence.labour", 0.02, 2, 1},
	{"evidence.missions", 0.02, 1.5, 0.8},
	{"hardening", 0.11, 0.018, 0.008},
	{"cashout", 0.06, -0.03, 0.01},
	{"food", 0.08, -0.08, 0.1},
	{"welfare", 0.09, -0.2, 0.3},
	{"patron.northern", 0.02, 0.02, 0.05},
}

// The mean and the spread of a year's change in what goes by calendar years, as
// logarithms but for the patrons' tolerance: over all scenarios and years. What
// the border's closing did to the older trades is taken out of theirs: it comes
// with the border (see openLegacy).
var yearly = struct{ patron, others, haul, pay, plan, legacy change }{
	patron: change{0.05, 0.09},
	others: change{0.1, 0.8},
	haul:   change{0.06, 0.33},
	pay:    change{0.18, 0.12},
	plan:   change{0.04, 0.18},
	legacy: change{-0.05, 0.2},
}

type change struct{ mean, spread float64 }

// launches is a year's change in the number of tests, as a logarithm: those of
// 2013 to 2022 (6, 19, 17, 24, 21, none in the moratorium, 25, 9, 7, 66) go up and
// down by more than their number. After a year of almost none the office expects
// such as there were before.
var launches = change{0.3, 1}

var usualWants = content.Wants{Short: 12, Intermediate: 3, Long: 1.5}

// mostWants is the most launches that a year is thought to bring.
const mostWants = 120

// How long orders of the Leader last and how often they are given, in years: a
// moratorium of launches as there was from 2017 to 2019, a border closed as from
// 2020 to 2022, for which one needs an epidemic.
const (
	moratoriumLasts, moratoriumEvery = 1.4, 6.0
	closureLasts, closureEvery       = 2.6, 40.0
)

// closedLegacy is what a closed border leaves of the older trades: on record they
// brought 8 a month in 2019 and 3 in 2020, of which the border was closed for 345
// days.
const closedLegacy = 0.337

// yearMonths is the months of a year.
const yearMonths = 12.0

// mostNews is how many happenings a path has at most, and mostYears how many
// calendar years it can reach into.
const (
	mostNews  = 64
	mostYears = 16
)

// imagined is what a path takes for the world to come. Its arrays are used again
// by every path.
type imagined struct {
	known   *content.Rules // as knownRules left them
	rate    float64        // of news of all kinds of expected, a month
	targets [len(expected)]int
	press   int             // the target that spells move
	spell   [spells]float64 // how likely each is today, by what has been in the news
	ids     [mostNews]string
	effects [mostNews]content.Effect
	events  []content.Event
	years   [6][mostYears]float64
	wants   [mostYears]content.Wants
}

// imagine prepares the imagining for rules that knownRules made.
func imagine(k *content.Rules, base *state.State) *imagined {
	m := &imagined{known: k, spell: spellNow(k, base.Day)}
	for i, id := range content.EffectTargets() {
		if id == "pressure" {
			m.press = i
		}
		for n := range expected {
			if expected[n].on == id {
				m.targets[n] = i
			}
		}
	}
	for n := range expected {
		m.rate += expected[n].monthly
	}
	// Effects are drawn by the happening's name; these have names that no scenario
	// gives.
	for i := range m.ids {
		m.ids[i] = "unforeseen " + string(rune('A'+i))
	}
	m.events = append(m.events, k.Scenario.Events...)
	return m
}

// fill writes one path's world to come into r, a copy of the known rules.
func (m *imagined) fill(r *content.Rules, base *state.State, seed uint64, last int32) {
	key := num.SeedKey(seed, streamUnforeseen)
	m.happenings(r, key, base.Day, last)
	m.turns(r, key, base.Day)
	m.yearsToCome(r, key, base.Day)
}

// happenings puts the path's news behind the events that have been.
func (m *imagined) happenings(r *content.Rules, key num.Key, from, last int32) {
	been := len(m.known.Scenario.Events)
	events, n := m.events[:been], 0
	add := func(d int32, target string, at int, by float64) {
		if n < mostNews {
			m.effects[n] = content.Effect{On: target, Low: by, High: by, Target: at}
			events = append(events, content.Event{ID: m.ids[n], Date: r.Scenario.Start + content.Date(d), Effects: m.effects[n : n+1 : n+1]})
			n++
		}
	}
	spell := pick(m.spell[:], key.U(from, 0, drawSpell))
	ends := m.spellEnds(key, from, spell)
	for d := from; d <= last && n < mostNews; d++ {
		for ; d >= ends; ends = m.spellEnds(key, ends, spell) {
			spell = pick(turnsTo[spell][:], key.U(ends, 0, drawNext))
		}
		w := &spellNews[spell]
		if num.Bernoulli(key.U(d, 1, drawNews), w.monthly*yearMonths/yearDays) {
			add(d, "pressure", m.press, num.Normal(key.U(d, 1, drawHow), w.mean, w.spread))
		}
		if !num.Bernoulli(key.U(d, 0, drawNews), m.rate*yearMonths/yearDays) {
			continue
		}
		kind, of := 0, key.U(d, 0, drawKind)*m.rate
		for ; kind+1 < len(expected) && of > expected[kind].monthly; kind++ {
			of -= expected[kind].monthly
		}
		e := &expected[kind]
		add(d, e.on, m.targets[kind], num.Normal(key.U(d, 0, drawHow), e.mean, e.spread))
	}
	m.events, r.Scenario.Events = events, events
}

// turns draws when orders of the Leader that stand are taken back, and when
// orders that nobody has heard of are given. Both are as likely on any day.
func (m *imagined) turns(r *content.Rules, key num.Key, day int32) {
	sc, today := &r.Scenario, m.known.Scenario.Start+content.Date(day)
	wait := func(name uint64, n int, years float64) content.Date {
		days := num.Exponential(key.U(day, name, drawTurn+uint64(n)), years*yearDays)
		return content.Date(num.Clamp(days, 0, 1e5))
	}
	span := func(name uint64, known [2]content.Date, lasts, every float64) [2]content.Date {
		if known[0] <= today && today <= known[1] {
			return [2]content.Date{known[0], today + wait(name, 0, lasts)}
		}
		if today > known[1] {
			return known // one that is over: its like is too rare to expect again
		}
		from := today + 1 + wait(name, 0, every)
		return [2]content.Date{from, from + wait(name, 1, lasts)}
	}
	sc.Launches = span(1, m.known.Scenario.Launches, moratoriumLasts, moratoriumEvery)
	sc.Border = span(2, m.known.Scenario.Border, closureLasts, closureEvery)
}

// yearsToCome lets what goes by calendar years go on from this year's value.
func (m *imagined) yearsToCome(r *content.Rules, key num.Key, day int32) {
	k, sc := &m.known.Scenario, &r.Scenario
	y0, _, _ := k.Start.Civil()
	y, _, _ := (k.Start + content.Date(day)).Civil()
	now := y - y0
	row := func(i int, known []float64, now int, c change, add bool) []float64 {
		if len(known) == 0 || now >= mostYears {
			return known
		}
		out, last := m.years[i][:], known[0]
		for n := range out {
			if n > now {
				by := num.Normal(key.U(int32(n), uint64(i), drawYearly), c.mean, c.spread)
				if add {
					last += by
				} else {
					last *= num.Exp(by)
				}
			}
			out[n] = last
		}
		return out
	}
	if len(k.Wants) > 0 && now < mostYears {
		for n := range m.wants {
			if n <= now {
				m.wants[n] = k.Wants[0]
				continue
			}
			last := m.wants[n-1]
			if last.All() < 4 {
				last = usualWants
			}
			f := num.Exp(num.Normal(key.U(int32(n), 0, drawWants), launches.mean, launches.spread))
			f = num.Min(f, mostWants/last.All())
			m.wants[n] = content.Wants{Short: last.Short * f, Intermediate: last.Intermediate * f, Long: last.Long * f}
		}
		sc.Wants = m.wants[:]
	}
	sc.Patron = row(0, k.Patron, now, yearly.patron, true)
	for i := range sc.Patron {
		sc.Patron[i] = num.Clamp(sc.Patron[i], 0.05, 0.95)
	}
	sc.Others = row(1, k.Others, now, yearly.others, false)
	sc.Haul = row(2, k.Haul, now, yearly.haul, false)
	sc.ITPay = row(3, k.ITPay, now, yearly.pay, false)
	sc.Plan = row(4, k.Plan, now, yearly.plan, false)
	// The older trades are indexed by the year after the first.
	// In the first, next year's is as unknown as that of any other year.
	sc.Legacy = row(5, k.Legacy, now-1, yearly.legacy, false)
	if len(k.Legacy) > 0 && now < mostYears {
		was := openLegacy(k.Border, y)
		for n := now; n < len(sc.Legacy); n++ {
			sc.Legacy[n] *= openLegacy(sc.Border, y0+1+n) / was
		}
	}
}

// openLegacy is what the border leaves of the older trades in a calendar year, 1
// when it stays open.
func openLegacy(border [2]content.Date, year int) float64 {
	first, last := content.MakeDate(year, 1, 1), content.MakeDate(year, 12, 31)
	closed := max(0, min(last, border[1])-max(first, border[0])+1)
	return 1 - float64((1-closedLegacy)*float64(closed)/float64(last-first+1))
}
