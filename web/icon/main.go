// Command icon draws the icons of the installed page: the same sign as favicon.svg
// in the sizes that systems ask for.
//
//	go generate ./web/icon
//
// It may import: the standard library.
package main

//go:generate go run . -out ../page

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
)

// sizes are those that browsers need before they offer to install a page.
var sizes = []int{192, 512}

func main() {
	out := flag.String("out", ".", "folder to write")
	flag.Parse()
	for _, n := range sizes {
		data, err := draw(n)
		if err == nil {
			err = os.WriteFile(filepath.Join(*out, name(n)), data, 0o644)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "icon:", err)
			os.Exit(1)
		}
	}
}

func name(n int) string { return fmt.Sprintf("icon-%d.png", n) }

// The sign's colours and measures, in the 32 units of favicon.svg.
var (
	ground = color.NRGBA{0x0e, 0x14, 0x20, 255}
	amber  = color.NRGBA{0xe8, 0xa3, 0x3d, 255}
	bright = color.NRGBA{0xff, 0xc8, 0x67, 255}
)

// samples is how many points of a pixel are looked at, each way.
const samples = 4

func draw(n int) ([]byte, error) {
	img := image.NewNRGBA(image.Rect(0, 0, n, n))
	for y := range n {
		for x := range n {
			var sum [3]float64
			for i := range samples * samples {
				px := (float64(x) + (float64(i%samples)+0.5)/samples) * 32 / float64(n)
				py := (float64(y) + (float64(i/samples)+0.5)/samples) * 32 / float64(n)
				c := at(px, py)
				for k := range sum {
					sum[k] += c[k]
				}
			}
			const all = samples * samples
			img.SetNRGBA(x, y, color.NRGBA{uint8(sum[0]/all + 0.5), uint8(sum[1]/all + 0.5), uint8(sum[2]/all + 0.5), 255})
		}
	}
	var b bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img)
	return b.Bytes(), err
}

// at is the colour at a point: ground, frame, four wound ellipses, and in front of
// them a disc with a sign on it.
func at(x, y float64) [3]float64 {
	c := mix([3]float64{}, ground, 1)
	edge := math.Min(math.Min(x, 32-x), math.Min(y, 32-y))
	if math.Abs(edge-1.5) < 0.5 {
		c = mix(c, amber, 0.6)
	}
	dx, dy := x-16, y-16
	for k := range 4 {
		sin, cos := math.Sincos(float64(k) * math.Pi / 4)
		if math.Abs(ellipse(dx*cos+dy*sin, dy*cos-dx*sin, 11.5, 5)) < 0.4 {
			c = mix(c, amber, 1)
		}
	}
	r := math.Hypot(dx, dy)
	switch {
	case r < 4.65:
		c = mix(c, ground, 1)
	case r < 6.15:
		return mix(c, bright, 1)
	}
	// The triangle from (16, 12.7) down to y 18.2, 3.2 to either side.
	if y > 12.7 && y < 18.2 && math.Abs(dx) < (y-12.7)*3.2/5.5 {
		c = mix(c, bright, 1)
	}
	return c
}

// ellipse is about how far a point is from an ellipse's line, inside negative.
func ellipse(x, y, a, b float64) float64 {
	k := math.Hypot(x/a, y/b)
	slope := math.Hypot(x/(a*a), y/(b*b))
	if slope == 0 {
		return -b
	}
	return k * (k - 1) / slope
}

func mix(under [3]float64, c color.NRGBA, part float64) [3]float64 {
	over := [3]float64{float64(c.R), float64(c.G), float64(c.B)}
	for k := range under {
		under[k] += (over[k] - under[k]) * part
	}
	return under
}
