package engrave

import (
	"image"
	"image/color"
	"slices"
)

// reduce rounds a colour picture to at most n colours by median cut over
// premultiplied channels, so that faint edges do not use up the palette.
func reduce(m *image.NRGBA, n int) *image.Paletted {
	type bin struct {
		c     [4]uint8
		count int
	}
	premul := func(i int) [4]uint8 {
		p := m.Pix[i : i+4 : i+4]
		a := int(p[3])
		return [4]uint8{uint8(int(p[0]) * a / 255), uint8(int(p[1]) * a / 255), uint8(int(p[2]) * a / 255), p[3]}
	}
	counts := map[[4]uint8]int{}
	for i := 0; i < len(m.Pix); i += 4 {
		counts[premul(i)]++
	}
	bins := make([]bin, 0, len(counts))
	for c, k := range counts {
		bins = append(bins, bin{c, k})
	}
	// Map order is random; the result must not be.
	slices.SortFunc(bins, func(a, b bin) int { return slices.Compare(a.c[:], b.c[:]) })

	spread := func(box []bin) (axis, width int) {
		for ch := range 4 {
			lo, hi := 255, 0
			for _, b := range box {
				lo, hi = min(lo, int(b.c[ch])), max(hi, int(b.c[ch]))
			}
			if hi-lo > width {
				axis, width = ch, hi-lo
			}
		}
		return axis, width
	}
	boxes := [][]bin{bins}
	for len(boxes) < n {
		at, axis, worst := -1, 0, 0
		for i, box := range boxes {
			if a, w := spread(box); w*len(box) > worst && len(box) > 1 {
				at, axis, worst = i, a, w*len(box)
			}
		}
		if at < 0 {
			break
		}
		box := boxes[at]
		slices.SortStableFunc(box, func(a, b bin) int { return int(a.c[axis]) - int(b.c[axis]) })
		half := len(box) / 2
		boxes[at] = box[:half]
		boxes = append(boxes, box[half:])
	}
	pal := make(color.Palette, len(boxes))
	index := map[[4]uint8]uint8{}
	for i, box := range boxes {
		var sum [4]int
		total := 0
		for _, b := range box {
			for ch := range 4 {
				sum[ch] += int(b.c[ch]) * b.count
			}
			total += b.count
			index[b.c] = uint8(i)
		}
		pal[i] = color.NRGBAModel.Convert(color.RGBA{
			uint8(sum[0] / total), uint8(sum[1] / total), uint8(sum[2] / total), uint8(sum[3] / total),
		})
	}
	out := image.NewPaletted(m.Bounds(), pal)
	for i := range out.Pix {
		out.Pix[i] = index[premul(4*i)]
	}
	return out
}
