package engrave

import "math"

// SignedDistance returns the distance to the shore in grid steps, positive on
// water, from how much of each cell of a W by H grid is land (0..255). Cells
// on the shore itself use their coverage, which keeps sub-step detail.
func SignedDistance(cover []uint8, W, H int) []float32 {
	out := make([]float32, W*H)
	toLand := distance(W, H, func(i int) bool { return cover[i] >= 128 })
	toSea := distance(W, H, func(i int) bool { return cover[i] < 128 })
	for i := range out {
		switch {
		case cover[i] > 0 && cover[i] < 255:
			out[i] = .5 - float32(cover[i])/255
		case cover[i] < 128:
			out[i] = toLand[i] - .5
		default:
			out[i] = .5 - toSea[i]
		}
	}
	return out
}

// distance returns the Euclidean distance of each cell to the nearest cell
// that is in, by lower envelopes of parabolas (Felzenszwalb and Huttenlocher).
func distance(W, H int, in func(i int) bool) []float32 {
	const far = 1e10
	field := make([]float32, W*H)
	for i := range field {
		if !in(i) {
			field[i] = far
		}
	}
	n := max(W, H)
	f, d := make([]float64, n), make([]float64, n)
	v, z := make([]int, n), make([]float64, n+1)
	pass := func(count, step, from int) {
		for q := range count {
			f[q] = float64(field[from+q*step])
		}
		k := 0
		v[0], z[0], z[1] = 0, math.Inf(-1), math.Inf(1)
		for q := 1; q < count; q++ {
			for {
				s := (f[q] + float64(q*q) - f[v[k]] - float64(v[k]*v[k])) / float64(2*q-2*v[k])
				if s > z[k] {
					k++
					v[k], z[k], z[k+1] = q, s, math.Inf(1)
					break
				}
				k--
			}
		}
		k = 0
		for q := range count {
			for z[k+1] < float64(q) {
				k++
			}
			d[q] = float64((q-v[k])*(q-v[k])) + f[v[k]]
		}
		for q := range count {
			field[from+q*step] = float32(d[q])
		}
	}
	for x := range W {
		pass(H, W, x)
	}
	for y := range H {
		pass(W, 1, y*W)
	}
	for i, q := range field {
		field[i] = float32(math.Sqrt(float64(q)))
	}
	return field
}

// Smooth blurs a field by a Gaussian.
func Smooth(f []float32, W, H int, sigma float64) []float32 {
	r := int(math.Ceil(3 * sigma))
	k := make([]float32, 2*r+1)
	var sum float32
	for i := range k {
		k[i] = float32(math.Exp(-float64((i-r)*(i-r)) / (2 * sigma * sigma)))
		sum += k[i]
	}
	mid, out := make([]float32, W*H), make([]float32, W*H)
	for y := range H {
		for x := range W {
			var a float32
			for i, w := range k {
				a += w * f[y*W+min(max(x+i-r, 0), W-1)]
			}
			mid[y*W+x] = a / sum
		}
	}
	for y := range H {
		for x := range W {
			var a float32
			for i, w := range k {
				a += w * mid[min(max(y+i-r, 0), H-1)*W+x]
			}
			out[y*W+x] = a / sum
		}
	}
	return out
}
