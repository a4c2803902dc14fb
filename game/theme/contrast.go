package theme

import "math"

// Contrast is the WCAG contrast ratio, 1 to 21, of text over an opaque ground.
// Text with alpha is first laid over the ground.
func Contrast(text, ground Color) float64 {
	r, g, b, a := text.RGBA()
	R, G, B, _ := ground.RGBA()
	over := func(x, y uint8) float64 {
		f := float64(a) / 255
		return float64(x)*f + float64(y)*(1-f)
	}
	l1 := luminance(over(r, R), over(g, G), over(b, B))
	l2 := luminance(float64(R), float64(G), float64(B))
	if l1 < l2 {
		l1, l2 = l2, l1
	}
	return (l1 + 0.05) / (l2 + 0.05)
}

func luminance(r, g, b float64) float64 {
	lin := func(v float64) float64 {
		v /= 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(r) + 0.7152*lin(g) + 0.0722*lin(b)
}
