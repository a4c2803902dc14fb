package num

import "math"

// The reductions and coefficients below are those of FreeBSD's msun library
// (e_exp.c, e_log.c, k_log.h, e_log10.c), which carry this notice:
//
//	Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
//	Permission to use, copy, modify, and distribute this software is freely
//	granted, provided that this notice is preserved.

const (
	// ln2 split so that k*ln2Hi is exact for every exponent k.
	ln2Hi = 6.93147180369123816490e-01
	ln2Lo = 1.90821492927058770002e-10
	log2e = 1.44269504088896338700e+00

	// Outside these the exponential overflows, or rounds to zero.
	expMax = 7.09782712893383973096e+02
	expMin = -7.45133219101941108420e+02

	two54 = 0x1p54

	bitsOne      = 0x3ff0000000000000 // 1.0
	bitsSqrtHalf = 0x3fe6a09e667f3bcd // sqrt(1/2)
	mantissa     = 1<<52 - 1
	highWord     = 0xffffffff00000000
)

func inf() float64         { return math.Float64frombits(0x7ff0000000000000) }
func negativeInf() float64 { return math.Float64frombits(0xfff0000000000000) }
func nan() float64         { return math.Float64frombits(0x7ff8000000000001) }

// Exp returns e to the power x, within 1 ulp. Overflow gives +Inf, underflow 0,
// NaN gives NaN.
func Exp(x float64) float64 {
	x = float64(x)
	switch {
	case x != x:
		return nan()
	case x > expMax:
		return inf()
	case x < expMin:
		return 0
	}
	k := math.Floor(float64(x*log2e) + 0.5)
	return expReduced(x-float64(k*ln2Hi), float64(k*ln2Lo), int(k))
}

// Exp2 returns 2 to the power x, within 2 ulp and exactly for whole x. Overflow
// gives +Inf, underflow 0, NaN gives NaN.
func Exp2(x float64) float64 {
	x = float64(x)
	switch {
	case x != x:
		return nan()
	case x >= 1024:
		return inf()
	case x < -1075:
		return 0
	}
	k := math.Floor(x + 0.5)
	t := x - k
	return expReduced(float64(t*ln2Hi), -float64(t*ln2Lo), int(k))
}

// expReduced returns e**(hi-lo) * 2**k for |hi-lo| <= ln2/2.
func expReduced(hi, lo float64, k int) float64 {
	const (
		p1 = 1.66666666666666657415e-01
		p2 = -2.77777777770155933842e-03
		p3 = 6.61375632143793436117e-05
		p4 = -1.65339022054652515390e-06
		p5 = 4.13813679705723846039e-08
	)
	r := hi - lo
	t := float64(r * r)
	c := p4 + float64(t*p5)
	c = p3 + float64(t*c)
	c = p2 + float64(t*c)
	c = p1 + float64(t*c)
	c = r - float64(t*c)
	y := 1 - ((lo - float64(r*c)/(2-c)) - hi)
	return scale(y, k)
}

// scale returns y * 2**k, rounded once, for y near 1 and -1076 <= k <= 1024.
func scale(y float64, k int) float64 {
	switch {
	case k > 1023:
		return float64(float64(y*2) * power2(k-1))
	case k < -1021:
		return float64(float64(y*power2(k+100)) * 0x1p-100)
	}
	return float64(y * power2(k))
}

// power2 returns 2**k for -1022 <= k <= 1023.
func power2(k int) float64 { return math.Float64frombits(uint64(k+1023) << 52) }

// splitLog writes a positive finite x as (1+f) * 2**k, sqrt(1/2) <= 1+f < sqrt(2).
func splitLog(x float64) (f, k float64) {
	shift := 0
	if x < 0x1p-1022 {
		x = float64(x * two54)
		shift = 54
	}
	b := math.Float64bits(x) + (bitsOne - bitsSqrtHalf)
	k = float64(int(b>>52) - 1023 - shift)
	return math.Float64frombits(b&mantissa+bitsSqrtHalf) - 1, k
}

// logTail returns f*f/2 and the rest of the series, so that
// log(1+f) = f - half + tail.
func logTail(f float64) (half, tail float64) {
	const (
		l1 = 6.666666666666735130e-01
		l2 = 3.999999999940941908e-01
		l3 = 2.857142874366239149e-01
		l4 = 2.222219843214978396e-01
		l5 = 1.818357216161805012e-01
		l6 = 1.531383769920937332e-01
		l7 = 1.479819860511658591e-01
	)
	s := f / (2 + f)
	s2 := float64(s * s)
	s4 := float64(s2 * s2)
	t1 := l5 + float64(s4*l7)
	t1 = l3 + float64(s4*t1)
	t1 = l1 + float64(s4*t1)
	t2 := l4 + float64(s4*l6)
	t2 = l2 + float64(s4*t2)
	r := float64(s2*t1) + float64(s4*t2)
	half = float64(0.5 * float64(f*f))
	return half, float64(s * (half + r))
}

