package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"hardcurrency/game/stage"
	"hardcurrency/game/store"
	"hardcurrency/internal/display"
)

func TestParse(t *testing.T) {
	parsed := func(args ...string) options {
		t.Helper()
		o, err := parse(args, &strings.Builder{}, &strings.Builder{})
		if err != nil {
			t.Errorf("%q: %v", args, err)
		}
		return o
	}
	o := parsed("-seed", "18446744073709551615", "-size", "1920x1080", "-scale=150", "-mute", "-reduce-motion")
	if o.seed != 1<<64-1 || !o.seeded || o.w != 1920 || o.h != 1080 || o.scale != 150 || !o.mute || !o.motionless {
		t.Errorf("got %+v", o)
	}
	if o := parsed(); o.seeded || o.w != 0 || o.seat != "state" {
		t.Errorf("with nothing: %+v", o)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"-nonsense", "nonsense"},
		{"-seed", "needs an argument"},
		{"-seed -4", "-4"},
		{"-seed x", "x"},
		{"-size 1280", "such as 1280x720"},
		{"-size 1280x", "such as 1280x720"},
		{"-size 10x10", "320"},
		{"-size 99999x99999", "16384"},
		{"-scale 79", "80 to 200"},
		{"-scale 201", "80 to 200"},
		{"-fullscreen -windowed", "exclude"},
		{"-seat audience", "not state or coalition"},
		{"-seat coalition -policy baseline", "novice"},
		{"-turns 25", "0 to 24"},
		{"-policy mix", "baseline"},
		{"play", `"play"`},
		{"-scale 10 -seat x", "; "},
	} {
		_, err := parse(strings.Fields(c.args), &strings.Builder{}, &strings.Builder{})
		if err == nil || errors.Is(err, flag.ErrHelp) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want it to say %s", c.args, err, c.want)
		}
	}
}

func TestRunAnswersWithoutAGame(t *testing.T) {
	for _, c := range []struct {
		args        string
		code        int
		out, errOut string
	}{
		{"-help", exitOK, "-reduce-motion", ""},
		{"-version", exitOK, "Hard Currency", ""},
		{"-scale huge", exitUsage, "", "huge"},
		{"-lang xx", exitFailed, "", `no language "xx"`},
		{"-lang ../..", exitFailed, "", "no language"},
		{"-scenario atlantis", exitFailed, "", "atlantis"},
		{"-script /does/not/exist", exitFailed, "", "/does/not/exist"},
	} {
		var out, errs bytes.Buffer
		args := append(strings.Fields(c.args), "-data", t.TempDir())
		if code := run(args, &out, &errs); code != c.code {
			t.Errorf("%s: exit %d, want %d", c.args, code, c.code)
		}
		if !strings.Contains(out.String(), c.out) || !strings.Contains(errs.String(), c.errOut) {
			t.Errorf("%s: said %q and %q", c.args, out.String(), errs.String())
		}
		if (c.errOut == "") != (errs.Len() == 0) {
			t.Errorf("%s: stderr is %q", c.args, errs.String())
		}
	}
}

func TestOverride(t *testing.T) {
	s := stage.DefaultSettings()
	s.Fullscreen = true
	(&options{scale: 125, mute: true, motionless: true, windowed: true}).override(&s)
	if s.Tenths != 13 || !s.Mute || !s.ReduceMotion || s.Fullscreen {
		t.Errorf("got %+v", s)
	}
	chosen := stage.DefaultSettings()
	chosen.Mute = true
	(&options{}).override(&chosen)
	if !chosen.Mute || chosen.Tenths != 10 {
		t.Error("an empty command line changes what was chosen")
	}
}

func TestBrokenSettingsAreSetAside(t *testing.T) {
	s := &store.Memory{}
	if _, err := settings(s); err != nil {
		t.Errorf("no settings: %v", err)
	}
	if err := s.Write(stage.SettingsFile, []byte("{")); err != nil {
		t.Fatal(err)
	}
	got, err := settings(s)
	if err == nil || got.Tenths != 10 {
		t.Errorf("broken settings: %+v, %v", got, err)
	}
	if data, err := s.Read(stage.SettingsFile + ".corrupt"); err != nil || string(data) != "{" {
		t.Errorf("set aside: %q, %v", data, err)
	}
}

// program builds the game once for the tests that run it.
func program(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hardcurrency")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return path
}

// TestWithoutDisplay runs the built game where there is none: one line, no
// trace, and a status that says so. It fails if the packages are initialised in
// another order than package display relies on.
func TestWithoutDisplay(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("X11 only")
	}
	path := program(t)
	for _, c := range []struct {
		name, want string
		env        []string
	}{
		{"unset", "DISPLAY is not set", nil},
		{"empty", "DISPLAY is not set", []string{"DISPLAY="}},
		{"dead", `":77"`, []string{"DISPLAY=:77"}},
		{"malformed", `"banana"`, []string{"DISPLAY=banana"}},
		{"lines", `"two?lines"`, []string{"DISPLAY=two\nlines"}},
		{"nobody there", `"localhost:99"`, []string{"DISPLAY=localhost:99"}},
		{"wayland", "Xwayland", []string{"WAYLAND_DISPLAY=wayland-0"}},
	} {
		cmd := exec.Command(path, "-mute")
		cmd.Env = append(slices.DeleteFunc(os.Environ(), func(v string) bool {
			return strings.HasPrefix(v, "DISPLAY=") || strings.HasPrefix(v, "WAYLAND_DISPLAY=")
		}), c.env...)
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		err := cmd.Run()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != exitFailed {
			t.Errorf("%s: %v", c.name, err)
		}
		if s := errs.String(); out.Len() > 0 || strings.Count(s, "\n") != 1 || !strings.Contains(s, c.want) {
			t.Errorf("%s: said %q and %q", c.name, out.String(), s)
		}
	}
}

// TestPlaysItself plays the real game by a script.
func TestPlaysItself(t *testing.T) {
	dir := t.TempDir()
	script := filepath.Join(dir, "script")
	text := "wait 1\nshot campaign\ndump campaign\nquit\n"
	if err := os.WriteFile(script, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program(t), "-mute", "-data", filepath.Join(dir, "data"), "-scenario", "pressure-2017", "-script", script, "-shots", dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, name := range []string{"campaign.png", "campaign.txt"} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestUsageNamesEveryOption holds the text of -help, which must be there before
// the options are, to the options.
func TestUsageNamesEveryOption(t *testing.T) {
	var o options
	f := o.flags()
	var b strings.Builder
	f.SetOutput(&b)
	f.PrintDefaults()
	_, listed, _ := strings.Cut(display.Usage, "campaign.\n\n")
	if listed != b.String() {
		t.Errorf("the text of -help lists\n%s\nthe options are\n%s", listed, b.String())
	}
}
