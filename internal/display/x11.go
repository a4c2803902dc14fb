//go:build linux && !android && cgo

package display

// #cgo LDFLAGS: -lX11
// #include <X11/Xlib.h>
//
// // Opening the display is the only test that also covers a server that is
// // there and refuses: a wrong cookie, a full client table, a dead tunnel.
// static int canOpen(void) {
// 	Display *d = XOpenDisplay(NULL);
// 	if (d == NULL) {
// 		return 0;
// 	}
// 	XCloseDisplay(d);
// 	return 1;
// }
import "C"

import "syscall"

func init() {
	if C.canOpen() != 0 {
		return
	}
	name, _ := syscall.Getenv("DISPLAY")
	_, wayland := syscall.Getenv("WAYLAND_DISPLAY")
	// Nothing can be done about a failed write to standard error: the exit
	// status still says that the program did not run.
	_, _ = syscall.Write(2, []byte(complaint(name, wayland)))
	syscall.Exit(1)
}
