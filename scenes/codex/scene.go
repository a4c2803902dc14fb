package codex

import (
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/page"
)

// Scene is the codex.
type Scene struct {
	page.Scene
	all   []entry
	group string // category that is listed, "" for all
	find  string
	open  string // id of the entry shown, "" for none
}

// New makes the codex, open at an entry, or at its list when there is no such
// entry.
func New(words *i18n.Catalogue, at string) *Scene {
	s := &Scene{Scene: page.New(words, "codex"), all: entries(words)}
	if s.entry(at) != nil {
		s.open = at
	}
	return s
}

// Start builds the tree.
func (s *Scene) Start(h stage.Host) {
	s.Back = func() {
		if s.open != "" && s.single() { // the entry covers the list
			s.open = ""
			s.Changed()
			return
		}
		h.Pop()
	}
	s.Open(h, s.build)
}

// Describe says where the game is.
func (s *Scene) Describe(put func(string, any)) {
	s.Scene.Describe(put)
	put("entry", s.open)
	put("listed", len(s.listed()))
}

// single says that there is room for the list or an entry only.
func (s *Scene) single() bool { return s.Kit.T.Class == theme.Small }

func (s *Scene) entry(id string) *entry {
	for i := range s.all {
		if s.all[i].id == id {
			return &s.all[i]
		}
	}
	return nil
}

// listed are the entries of the category that have every word of the search.
func (s *Scene) listed() []*entry {
	var out []*entry
	words := strings.Fields(strings.ToLower(s.find))
next:
	for i := range s.all {
		e := &s.all[i]
		if s.group != "" && e.group != s.group {
			continue
		}
		for _, w := range words {
			if !strings.Contains(e.find, w) {
				continue next
			}
		}
		out = append(out, e)
	}
	return out
}

func (s *Scene) build() *ui.Node {
	spec := page.Spec{Title: s.T("codexpage.title"), Sub: s.F("codexpage.sub", "n", len(s.all)), MaxW: 1720, Fixed: true}
	if s.single() {
		spec.Body = []*ui.Node{s.list()}
		if e := s.entry(s.open); e != nil {
			spec.Body = []*ui.Node{s.paper(e)}
		}
		return s.Page(spec)
	}
	list := s.list()
	list.W, list.Grow = s.listWidth(), 0
	right := s.blank()
	if e := s.entry(s.open); e != nil {
		right = s.paper(e)
	}
	spec.Body = []*ui.Node{ui.Row(ui.Style{Gap: 28, Grow: 1, Shrink: 1, Align: ui.Stretch}, list, right)}
	return s.Page(spec)
}

func (s *Scene) listWidth() float32 {
	if s.Kit.T.Class == theme.Full {
		return 620
	}
	return 440
}

// list is the search, the categories and what they leave.
func (s *Scene) list() *ui.Node {
	t := s.Kit.T
	items := []widget.Item{{Key: "all", Label: s.T("codexpage.all")}}
	for _, g := range groups {
		items = append(items, widget.Item{Key: g, Label: s.groupName(g)})
	}
	value := s.group
	if value == "" {
		value = "all"
	}
	found := s.listed()
	rows := make([]widget.MenuItem, 0, len(found))
	for _, e := range found {
		item := widget.MenuItem{ID: "codex/entry/" + e.id, Label: e.title, Selected: e.id == s.open, OnPress: func() {
			s.open = e.id
			s.Changed()
		}}
		if s.group == "" {
			item.Note = s.groupName(e.group)
		}
		rows = append(rows, item)
	}
	scroll := ui.Column(ui.Style{Grow: 1, Shrink: 1, Scroll: true, Pad: ui.Insets{Right: 12}},
		widget.Menu(s.Kit, widget.MenuSpec{ID: "codex/entries", Label: s.L.F("codexpage.found", i18n.Args{"n": len(found)}), Items: rows}))
	scroll.ID = "codex/list"
	if len(found) == 0 {
		scroll.Children = []*ui.Node{widget.Text(s.Kit, theme.Second, s.T("codexpage.none"))}
	}
	return ui.Column(ui.Style{Gap: 12, Grow: 1, Shrink: 1},
		widget.TextField(s.Kit, widget.TextSpec{ID: "codex/find", Label: s.T("codexpage.find"), Placeholder: s.T("codexpage.find"), Value: s.find, Max: 40, HideLabel: true,
			OnChange: func(v string) { s.find = v; s.Changed() },
			OnSubmit: func(string) { s.first() }}),
		widget.Segmented(s.Kit, widget.SegmentedSpec{ID: "codex/group", Label: s.T("codexpage.groups"), Items: items, Value: value, Tabs: true,
			OnChange: func(g string) {
				s.group = g
				if g == "all" {
					s.group = ""
				}
				s.Changed()
			}}),
		ui.Text(t.Type.Unit, t.Text3, s.L.F("codexpage.found", i18n.Args{"n": len(found)})),
		scroll)
}

