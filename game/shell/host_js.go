package shell

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"syscall/js"

	"hardcurrency/game/stage"
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

// page calls what the page around the game offers; see web/page/host.js. It
// returns undefined where the page does not have it.
func page(name string, args ...any) js.Value {
	host := js.Global().Get("hardcurrencyHost")
	if !host.Truthy() || host.Get(name).Type() != js.TypeFunction {
		return js.Undefined()
	}
	return host.Call(name, args...)
}

// Export implements stage.Host: the browser keeps the file as a download.
func (s *shell) Export(name string, data []byte, done func(string)) {
	if !download(name, data) {
		name = ""
	}
	done(name)
}

// Copy implements stage.Host.
func (s *shell) Copy(text string) bool { return page("copy", text).Truthy() }

// Import implements stage.Host.
func (s *shell) Import(take func(name string, data []byte)) bool {
	var chosen js.Func
	chosen = js.FuncOf(func(_ js.Value, args []js.Value) any {
		name, array := args[0].String(), args[1]
		chosen.Release()
		var data []byte
		if array.Truthy() {
			data = make([]byte, array.Length())
			js.CopyBytesToGo(data, array)
		}
		s.desk.queue(func() { take(name, data) })
		return nil
	})
	return page("pick", ".hcs,.hcr", stage.MaxImport, chosen).Truthy()
}

// keep hands a picture of the screen to the browser as a download.
func (s *shell) keep(img *image.RGBA) {
	var b bytes.Buffer
	if png.Encode(&b, img) == nil {
		download("hard-currency.png", b.Bytes())
	}
}

// download hands a file to the browser and says whether it could.
func download(name string, data []byte) bool {
	array := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(array, data)
	return page("download", name, array).Truthy()
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
