package widget

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

var update = flag.Bool("update", false, "write the golden dumps anew")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: run with -update and read it", err)
	}
	if got != string(want) {
		g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range g {
			if i >= len(w) || g[i] != w[i] {
				t.Errorf("%s, line %d: %q", path, i+1, g[i])
				break
			}
		}
		t.Errorf("%s differs: run with -update and read the difference", path)
	}
}

func TestCampaignIsDescribed(t *testing.T) {
	for name, size := range map[string][3]int{"campaign": {1920, 1080, 10}, "campaign_compact": {1280, 720, 10}, "campaign_small": {1920, 1080, 20}} {
		k := testKit(t, size[0], size[1], size[2])
		newScreen(k, same)
		k.Tree.Update(0.1)
		golden(t, name, k.Tree.Dump())
	}
}

func TestDossierIsDescribed(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	s := newScreen(k, same)
	k.Tree.Update(0)
	k.Tree.OpenModal("dossier", ui.Fixed(s.dossier), DossierOptions(k))
	k.Tree.Update(0.1)
	golden(t, "dossier", k.Tree.Dump())
}

func TestTooltipIsDescribed(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	newScreen(k, same)
	k.Tree.Update(0)
	k.Tree.OpenTip("top/treasury")
	k.Tree.OpenTip("tip/top/treasury~coal")
	k.Tree.Update(0)
	d := k.Tree.Dump()
	golden(t, "tooltips", d[strings.Index(d, "tooltip"):])
}

// Nothing is cut off, too small or nameless at any scale, in a language 40%
// longer, in either seat, with touch targets.
func TestNothingIsCutOffAtAnyScale(t *testing.T) {
	m := fonts(t)
	plain := english(t)
	for _, size := range [][2]int{{1920, 1080}, {1280, 720}, {1600, 900}, {3840, 2160}} {
		for _, tenths := range []int{8, 10, 13, 15, 20} {
			if size[0] < 1900 && tenths > 10 {
				continue // below 960x540 units nothing is promised
			}
			for _, pseudo := range []bool{false, true} {
				for _, touch := range []bool{false, true} {
					words, cat := same, plain
					if pseudo {
						words, cat = i18n.PseudoText, plain.Pseudo()
					}
					th := theme.New(size[0], size[1], theme.Options{Tenths: tenths, ReduceMotion: true, Touch: touch})
					k := NewKit(ui.NewTree(m, th), cat)
					s := newScreen(k, words)
					k.Tree.Update(0)
					check := func(what string) {
						for _, p := range k.Tree.Problems() {
							t.Errorf("%v at %d%%, pseudo %v, touch %v, %s: %v", size, tenths*10, pseudo, touch, what, p)
						}
					}
					check("campaign")
					k.Tree.OpenTip("top/treasury")
					k.Tree.OpenTip("tip/top/treasury~coal")
					k.Tree.Update(0)
					check("tooltips")
					k.Tree.OpenModal("dossier", ui.Fixed(s.dossier), DossierOptions(k))
					k.Tree.Update(0)
					check("dossier")
					if t.Failed() {
						return
					}
				}
			}
		}
	}
}

func TestEveryPanelControlWorksByKeyboard(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	s := newScreen(k, same)
	k.Tree.Update(0)
	seen := map[string]bool{}
	for range 200 {
		keys(k, ui.KeyTab)
		id, _ := k.Tree.Focused()
		seen[id] = true
	}
	for _, id := range []string{"top/treasury", "speed/3", "rail/coal", "coal/caution", "coal/fleet", "coal/pending/undo", "vessel/recall", "folder/1", "news/log", "coal/close"} {
		if !seen[id] {
			t.Errorf("Tab never reaches %s", id)
		}
	}
	k.Tree.Focus("vessel/recall", true)
	keys(k, ui.KeyEnter)
	k.Tree.Focus("speed/4", true)
	keys(k, ui.KeySpace)
	if !reflect.DeepEqual(s.pressed, []string{"recall"}) || s.speed != 4 {
		t.Errorf("pressed %v, speed %d", s.pressed, s.speed)
	}
}

