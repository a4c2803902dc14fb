package front

import (
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/page"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
)

// Saves is the list of saved campaigns.
type Saves struct {
	page.Scene
	shelf Shelf
	shown uint64 // version of the list that is shown
}

// NewSaves makes the list of saved campaigns.
func NewSaves(words *i18n.Catalogue, shelf Shelf) *Saves {
	return &Saves{Scene: page.New(words, "load"), shelf: shelf}
}

// Start builds the tree.
func (s *Saves) Start(h stage.Host) {
	s.Back = h.Pop
	s.Open(h, s.build)
}

// Shown reads the list again.
func (s *Saves) Shown() { s.shelf.Refresh() }

// Covered has nothing to stop.
func (s *Saves) Covered() {}

// Update shows the list when it has been read.
func (s *Saves) Update(float64) {
	if v := s.shelf.Version(); v != s.shown {
		s.shown = v
		s.Changed()
	}
}

func (s *Saves) build() *ui.Node {
	saves, read := s.shelf.Saves()
	spec := page.Spec{Title: s.T("saves.title"), Sub: s.T("saves.sub"), MaxW: 1280, Head: []*ui.Node{
		widget.Button(s.Kit, widget.ButtonSpec{ID: "load/import", Icon: "icon/file-import", Label: s.T("saves.import"), OnPress: s.choose}),
	}}
	if read && len(saves) == 0 {
		spec.Body = append(spec.Body, widget.Text(s.Kit, theme.Second, s.T("saves.none")))
	}
	list := ui.Column(ui.Style{Gap: 8})
	list.Role, list.Label = ui.RoleList, s.T("saves.title")
	for i := range saves {
		list.Children = append(list.Children, s.row(&saves[i], &saves[i] == newest(saves)))
	}
	spec.Body = append(spec.Body, list)
	return s.Page(spec)
}

// name is what a save is called.
func (s *Saves) name(v *Save) string {
	key := [...]string{Manual: "saves.manual", Auto: "saves.auto", Rescued: "saves.rescued", Damaged: "saves.damaged", Newer: "saves.newer"}[v.Kind]
	if v.Kind == Manual || v.Kind == Auto {
		return s.F(key, "n", v.Number)
	}
	return s.T(key)
}

// row is one save: what it is, where it stands, and what can be done with it.
func (s *Saves) row(v *Save, first bool) *ui.Node {
	t := s.Kit.T
	name := s.name(v)
	icon := map[SaveKind]string{Auto: "icon/history", Damaged: "icon/alert-octagon", Newer: "icon/lock", Rescued: "icon/shield-check"}[v.Kind]
	if icon == "" {
		icon = "icon/device-floppy"
	}
	head := ui.Row(ui.Style{Gap: 12, LineGap: 2, Wrap: true, Align: ui.Center}, ui.Text(t.Type.Value, t.Text1, name), ui.Text(t.Type.Row, t.Text2, v.Stamp))
	words := ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 3}, head)
	open := "saves.open"
	if v.Readable() {
		words.Children = append(words.Children, ui.Text(t.Type.Row, t.Text1, s.L.F("saves.where", i18n.Args{
			"date": s.L.Long(say.Civil(v.Date)), "scenario": s.Or("scenario."+v.Scenario+".title", "saves.unknown"), "level": s.Or("difficulty."+v.Level, "saves.unknown"),
		})))
		state := s.L.F("saves.state", i18n.Args{"treasury": i18n.Money(v.Treasury), "confidence": i18n.Number(v.Confidence, 0), "seed": strconv.FormatUint(v.Seed, 10)})
		if v.Seat == content.CoalitionSeat {
			state = s.L.F("saves.coalition", i18n.Args{"seat": s.T("seat.coalition"), "seed": strconv.FormatUint(v.Seed, 10)})
		}
		if v.Ending != "" {
			state = s.F("saves.ended", "ending", s.T("ending."+v.Ending+".title"))
			open = "saves.debrief"
		}
		words.Children = append(words.Children, ui.Text(t.Type.Row, t.Text2, state))
	} else {
		body := map[SaveKind]string{Damaged: "saves.damaged.body", Newer: "saves.newer.body"}[v.Kind]
		words.Children = append(words.Children, ui.Text(t.Type.Body, t.Text2, s.F(body, "file", v.File)))
	}
	id := "load/" + v.File
	row := ui.Row(ui.Style{Gap: 16, Pad: ui.Sides(10, 16), Align: ui.Center}, widget.Icon(s.Kit, icon, t.Metrics.HeadIcon, theme.Accented), words)
	row.Role, row.Label = ui.RoleListItem, name
	row.Box = ui.Box{Fill: t.Palette.Panel, Fill2: t.PanelLow, Line: t.Rule}
	if v.Readable() {
		row.Children = append(row.Children, widget.Button(s.Kit, widget.ButtonSpec{ID: id + "/open", Label: s.T(open), Primary: first, OnPress: func() {
			openSave(s.Kit, s.shelf, v.File)
		}}), widget.IconButton(s.Kit, widget.IconSpec{ID: id + "/export", Icon: "icon/file-export",
			Label: s.F("saves.export", "name", name+", "+v.Stamp), OnPress: func() {
				s.shelf.Export(v.File, func(sentence string) {
					widget.Toast(s.Kit, widget.ToastSpec{Icon: "icon/file-export", Text: sentence})
				})
			}}))
	}
	row.Children = append(row.Children, widget.IconButton(s.Kit, widget.IconSpec{ID: id + "/delete", Icon: "icon/trash",
		Label: s.F("saves.delete", "name", name+", "+v.Stamp), OnPress: func() { s.remove(v, name) }}))
	return row
}

// choose asks for a file. Where that is not possible it says what is.
func (s *Saves) choose() {
	if !s.Host.Import(s.Receive) {
		widget.Toast(s.Kit, widget.ToastSpec{Icon: "icon/file-import", Text: s.T("saves.import.drop")})
	}
}

// Receive takes in a file that was chosen, or dropped on the window.
func (s *Saves) Receive(_ string, data []byte) {
	s.shelf.Import(data, func(sentence string) {
		widget.Toast(s.Kit, widget.ToastSpec{Icon: "icon/file-import", Text: sentence})
		s.shelf.Refresh()
	})
}

// remove asks, and then deletes a save for good.
func (s *Saves) remove(v *Save, name string) {
	file := v.File
	widget.Confirm(s.Kit, widget.ConfirmSpec{
		ID: "delete", Icon: "icon/trash", Title: s.T("saves.delete.title"),
		Text: s.L.F("saves.delete.body", i18n.Args{"name": name, "stamp": v.Stamp}),
		Yes:  s.T("saves.delete.yes"), No: s.T("saves.delete.no"),
		OnYes: func() {
			s.shelf.Delete(file, func(sentence string) {
				widget.Toast(s.Kit, widget.ToastSpec{Icon: "icon/trash", Text: sentence})
				s.shelf.Refresh()
			})
		},
	})
}
