package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// use runs lab with arguments and returns what it wrote.
func use(args ...string) (code int, out, complaint string) {
	var o, e bytes.Buffer
	code = lab(args, &o, &e)
	return code, o.String(), e.String()
}

// decode runs lab with arguments that make it print JSON.
func decode(t *testing.T, into any, args ...string) {
	t.Helper()
	code, out, complaint := use(args...)
	if code != exitOK || complaint != "" {
		t.Fatalf("lab %v: %d %s", args, code, complaint)
	}
	if err := json.Unmarshal([]byte(out), into); err != nil {
		t.Fatalf("lab %v: %v\n%s", args, err, out)
	}
}

func TestMistakesOnTheCommandLine(t *testing.T) {
	for _, args := range [][]string{
		{}, {"nonsense"}, {"run", "-nonsense"}, {"run", "-seed", "x"}, {"run", "-seed", "-1"}, {"run", "-days", "-1"},
		{"run", "-state", "nobody"}, {"run", "-coalition", "mix"}, {"run", "-scenario", "nowhere"}, {"run", "-difficulty", "none"},
		{"run", "-format", "xml"}, {"run", "more"}, {"replay"}, {"replay", "a", "b"}, {"trials", "-seeds", "0"}, {"trials", "-state", "mix,nobody"},
		{"dials", "-format", "yaml"}, {"bench", "-seconds", "0"}, {"check", "-nonsense"},
	} {
		code, out, complaint := use(args...)
		if code != exitUsage || out != "" || !strings.Contains(complaint, "usage: lab") {
			t.Errorf("lab %v: exit %d, %d bytes out, %q", args, code, len(out), complaint)
		}
	}
}

func TestHelp(t *testing.T) {
	code, out, _ := use("help")
	if code != exitOK {
		t.Errorf("help: exit %d", code)
	}
	for _, v := range verbs() {
		if !strings.Contains(out, v.name) || !strings.Contains(out, v.help) {
			t.Errorf("help does not name %s", v.name)
		}
		code, out, complaint := use("help", v.name)
		if code != exitOK || !strings.Contains(out, "usage: lab "+v.name) || complaint != "" {
			t.Errorf("help %s: exit %d, %q, %q", v.name, code, out, complaint)
		}
	}
}

func TestRunPrintsOneObject(t *testing.T) {
	var got map[string]any
	decode(t, &got, "run", "-scenario", "pressure-2017", "-seed", "7", "-state", "cautious", "-coalition", "baseline", "-days", "200", "-format", "json")
	for _, key := range []string{
		"scenario", "seed", "days", "hash", "ending", "treasury_usd", "coin_usd", "confidence", "exposure", "pressure", "welfare", "launches",
		"schemes", "ledger_sum", "difficulty", "remitted_usd", "plan_usd", "warnings", "first_warning_day",
	} {
		if _, ok := got[key]; !ok {
			t.Errorf("there is no %q", key)
		}
	}
	if got["days"] != 200.0 || got["ending"] != "running" || got["ledger_sum"] != 0.0 || got["seed"] != 7.0 {
		t.Errorf("days %v, ending %v, ledger %v, seed %v", got["days"], got["ending"], got["ledger_sum"], got["seed"])
	}
	schemes, _ := got["schemes"].([]any)
	if len(schemes) != 10 {
		t.Fatalf("%d schemes", len(schemes))
	}
	for _, key := range []string{"id", "revenue_usd", "cost_usd", "victims_usd", "evidence"} {
		if _, ok := schemes[0].(map[string]any)[key]; !ok {
			t.Errorf("a scheme has no %q", key)
		}
	}
	code, text, _ := use("run", "-days", "3")
	if code != exitOK || !strings.Contains(text, "running after 3 days (2017-09-04)") {
		t.Errorf("as text: exit %d\n%s", code, text)
	}
}

func TestMoneyIsExactInJSON(t *testing.T) {
	for cents, want := range map[int64]string{0: "0.00", 5: "0.05", -5: "-0.05", 123456789012345678: "1234567890123456.78", -100: "-1.00"} {
		got, err := usd(cents).MarshalJSON()
		if err != nil || string(got) != want {
			t.Errorf("%d cents: %s, want %s", cents, got, want)
		}
	}
}

