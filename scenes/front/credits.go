package front

import (
	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/page"
)

// Credits says what the game is made from, and what its model is and is not.
type Credits struct{ page.Scene }

// NewCredits makes the credits.
func NewCredits(words *i18n.Catalogue) *Credits {
	return &Credits{page.New(words, "credits")}
}

// Start builds the tree.
func (s *Credits) Start(h stage.Host) {
	s.Back = h.Pop
	s.Open(h, s.build)
}

// works are what others made and this game is built with. Names and licences
// are the same in every language.
var works = []struct {
	group string
	items [][3]string // name, author, licence
}{
	{"type", [][3]string{
		{"IBM Plex Sans, Sans Condensed, Serif, Mono", "IBM Corp", "SIL Open Font License 1.1"},
	}},
	{"picture", [][3]string{
		{"Tabler Icons 3.51.0", "Paweł Kuna", "MIT"},
		{"Natural Earth (world-atlas 2.0.2)", "naturalearthdata.com, Michael Bostock", "public domain, ISC"},
	}},
	{"library", [][3]string{
		{"Ebitengine 2.9.10, Oto 3.4.1, purego, gomobile", "Hajime Hoshi and others", "Apache 2.0, BSD"},
		{"donburi 1.15.7", "yohamta", "MIT"},
		{"go-text/typesetting 0.3.0", "go-text", "BSD, Unlicense"},
		{"Go, x/image 0.47.0, x/text 0.43.0", "The Go Authors", "BSD"},
	}},
}

func (s *Credits) build() *ui.Node {
	t := s.Kit.T
	heading := func(key string) *ui.Node {
		return ui.Text(t.Type.Chart, t.Text1, s.T(key)).With(func(n *ui.Node) { n.Role = ui.RoleHeading })
	}
	body := []*ui.Node{
		heading("credits.model"),
		widget.Text(s.Kit, theme.Plain, s.T("credits.model.body")),
		widget.Text(s.Kit, theme.Plain, s.T("credits.model.not")),
		widget.Text(s.Kit, theme.Second, s.T("credits.model.sources")),
		widget.Rule(s.Kit),
		heading("credits.works"),
	}
	for _, g := range works {
		list := ui.Column(ui.Style{Gap: 6})
		list.Role, list.Label = ui.RoleList, s.T("credits."+g.group)
		for _, w := range g.items {
			item := ui.Rich(t.Type.Body, t.Text2, ui.Span{S: w[0], Style: t.Type.Body.Bold(), Color: t.Text1}, ui.Span{S: w[1] + ".", Gap: 8}, ui.Span{S: w[2] + ".", Gap: 8, Color: t.AccentT})
			item.Role = ui.RoleListItem
			list.Children = append(list.Children, item)
		}
		body = append(body, widget.Caption(s.Kit, s.T("credits."+g.group)), list)
	}
	body = append(body, widget.Rule(s.Kit), widget.Text(s.Kit, theme.Second, s.T("credits.own")))
	return s.Page(page.Spec{Title: s.T("credits.title"), MaxW: 1000, Body: body})
}