// first opens the first entry that was found.
func (s *Scene) first() {
	if found := s.listed(); len(found) > 0 {
		s.open = found[0].id
		s.Changed()
	}
}

func (s *Scene) groupName(g string) string { return s.Or("codexgroup."+g, "codexpage.group."+g) }

// paper is an entry, printed.
func (s *Scene) paper(e *entry) *ui.Node {
	t := s.Kit.T
	n := ui.Column(ui.Style{Gap: 14, Grow: 1, Shrink: 1, Scroll: true, Pad: ui.Sides(30, 40)},
		ui.Text(t.Type.Caption, t.InkRed, s.groupName(e.group)),
		ui.Text(t.Type.Page, t.Ink, e.title).With(func(n *ui.Node) { n.Role = ui.RoleHeading }))
	if t.Class != theme.Full {
		n.Pad = ui.Sides(18, 24)
	}
	for _, par := range strings.Split(e.body, "\n\n") {
		n.Children = append(n.Children, ui.Text(t.Type.Lede, t.Ink, par).With(func(n *ui.Node) { n.MaxW = 900 }))
	}
	if e.source != "" {
		rule := ui.Strut(0, 1)
		rule.FullW, rule.Box = true, ui.Box{Fill: t.PaperRule2}
		n.Children = append(n.Children, rule,
			ui.Text(t.Type.Body, t.Ink2, s.F("codexpage.source", "source", e.source)).With(func(n *ui.Node) { n.MaxW = 900 }))
	}
	n.Box = ui.Box{Fill: t.PaperLight, Fill2: t.Paper, Shadow: ui.ShadowPanel}
	n.Paint = func(c *ui.Canvas) {
		d := min(c.Px(420), c.R.H)
		c.ClipTo(c.R)
		c.Sprite("orn/rosette524", ui.Rect{X: c.R.X + c.R.W - d*0.62, Y: c.R.Y + c.R.H - d*0.62, W: d, H: d}, 0, t.PaperRule.Alpha(0.35))
		c.Unclip()
	}
	n.ID, n.Role, n.Label = "codex/page", ui.RoleRegion, e.title
	return n
}

// blank is what is said before an entry is chosen.
func (s *Scene) blank() *ui.Node {
	t := s.Kit.T
	n := ui.Column(ui.Style{Gap: 14, Grow: 1, Shrink: 1, Pad: ui.Sides(30, 40), Scroll: true},
		ui.Text(t.Type.Book, t.Text1, s.T("codexpage.about.title")).With(func(n *ui.Node) { n.Role = ui.RoleHeading }),
		ui.Text(t.Type.Lede, t.Text2, s.T("codexpage.about")).With(func(n *ui.Node) { n.MaxW = 900 }))
	n.Box = ui.Box{Line: t.Rule}
	n.ID, n.Role, n.Label = "codex/blank", ui.RoleRegion, s.T("codexpage.about.title")
	return n
}
