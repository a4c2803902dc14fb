package front

import (
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/page"
	"hardcurrency/scenes/internal/say"
)

// Settings is where a person's choices for every campaign are made. Each is in
// force and kept at once.
type Settings struct {
	page.Scene
	tab string
	// listens is the action whose new key is awaited, "" for none.
	listens string
}

// NewSettings makes the settings.
func NewSettings(words *i18n.Catalogue) *Settings {
	return &Settings{Scene: page.New(words, "settings"), tab: "display"}
}

// Start builds the tree.
func (s *Settings) Start(h stage.Host) {
	s.Back = h.Pop
	s.Open(h, s.build)
}

// Describe says where the game is and how large the interface.
func (s *Settings) Describe(put func(string, any)) {
	s.Scene.Describe(put)
	put("tab", s.tab)
	put("scale", 10*s.Host.Settings().Tenths)
}

// change puts one choice in force.
func (s *Settings) change(f func(*stage.Settings)) {
	v := s.Host.Settings()
	f(&v)
	s.Host.Apply(v)
	s.Changed()
}

func (s *Settings) build() *ui.Node {
	tabs := []widget.Item{
		{Key: "display", Label: s.T("settings.tab.display"), Icon: "icon/device-desktop"},
		{Key: "sound", Label: s.T("settings.tab.sound"), Icon: "icon/volume"},
		{Key: "play", Label: s.T("settings.tab.play"), Icon: "icon/hand-finger"},
		{Key: "keys", Label: s.T("settings.tab.keys"), Icon: "icon/keyboard"},
	}
	if s.Kit.T.Class == theme.Small {
		for i := range tabs {
			tabs[i].Icon = ""
		}
	}
	pages := map[string]func() []*ui.Node{"display": s.display, "sound": s.sound, "play": s.play, "keys": s.keys}
	panel := ui.Column(ui.Style{Gap: 22, Pad: ui.Sides(8, 0)}, pages[s.tab]()...)
	panel.Role, panel.Label = ui.RoleTabPanel, s.T("settings.tab."+s.tab)
	spec := settingsPage
	spec.Title, spec.Sub, spec.Body = s.T("settings.title"), s.T("settings.sub"), []*ui.Node{
		widget.Segmented(s.Kit, widget.SegmentedSpec{ID: "settings/tab", Label: s.T("settings.title"), Items: tabs, Value: s.tab, Tabs: true,
			OnChange: func(v string) { s.tab, s.listens = v, ""; s.Changed() }}),
		panel,
	}
	return s.Page(spec)
}

// settingsPage is how wide the page is.
var settingsPage = page.Spec{MaxW: 900}

// toggle is a choice of yes or no, with what it does.
func (s *Settings) toggle(id string, on bool, set func(*stage.Settings, bool)) *ui.Node {
	return ui.Column(ui.Style{},
		widget.Toggle(s.Kit, widget.ToggleSpec{ID: "settings/" + id, Label: s.T("settings." + id), On: on, OnChange: func(v bool) {
			s.change(func(x *stage.Settings) { set(x, v) })
		}}),
		ui.Text(s.Kit.T.Type.Body, s.Kit.T.Text2, s.T("settings."+id+".what")).With(func(n *ui.Node) { n.Pad = ui.Insets{Left: 32} }))
}

func (s *Settings) display() []*ui.Node {
	v := s.Host.Settings()
	out := []*ui.Node{
		widget.Dial(s.Kit, widget.DialSpec{
			ID: "settings/scale", Label: s.T("settings.scale"), Min: 10 * theme.MinTenths, Max: 10 * theme.MaxTenths, Step: 10,
			Value: float64(10 * v.Tenths), Unit: "%", Note: s.T("settings.scale.what"),
			OnCommit: func(to float64) { s.change(func(x *stage.Settings) { x.Tenths = int(to) / 10 }) },
		}),
		s.projector(v), s.vision(v.Vision),
		s.toggle("motion", v.ReduceMotion, func(x *stage.Settings, on bool) { x.ReduceMotion = on }),
	}
	if s.Host.CanQuit() { // a page fills the screen by the browser's own key
		out = append(out, s.toggle("fullscreen", v.Fullscreen, func(x *stage.Settings, on bool) { x.Fullscreen = on }))
	}
	return out
}

// projector switches projector mode and what it asks.
func (s *Settings) projector(v stage.Settings) *ui.Node {
	out := ui.Column(ui.Style{Gap: 10}, s.toggle("projector", v.Projector, func(x *stage.Settings, on bool) { x.Projector = on }))
	if v.Projector {
		out.Children = append(out.Children,
			s.toggle("prompts", !v.Silent, func(x *stage.Settings, on bool) { x.Silent = !on }),
			widget.Text(s.Kit, theme.Second, s.T("settings.projector.vision")))
	}
	return out
}

// vision chooses the palette by the eyes it is for.
func (s *Settings) vision(now theme.Vision) *ui.Node {
	var items []page.Choice
	for v := range theme.Visions {
		key := strconv.Itoa(int(v))
		items = append(items, page.Choice{Key: key, Label: s.T("settings.vision." + key), Body: s.T("settings.vision." + key + ".what")})
	}
	columns := 2
	if s.Kit.T.Class == theme.Small {
		columns = 1
	}
	return ui.Column(ui.Style{Gap: 8}, widget.Caption(s.Kit, s.T("settings.vision")), s.samples(),
		page.Choices(s.Kit, page.ChoicesSpec{ID: "settings/vision", Label: s.T("settings.vision"), Items: items, Value: strconv.Itoa(int(now)), Columns: columns, W: s.Width(settingsPage) - page.Gutter,
			OnChange: func(key string) {
				n, err := strconv.Atoi(key)
				if err == nil {
					s.change(func(x *stage.Settings) { x.Vision = theme.Vision(n) })
				}
			}}))
}

