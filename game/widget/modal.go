package widget

import (
	"hardcurrency/game/ui"
)

// ModalSpec is a dialog on dark ground.
type ModalSpec struct {
	ID, Icon, Title string
	Body            []*ui.Node
	// Buttons stand at the right of the foot, the main one last.
	Buttons []*ui.Node
	W       float32
	// MaxH is the height in units above which the body scrolls.
	MaxH float32
	// OnClose adds a close button to the header.
	OnClose func()
}

// Modal is the root of a dialog; give it to Tree.OpenModal as a part.
func Modal(k *Kit, s ModalSpec) *ui.Node {
	t := k.T
	body := ui.Column(ui.Style{Gap: t.Metrics.Gap, Pad: ui.All(t.Metrics.Inset), Scroll: true, Shrink: 1}, s.Body...)
	body.ID = s.ID + "/body"
	n := Panel(k, PanelSpec{ID: s.ID, Icon: s.Icon, Title: s.Title, OnClose: s.OnClose, Hot: true, W: orDefault(s.W, 560), Place: ui.Middle()})
	n.W = min(n.W, t.W-2*t.Metrics.EdgeGap)
	n.MaxH = min(orDefault(s.MaxH, 820), t.H-2*t.Metrics.EdgeGap)
	n.Role = ui.RoleDialog
	n.Box.Shadow = ui.ShadowTip
	n.Children[len(n.Children)-1] = body
	if len(s.Buttons) > 0 {
		foot := ui.Row(ui.Style{Gap: 10, LineGap: 8, Wrap: true, Justify: ui.PackEnd, Pad: ui.Sides(12, t.Metrics.Inset)}, s.Buttons...)
		foot.Box = ui.Box{Line: t.RuleSoft, Edges: ui.EdgeTop}
		n.Children = append(n.Children, foot)
	}
	return n
}

// ConfirmSpec is a question with two answers.
type ConfirmSpec struct {
	ID, Icon, Title, Text string
	Yes, No               string
	OnYes                 func()
}

// Confirm asks a question in a modal; Escape means no.
func Confirm(k *Kit, s ConfirmSpec) {
	k.Tree.OpenModal(s.ID, ui.Fixed(func() *ui.Node {
		return Modal(k, ModalSpec{ID: s.ID, Icon: s.Icon, Title: s.Title,
			Body: []*ui.Node{ui.Text(k.T.Type.Body, k.T.Text1, s.Text)},
			Buttons: []*ui.Node{
				Button(k, ButtonSpec{ID: s.ID + "/no", Label: s.No, OnPress: func() { k.Tree.Close(s.ID) }}),
				Button(k, ButtonSpec{ID: s.ID + "/yes", Label: s.Yes, Primary: true, OnPress: func() {
					k.Tree.Close(s.ID)
					if s.OnYes != nil {
						s.OnYes()
					}
				}}),
			}})
	}), ui.ModalOptions{})
}
