// The display list is the whole contract between the toolkit and a painter.
// Track and Inset were added after the first version of it.

package ui

import "hardcurrency/game/theme"

// Color is straight (not premultiplied) 0xRRGGBBAA.
type Color = theme.Color

// Rect is an axis-aligned rectangle in physical pixels, origin top left.
type Rect struct{ X, Y, W, H float32 }

// Op is one drawing instruction of a DisplayList. Which fields count depends
// on Kind; the zero value of the others is ignored. All coordinates are
// physical pixels.
type Op struct {
	Kind OpKind
	Rect Rect
	// Color is the fill, stroke, text or tint colour. Color2, when not zero, is
	// the lower end of a vertical gradient (OpFill), or the colour of a halo
	// Dash pixels wide behind the letters (OpText).
	Color, Color2 Color
	// Width is the stroke width (OpFrame, OpLine, OpPolyline), the font size in
	// pixels (OpText) or the dash scale of a pattern (OpPattern).
	Width float32
	// Dash and Gap, when both positive, break a stroke.
	Dash, Gap float32
	// Track is extra advance in pixels after every rune but the last (OpText).
	// A painter draws such a text rune by rune; kerning is off in it.
	Track float32
	// Inset, when positive, makes an OpSprite a nine-slice: the outer thirds of
	// the sprite fill borders Inset pixels wide, the middle third is stretched.
	Inset float32
	// Angle is clockwise radians about the centre of Rect (OpSprite, OpLayerBegin).
	Angle float32
	// Face names a font face (OpText).
	Face Face
	// Name is the text (OpText), the sprite (OpSprite), the pattern (OpPattern),
	// the mesh (OpMesh) or the cache key (OpLayerBegin).
	Name string
	// First and Count select points from DisplayList.Points (OpPolyline,
	// OpPolygon) as x, y pairs. Count is in points, not floats.
	First, Count int32
	// Version invalidates a cached layer when it changes (OpLayerBegin).
	Version uint64
	// View maps mesh units to pixels for OpMesh: x' = x*ViewScale+ViewX, and y
	// likewise.
	ViewX, ViewY, ViewScale float32
}

// OpKind says what an Op draws.
type OpKind uint8

// The instructions. Layers, clips and groups nest and are balanced.
const (
	OpNone       OpKind = iota
	OpFill              // Rect filled with Color, or a vertical gradient to Color2
	OpFrame             // outline of Rect, inside the edge
	OpLine              // from (Rect.X, Rect.Y) to (Rect.X+Rect.W, Rect.Y+Rect.H)
	OpPolyline          // open stroke through Points
	OpPolygon           // filled simple polygon (may be concave) through Points
	OpCircle            // filled disc inscribed in Rect
	OpRing              // circle outline of Width inscribed in Rect
	OpText              // Name in Face at size Width; Rect.X left edge, Rect.Y baseline
	OpSprite            // named sprite stretched to Rect, tinted by Color, turned by Angle
	OpPattern           // named tiling pattern clipped to Rect, tinted by Color
	OpMesh              // named triangle mesh under View, in Color
	OpClipBegin         // following ops are clipped to Rect, until OpClipEnd
	OpClipEnd           //
	OpLayerBegin        // ops until OpLayerEnd are drawn once into an image cached under Name, reused while Version and the size of Rect stay the same, and laid at Rect turned by Angle, multiplied by the alpha of Color (0 means opaque)
	OpLayerEnd          //
)

// Face is a font family and weight. Sizes are per use.
type Face = theme.Face

// The faces of the theme, under the toolkit's own name.
const (
	Sans       = theme.Sans
	SansBold   = theme.SansBold
	Cond       = theme.Cond
	CondMedium = theme.CondMedium
	CondBold   = theme.CondBold
	Serif      = theme.Serif
	SerifBold  = theme.SerifBold
	SerifItal  = theme.SerifItal
	Mono       = theme.Mono
	MonoBold   = theme.MonoBold
	Faces      = theme.Faces
)

// A layer is recorded in the same absolute pixels as everything else; its ops
// are present in every frame, so that a painter that has lost the image can
// draw it again.

// DisplayList is what a frame draws, back to front. It is reused from frame to
// frame: Reset keeps the storage.
type DisplayList struct {
	Ops    []Op
	Points []float32
}

// Reset empties the list and keeps its storage.
func (d *DisplayList) Reset() { d.Ops, d.Points = d.Ops[:0], d.Points[:0] }
