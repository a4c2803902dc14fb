// Package theme holds every colour, size, type style, space and duration of the
// interface, and nothing else does. A Theme is one plain value; changing the
// palette, the scale or the amount of motion means making another one.
//
// It imports only the standard library.
package theme
