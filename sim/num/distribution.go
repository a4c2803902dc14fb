package num

import "math"

// Every distribution takes one uniform u in (0,1), as Key.U gives it, and inverts
// its distribution function. There are no rejection loops: the same u always costs
// one draw, and a larger u never gives a smaller result (Bernoulli: never turns
// false into true), but for rounding: where InvNormal enters, neighbours closer than
// 1e-13 may swap. So a policy that shifts a parameter shifts the outcome, and
// two policies can be compared under the same luck.

// sumLimit is the mean from which Poisson and Binomial stop adding terms and
// round a normal instead. At 32 the rounded normal errs by about 1% of the mean in
// the tails, and the sum takes some 32 steps.
const sumLimit = 32

// InvNormal returns the standard normal quantile of u by Acklam's rational
// approximation, relative error below 1.2e-9, exactly antisymmetric about 1/2.
// u <= 0 gives -Inf, u >= 1 gives +Inf, NaN gives NaN.
func InvNormal(u float64) float64 {
	u = float64(u)
	switch {
	case u != u:
		return nan()
	case u <= 0:
		return negativeInf()
	case u >= 1:
		return inf()
	case u > 0.5:
		return -invNormalLower(1 - u)
	}
	return invNormalLower(u)
}

// invNormalLower is InvNormal for 0 < u <= 1/2.
func invNormalLower(u float64) float64 {
	const (
		seam = 0.02425

		a1, a2, a3 = -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02
		a4, a5, a6 = 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00
		b1, b2, b3 = -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02
		b4, b5     = 6.680131188771972e+01, -1.328068155288572e+01

		c1, c2, c3 = -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00
		c4, c5, c6 = -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00
		d1, d2     = 7.784695709041462e-03, 3.224671290700398e-01
		d3, d4     = 2.445134137142996e+00, 3.754408661907416e+00
	)
	if u < seam {
		q := math.Sqrt(-2 * Log(u))
		n := c2 + float64(c1*q)
		n = c3 + float64(n*q)
		n = c4 + float64(n*q)
		n = c5 + float64(n*q)
		n = c6 + float64(n*q)
		d := d2 + float64(d1*q)
		d = d3 + float64(d*q)
		d = d4 + float64(d*q)
		return n / (1 + float64(d*q))
	}
	q := u - 0.5
	r := float64(q * q)
	n := a2 + float64(a1*r)
	n = a3 + float64(n*r)
	n = a4 + float64(n*r)
	n = a5 + float64(n*r)
	n = a6 + float64(n*r)
	d := b2 + float64(b1*r)
	d = b3 + float64(d*r)
	d = b4 + float64(d*r)
	d = b5 + float64(d*r)
	return float64(n*q) / (1 + float64(d*r))
}

// Uniform returns a number between lo and hi (lo <= hi).
func Uniform(u, lo, hi float64) float64 {
	lo, hi = float64(lo), float64(hi)
	return lo + float64(u*(hi-lo))
}

// IntN returns a whole number from 0 to n-1, each as likely; 0 when n < 1.
func IntN(u float64, n int) int {
	if n < 1 {
		return 0
	}
	i := int(float64(u * float64(n)))
	if i >= n { // the product rounded up to n
		return n - 1
	}
	return i
}

// Bernoulli reports whether an event of probability p happens: u < p. It never
// happens for p <= 0 or NaN and always for p >= 1.
func Bernoulli(u, p float64) bool { return u < p }

// Exponential returns a waiting time with the given mean (>= 0, any unit); mean 1
// is the threshold of a hazard clock.
func Exponential(u, mean float64) float64 {
	return float64(-mean * Log(1-float64(u)))
}

// Geometric returns how many throws fail before the first that succeeds, each
// with probability p: a waiting time in whole steps. p >= 1 gives 0; p <= 0, NaN
// and what is longer than MaxInt64 give MaxInt64.
func Geometric(u, p float64) int64 {
	switch {
	case p >= 1:
		return 0
	case !(p > 0):
		return math.MaxInt64
	}
	n := math.Floor(Log(1-float64(u)) / Log1p(-p))
	if n >= 0x1p63 {
		return math.MaxInt64
	}
	return int64(n)
}

// Normal returns a normal number with mean mu and standard deviation sigma (>= 0).
func Normal(u, mu, sigma float64) float64 {
	return float64(mu) + float64(sigma*InvNormal(u))
}

// LogNormal returns a number whose logarithm is normal with mean mu and standard
// deviation sigma (>= 0); its median is Exp(mu). It is not capped: heavy tails are
// cut where their meaning is known.
func LogNormal(u, mu, sigma float64) float64 {
	return Exp(Normal(u, mu, sigma))
}

// Poisson returns a count with mean lambda: by summing terms below 32, as a
// rounded normal above. lambda <= 0 or NaN gives 0, 2**63 and more MaxInt64.
func Poisson(u, lambda float64) int64 {
	if !(lambda > 0) {
		return 0
	}
	switch {
	case lambda >= 0x1p63:
		return math.MaxInt64
	case lambda >= sumLimit:
		n := RoundMoney(Normal(u, lambda, math.Sqrt(lambda)))
		return max(n, 0)
	}
	term := Exp(-lambda)
	sum := term
	k := 0.0
	// The tail that a double cannot see ends the sum: u may lie above it.
	for sum < u && (k < lambda || term > 0x1p-60) {
		k++
		term = float64(term*lambda) / k
		sum += term
	}
	return int64(k)
}

// Binomial returns how many of n trials succeed, each with probability p: by
// summing terms while the rarer outcome is expected fewer than 32 times, as a
// rounded normal above. n <= 0, p <= 0 or NaN gives 0; p >= 1 gives n.
func Binomial(u float64, n int64, p float64) int64 {
	u, p = float64(u), float64(p)
	switch {
	case n <= 0 || !(p > 0):
		return 0
	case p >= 1:
		return n
	case p > 0.5:
		return n - binomialRare(1-u, n, 1-p)
	}
	return binomialRare(u, n, p)
}

// binomialRare is Binomial for n > 0 and 0 < p <= 1/2.
func binomialRare(u float64, n int64, p float64) int64 {
	trials := float64(n)
	mean := float64(trials * p)
	if mean >= sumLimit {
		k := RoundMoney(Normal(u, mean, math.Sqrt(float64(mean*(1-p)))))
		return min(max(k, 0), n)
	}
	odds := p / (1 - p)
	term := Exp(float64(trials * Log1p(-p)))
	sum := term
	k := 0.0
	for sum < u && k < trials && (k < mean || term > 0x1p-60) {
		term = float64(float64(term*(trials-k))*odds) / (k + 1)
		k++
		sum += term
	}
	return int64(k)
}
