// Package ui is a small retained interface toolkit: a tree of nodes, flex
// layout, focus, overlays and semantics, which turns into a DisplayList that
// package paint draws. It knows no window, clock, file or asset: the shell (or
// a test, or a mirror of the page for assistive technology) posts Events and
// passes the time that has gone by.
//
// It may import package theme, go-text and the standard library.
//
// # How a scene uses it
//
// A screen is made of Parts. A part says which version of the model it shows
// and builds its nodes again only when that version changes:
//
//	m, err := ui.NewMeasurer(fonts)             // font bytes by face
//	t := ui.NewTree(m, theme.New(1920, 1080, theme.Options{}))
//	t.Mount(ui.Chrome, "coal", coalPanel)       // coalPanel implements ui.Part
//	t.Tips = func(term string) *ui.Node { ... } // content of tooltips
//
//	// every frame
//	t.Post(ui.Event{Kind: ui.PointerMove, X: x, Y: y})
//	t.Update(dt)
//	painter.Draw(t.Draw())
//
// A part builds plain nodes, or calls package widget for finished ones:
//
//	func (p *coalPanel) Version() uint64 { return p.view.Day }
//	func (p *coalPanel) Build() *ui.Node {
//		return ui.Column(ui.Style{W: 472, Gap: 12, Place: ui.At(102, 112)},
//			ui.Text(p.kit.T.Type.Title, p.kit.T.Text1, "Coal out"),
//			widget.Dial(p.kit, widget.DialSpec{ID: "coal/share", ...}),
//		)
//	}
//
// A part that is built every day but shows much that stays keeps nodes from one
// build to the next with Tree.Keep, which sums up what a node shows as Version
// does for a part; Node.Say changes the text of one that was kept.
//
// Focus, hover, scroll, open tooltips and the inner state of widgets belong to
// the tree, by node id, and so survive rebuilding. Ids are unique in the tree;
// Tree.Problems lists those that are not, and everything else a test should
// fail on (a control without a name, a target that is too small, clipped text).
//
// # Units
//
// A Style is in units: pixels at 1920x1080 and 100%. Rects, events and display
// lists are in physical pixels. Layout snaps boxes to whole pixels.
package ui
