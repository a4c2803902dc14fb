package front

import (
	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/page"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
)

// Title is the first scene.
type Title struct {
	page.Scene
	flow   Flow
	lib    *content.Library
	globe  globe
	shelf  uint64 // version of the list that is shown
	serial string
}

// NewTitle makes the title of a game with this content.
func NewTitle(words *i18n.Catalogue, lib *content.Library, serial string, flow Flow) *Title {
	return &Title{Scene: page.New(words, "title"), flow: flow, lib: lib, serial: serial, globe: newGlobe()}
}

// Start builds the tree.
func (s *Title) Start(h stage.Host) {
	s.Open(h, s.column)
	s.Tree().Mount(ui.Ground, "title/ground", ui.Fixed(s.ground))
	s.Tree().Mount(ui.Ground, "title/lights", ui.Fixed(s.lights))
}

// Shown reads the saved campaigns again: one may have been left just now.
func (s *Title) Shown() { s.flow.Shelf.Refresh() }

// Receive takes in a file that was dropped on the window.
func (s *Title) Receive(_ string, data []byte) {
	s.flow.Shelf.Import(data, func(sentence string) {
		widget.Toast(s.Kit, widget.ToastSpec{Icon: "icon/file-import", Text: sentence})
		s.flow.Shelf.Refresh()
	})
}

// Covered has nothing to stop.
func (s *Title) Covered() {}

// Update shows the list of saves when it has been read, and moves the lights.
func (s *Title) Update(dt float64) {
	if v := s.flow.Shelf.Version(); v != s.shelf {
		s.shelf = v
		s.Changed()
	}
	s.globe.update(dt, s.Kit.T.Motion.Reduced)
}

// Describe says where the game is, and how many campaigns can be loaded.
func (s *Title) Describe(put func(string, any)) {
	s.Scene.Describe(put)
	saves, read := s.flow.Shelf.Saves()
	put("ready", read)
	put("saves", len(saves))
}

// measures are the sizes of the title, in units, by the room there is.
type measures struct {
	left, top, bottom float32 // of the column, from the window's edges
	width             float32
	logo              float32 // height
	card              float32 // height
	gap               float32
	inset             float32 // of the frame
}

func (s *Title) measures() measures {
	t := s.Kit.T
	f := min(t.W/1920, t.H/1080)
	switch t.Class {
	case theme.Full:
		return measures{left: 116 * f, top: 84 * f, bottom: 60 * f, width: 600, logo: 376 * f, card: 132, gap: 22, inset: 26}
	case theme.Compact:
		return measures{left: 78 * f, top: 66 * f, bottom: 56 * f, width: 440, logo: 350 * f, card: 98, gap: 11, inset: 18}
	}
	return measures{left: 64 * f, top: 52 * f, bottom: 44 * f, width: 340, logo: 280 * f, card: 64, gap: 8, inset: 10}
}

// The logo's picture, and where in it the letters are: it has room around them
// for the shadow.
const (
	logoW, logoH       = 988, 376
	lettersX, lettersY = 20, 25
	lettersH           = 318
)

// column is everything that is read and used.
func (s *Title) column() *ui.Node {
	t := s.Kit.T
	m := s.measures()
	logo := s.logo(m.logo)
	col := ui.Column(ui.Style{Gap: m.gap, FullH: true, Pad: ui.Insets{Top: m.top, Left: m.left, Bottom: m.bottom, Right: m.inset}})
	col.ID, col.Role, col.Label = "title", ui.RoleRegion, s.T("title.name")
	if t.Class != theme.Small {
		col.Children = append(col.Children, ui.Text(t.Type.Code.Bold().At(t.Type.Value.Size), t.ExposT, s.serial).With(func(n *ui.Node) { n.Flags |= ui.Decor }))
	}
	tagline := ui.Text(t.Type.Option.At(t.Type.Option.Size+2), t.Text1, s.T("title.tagline"))
	if t.Class == theme.Small {
		tagline.MaxW = m.width // beside the globe, not over it
	}
	col.Children = append(col.Children, logo,
		tagline)
	if saves, read := s.flow.Shelf.Saves(); read {
		col.Children = append(col.Children, s.menu(m, saves)...)
	}
	col.Children = append(col.Children, ui.Space(), s.foot())
	if t.Class == theme.Small { // a small window or a large scale: everything can still be reached
		col.Scroll, col.FullW = true, true
	}
	return col
}

