// Package page is what the full pages around a campaign have in common: a title
// with a way back, a double rule, a body that scrolls, and the scene that shows
// one.
//
// It may import game/stage, game/widget and what they import, and scenes'
// internal/say.
package page

import (
	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
)

// Scene is the part of a scene that is the same for every page. Embed it, call
// Open from Start, and Changed whenever Build would return something else.
type Scene struct {
	say.Words
	Host stage.Host
	Kit  *widget.Kit
	// Back is what Escape does.
	Back func()

	name    string
	tree    *ui.Tree
	version uint64
}

// New makes the scene; the name is what it describes itself as.
func New(words *i18n.Catalogue, name string) Scene {
	return Scene{Words: say.Words{L: words}, name: name}
}

// Open makes the tree and mounts build as its one part.
func (s *Scene) Open(h stage.Host, build func() *ui.Node) {
	s.Host = h
	s.tree = h.NewTree()
	s.Kit = widget.NewKit(s.tree, s.L)
	s.tree.OnKey = s.key
	s.tree.Mount(ui.Chrome, s.name, s.Part(build))
}

// Part wraps a builder whose nodes depend on what the scene shows.
func (s *Scene) Part(build func() *ui.Node) ui.Part {
	return ui.PartFunc{V: func() uint64 { return s.version }, B: build}
}

// Changed has the page built again.
func (s *Scene) Changed() { s.version++ }

// key goes back on Escape, and lets the first arrow or Enter begin at the top.
func (s *Scene) key(e ui.Event) bool {
	switch e.Key {
	case ui.KeyEscape:
		if s.Back != nil {
			s.Back()
			return true
		}
	case ui.KeyUp, ui.KeyDownArrow, ui.KeyLeft, ui.KeyRight, ui.KeyEnter:
		if id, ring := s.tree.Focused(); id == "" || !ring {
			s.tree.FocusNext(1)
			return true
		}
	}
	return false
}

// Tree is the scene's tree.
func (s *Scene) Tree() *ui.Tree { return s.tree }

// Update has nothing to do: a page stands still.
func (s *Scene) Update(float64) {}

// Adapt renews the page after the settings changed.
func (s *Scene) Adapt(stage.Settings) { s.Changed() }

// Describe says where the game is.
func (s *Scene) Describe(put func(string, any)) { put("scene", s.name) }

// Spec is one page.
type Spec struct {
	// Title stands at the top, Sub below it.
	Title, Sub string
	// Head stands at the right of the title.
	Head []*ui.Node
	// Body scrolls, unless Fixed; then it gets the height there is.
	Body  []*ui.Node
	Fixed bool
	// Foot stays at the bottom edge.
	Foot []*ui.Node
	// MaxW is how wide the page becomes, in units; 0 is as wide as the window.
	MaxW float32
}

// Gutter is the room for the scroll bar at the right of a body, in units.
const Gutter = 14

// Margin is the room at the left and right of a page, in units.
func (s *Scene) Margin() float32 {
	switch s.Kit.T.Class {
	case theme.Full:
		return 64
	case theme.Compact:
		return 32
	}
	return 20
}

// Width is how wide the body of a page is, in units.
func (s *Scene) Width(p Spec) float32 {
	w := s.Kit.T.W - 2*s.Margin()
	if p.MaxW > 0 {
		w = min(w, p.MaxW)
	}
	return w
}

// Page lays a page out.
func (s *Scene) Page(p Spec) *ui.Node {
	t := s.Kit.T
	margin := s.Margin()
	title := ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 2},
		ui.Text(t.Type.Page, t.Text1, p.Title).With(func(n *ui.Node) { n.Role = ui.RoleHeading }))
	if p.Sub != "" && t.Class != theme.Small {
		title.Children = append(title.Children, ui.Text(t.Type.Body, t.Text2, p.Sub))
	}
	head := ui.Row(ui.Style{Gap: 16, Align: ui.Center}, title)
	head.Children = append(head.Children, p.Head...)
	if s.Back != nil {
		head.Children = append(head.Children, widget.Button(s.Kit, widget.ButtonSpec{
			ID: s.name + "/back", Icon: "icon/arrow-left", Label: s.T("page.back"), Note: s.T("key.esc"), OnPress: s.Back,
		}))
	}
	body := ui.Column(ui.Style{Gap: 16, Grow: 1, Shrink: 1, Scroll: !p.Fixed, Pad: ui.Insets{Right: Gutter, Top: 4, Bottom: 16}}, p.Body...)
	body.ID = s.name + "/body"
	column := ui.Column(ui.Style{FullH: true, Gap: 14, W: s.Width(p)}, head, widget.DoubleRule(s.Kit), body)
	if len(p.Foot) > 0 {
		foot := ui.Row(ui.Style{Gap: 14, Align: ui.Center, Justify: ui.PackEnd, Pad: ui.Insets{Top: 12}}, p.Foot...)
		foot.Box = ui.Box{Line: t.RuleSoft, Edges: ui.EdgeTop}
		column.Children = append(column.Children, foot)
	}
	root := ui.Column(ui.Style{FullW: true, FullH: true, Align: ui.Center, Pad: ui.Sides(margin*0.55, margin)}, column)
	root.ID, root.Role, root.Label, root.Solid = s.name, ui.RoleRegion, p.Title, true
	root.Box = ui.Box{Fill: t.Page, Fill2: t.PageLow}
	return root
}
