package front

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
)

// openSave continues a campaign. When that fails it says so and offers an older
// one, until there is none.
func openSave(k *widget.Kit, shelf Shelf, file string) {
	shelf.Open(file, func(sentence, instead string) {
		spec := widget.ModalSpec{ID: "unopened", Icon: "icon/alert-octagon", Title: k.L.T("saves.unopened"),
			Body: []*ui.Node{widget.Text(k, theme.Plain, sentence)}}
		shut := func() { k.Tree.Close("unopened") }
		if instead != "" {
			spec.Body = append(spec.Body, widget.Text(k, theme.Second, k.L.T("saves.instead")))
			spec.Buttons = append(spec.Buttons, widget.Button(k, widget.ButtonSpec{ID: "unopened/older", Label: k.L.T("saves.instead.yes"), OnPress: func() {
				shut()
				openSave(k, shelf, instead)
			}}))
		}
		spec.Buttons = append(spec.Buttons, widget.Button(k, widget.ButtonSpec{ID: "unopened/shut", Label: k.L.T("saves.unopened.shut"), Primary: true, OnPress: shut}))
		k.Tree.OpenModal("unopened", ui.Fixed(func() *ui.Node { return widget.Modal(k, spec) }), ui.ModalOptions{})
		shelf.Refresh()
	})
}
