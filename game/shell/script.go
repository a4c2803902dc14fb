package shell

import (
	"bufio"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/ui"
)

// Script plays the game in place of a person, from a list of commands, one a
// line. Everything goes through the same events that a mouse and a keyboard
// cause. Commands about a node wait two seconds for it. While a script plays, every frame lasts a sixtieth of a second whatever
// the clock says, so the same script gives the same pictures anywhere.
//
//	wait 1.5           let seconds of the game's time pass
//	until ID [10]      wait until a node is there, at most so many seconds
//	gone ID [10]       wait until it is not
//	move X Y           point somewhere, in pixels
//	hover ID           point at the middle of a node
//	click ID           press and release there
//	drag ID DX DY      press there, move by pixels, release
//	wheel ID DY        turn the wheel there; down is positive
//	key NAME [shift] [ctrl] [alt]   tab enter space escape up down left right
//	                   home end pageup pagedown backspace delete info, or a letter
//	type TEXT          type the rest of the line
//	activate ID        as assistive technology does
//	value ID TEXT      set a value as assistive technology does
//	focus ID           move the focus there
//	scale TENTHS       the scale of the interface
//	size W H           the size of the window
//	shot NAME          write what is on the screen to NAME.png
//	dump NAME          write what assistive technology is told to NAME.txt
//	expect KEY VALUE   fail unless the scene describes itself so
//	measure SECONDS    let time pass and say what a frame costs
//	frames begin|end   begin to measure here, and say it here: what lies between
//	                   may press keys
//	print TEXT         say something
//	quit               end the game
//
// Empty lines and lines that begin with # mean nothing. The game ends after the
// last command.
type Script struct {
	steps []scriptLine
	dir   string
	out   io.Writer

	begun   bool    // the first frame has gone by
	at      int     // next step
	left    float64 // seconds the present step still waits; below 0 not begun
	shots   []string
	waiting bool // for pictures to be taken
	failed  error
}

type scriptLine struct {
	number int
	words  []string
	rest   string // everything after the command
}

