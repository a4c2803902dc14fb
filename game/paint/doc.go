// Package paint draws display lists with the graphics library. It is the only
// place that knows how a shape becomes triangles.
//
// Everything small (glyphs, icons, dots) is kept in a few shared sheets, each
// with a white texel, so that a whole panel of text, boxes, lines and icons is
// one draw call. Clips are cut into the triangles. Edges are softened by strips
// of fading triangles rather than by drawing everything twice. Layers that have
// not changed are images.
//
// It may import: ui, theme, assets, the graphics library, go-text and
// golang.org/x/image. It is used from the goroutine that draws, and only there.
package paint
