package shell

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// perform plays a script in a process of its own.
func perform(t *testing.T, script string) (dir, stdout, stderr string, code int) {
	t.Helper()
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "script"), []byte(script), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), playVariable+"="+dir)
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if _, ok := err.(*exec.ExitError); err != nil && !ok {
		t.Fatal(err)
	}
	return dir, out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

func TestScriptPlaysTheGame(t *testing.T) {
	dir, out, errs, code := perform(t, `
		# everything a person can do
		expect presses 0
		click count
		until pressed 1
		expect presses 1
		focus count
		key enter
		wait 0.1
		expect presses 2
		activate count
		wait 0.1
		expect presses 3
		key escape
		dump words
		shot first
		print here we are
		click work
		until worked 5
		expect log worked done
	`)
	if code != 0 {
		t.Fatalf("exit %d\n%s%s", code, out, errs)
	}
	if !strings.Contains(out, "here we are") {
		t.Errorf("printed %q", out)
	}
	words, err := os.ReadFile(filepath.Join(dir, "words.txt"))
	if err != nil || !strings.Contains(string(words), `button "count"`) {
		t.Errorf("dump: %v\n%s", err, words)
	}
	f, err := os.Open(filepath.Join(dir, "first.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 640 || b.Dy() != 480 {
		t.Errorf("picture is %v", b)
	}
	// The first button is a filled box at 20, 20.
	if r, g, b, _ := img.At(30, 24).RGBA(); r>>8 != 0x16 || g>>8 != 0x20 || b>>8 != 0x33 {
		t.Errorf("the button is %x %x %x", r>>8, g>>8, b>>8)
	}
	if r, g, b, _ := img.At(600, 400).RGBA(); r|g|b != 0 {
		t.Error("something is drawn where nothing is")
	}
}

func TestDaysGoBySixtiethsInScripts(t *testing.T) {
	_, out, errs, code := perform(t, `
		wait 2
		expect days 0
		key space
		wait 5
		key space
		wait 2
		expect days 5
	`)
	if code != 0 {
		t.Fatalf("exit %d\n%s%s", code, out, errs)
	}
}

func TestScenesJobsScaleAndSize(t *testing.T) {
	_, out, errs, code := perform(t, `
		expect above false
		click push
		wait 0.1
		expect above true
		click pop
		wait 0.1
		expect above false
		click job
		wait 2
		expect job 1000
		size 1280 720
		expect scale 1
		click large
		wait 0.2
		expect scale 2
		scale 10
		wait 0.2
		expect scale 1
		size 700 500
		click pop
		wait 5
	`)
	if code != 0 {
		t.Fatalf("exit %d\n%s%s", code, out, errs)
	}
}

func TestScriptFails(t *testing.T) {
	for script, want := range map[string]string{
		"click nowhere":                 `line 1: no node "nowhere"`,
		"wait 0.1\nuntil nothing 0.2":   `line 2: no node "nothing" came`,
		"gone count 0.2":                `node "count" did not go`,
		"expect presses 7":              `presses is "0", not "7"`,
		"click pressed":                 "no node",
		"dance":                         `no command "dance"`,
		"frames now":                    `frames begin, or end, not "now"`,
		"wait":                          "takes 1 words",
		"wait long":                     `"long" is no number`,
		"key enter hyper":               `no modifier "hyper"`,
		"key nokey":                     `no key "nokey"`,
		"shot a\nwait 1\nclick nowhere": "line 3",
	} {
		_, out, _, code := perform(t, script)
		if code == 0 || !strings.Contains(out, want) {
			t.Errorf("%q: exit %d, %q", script, code, out)
		}
	}
}

func TestCrashSavesAndSaysSo(t *testing.T) {
	for button, where := range map[string]string{"panic": "main_test.go", "panic-elsewhere": "main_test.go"} {
		dir, out, errs, code := perform(t, "click count\nclick "+button+"\nwait 5\nprint still here")
		if code != 1 || strings.Contains(out, "still here") || !strings.Contains(out, ErrCrashed.Error()) {
			t.Errorf("%s: exit %d, %q", button, code, out)
		}
		data := filepath.Join(dir, "data")
		saved, err := os.ReadFile(filepath.Join(data, "rescued.hcs"))
		if err != nil || string(saved) != "1" {
			t.Errorf("%s: saved %q, %v", button, saved, err)
		}
		logs, err := filepath.Glob(filepath.Join(data, "crash-*.txt"))
		if err != nil || len(logs) != 1 {
			t.Fatalf("%s: logs %v, %v", button, logs, err)
		}
		if strings.Count(errs, "\n") != 1 || !strings.Contains(errs, logs[0]) || !strings.Contains(errs, "rescued.hcs") {
			t.Errorf("%s: said %q", button, errs)
		}
		log, err := os.ReadFile(logs[0])
		if err != nil || !strings.Contains(string(log), where) {
			t.Errorf("%s: the log does not say where: %v\n%s", button, err, log)
		}
	}
}

// TestFrameBudget compares what frames allocate with about a thousand moving
// parts on the screen and in an empty loop of the graphics library.
func TestFrameBudget(t *testing.T) {
	_, out, errs, code := perform(t, `
		size 1280 720
		wait 1
		measure 2
		click busy
		wait 1
		measure 2
	`)
	if code != 0 {
		t.Fatalf("exit %d\n%s%s", code, out, errs)
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), playVariable+"=empty")
	empty, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out+string(empty)), "\n")
	if len(lines) != 3 {
		t.Fatalf("measured %q", lines)
	}
	var allocs [3]float64
	for i, l := range lines {
		var frames int
		var mean, worst float64
		if _, err := fmt.Sscanf(l, "%d frames: %f ms mean, %f ms worst, %f allocations", &frames, &mean, &worst, &allocs[i]); err != nil {
			t.Fatal(err)
		}
		// A script plays one frame after another: 120 in two seconds.
		if frames < 117 || frames > 123 {
			t.Errorf("%d frames", frames)
		}
		t.Logf("%s: %s", []string{"still", "moving", "empty"}[i], l)
	}
	const budget = 20
	if more := allocs[1] - allocs[2]; more > budget {
		t.Errorf("moving parts allocate %.1f times a frame more than an empty loop", more)
	}
	if allocs[0] > allocs[2] {
		t.Errorf("a still screen allocates %.1f times a frame, an empty loop %.1f", allocs[0], allocs[2])
	}
}