// ParseScript reads a script. Pictures and dumps go to dir, what it prints to
// out.
func ParseScript(r io.Reader, dir string, out io.Writer) (*Script, error) {
	s := &Script{dir: dir, out: out, left: -1}
	var errs []error
	scan := bufio.NewScanner(r)
	for n := 1; scan.Scan(); n++ {
		line := strings.TrimSpace(scan.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		command, rest, _ := strings.Cut(line, " ")
		l := scriptLine{n, strings.Fields(line), strings.TrimSpace(rest)}
		form, ok := scriptForms[command]
		switch {
		case !ok:
			errs = append(errs, fmt.Errorf("line %d: no command %q", n, command))
		case len(l.words)-1 < form.least || form.most >= 0 && len(l.words)-1 > form.most:
			errs = append(errs, fmt.Errorf("line %d: %s takes %s", n, command, form.takes()))
		default:
			for _, i := range form.numbers {
				if i < len(l.words) {
					if _, err := strconv.ParseFloat(l.words[i], 64); err != nil {
						errs = append(errs, fmt.Errorf("line %d: %q is no number", n, l.words[i]))
					}
				}
			}
			if command == "frames" && len(l.words) == 2 && l.words[1] != "begin" && l.words[1] != "end" {
				errs = append(errs, fmt.Errorf("line %d: frames begin, or end, not %q", n, l.words[1]))
			}
			if command == "key" {
				if _, err := keyEvent(l.words[1:]); err != nil {
					errs = append(errs, fmt.Errorf("line %d: %w", n, err))
				}
			}
			s.steps = append(s.steps, l)
		}
	}
	return s, errors.Join(append(errs, scan.Err())...)
}

// scriptForm is how many words follow a command, which of them are numbers, and
// whether the first is a node to do something with.
type scriptForm struct {
	least, most int // most < 0 is any number
	numbers     []int
	node        bool
}

func (f scriptForm) takes() string {
	switch {
	case f.most < 0:
		return fmt.Sprintf("at least %d words", f.least)
	case f.least == f.most:
		return fmt.Sprintf("%d words", f.least)
	}
	return fmt.Sprintf("%d to %d words", f.least, f.most)
}

var scriptForms = map[string]scriptForm{
	"wait":     {least: 1, most: 1, numbers: []int{1}},
	"measure":  {least: 1, most: 1, numbers: []int{1}},
	"frames":   {least: 1, most: 1},
	"until":    {least: 1, most: 2, numbers: []int{2}},
	"gone":     {least: 1, most: 2, numbers: []int{2}},
	"move":     {least: 2, most: 2, numbers: []int{1, 2}},
	"hover":    {least: 1, most: 1, node: true},
	"click":    {least: 1, most: 1, node: true},
	"drag":     {least: 3, most: 3, numbers: []int{2, 3}, node: true},
	"wheel":    {least: 2, most: 2, numbers: []int{2}, node: true},
	"key":      {least: 1, most: 4},
	"type":     {least: 1, most: -1},
	"activate": {least: 1, most: 1, node: true},
	"value":    {least: 1, most: -1, node: true},
	"focus":    {least: 1, most: 1, node: true},
	"scale":    {least: 1, most: 1, numbers: []int{1}},
	"size":     {least: 2, most: 2, numbers: []int{1, 2}},
	"shot":     {least: 1, most: 1},
	"dump":     {least: 1, most: 1},
	"expect":   {least: 1, most: -1},
	"print":    {least: 0, most: -1},
	"quit":     {},
}

// step goes on with the script and says whether it has come to its end. It runs
// before the scene is updated.
func (s *Script) step(g *shell, t *ui.Tree, dt float64) (done bool, err error) {
	if !s.begun { // nothing is on the screen yet
		s.begun = true
		return false, nil
	}
	for s.failed == nil && !s.waiting {
		if s.at == len(s.steps) {
			return true, nil
		}
		l := s.steps[s.at]
		if l.words[0] == "quit" {
			return true, nil
		}
		next, err := s.do(g, t, l, dt)
		if err != nil {
			return false, fmt.Errorf("script, line %d: %w", l.number, err)
		}
		if !next {
			return false, nil
		}
		s.at++
		s.left = -1
		if pausing[l.words[0]] {
			return false, nil // what was caused is seen in the next frame
		}
	}
	return false, s.failed
}

// pausing are the commands after which a frame goes by.
var pausing = map[string]bool{
	"move": true, "hover": true, "click": true, "drag": true, "wheel": true, "key": true, "type": true,
	"activate": true, "value": true, "focus": true, "scale": true, "size": true, "shot": true,
}

// do takes one step, or goes on with it, and says whether it is finished.
func (s *Script) do(g *shell, t *ui.Tree, l scriptLine, dt float64) (next bool, err error) {
	num := func(i int) float64 {
		v, _ := strconv.ParseFloat(l.words[i], 64) // checked when parsed
		return v
	}
	if scriptForms[l.words[0]].node {
		if ok, err := s.present(t, l.words[1], dt); !ok {
			return false, err
		}
	}
	switch l.words[0] {
	case "wait":
		if s.left < 0 {
			s.left = num(1)
		}
		s.left -= dt
		return s.left <= 0, nil
	case "measure":
		if s.left < 0 {
			s.left = num(1)
			g.meter.reset()
		}
		if s.left -= dt; s.left > 0 {
			return false, nil
		}
		fmt.Fprintln(s.out, g.meter.String())
	case "frames":
		if l.words[1] == "begin" {
			g.meter.reset()
		} else {
			fmt.Fprintln(s.out, g.meter.String())
		}
	case "until", "gone":
		return s.await(t, l, dt)
	case "move":
		t.Post(ui.Event{Kind: ui.PointerMove, X: float32(num(1)), Y: float32(num(2))})
	case "hover", "click", "drag", "wheel":
		s.point(t, l, num)
	case "key":
		e, err := keyEvent(l.words[1:])
		if err != nil {
			return false, err
		}
		t.Post(e)
	case "type":
		for _, r := range l.rest {
			t.Post(ui.Event{Kind: ui.TextInput, Text: string(r)})
		}
	case "activate", "value", "focus":
		id := l.words[1]
		kind := map[string]ui.EventKind{"activate": ui.Activate, "value": ui.SetValue, "focus": ui.SetFocus}[l.words[0]]
		t.Post(ui.Event{Kind: kind, Target: id, Text: strings.TrimSpace(strings.TrimPrefix(l.rest, id))})
	case "scale":
		n := g.inForce
		n.Tenths = int(num(1))
		g.Apply(n)
	case "size":
		return s.resize(g, int(num(1)), int(num(2)), dt)
	case "shot":
		s.shots = append(s.shots, l.words[1])
		s.waiting = true
	case "dump":
		return true, s.write(l.words[1]+".txt", func(w io.Writer) error {
			_, err := io.WriteString(w, t.Dump())
			return err
		})
	case "expect":
		got := fmt.Sprint(g.describe()[l.words[1]])
		if want := strings.TrimSpace(strings.TrimPrefix(l.rest, l.words[1])); got != want {
			return false, fmt.Errorf("%s is %q, not %q", l.words[1], got, want)
		}
	case "print":
		fmt.Fprintln(s.out, l.rest)
	}
	return true, nil
}

// patience is how many seconds a script waits for a node unless it says.
const patience = 10

func (s *Script) await(t *ui.Tree, l scriptLine, dt float64) (bool, error) {
	if s.left < 0 {
		s.left = patience
		if len(l.words) > 2 {
			s.left, _ = strconv.ParseFloat(l.words[2], 64) // checked when parsed
		}
	}
	id, there := l.words[1], l.words[0] == "until"
	if (t.Find(id) != nil) == there {
		return true, nil
	}
	if s.left -= dt; s.left <= 0 {
		if there {
			return false, fmt.Errorf("no node %q came", id)
		}
		return false, fmt.Errorf("node %q did not go", id)
	}
	return false, nil
}

// present waits for a node that something is to be done with.
func (s *Script) present(t *ui.Tree, id string, dt float64) (bool, error) {
	const patience = 2
	if s.left < 0 {
		s.left = patience
	}
	n := t.Find(id)
	if n != nil && n.Rect().W > 0 && n.Rect().H > 0 {
		return true, nil
	}
	if s.left -= dt; s.left > 0 {
		return false, nil
	}
	if n == nil {
		return false, fmt.Errorf("no node %q", id)
	}
	return false, fmt.Errorf("node %q is not on the screen", id)
}

func (s *Script) point(t *ui.Tree, l scriptLine, num func(int) float64) {
	r := t.Find(l.words[1]).Rect()
	x, y := r.X+r.W/2, r.Y+r.H/2
	at := func(kind ui.EventKind, x, y float32) { t.Post(ui.Event{Kind: kind, X: x, Y: y}) }
	at(ui.PointerMove, x, y)
	switch l.words[0] {
	case "click":
		at(ui.PointerDown, x, y)
		at(ui.PointerUp, x, y)
	case "drag":
		dx, dy := float32(num(2)), float32(num(3))
		at(ui.PointerDown, x, y)
		const parts = 8 // a hand does not jump
		for i := 1; i <= parts; i++ {
			f := float32(i) / parts
			at(ui.PointerMove, x+dx*f, y+dy*f)
		}
		at(ui.PointerUp, x+dx, y+dy)
	case "wheel":
		t.Post(ui.Event{Kind: ui.Wheel, X: x, Y: y, DY: float32(num(2))})
	}
}

// resize asks for a size and waits until the window has it.
func (s *Script) resize(g *shell, w, h int, dt float64) (bool, error) {
	if s.left < 0 {
		s.left = patience
		ebiten.SetWindowSizeLimits(min(w, minWidth), min(h, minHeight), -1, -1)
		ebiten.SetWindowSize(w, h)
	}
	if g.screen.w == int(float64(w)*g.screen.density) && g.screen.h == int(float64(h)*g.screen.density) {
		return true, nil
	}
	if s.left -= dt; s.left <= 0 {
		return false, fmt.Errorf("the window is %d by %d and will not be %d by %d", g.screen.w, g.screen.h, w, h)
	}
	return false, nil
}

// drawn takes the pictures that were asked for.
func (s *Script) drawn(target *ebiten.Image) error {
	if len(s.shots) == 0 {
		return nil
	}
	img := read(target)
	for _, name := range s.shots {
		if err := s.write(name+".png", func(w io.Writer) error { return encode(w, img) }); err != nil {
			s.failed = err
		}
	}
	s.shots, s.waiting = s.shots[:0], false
	return s.failed
}

func encode(w io.Writer, img *image.RGBA) error {
	// The window is opaque: so is its picture.
	for i := 3; i < len(img.Pix); i += 4 {
		img.Pix[i] = 0xFF
	}
	return (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(w, img)
}

func (s *Script) write(name string, put func(io.Writer) error) error {
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return err
	}
	f, err := os.Create(filepath.Join(s.dir, filepath.Base(name)))
	if err != nil {
		return err
	}
	return errors.Join(put(f), f.Close())
}

var scriptKeys = map[string]ui.Key{
	"tab": ui.KeyTab, "enter": ui.KeyEnter, "space": ui.KeySpace, "escape": ui.KeyEscape,
	"up": ui.KeyUp, "down": ui.KeyDownArrow, "left": ui.KeyLeft, "right": ui.KeyRight,
	"home": ui.KeyHome, "end": ui.KeyEnd, "pageup": ui.KeyPageUp, "pagedown": ui.KeyPageDown,
	"backspace": ui.KeyBackspace, "delete": ui.KeyDelete, "info": ui.KeyInfo,
}

var scriptMods = map[string]ui.Mods{"shift": ui.Shift, "ctrl": ui.Command, "alt": ui.Alt}

func keyEvent(words []string) (ui.Event, error) {
	e := ui.Event{Kind: ui.KeyDown}
	k, ok := scriptKeys[words[0]]
	if runes := []rune(words[0]); !ok && len(runes) == 1 {
		e.Rune = runes[0]
	} else if !ok {
		return e, fmt.Errorf("no key %q", words[0])
	}
	e.Key = k
	for _, w := range words[1:] {
		m, ok := scriptMods[w]
		if !ok {
			return e, fmt.Errorf("no modifier %q", w)
		}
		e.Mods |= m
	}
	return e, nil
}