func TestScaleChangesLive(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	s := newScreen(k, same)
	k.Tree.Update(0)
	k.Tree.Focus("coal/fleet", true)
	keys(k, ui.KeyEnd)
	for _, tenths := range []int{20, 8, 15, 10} {
		k.Tree.SetTheme(theme.New(1920, 1080, theme.Options{Tenths: tenths, ReduceMotion: true, Coalition: tenths == 15}))
		k.Tree.Update(0)
		if id, _ := k.Tree.Focused(); id != "coal/fleet" {
			t.Errorf("at %d%% focus is on %q", tenths*10, id)
		}
		if s.selected != "Blue Mulberry" {
			t.Errorf("at %d%% %q is selected", tenths*10, s.selected)
		}
	}
}

func TestQuietCampaignAllocatesNothing(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	newScreen(k, same)
	for range 5 {
		k.Tree.Update(0.016)
		k.Tree.Draw()
	}
	k.Tree.Semantics()
	if got := testing.AllocsPerRun(100, func() {
		k.Tree.Update(0.016)
		k.Tree.Draw()
		k.Tree.SemanticsVersion()
	}); got != 0 {
		t.Errorf("a quiet frame allocates %v times", got)
	}
}

func TestRunningTickerAllocatesLittle(t *testing.T) {
	k := NewKit(ui.NewTree(fonts(t), theme.New(1920, 1080, theme.Options{})), english(t))
	newScreen(k, same)
	for range 60 {
		k.Tree.Update(0.016)
		k.Tree.Draw()
	}
	if got := testing.AllocsPerRun(100, func() {
		k.Tree.Update(0.016)
		k.Tree.Draw()
	}); got > 2 {
		t.Errorf("a frame with the ticker running allocates %v times", got)
	}
}

func TestTickerRunsAndRestsUnderThePointer(t *testing.T) {
	k := NewKit(ui.NewTree(fonts(t), theme.New(1920, 1080, theme.Options{})), english(t))
	show(k, 1920, func() *ui.Node {
		return Ticker(k, TickerSpec{ID: "news", Tag: "NEWS", Log: "Log", Items: []NewsItem{{"14 MAR", "Insurer drops cover for hulls over 30 years"}}})
	})
	where := func() float32 {
		for _, o := range k.Tree.Draw().Ops {
			if o.Kind == ui.OpText && o.Name == "14 MAR" {
				return o.Rect.X
			}
		}
		return 0
	}
	run := func(frames int) float32 {
		x := where()
		for range frames {
			k.Tree.Update(0.02)
			k.Tree.Draw()
		}
		return x - where()
	}
	run(2)
	if got := run(25); got < 28 || got > 32 {
		t.Errorf("in half a second it ran %v, want 30", got)
	}
	r := at(k, "news/run")
	k.Tree.Post(ui.Event{Kind: ui.PointerMove, X: r.X + 50, Y: r.Y + 5})
	run(2)
	if got := run(25); got != 0 {
		t.Errorf("under the pointer it ran %v", got)
	}
	k.Tree.Post(ui.Event{Kind: ui.PointerMove, X: 5, Y: 5})
	if got := run(26); got < 26 || got > 34 {
		t.Errorf("let go, it ran %v", got)
	}
}

func TestSegmentedMovesWithArrows(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	value := "a"
	var p *part
	p = show(k, 600, func() *ui.Node {
		return Segmented(k, SegmentedSpec{ID: "s", Label: "Charts", Value: value, Tabs: true, Items: []Item{
			{Key: "a", Label: "Ledger"}, {Key: "b", Label: "Evidence", Disabled: true}, {Key: "c", Label: "Prices"}},
			OnChange: func(v string) { value = v; p.version++ }})
	})
	k.Tree.Focus("s/a", true)
	keys(k, ui.KeyRight)
	if id, _ := k.Tree.Focused(); value != "c" || id != "s/c" {
		t.Errorf("value %s, focus %s, want the disabled one skipped", value, id)
	}
	keys(k, ui.KeyRight)
	if value != "a" {
		t.Errorf("past the end it is %s", value)
	}
}

