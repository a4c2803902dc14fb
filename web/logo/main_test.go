package main

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/font/sfnt"
)

// The committed picture must be what the generator draws from the committed
// font.
func TestLogoIsCurrent(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", "serif-bold.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := sfnt.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	want, err := draw(f)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join("..", "page", "logo.svg"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("web/page/logo.svg is not what the generator draws; run go generate ./web/logo")
	}
}

func TestMissingLetterIsAnError(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", "serif-bold.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := sfnt.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := (word{text: "\U0010ffff", size: 10}).outline(f); err == nil {
		t.Error("no error for a letter the font lacks")
	}
}
