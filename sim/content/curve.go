package content

import "hardcurrency/sim/num"

// Curve is a power of a share, worked out beforehand for whole percents: a dial
// stands at one of them on most days.
type Curve struct {
	power float64
	at    [101]float64
}

// NewCurve works out the power of each whole percent.
func NewCurve(power float64) Curve {
	c := Curve{power: power}
	for i := range c.at {
		c.at[i] = num.Pow(float64(i)/100, power)
	}
	return c
}

// Of is num.Pow(x, power), in the same bits whether it was worked out before or
// not; it was when power is the curve's.
func (c *Curve) Of(x, power float64) float64 {
	if x >= 0 && x <= 1 && power == c.power {
		if i := int(float64(x*100) + 0.5); float64(i)/100 == x {
			return c.at[i]
		}
	}
	return num.Pow(x, power)
}
