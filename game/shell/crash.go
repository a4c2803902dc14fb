package shell

import (
	"fmt"
	"image"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/stage"
)

// crash is called with what a panic said, on the goroutine where it happened. It
// saves what can be saved and says so in one sentence.
func (s *shell) crash(cause any) {
	stack := debug.Stack()
	saved := s.rescue()
	log := time.Now().Format("crash-20060102-150405.txt")
	text := fmt.Sprintf("Hard Currency %s, %s, %s %s\n\n%v\n\n%s", s.config.Version, time.Now().Format(time.RFC3339), runtime.GOOS, runtime.GOARCH, cause, stack)
	where := s.place(log)
	if err := s.config.Store.Write(log, []byte(text)); err != nil {
		where = ""
	}
	var b strings.Builder
	b.WriteString("hardcurrency: stopped by a fault of its own")
	if len(saved) > 0 {
		fmt.Fprintf(&b, "; the campaign was saved as %s", strings.Join(saved, " and "))
	}
	if where != "" {
		fmt.Fprintf(&b, "; details are in %s", where)
	} else {
		fmt.Fprintf(&b, ": %v", cause)
	}
	fmt.Fprintln(s.config.Errors, b.String())
}

// place is where a file of the store lies, for a message.
func (s *shell) place(name string) string {
	if s.config.Where == "" {
		return name
	}
	return s.config.Where + "/" + name
}

// rescue lets every scene save itself and returns the names of the files. A
// scene that panics again is passed over.
func (s *shell) rescue() (saved []string) {
	for _, scene := range s.stack.scenes {
		r, ok := scene.(stage.Rescuer)
		if !ok {
			continue
		}
		func() {
			defer func() { _ = recover() }() // the first fault is the one to report
			name, data := r.Rescue()
			if name != "" && s.config.Store.Write(name, data) == nil {
				saved = append(saved, s.place(name))
			}
		}()
	}
	return saved
}

// keepPicture reads the screen back and keeps it.
func (s *shell) keepPicture(target *ebiten.Image) { s.keep(read(target)) }

// read returns the pixels of an image.
func read(target *ebiten.Image) *image.RGBA {
	b := target.Bounds()
	img := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	target.ReadPixels(img.Pix)
	return img
}
