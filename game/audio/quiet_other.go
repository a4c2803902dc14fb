//go:build !linux || android || !cgo

package audio

// quiet has nothing to do here: only ALSA writes to the terminal.
func quiet() {}
