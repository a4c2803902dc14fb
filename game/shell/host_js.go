package shell

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"syscall/js"
)

const (
	// sharedThread says that goroutines take turns with the frame.
	sharedThread = true
	// maxDensity is how dense a screen may be before pixels are put together:
	// phones have more than anybody sees, and pay for each.
	maxDensity = 2
)

// CanQuit implements stage.Host: a page is left by closing it.
func (s *shell) CanQuit() bool { return false }

// Copy implements stage.Host.
func (s *shell) Copy(text string) bool {
	board := js.Global().Get("navigator").Get("clipboard")
	if !board.Truthy() {
		return false
	}
	// A refusal comes later and concerns nobody.
	board.Call("writeText", text).Call("catch", js.Global().Get("Function").New())
	return true
}

// keep hands a picture of the screen to the browser as a download.
func (s *shell) keep(img *image.RGBA) {
	var b bytes.Buffer
	if png.Encode(&b, img) != nil {
		return
	}
	data := js.Global().Get("Uint8Array").New(b.Len())
	js.CopyBytesToJS(data, b.Bytes())
	blob := js.Global().Get("Blob").New([]any{data}, map[string]any{"type": "image/png"})
	url := js.Global().Get("URL")
	link := js.Global().Get("document").Call("createElement", "a")
	href := url.Call("createObjectURL", blob)
	link.Set("href", href)
	link.Set("download", "hard-currency.png")
	link.Call("click")
	url.Call("revokeObjectURL", href)
}

// tell tells the page around the game that the first frame is there, and where
// the game is whenever that changes.
type tell struct {
	ready bool
	last  string
}

func (t *tell) firstFrame() {
	if t.ready {
		return
	}
	t.ready = true
	if f := js.Global().Get("hardcurrencyReady"); f.Type() == js.TypeFunction {
		f.Invoke()
	}
}

func (t *tell) state(values map[string]any) {
	data, err := json.Marshal(values)
	if err != nil || string(data) == t.last {
		return
	}
	t.last = string(data)
	js.Global().Set("hardcurrencyState", t.last)
}
