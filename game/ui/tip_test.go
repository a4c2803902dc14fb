package ui

import (
	"strings"
	"testing"
)

// tipTree shows two sources side by side; the tooltip of "one" has the terms
// "coal" and "oil", that of "coal" has the term "price".
func tipTree(t *testing.T) (*Tree, *page) {
	tr := testTree(t)
	th := tr.Theme()
	tr.Tips = func(term string) *Node {
		line := func(s string) *Node {
			n := Rich(th.Type.Row, th.Text1, Span{S: s, Term: s})
			n.H = 40
			return n
		}
		switch term {
		case "one":
			return Column(Style{W: 300, Pad: All(10)}, line("coal"), line("oil"))
		case "coal":
			return Column(Style{W: 300, Pad: All(10)}, line("price"))
		case "two", "oil", "price":
			return Column(Style{W: 300, H: 90, Pad: All(10)}, Text(th.Type.Row, th.Text1, "plain "+term))
		}
		return nil
	}
	p := show(tr, func() *Node {
		src := func(id string, x float32) *Node {
			n := box(id, 100, 40)
			n.Place, n.Tip, n.Focusable, n.Role, n.Label = At(x, 20), id, true, RoleButton, id
			return n
		}
		return Stack(Style{Place: Fill()}, src("one", 100), src("two", 600), src("none", 900))
	})
	return tr, p
}

func open4test(tr *Tree) string {
	var ids []string
	for _, m := range tr.mounts {
		if m.overlay != nil && m.overlay.tip {
			ids = append(ids, m.overlay.term)
		}
	}
	return strings.Join(ids, " ")
}

func wantTips(t *testing.T, tr *Tree, want string) {
	t.Helper()
	if got := open4test(tr); got != want {
		t.Errorf("open tooltips: %q, want %q", got, want)
	}
}

const coalTerm = "tip/one~coal"

func TestTipOpensAfterADelayAndCloses(t *testing.T) {
	tr, _ := tipTree(t)
	tr.move4test(150, 40, 0.2)
	wantTips(t, tr, "")
	tr.wait4test(0.1)
	wantTips(t, tr, "one")
	tr.move4test(1500, 900, 0.1)
	wantTips(t, tr, "one") // there is time to come back
	tr.wait4test(0.4)
	wantTips(t, tr, "")
	// The next one opens faster.
	tr.move4test(650, 40, 0.16)
	wantTips(t, tr, "two")
}

func TestTermWithoutContentOpensNothing(t *testing.T) {
	tr, _ := tipTree(t)
	tr.move4test(950, 40, 1)
	wantTips(t, tr, "")
}

func TestNestedTipsStayWhileThePointerTravels(t *testing.T) {
	tr, _ := tipTree(t)
	tr.move4test(150, 40, 0.4)
	x, y := tr.center4test(coalTerm)
	// Travel slowly into the tooltip.
	for i := range 20 {
		f := float32(i) / 19
		tr.move4test(150+(x-150)*f, 40+(y-40)*f, 0.02)
	}
	tr.wait4test(0.3)
	wantTips(t, tr, "one coal")
	child := tr.mount("tip/" + coalTerm)
	parent := tr.mount("tip/one")
	if gap := child.root.rect.X - (parent.root.rect.X + parent.root.rect.W); gap < 10 || gap > 40 {
		t.Errorf("the child stands %v right of its parent", gap)
	}
	if at := child.root.rect.Y + child.overlay.leadAt; at < y-4 || at > y+4 {
		t.Errorf("the child points at %v, its term is at %v", at, y)
	}
	// Cross the gap to the child, over a neighbour's row, and rest there.
	cx, cy := tr.center4test("tip/" + coalTerm + "~price")
	for i := range 30 {
		f := float32(i) / 29
		tr.move4test(x+(cx-x)*f, y+(cy-y)*f, 0.02)
	}
	tr.wait4test(0.5)
	wantTips(t, tr, "one coal price")
	// Going back to the first closes the others.
	tr.move4test(150, 40, 1)
	wantTips(t, tr, "one")
}

func TestSiblingTermReplacesTheChild(t *testing.T) {
	tr, _ := tipTree(t)
	tr.move4test(150, 40, 0.4)
	x, y := tr.center4test(coalTerm)
	tr.move4test(x, y, 0.4)
	wantTips(t, tr, "one coal")
	x, y = tr.center4test("tip/one~oil")
	tr.move4test(x, y, 0.8)
	wantTips(t, tr, "one oil")
}