// samples shows what the colours mean in the palette in force.
func (s *Settings) samples() *ui.Node {
	t := s.Kit.T
	row := ui.Row(ui.Style{Gap: 18, LineGap: 6, Wrap: true})
	for _, tone := range []struct {
		key  string
		tone theme.Tone
	}{{"money", theme.Money}, {"exposure", theme.Exposed}, {"cover", theme.Covered}, {"coin", theme.Coined}, {"pressure", theme.Pressed}} {
		col := t.Palette.Fill(tone.tone)
		row.Children = append(row.Children, ui.Row(ui.Style{Gap: 8, Align: ui.Center},
			ui.Draws(20, 20, func(c *ui.Canvas) { c.Fill(c.R, col) }),
			ui.Text(t.Type.Row, t.Palette.Text(tone.tone), s.T("settings.sample."+tone.key))))
	}
	return row
}

func (s *Settings) sound() []*ui.Node {
	v := s.Host.Settings()
	volume := func(id string, value int, set func(*stage.Settings, int)) *ui.Node {
		return widget.Dial(s.Kit, widget.DialSpec{
			ID: "settings/" + id, Label: s.T("settings." + id), Max: 100, Step: 5, Value: float64(value), Unit: "%", Note: s.T("settings." + id + ".what"),
			Disabled: v.Mute, Why: s.T("settings.muted"),
			OnCommit: func(to float64) {
				s.change(func(x *stage.Settings) { set(x, int(to)) })
				s.Host.Sound(stage.SoundStamp)
			},
		})
	}
	return []*ui.Node{
		s.toggle("mute", v.Mute, func(x *stage.Settings, on bool) { x.Mute = on }),
		volume("master", v.Master, func(x *stage.Settings, n int) { x.Master = n }),
		volume("effects", v.Effects, func(x *stage.Settings, n int) { x.Effects = n }),
		volume("music", v.Music, func(x *stage.Settings, n int) { x.Music = n }),
		volume("interface", v.Interface, func(x *stage.Settings, n int) { x.Interface = n }),
		s.toggle("captions", v.Captions, func(x *stage.Settings, on bool) { x.Captions = on }),
	}
}

func (s *Settings) play() []*ui.Node {
	v := s.Host.Settings()
	return []*ui.Node{
		s.toggle("urgent", v.PauseOnUrgent, func(x *stage.Settings, on bool) { x.PauseOnUrgent = on }),
		s.toggle("touch", v.Touch, func(x *stage.Settings, on bool) { x.Touch = on }),
	}
}

// keys lists what has a key; pressing one awaits the new key for it.
func (s *Settings) keys() []*ui.Node {
	k, own := s.Kit, s.Host.Settings().Keys
	m := hotkeys.New(own)
	list := ui.Column(ui.Style{Gap: 2})
	list.Role, list.Label = ui.RoleList, s.T("settings.tab.keys")
	for _, a := range hotkeys.Actions() {
		list.Children = append(list.Children, s.keyRow(a.ID, m.Key(a.ID)))
	}
	return []*ui.Node{
		widget.Text(k, theme.Second, s.T("settings.keys.what")),
		list,
		ui.Row(ui.Style{}, widget.Button(k, widget.ButtonSpec{
			ID: "settings/keys/reset", Icon: "icon/refresh", Label: s.T("settings.keys.reset"), Disabled: len(own) == 0, Why: s.T("settings.keys.asdesigned"),
			OnPress: func() { s.listens = ""; s.change(func(x *stage.Settings) { x.Keys = nil }) },
		})),
	}
}

// keyRow is an action with its key, which is a button.
func (s *Settings) keyRow(action, key string) *ui.Node {
	t := s.Kit.T
	name := say.Key(s.Words, action)
	spec := widget.ButtonSpec{ID: "settings/key/" + action, Label: key, OnPress: func() { s.listens = action; s.Changed() }}
	if key == "" {
		spec.Label = s.T("settings.keys.none")
	}
	if s.listens == action {
		spec.Label, spec.Primary = s.T("settings.keys.press"), true
	}
	b := widget.Button(s.Kit, spec)
	b.Label, b.Value = name, spec.Label
	b.MinW, b.MinH = 72, max(34, t.Metrics.Target)
	b.OnKey = func(e ui.Event) bool {
		if s.listens != action {
			return false
		}
		switch e.Key {
		case ui.KeyRune:
			if !hotkeys.Usable(e.Rune) {
				return true
			}
			s.listens = ""
			s.change(func(x *stage.Settings) { x.Keys = hotkeys.Assign(x.Keys, action, e.Rune) })
			return true
		case ui.KeyEscape:
			s.listens = ""
			s.Changed()
			return true
		}
		return false
	}
	b.OnFocus = func(on bool) {
		if !on && s.listens == action {
			s.listens = ""
			s.Changed()
		}
	}
	row := ui.Row(ui.Style{Gap: 16, Align: ui.Center, Pad: ui.Sides(2, 0)},
		ui.Text(t.Type.Row, t.Text1, name).With(func(n *ui.Node) { n.Grow, n.Shrink, n.Flags = 1, 1, ui.Decor }), b)
	row.Role = ui.RoleListItem
	row.Box = ui.Box{Line: t.RuleSoft, Edges: ui.EdgeBottom}
	return row
}
