package policy

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// AdaptiveCoalition puts its analysts where they bring most: from how evidence
// grows under the eyes it has on a scheme it infers how hard the scheme is run,
// and it shares the blocks out so that the next report can name the schemes whose
// loss would hurt most. It knows evidence and its own attention, no money.
//
// In Memory it keeps, by scheme, last month's evidence and the inferred activity.
type AdaptiveCoalition struct{}

// hurts is what an action against a scheme costs the state, against one against
// coal.
var hurts = [content.Legacy]float64{
	content.Coal: 1, content.Oil: 0.5, content.Embassy: 0.5, content.Labour: 0.9, content.IT: 0.6,
	content.Ransom: 0.1, content.Theft: 1, content.CashOut: 1.1, content.Arms: 0.4,
}

// learning is how much a month counts in the inferred activity.
const learning = 0.35

// Act moves analysts on the first day of each month.
func (p AdaptiveCoalition) Act(r *content.Rules, s *state.State, give Give) {
	date := r.Scenario.Start + content.Date(s.Day)
	if _, _, dom := date.Civil(); dom != 1 && s.Day > 0 {
		return
	}
	p.learn(r, s)
	var want [content.Dials]int32
	var due [content.Dials]bool
	var blocks [content.Legacy]int32
	months := num.Clamp(float64(reportIn(r, s))/30.4, 0.5, 6)
	for range command.AnalystBlocks {
		best, most := content.Coal, -1.0
		for sc := content.Coal; sc < content.Legacy; sc++ {
			gain := hurts[sc] * (p.named(r, s, sc, blocks[sc]+1, months) - p.named(r, s, sc, blocks[sc], months))
			if gain > most {
				best, most = sc, gain
			}
		}
		blocks[best]++
	}
	for sc := content.Coal; sc < content.Legacy; sc++ {
		d, _ := content.AnalystDial(sc)
		want[d], due[d] = blocks[sc], true
	}
	reallot(s, give, &want, &due)
}

// eyes is how strongly a scheme's doings are seen with a share of the analysts.
func eyes(r *content.Rules, s *state.State, share float64) float64 {
	strength := (r.AnalystsBase + s.World.Pressure/100) * r.Level.Analysts
	return r.EvidenceFloor + float64(r.EvidenceAttention*share*strength)
}

// learn infers each scheme's activity from what evidence came in last month.
func (AdaptiveCoalition) learn(r *content.Rules, s *state.State) {
	m := &s.Memory[content.CoalitionSeat]
	for sc := content.Coal; sc < content.Legacy; sc++ {
		before, activity := &m[sc], &m[int(content.Legacy)+int(sc)]
		now := s.EvidenceOf(sc)
		came := num.Max(0, now-float64(*before*num.Pow(r.Decay[sc], 30.4))) / eyes(r, s, s.Watch.Attention[sc])
		if s.Day == 0 {
			came = now / 10 // a guess until something is seen
			*activity = came
		}
		*activity += float64(learning * (came - *activity))
		*before = now
	}
}

// named is the chance that the next report, in so many months, names a scheme on
// which so many blocks work.
func (AdaptiveCoalition) named(r *content.Rules, s *state.State, sc content.Scheme, blocks int32, months float64) float64 {
	m := &s.Memory[content.CoalitionSeat]
	activity := m[int(content.Legacy)+int(sc)]
	kept := num.Pow(r.Decay[sc], 30.4*months)
	in := float64(activity * eyes(r, s, float64(blocks)/command.AnalystBlocks) * months * (1 + kept) / 2)
	return num.Logistic((float64(s.EvidenceOf(sc)*kept) + in - r.WarnMid) / r.WarnScale)
}
