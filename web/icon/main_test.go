package main

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// The committed pictures must be what the generator draws.
func TestIconsAreCurrent(t *testing.T) {
	for _, n := range sizes {
		want, err := draw(n)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("..", "page", name(n)))
		if err != nil {
			t.Fatal(err)
		}
		a, err := png.Decode(bytes.NewReader(got))
		if err != nil {
			t.Fatal(err)
		}
		b, err := png.Decode(bytes.NewReader(want))
		if err != nil {
			t.Fatal(err)
		}
		if a.Bounds() != b.Bounds() {
			t.Fatalf("%s is %v", name(n), a.Bounds())
		}
		for y := range n {
			for x := range n {
				if a.At(x, y) != b.At(x, y) {
					t.Fatalf("%s differs at %d, %d: go generate ./web/icon", name(n), x, y)
				}
			}
		}
	}
}
