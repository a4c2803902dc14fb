package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"hardcurrency/cmd/lab/internal/sweep"
)

// table is the sweep of these tests: two policies on each side, two values of a
// parameter, a few seeds; 24 rows.
var table = []string{"sweep", "-seeds", "5:7", "-state", "idle,max", "-coalition", "absent,baseline", "-set", "team.start=2,8"}

const tableRows = 24

// sweepInto runs the table and returns its file.
func sweepInto(t *testing.T, file string, more ...string) []byte {
	t.Helper()
	args := append(append(append([]string{}, table...), "-o", file), more...)
	if code, out, complaint := use(args...); code != exitOK || !strings.Contains(out, "rows") {
		t.Fatalf("lab %v: exit %d, %s", args, code, complaint)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func lines(b []byte) []string { return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") }

// TestSweepIsTheSameHowever plays the table whole, on one core, in pieces, and
// again after interruptions, and compares bytes.
func TestSweepIsTheSameHowever(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	whole := sweepInto(t, in("whole.csv"))
	rows := lines(whole)
	if len(rows) != tableRows+1 {
		t.Fatalf("%d lines", len(rows))
	}
	for i, want := range []string{"idle,absent,2,5", "idle,absent,2,6", "idle,absent,2,7", "idle,baseline,2,5"} {
		if !strings.Contains(rows[i+1], want) {
			t.Errorf("row %d is %s, want %s", i, rows[i+1], want)
		}
	}
	cores := runtime.GOMAXPROCS(1)
	one := sweepInto(t, in("one.csv"))
	runtime.GOMAXPROCS(cores)
	if !bytes.Equal(one, whole) {
		t.Error("one core gives other rows")
	}
	for _, n := range []int{2, 5, 30} {
		joined := []byte(rows[0] + "\n")
		for i := range n {
			shard := strconv.Itoa(i) + "/" + strconv.Itoa(n)
			piece := sweepInto(t, in("piece.csv"), "-shard", shard, "-restart")
			_, piece, _ = bytes.Cut(piece, []byte("\n"))
			joined = append(joined, piece...)
		}
		if !bytes.Equal(joined, whole) {
			t.Errorf("%d pieces give other rows", n)
		}
	}
	// Where a sweep can be cut: in the header, between rows, within a row, at the
	// last byte, and not at all.
	for _, cut := range []int{0, 10, len(rows[0]) + 1, len(rows[0]) + 2 + len(rows[1]), len(rows[0]) + 60, len(whole) / 2, len(whole) - 1, len(whole)} {
		if err := os.WriteFile(in("cut.csv"), whole[:cut], 0o600); err != nil {
			t.Fatal(err)
		}
		if got := sweepInto(t, in("cut.csv")); !bytes.Equal(got, whole) {
			t.Errorf("resumed after %d of %d bytes it gives other rows", cut, len(whole))
		}
	}
}

func TestSweepKeepsOtherRows(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "rows.csv")
	before := sweepInto(t, file)
	for _, args := range [][]string{
		{"sweep", "-seeds", "5:8", "-state", "idle,max", "-coalition", "absent,baseline", "-set", "team.start=2,8"}, // another seed where the second policy was
		{"sweep", "-seeds", "5:7", "-state", "idle,max", "-coalition", "absent,baseline", "-set", "team.start=2,9"}, // another value
		{"sweep", "-seeds", "5:7", "-state", "idle,max", "-coalition", "absent,baseline"},                           // other columns
		{"sweep", "-seeds", "5:7", "-state", "idle", "-coalition", "absent,baseline", "-set", "team.start=2,8"},     // other rows
		{"sweep", "-seeds", "5:6", "-state", "idle", "-coalition", "absent", "-set", "team.start=2"},                // fewer
		{"sweep", "-seeds", "5:7", "-state", "idle,max", "-coalition", "absent,baseline", "-set", "team.start=2,8", "-difficulty", "hard"},
	} {
		if code, _, complaint := use(append(args, "-o", file)...); code != exitFail || !strings.Contains(complaint, "another sweep") {
			t.Errorf("lab %v: exit %d, %s", args, code, complaint)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "text.csv"), []byte("a diary\nof some days\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, complaint := use(append(append([]string{}, table...), "-o", filepath.Join(dir, "text.csv"))...); code != exitFail || !strings.Contains(complaint, "another sweep") {
		t.Errorf("a file that is no table: exit %d, %s", code, complaint)
	}
	if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
		t.Error("a sweep that was refused has changed the file")
	}
}

func TestSweepComplains(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "rows.csv")
	for _, args := range [][]string{
		{"sweep"}, {"sweep", "-o", file, "-seeds", "5:1"}, {"sweep", "-o", file, "-seeds", "x"}, {"sweep", "-o", file, "-set", "team.start"},
		{"sweep", "-o", file, "-set", "team.strat=3"}, {"sweep", "-o", file, "-set", "team.start=3,x"}, {"sweep", "-o", file, "-set", "team.start=1e9"},
		{"sweep", "-o", file, "-shard", "3/3"}, {"sweep", "-o", file, "-shard", "one"}, {"sweep", "-o", file, "-state", "idle,nobody"},
		{"sweep", "-o", file, "-difficulty", "normal,none"}, {"sweep", "-o", file, "-seeds", "0:9999999999"}, {"sweep", "-o", file, "more"},
	} {
		if code, out, complaint := use(args...); code != exitUsage || out != "" || !strings.Contains(complaint, "usage: lab") {
			t.Errorf("lab %v: exit %d, %q", args, code, complaint)
		}
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("a mistake on the command line made a file")
	}
	for _, name := range []string{filepath.Join(dir, "none", "rows.csv"), filepath.Join(dir, "none", "rows.parquet"), dir} {
		if code, _, complaint := use("sweep", "-seeds", "1", "-o", name); code != exitFail || !strings.Contains(complaint, name) {
			t.Errorf("%s: exit %d, %q", name, code, complaint)
		}
	}
}

func TestSweepReadsTheBatchSystem(t *testing.T) {
	dir := t.TempDir()
	want := lines(sweepInto(t, filepath.Join(dir, "whole.csv")))
	t.Setenv("SLURM_ARRAY_TASK_ID", "3")
	t.Setenv("SLURM_ARRAY_TASK_COUNT", "3")
	t.Setenv("SLURM_ARRAY_TASK_MIN", "1")
	if code, _, complaint := use(append(append([]string{}, table...), "-o", filepath.Join(dir, "rows-{shard}.csv"))...); code != exitOK {
		t.Fatalf("exit %d, %s", code, complaint)
	}
	b, err := os.ReadFile(filepath.Join(dir, "rows-2.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if got := lines(b); len(got) != tableRows/3+1 || got[1] != want[tableRows-tableRows/3+1] {
		t.Errorf("%d lines, the first row is %s", len(got), got[1])
	}
	if _, _, complaint := use(append(append([]string{}, table...), "-o", filepath.Join(dir, "rows.csv"))...); !strings.Contains(complaint, "{shard}") {
		t.Errorf("all pieces in one file: %q", complaint)
	}
}

// TestParquetHoldsTheRows compares a Parquet file with the CSV file of the same
// sweep, and goes on from rows that an interruption left.
func TestParquetHoldsTheRows(t *testing.T) {
	dir := t.TempDir()
	want := lines(sweepInto(t, filepath.Join(dir, "rows.csv")))
	file := filepath.Join(dir, "rows.parquet")
	half := strings.Join(want[:tableRows/2], "\n") + "\n"
	if err := os.WriteFile(file+".rows", []byte(half), 0o600); err != nil {
		t.Fatal(err)
	}
	args := append(append([]string{}, table...), "-o", file)
	if code, out, complaint := use(args...); code != exitOK || !strings.Contains(out, "11 of them from before") {
		t.Fatalf("exit %d, %s%s", code, out, complaint)
	}
	if _, err := os.Stat(file + ".rows"); err == nil {
		t.Error("the rows are still beside the file")
	}
	type row struct {
		State    string  `parquet:"state"`
		Seed     uint64  `parquet:"seed"`
		Start    float64 `parquet:"team.start"`
		Won      bool    `parquet:"won"`
		Days     int64   `parquet:"days"`
		Remitted float64 `parquet:"remitted_usd"`
		Hash     string  `parquet:"hash"`
	}
	rows, err := parquet.ReadFile[row](file)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != tableRows {
		t.Fatalf("%d rows", len(rows))
	}
	head := strings.Split(want[0], ",")
	for i, r := range rows {
		record := map[string]string{}
		for k, v := range strings.Split(want[i+1], ",") {
			record[head[k]] = v
		}
		if r.State != record["state"] || strconv.FormatUint(r.Seed, 10) != record["seed"] || strconv.FormatFloat(r.Start, 'g', -1, 64) != record["team.start"] ||
			strconv.FormatBool(r.Won) != record["won"] || strconv.FormatInt(r.Days, 10) != record["days"] ||
			strconv.FormatFloat(r.Remitted, 'f', 2, 64) != record["remitted_usd"] || r.Hash != record["hash"] {
			t.Errorf("row %d is %+v, in CSV %s", i, r, want[i+1])
		}
	}
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if code, out, _ := use(args...); code != exitOK || !strings.Contains(out, "24 of them from before") {
		t.Errorf("done already: exit %d, %s", code, out)
	}
	if code, _, complaint := use("sweep", "-seeds", "1", "-o", file); code != exitFail || !strings.Contains(complaint, "another sweep") {
		t.Errorf("another sweep: exit %d, %s", code, complaint)
	}
	if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
		t.Error("the file has changed")
	}
	if _ = sweepInto(t, file, "-restart"); !bytes.Equal(before, mustRead(t, file)) {
		t.Error("the same sweep gives another file")
	}
}

func mustRead(t *testing.T, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestInterruptedSweepGoesOn cancels a sweep after its first block.
func TestInterruptedSweepGoesOn(t *testing.T) {
	dir := t.TempDir()
	var s setting
	s.scenario, s.difficulty, s.stateSeat, s.coalitionSeat = "pressure-2017", "normal", "idle", "absent"
	c := &call{out: os.Stdout, err: os.Stderr}
	plan, code := s.plan(c, "1:200", nil)
	if code != exitOK {
		t.Fatal(code)
	}
	ctx, stop := context.WithCancel(context.Background())
	options := sweep.Options{Shard: sweep.Shard{Index: 0, Count: 1}, File: filepath.Join(dir, "rows.csv"), Progress: func(done, _ int) {
		if done > 0 {
			stop()
		}
	}}
	res, err := sweep.Run(ctx, plan, options)
	if err == nil || res.Done == 0 || res.Done >= 200 {
		t.Fatalf("%+v, %v", res, err)
	}
	options.Progress = nil
	again, err := sweep.Run(context.Background(), plan, options)
	if err != nil || again.Resumed != res.Done || again.Done != 200 {
		t.Errorf("%+v, %v", again, err)
	}
	options.File = filepath.Join(dir, "whole.csv")
	if _, err := sweep.Run(context.Background(), plan, options); err != nil || !bytes.Equal(mustRead(t, options.File), mustRead(t, filepath.Join(dir, "rows.csv"))) {
		t.Errorf("the two halves are not the whole: %v", err)
	}
}
