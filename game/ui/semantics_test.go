package ui

import (
	"strings"
	"testing"
)

func TestDump(t *testing.T) {
	tr := testTree(t)
	th := tr.Theme()
	var pressed []string
	show(tr, func() *Node {
		n := Column(Style{W: 400},
			Text(th.Type.Title, th.Text1, "Coal out").With(func(n *Node) { n.Role = RoleHeading }),
			Rich(th.Type.Row, th.Text1, Span{S: "Discount", Term: "discount"}, Span{S: " to buyers"}),
			Row(Style{}, Text(th.Type.Button, th.Text1, "inside")).Named("go", RoleButton, "Recall, 1 order"),
			Text(th.Type.Row, th.Text1, "ornament").With(func(n *Node) { n.Flags = Decor }),
			Text(th.Type.Row, th.Text1, "gone").With(func(n *Node) { n.Flags = Hidden }),
			&Node{ID: "dial", Role: RoleSlider, Label: "Caution", Value: "55%", Hint: "deeper discount", Focusable: true, Flags: Disabled, Style: Style{H: 30}})
		n.ID, n.Role, n.Label = "coal", RoleRegion, "Coal out"
		n.Children[2].Focusable = true
		n.Children[2].OnPress = func() { pressed = append(pressed, "go") }
		return n
	})
	tr.Focus("go", true)
	tr.Update(0)
	const want = `region "Coal out"
  heading "Coal out"
  text "Discount to buyers"
    link "Discount" #coal~discount
  button "Recall, 1 order" #go [focus]
  slider "Caution" = "55%" #dial [disabled] (deeper discount)
`
	if got := tr.Dump(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestSemanticsHideWhatIsBehindAModal(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	show(tr, func() *Node { return grid(&pressed) })
	v := tr.SemanticsVersion()
	if got := tr.SemanticsVersion(); got != v {
		t.Error("the version changed by itself")
	}
	tr.OpenModal("m", dialog(&pressed), ModalOptions{})
	tr.Update(0)
	if tr.SemanticsVersion() == v {
		t.Error("the version stayed when a modal opened")
	}
	d := tr.Dump()
	if strings.Contains(d, "a1") || !strings.HasPrefix(d, "dialog") {
		t.Errorf("got:\n%s", d)
	}
	if !tr.Semantics()[0].Modal {
		t.Error("the dialog is not said to be modal")
	}
}

func TestProblemsAreFound(t *testing.T) {
	tr := testTree(t)
	th := tr.Theme()
	nop := func() {}
	show(tr, func() *Node {
		return Column(Style{W: 120, Place: At(0, 0)},
			box("twice", 50, 50), box("twice", 50, 50),
			&Node{ID: "nameless", Role: RoleButton, Focusable: true, OnPress: nop, Style: Style{W: 50, H: 50}},
			&Node{ID: "tiny", Role: RoleButton, Label: "x", Focusable: true, OnPress: nop, Style: Style{W: 10, H: 10}},
			&Node{ID: "mouse", Role: RoleButton, Label: "x", OnPress: nop, Style: Style{W: 50, H: 50}},
			Line(th.Type.Row, th.Text1, "far too long for this narrow column").With(func(n *Node) { n.ID = "long" }),
			Text(th.Type.Row, th.Text1, "Rindfleischetikettierungsgesetz").With(func(n *Node) { n.ID = "word" }),
			Line(th.Type.Row, th.Text1, "also too long but that is fine").With(func(n *Node) { n.Flags = MayTrim }),
			Column(Style{H: 20, Clip: true}, Text(th.Type.Row, th.Text1, "three lines of text in one").With(func(n *Node) { n.ID = "cut" })))
	})
	var got []string
	for _, p := range tr.Problems() {
		got = append(got, p.ID+" "+strings.Fields(p.What)[0]+" "+strings.Fields(p.What)[1])
	}
	want := []string{"cut text leaves", "long text is", "mouse button cannot", "nameless button has", "tiny target is", "twice id is", "word a word"}
	if strings.Join(got, "; ") != strings.Join(want, "; ") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