func TestPinnedTipStays(t *testing.T) {
	tr, p := tipTree(t)
	tr.move4test(150, 40, 0.4)
	x, y := tr.center4test(coalTerm)
	tr.move4test(x, y, 0.4)
	tr.TogglePin("tip/" + coalTerm)
	tr.Update(0)
	tr.move4test(1700, 1000, 2)
	wantTips(t, tr, "one coal") // the parent stays with it
	p.version++
	tr.Update(0)
	wantTips(t, tr, "one coal")
	tr.key4test(KeyEscape)
	wantTips(t, tr, "one")
	tr.key4test(KeyEscape)
	wantTips(t, tr, "")
}

func TestTipsByKeyboard(t *testing.T) {
	tr, _ := tipTree(t)
	tr.key4test(KeyTab)
	wantFocus(t, tr, "one")
	tr.wait4test(0.5)
	wantTips(t, tr, "one")
	wantFocus(t, tr, "one") // showing it does not take focus
	tr.key4test(KeyInfo)
	wantFocus(t, tr, coalTerm)
	tr.wait4test(2)
	wantTips(t, tr, "one coal")
	tr.key4test(KeyEnter)
	wantFocus(t, tr, "tip/"+coalTerm+"~price")
	tr.wait4test(2)
	wantTips(t, tr, "one coal price")
	// Tab goes round inside, Escape steps back out.
	tr.key4test(KeyEscape)
	tr.key4test(KeyEscape)
	wantFocus(t, tr, coalTerm)
	tr.key4test(KeyTab)
	if id, _ := tr.Focused(); !strings.HasPrefix(id, "tip/one") {
		t.Errorf("Tab left the tooltip for %q", id)
	}
	tr.key4test(KeyEscape)
	tr.wait4test(1)
	wantFocus(t, tr, "one")
}

func TestTipSurvivesRebuildAndGoesWithItsSource(t *testing.T) {
	tr, p := tipTree(t)
	tr.move4test(150, 40, 0.4)
	for range 5 {
		p.version++
		tr.Update(0.02)
		wantTips(t, tr, "one")
	}
	p.build = func() *Node { return box("empty", 10, 10) }
	p.version++
	tr.Update(0)
	wantTips(t, tr, "")
}

func TestTipStaysInTheWindow(t *testing.T) {
	for _, x := range []float32{0, 1800} {
		for _, y := range []float32{0, 1030} {
			tr := testTree(t)
			tr.Tips = func(string) *Node { return box("content", 370, 300) }
			show(tr, func() *Node {
				n := box("src", 100, 40)
				n.Place, n.Tip = At(x, y), "x"
				return n
			})
			tr.OpenTip("src")
			r := tr.Find("content").rect
			if r.X < 0 || r.Y < 0 || r.X+r.W > 1920 || r.Y+r.H > 1080 {
				t.Errorf("from %v, %v the tooltip is at %v", x, y, r)
			}
		}
	}
}

func TestNoTipWhileDragging(t *testing.T) {
	tr, _ := tipTree(t)
	tr.Post(Event{Kind: PointerDown, X: 150, Y: 40})
	tr.Update(0)
	tr.move4test(152, 41, 1)
	wantTips(t, tr, "")
}

func TestPressClosesTipsAndAnswers(t *testing.T) {
	tr, _ := tipTree(t)
	tr.move4test(150, 40, 0.4)
	wantTips(t, tr, "one")
	tr.press4test(150, 40)
	tr.wait4test(2)
	wantTips(t, tr, "") // it does not come back under the resting pointer
	tr.move4test(650, 40, 0.5)
	wantTips(t, tr, "two")
}

func TestTapOpensATip(t *testing.T) {
	tr, _ := tipTree(t)
	tap := func(x, y float32) {
		tr.Post(Event{Kind: PointerDown, X: x, Y: y, Touch: true})
		tr.Post(Event{Kind: PointerUp, X: x, Y: y, Touch: true})
		tr.Update(0)
		tr.wait4test(0.1)
	}
	tap(150, 40)
	wantTips(t, tr, "one")
	x, y := tr.center4test(coalTerm)
	tap(x, y)
	wantTips(t, tr, "one coal")
	tap(1500, 900)
	wantTips(t, tr, "")
}

func TestEnterOnASourceWithoutActionEntersItsTip(t *testing.T) {
	tr, _ := tipTree(t)
	tr.key4test(KeyTab, KeyEnter)
	wantFocus(t, tr, coalTerm)
}
