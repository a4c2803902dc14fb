package forecast

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// Between states, one sanction follows another and one meeting the next: news
// that move the pressure come in spells. On record, autumn 2017 and 2024-25 were
// tense, spring and summer 2018 a thaw, and most of the time between was neither.
// News drawn each for itself would spread a season's sum too little.
const (
	ordinary = iota
	tense
	thaw
	spells
)

// spellNews is how often news that move the pressure come in a spell, and by how
// much. A hidden Markov chain of three states, fitted to the dates and sizes of
// the scenarios' public events (2017-22 and 2024-25), explains them better than
// one rate does by ten units of log-likelihood; the made-up years of the sandbox
// widen the ordinary spread.
var spellNews = [spells]news{
	ordinary: {"pressure", 0.2, 0.1, 1},
	tense:    {"pressure", 0.75, 1.2, 0.65},
	thaw:     {"pressure", 0.8, -1.1, 0.5},
}

// spellLasts is how long a spell lasts on average, in months, and turnsTo how
// likely each is to come next.
var (
	spellLasts = [spells]float64{ordinary: 36, tense: 10, thaw: 4}
	turnsTo    = [spells][spells]float64{
		ordinary: {tense: 0.7, thaw: 0.3},
		tense:    {ordinary: 0.4, thaw: 0.6},
		thaw:     {ordinary: 0.85, tense: 0.15},
	}
)

// spellUsually is how likely each spell is on a day of which nothing is known:
// how often one comes, times how long it lasts.
var spellUsually = func() (p [spells]float64) {
	comes := [spells]float64{1, 1, 1}
	for range 100 {
		var next [spells]float64
		for i := range comes {
			for j := range next {
				next[j] += float64(comes[i] * turnsTo[i][j] / 2)
			}
		}
		// Half of the visits stay, so that the chain settles.
		for i := range next {
			comes[i] = next[i] + float64(comes[i]/2)
		}
	}
	total := 0.0
	for i := range p {
		p[i] = float64(comes[i] * spellLasts[i])
		total += p[i]
	}
	for i := range p {
		p[i] /= total
	}
	return p
}()

// spellNow is how likely each spell is on a day, by Bayes' rule from the news
// since the campaign began: which came, and that on the other days none did.
func spellNow(k *content.Rules, day int32) [spells]float64 {
	const dt = yearMonths / yearDays // months a day
	p := spellUsually
	var leaves, quiet [spells]float64
	for i := range p {
		leaves[i] = dt / spellLasts[i]
		quiet[i] = 1 - float64(spellNews[i].monthly*dt)
	}
	events := k.Scenario.Events
	for d := range day {
		before := p
		for j := range p {
			p[j] = float64(before[j] * (1 - leaves[j]))
			for i := range p {
				p[j] += float64(before[i] * leaves[i] * turnsTo[i][j])
			}
		}
		none := true
		for ; len(events) > 0 && events[0].Date <= k.Scenario.Start+content.Date(d); events = events[1:] {
			for _, e := range events[0].Effects {
				if e.On == "pressure" {
					none = false
					for i := range p {
						p[i] *= spellNews[i].monthly * dt * density((e.Low+e.High)/2, spellNews[i].mean, spellNews[i].spread)
					}
				}
			}
		}
		if none {
			for i := range p {
				p[i] *= quiet[i]
			}
		}
		total := p[ordinary] + p[tense] + p[thaw]
		for i := range p {
			p[i] /= total
		}
	}
	return p
}

// density is the normal density of a change, but for the factor that all have in
// common. It never is so small that one item of news settles the matter.
func density(x, mean, spread float64) float64 {
	z := (x - mean) / spread
	return num.Max(num.Exp(-float64(z*z)/2), 1e-3) / spread
}

// spellEnds draws the day on which a spell that stands on a day ends. It may
// have begun at any time: an exponential's rest is as long as the whole.
func (m *imagined) spellEnds(key num.Key, day int32, spell int) int32 {
	days := num.Exponential(key.U(day, uint64(spell), drawLasts), spellLasts[spell]*yearDays/yearMonths)
	return day + max(1, int32(num.Clamp(days, 0, 1e5)))
}

// pick draws one of several by how likely each is; they add up to one.
func pick(p []float64, u float64) int {
	i := 0
	for ; i+1 < len(p) && u >= p[i]; i++ {
		u -= p[i]
	}
	return i
}
