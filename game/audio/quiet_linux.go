//go:build linux && !android && cgo

package audio

// #cgo pkg-config: alsa
// #include <alsa/asoundlib.h>
//
// static void say_nothing(const char *file, int line, const char *function, int err, const char *fmt, ...) {}
//
// // The handler gets a variable number of arguments, which Go cannot take.
// static void hc_quiet(void) { snd_lib_error_set_handler(say_nothing); }
import "C"

// quiet keeps the sound library from filling the terminal when there is no
// device: the game says in its settings that it is silent.
func quiet() { C.hc_quiet() }
