// Package display ends the program with one plain sentence when there is no
// screen to draw on. The graphics library opens the display while its packages
// are being initialised and panics if it cannot, before main runs, so the check
// has to happen earlier still.
//
// It does: Go initialises a package as soon as everything it imports is ready,
// and takes the lowest import path when several are. This package imports
// nothing but syscall, on which the packages that the graphics library needs
// (os, time) depend themselves. It must therefore stay free of other imports,
// and the test beside main.go runs the built program to see that the order
// still holds.
//
// It may import: syscall (and C, where the display is X11).
package display
