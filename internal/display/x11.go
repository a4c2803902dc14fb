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
	if wantsHelp(commandLine()) {
		_, _ = syscall.Write(1, []byte(Usage))
		syscall.Exit(0)
	}
	name, _ := syscall.Getenv("DISPLAY")
	_, wayland := syscall.Getenv("WAYLAND_DISPLAY")
	// Nothing can be done about a failed write to standard error: the exit
	// status still says that the program did not run.
	_, _ = syscall.Write(2, []byte(complaint(name, wayland)))
	syscall.Exit(1)
}

// commandLine is the command line of this process as the system keeps it. The
// usual way to it is not open yet: this runs before its package is ready.
func commandLine() []byte {
	f, err := syscall.Open("/proc/self/cmdline", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil
	}
	defer syscall.Close(f)
	buf := make([]byte, 4096)
	n, err := syscall.Read(f, buf)
	if err != nil {
		return nil
	}
	return buf[:n]
}
