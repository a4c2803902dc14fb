package paint

import (
	"fmt"
	"os"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	_ "hardcurrency/internal/display" // one line instead of a panic without a display
)

// harness runs the tests inside the loop of the graphics library: pixels can be
// read nowhere else.
type harness struct {
	m    *testing.M
	code int
}

func (h *harness) Update() error {
	h.code = h.m.Run()
	return ebiten.Termination
}

func (h *harness) Draw(*ebiten.Image) {}

func (h *harness) Layout(int, int) (int, int) { return 64, 64 }

func TestMain(m *testing.M) {
	h := &harness{m: m, code: 1}
	ebiten.SetWindowSize(64, 64)
	if err := ebiten.RunGameWithOptions(h, &ebiten.RunGameOptions{InitUnfocused: true}); err != nil {
		fmt.Fprintln(os.Stderr, "run:", err)
	}
	os.Exit(h.code)
}
