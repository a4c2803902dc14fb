package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hardcurrency/cmd/lab/internal/balance"
	"hardcurrency/cmd/lab/internal/calibrate"
	"hardcurrency/cmd/lab/internal/coverage"
	"hardcurrency/cmd/lab/internal/lessons"
)

// read decodes what a command printed that may have failed.
func read(t *testing.T, into any, out string) {
	t.Helper()
	if err := json.Unmarshal([]byte(out), into); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func TestCalibrateSaysWhatFails(t *testing.T) {
	page := filepath.Join(t.TempDir(), "report.html")
	code, out, complaint := use("calibrate", "-seeds", "6", "-format", "json", "-o", page)
	var rep calibrate.Report
	read(t, &rep, out)
	if complaint != "" || (code == exitFail) != (rep.Failing > 0) || code == exitUsage {
		t.Errorf("exit %d with %d rows that fail: %s", code, rep.Failing, complaint)
	}
	var raw struct {
		Rows []map[string]any `json:"rows"`
	}
	read(t, &raw, out)
	for _, key := range []string{"name", "year", "history_low", "history_high", "p5", "p50", "p95", "ok", "source", "role"} {
		if _, ok := raw.Rows[0][key]; !ok {
			t.Errorf("a row has no %q", key)
		}
	}
	if b, err := os.ReadFile(page); err != nil || !strings.HasPrefix(string(b), "<!DOCTYPE html>") {
		t.Errorf("the page: %v", err)
	}
	code, text, _ := use("calibrate", "-seeds", "6")
	if (code == exitFail) != strings.Contains(text, "FAILS") || !strings.Contains(text, "held-out") {
		t.Errorf("exit %d and\n%s", code, text)
	}
	if code, _, complaint := use("calibrate", "-seeds", "6", "-o", filepath.Join(t.TempDir(), "none", "x.html")); code != exitFail || !strings.Contains(complaint, "writing the page") {
		t.Errorf("a page that cannot be written: exit %d, %q", code, complaint)
	}
}

func TestForecastCheckCounts(t *testing.T) {
	args := []string{"forecast-check", "-campaigns", "10", "-paths", "64", "-scenario", "sandbox,tutorial"}
	code, out, complaint := use(append(args, "-format", "json")...)
	var rep coverage.Report
	read(t, &rep, out)
	if complaint != "" || (code == exitFail) != (rep.Failing > 0) || rep.Campaigns != 10 || len(rep.Rows) == 0 {
		t.Errorf("exit %d, %d rows, %d fail: %s", code, len(rep.Rows), rep.Failing, complaint)
	}
	again, text, _ := use(args...)
	if again != code || (code == exitFail) != strings.Contains(text, "FAILS") || !strings.Contains(text, "365 days") {
		t.Errorf("as text: exit %d\n%s", again, text)
	}
	for _, bad := range [][]string{{"-paths", "100"}, {"-paths", "32"}, {"-campaigns", "0"}, {"-scenario", "nowhere"}, {"-state", "nobody"}, {"-format", "xml"}} {
		if code, out, complaint := use(append([]string{"forecast-check"}, bad...)...); code != exitUsage || out != "" || !strings.Contains(complaint, "usage: lab") {
			t.Errorf("lab forecast-check %v: exit %d, %q", bad, code, complaint)
		}
	}
}

func TestLessonsPrintEveryResult(t *testing.T) {
	var rep lessons.Report
	decode(t, &rep, "lessons", "-pairs", "3", "-format", "json")
	code, text, _ := use("lessons", "-pairs", "3")
	if code != exitOK {
		t.Errorf("exit %d", code)
	}
	for _, r := range rep.Rows {
		if !strings.Contains(text, r.Name) || !strings.Contains(text, r.Goal) {
			t.Errorf("%s is not printed", r.Name)
		}
	}
}

func TestBalanceJudges(t *testing.T) {
	if testing.Short() {
		t.Skip("it plays some 500 campaigns")
	}
	args := []string{"balance", "-seeds", "1", "-sure", "3", "-vectors", "11"}
	code, out, complaint := use(append(args, "-format", "json")...)
	var rep balance.Report
	read(t, &rep, out)
	if (code == exitFail) != (rep.Failing > 0) || len(rep.Pairs) == 0 {
		t.Errorf("exit %d with %d targets that fail: %s", code, rep.Failing, complaint)
	}
	again, text, _ := use(args...)
	if again != code || !strings.Contains(text, "adaptive wins 60-80%") || !strings.Contains(text, "severe") {
		t.Errorf("as text: exit %d\n%s", again, text)
	}
}

// TestPolicyFilesStandForNames uses one wherever a name can stand.
func TestPolicyFilesStandForNames(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := write("mine.json", `{"dials": {"coal.share": 60, "theft.share": 60}, "rules": [{"when": {"metric": "fuel", "max": 1}, "set": {"oil.volume": 100}}]}`)
	watch := write("watch.json", `{"dials": {"analysts.coal": 2, "analysts.theft": 3}}`)
	bad := write("bad.json", `{"dials": {"coal.share": 61, "theft.shar": 60}}`)
	for _, args := range [][]string{
		{"run", "-days", "40"}, {"trials", "-seeds", "2"}, {"bench", "-seconds", "0.01"}, {"sweep", "-seeds", "1", "-o", filepath.Join(dir, "rows.csv")},
	} {
		if code, out, complaint := use(append(args, "-state", good, "-coalition", watch)...); code != exitOK || out == "" {
			t.Errorf("lab %v: exit %d, %s", args, code, complaint)
		}
		code, out, complaint := use(append(args, "-state", bad)...)
		if code != exitFail || out != "" || !strings.Contains(complaint, "coal.share") || !strings.Contains(complaint, "theft.shar") || strings.Contains(complaint, "usage:") {
			t.Errorf("lab %v with a bad file: exit %d, %s", args, code, complaint)
		}
		if code, _, complaint := use(append(args, "-coalition", filepath.Join(dir, "none.json"))...); code != exitFail || !strings.Contains(complaint, "none.json") {
			t.Errorf("lab %v with no file: exit %d, %s", args, code, complaint)
		}
	}
	// A file of the state's seat is none of the coalition's.
	if code, _, complaint := use("run", "-days", "1", "-coalition", good); code != exitFail || !strings.Contains(complaint, "state seat") {
		t.Errorf("exit %d, %s", code, complaint)
	}
	var named, filed struct {
		Hash string `json:"hash"`
	}
	decode(t, &named, "run", "-days", "60", "-state", "passive", "-format", "json")
	decode(t, &filed, "run", "-days", "60", "-state", write("none.json", "{}"), "-format", "json")
	if named.Hash == "" || named.Hash != filed.Hash {
		t.Error("a file without orders plays another campaign than a policy without")
	}
}