func TestSavedRunsReplay(t *testing.T) {
	file := filepath.Join(t.TempDir(), "run.save")
	if code, _, complaint := use("run", "-days", "420", "-seed", "5", "-save", file); code != exitOK {
		t.Fatalf("run: exit %d, %s", code, complaint)
	}
	var got replayed
	decode(t, &got, "replay", file, "-format", "json")
	if got.Verdict != "holds" || got.Day != 420 || got.Seed != 5 {
		t.Errorf("replay: %+v", got)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for name, damaged := range map[string][]byte{"cut": b[:len(b)/2], "altered": append(bytes.Clone(b[:len(b)-1]), b[len(b)-1]^1), "empty": nil} {
		bad := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(bad, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		if code, _, complaint := use("replay", bad); code != exitFail || !strings.Contains(complaint, "the save is damaged") {
			t.Errorf("%s: exit %d, %q", name, code, complaint)
		}
	}
	if code, _, complaint := use("replay", filepath.Join(t.TempDir(), "none")); code != exitFail || complaint == "" {
		t.Errorf("no file: exit %d, %q", code, complaint)
	}
}

func TestCheckListsEveryProblem(t *testing.T) {
	if code, out, _ := use("check"); code != exitOK || !strings.Contains(out, "embedded content: good") {
		t.Errorf("embedded: exit %d\n%s", code, out)
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../assets")); err != nil {
		t.Fatal(err)
	}
	break1 := func(file, old, with string) {
		path := filepath.Join(dir, file)
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(b, []byte(old)) {
			t.Fatalf("%s has no %s", file, old)
		}
		if err := os.WriteFile(path, bytes.Replace(b, []byte(old), []byte(with), 1), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	break1("content/missions.json", `"weight"`, `"wieght"`)
	break1("content/dials.json", `"notch": 20`, `"notch": 0`)
	break1("content/vessels.json", `"kind": "`, `"kind": "sub-`)
	code, out, _ := use("check", dir, filepath.Join(dir, "nowhere"))
	if code != exitFail {
		t.Errorf("exit %d", code)
	}
	for _, want := range []string{"content/missions.json", "wieght", "content/dials.json", "do not make a scale", "content/vessels.json", "cannot be used"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestCapabilities(t *testing.T) {
	var rows []capabilityRow
	decode(t, &rows, "capabilities", "-format", "json")
	seats := map[string]int{}
	for _, r := range rows {
		seats[r.Seat]++
		if len(r.Gives) == 0 || len(r.Takes) == 0 {
			t.Errorf("%s gives %d things and takes %d", r.ID, len(r.Gives), len(r.Takes))
		}
	}
	if seats["state"] < 20 || seats["coalition"] < 10 {
		t.Errorf("listed are %v", seats)
	}
}

func TestDials(t *testing.T) {
	var rows []dialRow
	decode(t, &rows, "dials", "-format", "json")
	if i := slices.IndexFunc(rows, func(r dialRow) bool { return r.ID == "coal.share" }); i < 0 || rows[i].Max != 100 || rows[i].Seat != "state" {
		t.Errorf("%d dials, coal.share at %d", len(rows), i)
	}
}

func TestBench(t *testing.T) {
	var m measured
	decode(t, &m, "bench", "-seconds", "0.05", "-format", "json")
	if m.Day <= 0 || m.Clone <= 0 || m.Days < 100 || m.Size == 0 || m.OneCore <= 0 || m.AllCores <= 0 || m.Forecast <= 0 || m.Cores < 1 {
		t.Errorf("%+v", m)
	}
	if m.Allocs != 0 {
		t.Errorf("%v allocations a day", m.Allocs)
	}
	code, text, _ := use("bench", "-seconds", "0.02")
	if code != exitOK || !strings.Contains(text, "campaigns a second") {
		t.Errorf("as text: exit %d\n%s", code, text)
	}
}

// TestTrialsDoNotDependOnTheCores plays the same seeds twice: the summary must
// not show which core took which seed.
func TestTrialsDoNotDependOnTheCores(t *testing.T) {
	args := []string{"trials", "-seeds", "6", "-state", "idle,mix", "-format", "json"}
	var sums []summary
	decode(t, &sums, args...)
	if len(sums) != 2 || sums[0].State != "idle" || sums[0].Seeds != 6 || sums[0].Endings["dismissed"] != 6 {
		t.Errorf("%+v", sums)
	}
	total := 0
	for _, n := range sums[1].Endings {
		total += n
	}
	if total != 6 || len(sums[1].Years) != 6 || sums[1].Years[0].Plan.P50 <= 0 {
		t.Errorf("mix: %+v", sums[1])
	}
	_, a, _ := use(args...)
	_, b, _ := use(args...)
	if a != b {
		t.Error("two runs differ")
	}
	if code, text, _ := use("trials", "-seeds", "2"); code != exitOK || !strings.Contains(text, "plan met") {
		t.Errorf("as text: exit %d\n%s", code, text)
	}
}

func TestSpread(t *testing.T) {
	v := []float64{9, 1, 5, 3, 7, 2, 8, 4, 6, 10, 0}
	if got := spreadOf(v); got != (spread{1, 5, 9}) {
		t.Errorf("%+v", got)
	}
	if got := spreadOf(nil); got != (spread{}) {
		t.Errorf("of nothing: %+v", got)
	}
}
