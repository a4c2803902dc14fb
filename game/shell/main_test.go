package shell

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/assets"
	"hardcurrency/game/paint"
	"hardcurrency/game/stage"
	"hardcurrency/game/store"
	"hardcurrency/game/ui"
	_ "hardcurrency/internal/display" // one line instead of a panic without a display
)

// A window can be opened once in a program, so the tests that need one run this
// test program again, as a game with a script.
const playVariable = "HARDCURRENCY_SHELL_TEST"

func TestMain(m *testing.M) {
	switch dir := os.Getenv(playVariable); dir {
	case "":
	case "empty":
		os.Exit(empty())
	default:
		os.Exit(play(dir))
	}
	os.Exit(m.Run())
}

// nothing is a game that does nothing, to compare with.
type nothing struct{ meter }

func (n *nothing) Update() error {
	n.frame()
	switch n.frames {
	case 60:
		n.reset()
		n.frames = 61
	case 180:
		n.frames -= 61
		fmt.Println(n.String())
		return ebiten.Termination
	}
	return nil
}

func (n *nothing) Draw(*ebiten.Image) {}

func (n *nothing) Layout(w, h int) (int, int) { return w, h }

func empty() int {
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetVsyncEnabled(false)
	if err := ebiten.RunGame(&nothing{}); err != nil {
		fmt.Println(err)
		return 1
	}
	return 0
}

// play runs the test scene with the script in dir/script, storing in dir.
func play(dir string) int {
	fonts := ui.Fonts{}
	for f := range ui.Face(ui.Faces) {
		fonts[f] = assets.Font(assets.Faces[f])
	}
	m, err := ui.NewMeasurer(fonts)
	if err != nil {
		fmt.Println(err)
		return 2
	}
	text, err := os.ReadFile(dir + "/script")
	if err != nil {
		fmt.Println(err)
		return 2
	}
	script, err := ParseScript(strings.NewReader(string(text)), dir, os.Stdout)
	if err != nil {
		fmt.Println(err)
		return 2
	}
	st, err := store.Open(dir + "/data")
	if err != nil {
		fmt.Println(err)
		return 2
	}
	settings := stage.DefaultSettings()
	settings.Mute = true
	err = Run(Config{
		Title: "test", Width: 640, Height: 480, Scene: &testScene{}, Library: paint.Embedded(), Measurer: m,
		Store: st, Where: dir + "/data", Settings: settings, Script: script, Errors: os.Stderr, Version: "test",
	})
	if err != nil {
		fmt.Println("run:", err)
		return 1
	}
	return 0
}

// testScene counts days and presses.
type testScene struct {
	host    stage.Host
	tree    *ui.Tree
	pace    stage.Pace
	days    int
	presses int
	version uint64
	log     []string
	job     int // steps at the last report
	above   bool
}

func (s *testScene) Start(h stage.Host) {
	s.host = h
	s.tree = h.NewTree()
	s.tree.OnKey = func(e ui.Event) bool {
		if e.Key == ui.KeySpace {
			s.pace.Toggle()
			return true
		}
		return false
	}
	s.tree.Mount(ui.Chrome, "buttons", ui.PartFunc{V: func() uint64 { return s.version }, B: s.build})
}

func (s *testScene) button(id string, f func()) *ui.Node {
	n := ui.Text(s.tree.Theme().Type.Row, s.tree.Theme().Text1, id)
	return &ui.Node{ID: id, Role: ui.RoleButton, Label: id, Focusable: true, OnPress: f,
		Style: ui.Style{W: 220, H: 40, Pad: ui.All(6)}, Box: ui.Box{Fill: 0x162033FF}, Children: []*ui.Node{n}}
}

func (s *testScene) build() *ui.Node {
	b := []*ui.Node{
		s.button("busy", func() { s.tree.Mount(ui.Panels, "busy", ui.Fixed(s.crowd)) }),
		s.button("count", func() { s.presses++; s.version++ }),
		s.button("panic", func() { panic("pressed the wrong button") }),
		s.button("panic-elsewhere", func() { s.host.Go(func() { panic("elsewhere") }, nil) }),
		s.button("work", func() {
			s.host.Go(func() { s.log = append(s.log, "worked") }, func() { s.log = append(s.log, "done"); s.version++ })
		}),
		s.button("job", s.start),
		s.button("push", func() { s.host.Push(&testScene{above: true}) }),
		s.button("pop", s.host.Pop),
		s.button("large", func() {
			n := s.host.Settings()
			n.Tenths = 20
			s.host.Apply(n)
		}),
	}
	if s.presses > 0 {
		b = append(b, s.button("pressed", nil))
	}
	if len(s.log) == 2 {
		b = append(b, s.button("worked", nil))
	}
	return ui.Column(ui.Style{Gap: 8, Place: ui.At(20, 20)}, b...)
}

// crowd is a picture of about as many parts as a campaign has, all moving.
func (s *testScene) crowd() *ui.Node {
	return &ui.Node{ID: "crowd", Live: true, Style: ui.Style{W: 900, H: 600, Place: ui.At(300, 60)}, Paint: func(c *ui.Canvas) {
		th := s.tree.Theme()
		shift := float32(int(c.Time*60) % 30)
		for i := range 200 {
			x, y := c.R.X+float32(i%5)*180, c.R.Y+float32(i/5)*15+shift
			c.Fill(ui.Rect{X: x, Y: y, W: 170, H: 13}, th.Panel)
			c.Text(th.Type.Row, th.Text1, x+4, y+12, crowdNames[i%len(crowdNames)])
			c.Icon("icon/ship", x+150, y, 16, th.Money)
			c.Line(x, y+14, x+170, y+13.5, 1, th.Rule)
			c.Ring(x+140, y+6, 5, 1.5, th.Exposure)
		}
	}}
}

var crowdNames = []string{"Grey Almanac", "Tin Lantern", "Cold Spring", "Salt Orchard", "Quiet Harbour"}

// start runs a job that must report at doublings and that the race detector
// would catch if it did not rest meanwhile.
func (s *testScene) start() {
	steps := 0
	s.host.Run(stage.Job{
		First:   64,
		Advance: func(n int) bool { steps = min(steps+n, 1000); return steps < 1000 },
		Report:  func(done int, last bool) { s.job = steps },
	})
}

func (s *testScene) Tree() *ui.Tree { return s.tree }

func (s *testScene) Update(dt float64) { s.days += s.pace.Advance(dt) }

func (s *testScene) Describe(put func(string, any)) {
	put("above", s.above)
	put("days", s.days)
	put("presses", s.presses)
	put("job", s.job)
	put("log", strings.Join(s.log, " "))
	put("scale", s.tree.Theme().Scale)
}

func (s *testScene) Rescue() (string, []byte) {
	return "rescued.hcs", []byte(fmt.Sprint(s.presses))
}
