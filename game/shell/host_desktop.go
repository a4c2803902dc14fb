//go:build !js

package shell

import (
	"bytes"
	"image"
	"image/png"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"hardcurrency/game/store"
	"hardcurrency/game/ui"
)

const (
	// sharedThread says that goroutines run on other processors.
	sharedThread = false
	// maxDensity is how dense a screen may be before pixels are put together.
	maxDensity = 4
)

// CanQuit implements stage.Host.
func (s *shell) CanQuit() bool { return true }

// Export implements stage.Host: the file goes where downloads go, which works as
// well where the game's own folder does not.
func (s *shell) Export(name string, data []byte, done func(string)) {
	var where string
	s.Go(func() {
		var err error
		if where, err = store.HandOut(name, data); err != nil {
			where = ""
		}
	}, func() { done(where) })
}

// Copy implements stage.Host. It goes through the programs that desktops have
// for it: the graphics library has no clipboard.
func (s *shell) Copy(text string) bool {
	var tools [][]string
	switch runtime.GOOS {
	case "darwin":
		tools = [][]string{{"pbcopy"}}
	case "windows":
		tools = [][]string{{"clip"}}
	default:
		tools = [][]string{{"wl-copy"}, {"xclip", "-selection", "clipboard"}, {"xsel", "-ib"}}
	}
	for _, t := range tools {
		path, err := exec.LookPath(t[0])
		if err != nil {
			continue
		}
		cmd := exec.Command(path, t[1:]...)
		cmd.Stdin = strings.NewReader(text)
		if cmd.Start() == nil {
			s.Go(func() { _ = cmd.Wait() }, nil) // to let the process go
			return true
		}
	}
	return false
}

// Import implements stage.Host: the graphics library has no dialogue to ask with.
// Files can be dropped on the window.
func (s *shell) Import(func(string, []byte)) bool { return false }

// keep writes a picture of the screen among the files of the game.
func (s *shell) keep(img *image.RGBA) {
	name := time.Now().Format("shot-20060102-150405.png")
	s.Go(func() {
		var b bytes.Buffer
		if png.Encode(&b, img) == nil {
			_ = s.config.Store.Write(name, b.Bytes()) // a lost picture is no reason to stop
		}
	}, nil)
}

// mirror has nothing to do outside a browser.
type mirror struct{}

func (mirror) collect(*shell, *ui.Tree) {}

func (mirror) show(*shell, *ui.Tree) {}

func (mirror) ready() {}
