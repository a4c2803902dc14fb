package seat

import (
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
)

// Entry is one line of the menu: its words are menu.ID.
type Entry struct {
	ID, Icon string
	Key      string // how it is reached without the menu, "" for no way
	Do       func()
}

// Menu is what can be done with the game itself. Every entry closes it first.
func Menu(k *widget.Kit, w say.Words, close func(), entries ...Entry) *ui.Node {
	items := make([]widget.MenuItem, 0, len(entries))
	for _, e := range entries {
		items = append(items, widget.MenuItem{ID: "menu/" + e.ID, Icon: e.Icon, Label: w.T("menu." + e.ID), Note: e.Key, OnPress: func() {
			close()
			e.Do()
		}})
	}
	return widget.Modal(k, widget.ModalSpec{
		ID: "page/menu", Icon: "icon/menu-2", Title: w.T("menu.title"), W: 560, OnClose: close,
		Body: []*ui.Node{
			widget.Menu(k, widget.MenuSpec{ID: "menu/list", Label: w.T("menu.title"), Items: items}),
			widget.Text(k, theme.Second, w.T("menu.help")),
		},
	})
}

// WelcomeSpec is the page of the first morning. Its words are Words.body, Words.1
// with Words.1.body and so on for each icon, and Words.go.
type WelcomeSpec struct {
	Icon, Title, Words string
	Steps              []string // icons
	Tone               theme.Tone
	Args               i18n.Args // of the steps' texts
	OnClose            func()
}

// Welcome says who the player is and what to press.
func Welcome(k *widget.Kit, w say.Words, s WelcomeSpec) *ui.Node {
	m := &k.T.Metrics
	steps := ui.Column(ui.Style{Gap: m.Gap})
	for i, icon := range s.Steps {
		key := s.Words + "." + strconv.Itoa(i+1)
		steps.Children = append(steps.Children, ui.Row(ui.Style{Gap: 14, Align: ui.Start},
			widget.Icon(k, icon, m.Icon, s.Tone),
			ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 2},
				widget.Sentence(k, widget.Span{S: w.T(key), Bold: true}),
				widget.Text(k, theme.Second, w.L.F(key+".body", s.Args)))))
	}
	return widget.Modal(k, widget.ModalSpec{
		ID: "page/welcome", Icon: s.Icon, Title: s.Title, W: 760, OnClose: s.OnClose,
		Body:    []*ui.Node{widget.Text(k, theme.Plain, w.T(s.Words+".body")), widget.Rule(k), steps},
		Buttons: []*ui.Node{widget.Button(k, widget.ButtonSpec{ID: "welcome/go", Label: w.T(s.Words + ".go"), Primary: true, Grow: 1, OnPress: s.OnClose})},
	})
}

// Keys lists what the keyboard does: keys that always do the same, and those that
// can be changed in the settings.
func Keys(k *widget.Kit, w say.Words, fixed, own []widget.Pair, settings, close func()) *ui.Node {
	half := (len(own) + 1) / 2
	column := func(nodes ...*ui.Node) *ui.Node {
		return ui.Column(ui.Style{Gap: 6, Grow: 1, Even: true, Shrink: 1}, nodes...)
	}
	body := []*ui.Node{
		widget.Caption(k, w.T("keys.fixed")), widget.Pairs(k, fixed...), widget.Rule(k),
		widget.Caption(k, w.T("keys.own")),
	}
	if k.T.Class == theme.Small {
		body = append(body, widget.Pairs(k, own...))
	} else {
		body = append(body, ui.Row(ui.Style{Gap: 30, Align: ui.Start}, column(widget.Pairs(k, own[:half]...)), column(widget.Pairs(k, own[half:]...))))
	}
	return widget.Modal(k, widget.ModalSpec{
		ID: "page/keys", Icon: "icon/keyboard", Title: w.T("menu.keys"), W: 820, OnClose: close, Body: body,
		Buttons: []*ui.Node{
			widget.Button(k, widget.ButtonSpec{ID: "keys/change", Label: w.T("keys.change"), OnPress: func() { close(); settings() }}),
			widget.Button(k, widget.ButtonSpec{ID: "keys/close", Label: w.T("menu.resume"), Note: w.T("key.esc"), Primary: true, OnPress: close}),
		},
	})
}