// logo is the name of the game, so high as a picture; its letters line up with
// the column.
func (s *Title) logo(high float32) *ui.Node {
	k := high / logoH
	n := ui.Draws(k*logoW, k*lettersH, func(c *ui.Canvas) {
		p := c.Px(k)
		c.Sprite("orn/logo", ui.Rect{X: c.R.X - p*lettersX, Y: c.R.Y - p*lettersY, W: p * logoW, H: p * logoH}, 0, white)
	})
	n.Flags, n.Role, n.Label, n.Self = 0, ui.RoleHeading, s.T("title.name"), ui.Start
	return n
}

// menu is the card of what is most likely wanted, and the rest below it.
func (s *Title) menu(m measures, saves []Save) []*ui.Node {
	var items []widget.MenuItem
	add := func(id, icon, note string, do func()) {
		items = append(items, widget.MenuItem{ID: "title/" + id, Icon: icon, Label: s.T("title." + id), Note: note, OnPress: do})
	}
	card := s.card(m, "title/new", s.T("title.new"), []string{s.T("title.new.what"), s.T("title.new.time")}, s.newCampaign)
	if last := newest(saves); last != nil {
		stands := s.L.F("title.continue.state", i18n.Args{"treasury": i18n.Money(last.Treasury), "confidence": i18n.Number(last.Confidence, 0)})
		if last.Seat == content.CoalitionSeat {
			stands = s.T("seat.coalition")
		}
		card = s.card(m, "title/continue", s.T("title.continue"), []string{
			s.L.F("title.continue.date", i18n.Args{"date": s.L.Long(say.Civil(last.Date)), "scenario": s.T("scenario." + last.Scenario + ".title")}),
			stands,
		}, func() { openSave(s.Kit, s.flow.Shelf, last.File) })
		add("new", "icon/plus", "", s.newCampaign)
	}
	if len(saves) == 0 { // later it is a link at the foot
		add("tutorial", "icon/school", s.T("title.tutorial.note"), s.tutorial)
	} else {
		add("load", "icon/archive", s.F("title.load.note", "n", len(saves)), s.load)
	}
	add("codex", "icon/book-2", s.F("title.codex.note", "n", s.flow.Entries), s.flow.Codex)
	add("settings", "icon/settings", "", s.settings)
	list := widget.Menu(s.Kit, widget.MenuSpec{ID: "title/menu", Label: s.T("title.menu"), Items: items, Large: s.Kit.T.Class == theme.Full})
	list.W = m.width
	return []*ui.Node{card, list}
}

// tutorialScenario is the scenario that leads a newcomer by the hand.
const tutorialScenario = "tutorial"

// tutorial begins it at once: there is nothing to choose before one knows what.
func (s *Title) tutorial() {
	s.flow.Begin(Setup{Scenario: tutorialScenario, Level: FirstLevel(s.lib), Seed: s.flow.Seed()})
}

