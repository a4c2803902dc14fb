package system

import (
	"math"

	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// analystBlocks is how many blocks of analysts the coalition has.
const analystBlocks = 12

// evidence adds each scheme's traces to what the other side knows, lets old ones
// fade, and moves the analysts' attention towards where they were sent.
func evidence(t *Today) {
	r, s := t.R, t.S
	w := &s.Watch
	pull := r.AttentionPull * s.Factor(content.ModTurn) * Dt
	for sc := range content.Schemes {
		t.known[sc] = s.Gather(r, sc, r.Decay[sc], MonthlyEvidence(t, sc)*Dt)
		dial, ok := content.AnalystDial(sc)
		if !ok {
			continue
		}
		aim := float64(s.Office.Dials[dial]) / analystBlocks
		w.Attention[sc] += float64(pull * (aim - w.Attention[sc]))
	}
}

// MonthlyEvidence is the evidence that a scheme makes in a month as it is run
// now: convex in how fully it is run, less with caution, more with haste and
// with attention.
func MonthlyEvidence(t *Today, sc content.Scheme) float64 {
	if t.R.Visibility[sc] == 0 {
		return 0
	}
	x := t.intensity(sc)
	if x <= 0 {
		return 0
	}
	if sc == content.Arms && !t.S.World.ArmsOpen {
		return 0
	}
	haste := num.Max(0, x-t.S.Office.Trail[sc])
	cover := 1 - float64(t.R.CautionCover*t.caution(sc))
	if burnt := t.S.Coalition.Burnt[sc]; burnt > 0 {
		cover *= 1 - float64(t.R.PublishBlind*burnt)
	}
	return t.R.Visibility[sc] * convexity(x) * cover * (1 + float64(t.R.HasteWeight*haste)) * t.watchFactor(sc)
}

// convexity is how evidence grows with how fully a scheme is run, x >= 0: its
// power of one and a half.
func convexity(x float64) float64 { return x * math.Sqrt(x) }