// logSpecial answers Log outside the positive finite numbers.
func logSpecial(x float64) float64 {
	switch {
	case x != x || x < 0:
		return nan()
	case x == 0:
		return negativeInf()
	}
	return inf()
}

// positiveFinite reports whether x has an ordinary logarithm.
func positiveFinite(x float64) bool { return x > 0 && x < inf() }

// Log returns the natural logarithm of x, within 1 ulp. Zero gives -Inf, a
// negative number or NaN gives NaN.
func Log(x float64) float64 {
	if !positiveFinite(x) {
		return logSpecial(x)
	}
	f, k := splitLog(x)
	half, tail := logTail(f)
	return float64(k*ln2Hi) - ((half - (tail + float64(k*ln2Lo))) - f)
}

// Log1p returns Log(1+x) without losing the digits of a small x, within 2 ulp.
// Minus one gives -Inf, less gives NaN.
func Log1p(x float64) float64 {
	x = float64(x)
	y := 1 + x
	if !positiveFinite(y) {
		return logSpecial(y)
	}
	// What rounding took from 1+x comes back to first order.
	return Log(y) - ((y-1)-x)/y
}

// Log10 returns the decimal logarithm of x, within 1 ulp. Zero gives -Inf, a
// negative number or NaN gives NaN.
func Log10(x float64) float64 {
	const (
		invLn10Hi = 4.34294481878168880939e-01
		invLn10Lo = 2.50829467116452752298e-11
		log2Hi    = 3.01029995663611771306e-01
		log2Lo    = 3.69423907715893078616e-13
	)
	if !positiveFinite(x) {
		return logSpecial(x)
	}
	f, k := splitLog(x)
	hi, lo := logParts(f)
	whole := float64(k * log2Hi)
	main := float64(hi * invLn10Hi)
	rest := float64(k*log2Lo) + float64((lo+hi)*invLn10Lo) + float64(lo*invLn10Hi)
	sum := whole + main
	rest += (whole - sum) + main
	return rest + sum
}

// logParts returns log(1+f) as a sum of two numbers, the first with the low half
// of its digits empty.
func logParts(f float64) (hi, lo float64) {
	half, tail := logTail(f)
	hi = math.Float64frombits(math.Float64bits(f-half) & highWord)
	return hi, ((f - hi) - half) + tail
}

// Pow returns x to the power y for x >= 0: within 2 ulp while the result lies
// between 1e-10 and 1e10, within 8 elsewhere. x**0 and 1**y are 1; 0**y is 0 for y > 0 and
// +Inf for y < 0. A negative x, or NaN, gives NaN.
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case x != x || y != y || x < 0:
		return nan()
	case x == 0 || x == inf():
		if (x == 0) == (y > 0) {
			return 0
		}
		return inf()
	}
	// log(x) in two parts: an error in it is multiplied by y.
	f, k := splitLog(x)
	hi, lo := logParts(f)
	whole := float64(k * ln2Hi)
	sum := whole + hi
	rest := ((whole - sum) + hi) + (float64(k*ln2Lo) + lo)
	l := sum + rest
	l1 := rest - (l - sum)

	p := float64(y * l)
	if p > expMax+1 || p < expMin-1 {
		return Exp(p)
	}
	// The part of y*l that rounding to p lost, by Dekker's product.
	yh, yl := halves(y)
	lh, ll := halves(l)
	e := (float64(yh*lh) - p) + float64(yh*ll) + float64(yl*lh) + float64(yl*ll) + float64(y*l1)

	n := math.Floor(float64(p*log2e) + 0.5)
	return powScale(p-float64(n*ln2Hi), float64(n*ln2Lo)-e, int(n))
}

// powScale is expReduced with the ends of the range cut: Pow reaches one step
// further than Exp before it knows that it overflows.
func powScale(hi, lo float64, k int) float64 {
	switch {
	case k > 1024:
		return inf()
	case k < -1076:
		return 0
	}
	return expReduced(hi, lo, k)
}

// halves splits x into two numbers of at most 27 significant bits each.
func halves(x float64) (hi, lo float64) {
	hi = math.Float64frombits(math.Float64bits(x) &^ (1<<27 - 1))
	return hi, x - hi
}

// Logistic returns 1/(1+e**-x): an S-curve from 0 to 1 with value 1/2 at 0.
func Logistic(x float64) float64 {
	if x >= 0 {
		return 1 / (1 + Exp(-x))
	}
	e := Exp(x)
	return e / (1 + e)
}

// Clamp returns x held between lo and hi (lo <= hi). NaN gives lo, so that a
// spoilt number cannot travel further.
func Clamp(x, lo, hi float64) float64 {
	switch {
	case x > hi:
		return hi
	case x >= lo:
		return x
	}
	return lo
}

// Min returns the smaller of a and b; if either is NaN, b.
func Min(a, b float64) float64 {
	if a < b {
		return a
	}
	return b
}

// Max returns the larger of a and b; if either is NaN, b.
func Max(a, b float64) float64 {
	if a > b {
		return a
	}
	return b
}