// card is a banknote with one thing to do.
func (s *Title) card(m measures, id, label string, lines []string, do func()) *ui.Node {
	t := s.Kit.T
	words := ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 3, Justify: ui.PackCenter},
		ui.Text(t.Type.Hero.At(t.Type.Hero.Size-3), t.Ink, label))
	for _, l := range lines {
		words.Children = append(words.Children, ui.Text(t.Type.Row, t.Ink3, l))
	}
	if t.Class != theme.Full {
		words.Gap, words.Children[0].Para.Style = 1, t.Type.Hero.At(t.Type.Hero.Size-7)
	}
	if t.Class == theme.Small {
		words.Children = append(words.Children[:1], words.Children[2:]...)
	}
	seal := ui.Draws(m.card*1.3, m.card, func(c *ui.Canvas) {
		x, y := c.R.X+c.R.W*0.45, c.R.Y+c.R.H/2
		around := func(d float32) ui.Rect { return ui.Rect{X: x - d/2, Y: y - d/2, W: d, H: d} }
		c.ClipTo(c.R)
		c.Sprite("orn/rosette524", around(c.R.H*1.5), 0, t.PaperRule2.Alpha(0.75))
		c.Disc(x, y, c.R.H*0.24, t.PaperLight)
		c.Ring(x, y, c.R.H*0.24, c.T.Stroke(1.5), t.PaperRule2)
		c.Unclip()
		r := c.R.H * 0.11
		c.Polyline([]float32{x - r*0.7, y - r, x + r, y, x - r*0.7, y + r, x - r*0.7, y - r}, c.T.Stroke(2.5), 0, 0, t.Ink)
	})
	n := ui.Row(ui.Style{W: m.width, MinH: m.card, Align: ui.Stretch, Pad: ui.Insets{Left: 26}}, words, seal)
	n.Box = ui.Box{Fill: t.PaperLight, Fill2: t.PaperShade, Shadow: ui.ShadowPanel, HoverFill: t.PaperSelect, HoverLine: t.Accent, Width: 2}
	n.ID, n.Role, n.Label, n.Hint = id, ui.RoleButton, label, say.Sentence(lines...)
	n.Focusable, n.OnPress, n.Solid = true, do, true
	return n
}

// foot is what is seldom wanted, and what the game is not.
func (s *Title) foot() *ui.Node {
	t := s.Kit.T
	row := ui.Row(ui.Style{Gap: 18, LineGap: 2, Wrap: true, Align: ui.Center},
		s.link("title/credits", "icon/heart", s.T("title.credits"), s.credits))
	if saves, read := s.flow.Shelf.Saves(); read && len(saves) == 0 { // later it is in the menu
		row.Children = append(row.Children, s.link("title/load", "icon/file-import", s.T("saves.import"), s.load))
	}
	if saves, read := s.flow.Shelf.Saves(); read && len(saves) > 0 {
		row.Children = append([]*ui.Node{s.link("title/tutorial", "icon/school", s.T("title.tutorial"), s.tutorial)}, row.Children...)
	}
	if s.Host.CanQuit() {
		row.Children = append(row.Children, s.link("title/quit", "icon/x", s.T("title.quit"), s.Host.Quit))
	}
	col := ui.Column(ui.Style{Gap: 6}, row)
	if c := s.flow.Shelf.Caveat(); c != "" {
		col.Children = append(col.Children, ui.Text(t.Type.Small, t.ExposT, s.T(c)))
	}
	col.Children = append(col.Children, ui.Text(t.Type.Row, t.Text2, s.T("title.disclaimer")))
	return col
}

func (s *Title) link(id, icon, label string, do func()) *ui.Node {
	t := s.Kit.T
	n := ui.Row(ui.Style{Gap: 8, Align: ui.Center, MinH: max(t.Metrics.Target, 32), Pad: ui.Insets{Right: 8}},
		widget.Icon(s.Kit, icon, t.Metrics.IconS, theme.Second), ui.Text(t.Type.Row, t.Text1, label))
	n.Box = ui.Box{HoverFill: t.Palette.Hover}
	n.ID, n.Role, n.Label, n.Focusable, n.OnPress = id, ui.RoleButton, label, true, do
	return n
}

// Setup makes the scene in which a campaign is set up, as the title opens it.
func (s *Title) Setup() *NewCampaign { return NewSetup(s.L, s.lib, s.flow) }

func (s *Title) newCampaign() { s.Host.Push(s.Setup()) }
func (s *Title) load()        { s.Host.Push(NewSaves(s.L, s.flow.Shelf)) }
func (s *Title) settings()    { s.Host.Push(NewSettings(s.L)) }
func (s *Title) credits()     { s.Host.Push(NewCredits(s.L)) }