func TestToggle(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	on := false
	var p *part
	p = show(k, 300, func() *ui.Node {
		return Toggle(k, ToggleSpec{ID: "x", Label: "Exempt food and medicine", Note: "+2 votes", On: on, OnChange: func(v bool) { on = v; p.version++ }})
	})
	press(k, "x")
	if !on || !strings.Contains(k.Tree.Dump(), `checkbox "Exempt food and medicine" = "+2 votes" #x [checked]`) {
		t.Errorf("on %v\n%s", on, k.Tree.Dump())
	}
}

func TestDossierIsDecidedByKeyboard(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	s := newScreen(k, same)
	k.Tree.Update(0)
	selected, signed := -1, false
	var p *part
	p = &part{build: func() *ui.Node {
		why := "Choose an option first."
		if selected >= 0 {
			why = ""
		}
		return Dossier(k, DossierSpec{ID: "dossier", Title: "Winter fuel", Selected: selected, Lo: -1, Hi: 1,
			Options:  []OptionSpec{{Title: "One", Cost: "1 order"}, {Title: "Two", Cost: "2 orders"}},
			OnSelect: func(i int) { selected = i; p.version++ },
			Sign:     "Sign", SignWhy: why, OnSign: func() { signed = true }})
	}}
	k.Tree.OpenModal("dossier", p, DossierOptions(k))
	k.Tree.Post(ui.Event{Kind: ui.Activate, Target: "dossier/sign"})
	k.Tree.Update(0)
	if signed {
		t.Error("an undecided dossier was signed")
	}
	k.Tree.Post(ui.Event{Kind: ui.KeyDown, Key: ui.KeyRune, Rune: '2'})
	k.Tree.Update(0)
	if selected != 1 {
		t.Errorf("key 2 selects %d", selected)
	}
	k.Tree.Focus("dossier/sign", true)
	keys(k, ui.KeyEnter)
	if !signed {
		t.Error("it was not signed")
	}
	_ = s
}

func TestChartCrosshairReadsValues(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	show(k, 600, func() *ui.Node {
		return Chart(k, ChartSpec{ID: "c", Label: "Evidence", Summary: "rises", H: 200, X: Axis{Lo: 0, Hi: 10}, Y: Axis{Lo: 0, Hi: 100},
			Series:  []Series{{Name: "Coal", X: []float64{0, 10}, Y: []float64{0, 100}}, {Name: "Short", X: []float64{0, 2}, Y: []float64{5, 5}}},
			FormatX: func(v float64) string { return "day " + i18n.Number(v, 0) }, FormatY: func(v float64) string { return i18n.Number(v, 0) }})
	})
	if slices.Contains(drawn(k), "Coal") {
		t.Error("the crosshair shows before the pointer comes")
	}
	r := at(k, "c")
	k.Tree.Post(ui.Event{Kind: ui.PointerMove, X: r.X + (r.W-8)/2, Y: r.Y + 20})
	k.Tree.Update(0)
	d := drawn(k)
	if !slices.Contains(d, "Coal") || !slices.Contains(d, "day 5") || !slices.Contains(d, "50") || slices.Contains(d, "Short") {
		t.Errorf("the crosshair says %q", d)
	}
	k.Tree.Post(ui.Event{Kind: ui.PointerMove, X: 5, Y: 5})
	k.Tree.Update(0)
	if slices.Contains(drawn(k), "Coal") {
		t.Error("the crosshair stays")
	}
}

