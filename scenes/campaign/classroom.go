package campaign

import (
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
)

// classroom is the question that a class discusses, if one is asked.
type classroom struct {
	prompt *content.Prompt
	noted  bool // the teacher's note is shown
}

// askClass stops the clock for the class's question of this morning, if it has one
// and somebody wants to be asked.
func (g *Game) askClass() {
	s := g.host.Settings()
	if !s.Projector || s.Silent || g.flow.Prompt == nil {
		return
	}
	p := g.flow.Prompt(g.session.Campaign().Date())
	if p == nil {
		return
	}
	g.class = classroom{prompt: p}
	g.pace.Interrupt()
	g.openPage("prompt")
	g.hear(stage.SoundBell)
}

// project switches projector mode on or off.
func (g *Game) project() {
	s := g.host.Settings()
	s.Projector = !s.Projector
	g.host.Apply(s)
	if s.Projector {
		g.toast("icon/school", g.keyed("classroom.on.toast", hotkeys.Projector))
		return
	}
	g.toast("icon/school", g.T("classroom.off.toast"))
}

// promptPage is the large card with the question.
func (g *Game) promptPage() *ui.Node {
	p := g.class.prompt
	if p == nil {
		return nothing()
	}
	k, t := g.kit, g.kit.T
	words := func(part string) string { return g.T("prompt." + p.ID + "." + part) }
	large, look := t.Type.Page, t.Type.Lede
	figure := t.Type.Hero
	if t.Class == theme.Small {
		large, figure = t.Type.Dossier, t.Type.Value
	}
	figures := ui.Row(ui.Style{Gap: 36, LineGap: 10, Wrap: true})
	figures.Role, figures.Label = ui.RoleList, g.T("classroom.now")
	for _, id := range p.Figures {
		f, ok := g.session.Figure(id)
		if !ok {
			continue
		}
		n := ui.Column(ui.Style{Gap: 2}, widget.Caption(k, g.Text(f.Title)), ui.Text(figure, t.AccentT, g.Value(f.Value)))
		n.Role = ui.RoleListItem
		figures.Children = append(figures.Children, n)
	}
	body := []*ui.Node{
		ui.Text(large, t.Text1, words("ask")).With(func(n *ui.Node) { n.Role = ui.RoleHeading }),
		widget.Rule(k), figures, widget.Rule(k),
		widget.Caption(k, g.T("classroom.look")), ui.Text(look, t.Text1, words("look")),
	}
	note := widget.ButtonSpec{ID: "prompt/note", Icon: "icon/school", Label: g.T("classroom.note.show"), OnPress: func() { g.class.noted = !g.class.noted; g.changed() }}
	if g.class.noted {
		note.Label = g.T("classroom.note.hide")
		box := ui.Column(ui.Style{Gap: 4, Pad: ui.All(14)}, widget.Caption(k, g.T("classroom.note")), ui.Text(t.Type.Body, t.Text2, words("note")))
		box.Box = ui.Box{Line: t.Rule}
		body = append(body, box)
	}
	return widget.Modal(k, widget.ModalSpec{
		ID: "page/prompt", Icon: "icon/school", Title: say.Sentence(g.T("classroom.title")+",", g.Date(p.Date)), W: 1180, MaxH: 940, OnClose: g.closePage,
		Body: body,
		Buttons: []*ui.Node{
			widget.Button(k, widget.ButtonSpec{ID: "prompt/off", Label: g.T("classroom.off"), OnPress: g.silence}),
			widget.Button(k, note),
			widget.Button(k, widget.ButtonSpec{ID: "prompt/go", Label: g.T("classroom.go"), Primary: true, OnPress: g.closePage}),
		},
	})
}

// silence ends the questions, here and in every campaign.
func (g *Game) silence() {
	s := g.host.Settings()
	s.Silent = true
	g.host.Apply(s)
	g.closePage()
	g.toast("icon/school", g.T("classroom.quiet"))
}
