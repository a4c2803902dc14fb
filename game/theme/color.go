package theme

// Color is straight (not premultiplied) 0xRRGGBBAA.
type Color uint32

// Alpha returns c with its opacity multiplied by a in 0..1.
func (c Color) Alpha(a float32) Color {
	if a < 0 {
		a = 0
	} else if a > 1 {
		a = 1
	}
	return c&^0xFF | Color(float32(c&0xFF)*a+0.5)
}

// RGBA returns the four channels, 0..255, straight alpha.
func (c Color) RGBA() (r, g, b, a uint8) {
	return uint8(c >> 24), uint8(c >> 16), uint8(c >> 8), uint8(c)
}

// Mix returns the colour a fraction t of the way from c to d, channel by channel.
func (c Color) Mix(d Color, t float32) Color {
	if t <= 0 {
		return c
	}
	if t >= 1 {
		return d
	}
	var out Color
	for shift := 0; shift < 32; shift += 8 {
		x := float32(c >> shift & 0xFF)
		y := float32(d >> shift & 0xFF)
		out |= Color(x+(y-x)*t+0.5) << shift
	}
	return out
}