func TestBarsShowACardBesideTheBar(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	var asked []int
	show(k, 800, func() *ui.Node {
		return Bars(k, BarsSpec{ID: "b", Label: "Ledger", H: 300, Count: 10, Y: Axis{Lo: -10, Hi: 10},
			Above: []BarSeries{{Name: "Coal", Tone: theme.Money, Values: []float64{1, 2, 3, 4, 5, 6}}},
			Below: []BarSeries{{Name: "Towns", Tone: theme.Exposed, Values: []float64{1, 1, 1, 1, 1, 1}}},
			Inspect: func(i int) *ui.Node {
				asked = append(asked, i)
				return Tip(k, TipSpec{Title: "Month", W: 200, NoPin: true})
			}})
	})
	r := at(k, "b")
	k.Tree.Post(ui.Event{Kind: ui.PointerMove, X: r.X + 4 + 792*0.25, Y: r.Y + 200})
	k.Tree.Update(0)
	if !reflect.DeepEqual(asked, []int{2}) || !slices.Contains(drawn(k), "Month") {
		t.Errorf("asked for %v, the screen says %q", asked, drawn(k))
	}
	card := k.Tree.Find("b").Children[0].Rect()
	if x := r.X + 4 + 792*0.3; card.X < x || card.X > x+20 || card.X+card.W > r.X+r.W {
		t.Errorf("the card is at %v, the bar ends at %v", card, x)
	}
	k.Tree.Focus("b", true)
	keys(k, ui.KeyRight)
	if asked[len(asked)-1] != 3 {
		t.Errorf("the arrow asked for %v", asked)
	}
}

// Two lines that end in the same place keep their labels apart.
func TestEndLabelsDoNotOverlap(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	show(k, 600, func() *ui.Node {
		var s []Series
		for _, n := range []string{"Theft 72", "Coal 71", "Labour 70"} {
			s = append(s, Series{Name: n, EndLabel: n, X: []float64{0, 1}, Y: []float64{0, 70}})
		}
		return Chart(k, ChartSpec{ID: "c", Label: "x", H: 200, Right: 120, X: Axis{Hi: 1}, Y: Axis{Hi: 100}, Series: s})
	})
	var ys []float32
	for _, o := range k.Tree.Draw().Ops {
		if o.Kind == ui.OpText {
			ys = append(ys, o.Rect.Y)
		}
	}
	slices.Sort(ys)
	for i := 1; i < len(ys); i++ {
		if ys[i]-ys[i-1] < 17 {
			t.Errorf("labels stand %v apart", ys[i]-ys[i-1])
		}
	}
}

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		in   string
		want float64
		ok   bool
	}{{"62 %", 62, true}, {"−2.5", -2.5, true}, {"$1,650", 1650, true}, {"", 0, false}, {"many", 0, false}} {
		if got, ok := parseNumber(c.in); got != c.want || ok != c.ok {
			t.Errorf("%q is %v %v", c.in, got, ok)
		}
	}
}

func TestWidgetWordsAreInTheCatalogue(t *testing.T) {
	c := english(t)
	used := map[string][]string{}
	for _, k := range []string{"close", "pending", "pin", "speed", "table.down", "table.up", "topbar", "undo", "unpin"} {
		used["widget."+k] = nil
	}
	used["widget.dial.change"] = []string{"from", "to"}
	for _, f := range c.Audit(used) {
		if strings.HasPrefix(f.Key, "widget.") {
			t.Error(f)
		}
	}
}

func BenchmarkQuietFrame(b *testing.B) {
	k := testKit(b, 1920, 1080, 10)
	newScreen(k, same)
	b.ReportAllocs()
	for b.Loop() {
		k.Tree.Update(0.016)
		k.Tree.Draw()
	}
}

func BenchmarkDayTick(b *testing.B) {
	k := testKit(b, 1920, 1080, 10)
	s := newScreen(k, same)
	b.ReportAllocs()
	for b.Loop() {
		s.version++ // every part is built again
		k.Tree.Update(0.016)
		k.Tree.Draw()
	}
}

func TestDisabledButtonSaysWhy(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	show(k, 300, func() *ui.Node {
		return Button(k, ButtonSpec{ID: "b", Label: "Recall", Disabled: true, Why: "There are no orders left this month.", OnPress: func() { t.Error("pressed") }})
	})
	press(k, "b")
	k.Tree.Focus("b", true)
	for range 30 {
		k.Tree.Update(0.02)
	}
	if !strings.Contains(k.Tree.Dump(), `tooltip "Recall"`) || !slices.Contains(drawn(k), "There are no orders left this month.") {
		t.Errorf("the screen says %q", drawn(k))
	}
}
