// Package widget is the set of finished controls and displays from which scenes
// compose the interface: buttons, dials, meters, tables, tooltips, panels,
// dossiers, charts. Each is a function from a Kit and a plain value, its spec,
// to a *ui.Node; a scene calls it again whenever its part is rebuilt. State
// that must outlive that (a drag in progress, the order of a table, a caret) is
// kept in the tree under the widget's ID.
//
// Specs carry finished text: scenes look words up and format figures with
// package i18n. The few words a widget says itself come from the Kit's
// catalogue under "widget.".
//
// It may import ui, theme, i18n and the standard library, and knows nothing of
// the simulation.
//
//	k := widget.NewKit(tree, catalogue)
//	widget.Panel(k, widget.PanelSpec{
//		ID: "coal", Icon: "icon/ship", Title: "Coal out", Code: "14 vessels", Hot: true,
//		Body: []*ui.Node{
//			widget.Section(k,
//				widget.Dial(k, widget.DialSpec{ID: "coal/caution", Label: "Caution of masters",
//					Value: 35, Pending: widget.Some(55), Max: 100, Step: 5, Unit: "%",
//					OnCommit: func(v float64) { send(setCaution(v)) }})),
//			widget.Table(k, vessels),
//		},
//	})
package widget
