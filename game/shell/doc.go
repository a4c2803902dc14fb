// Package shell runs scenes: it owns the window, the clock, the loop, input,
// goroutines, files and sound, and gives scenes what package stage promises.
//
// It may import: stage, paint, store, audio, ui, theme, the graphics library.
// Nothing imports it but main.
package shell
