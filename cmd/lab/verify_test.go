package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hardcurrency/cmd/lab/internal/shipped"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	handin "hardcurrency/sim/result"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

// handedIn is a result as the game writes it: the person's orders come first.
func handedIn(t *testing.T, days int32, opponent string) []byte {
	t.Helper()
	r := shipped.Flagship(t)
	mine, err := policy.New("mix", content.StateSeat)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := policy.New("baseline", content.CoalitionSeat)
	if err != nil {
		t.Fatal(err)
	}
	c, rec := sim.New(r, 7), &save.Recorder{}
	for c.State.Day < days && c.State.Ending == state.Running {
		mine.Act(r, &c.State, c.Do)
		theirs.Act(r, &c.State, c.Do)
		c.Step()
		rec.Note(c)
	}
	return handin.Encode(c, rec, save.Meta{Seat: content.StateSeat, Opponent: opponent})
}

func TestVerify(t *testing.T) {
	dir := t.TempDir()
	put := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	data := handedIn(t, 400, "baseline")
	good := put("good.hcr", data)
	altered := append([]byte{}, data...)
	altered[len(altered)/2] ^= 1
	damaged := put("damaged.hcr", altered)
	easier := put("easier.hcr", handedIn(t, 400, "absent"))
	foreign := put("notes.txt", []byte("Dear teacher"))
	unknown := put("unknown.hcr", handedIn(t, 400, "somebody"))

	var all []struct {
		Verdict, Scenario, Code string
		Day                     int32
		Orders                  int
		Treasury                float64
	}
	decode(t, &all, "verify", "-format", "json", good)
	if len(all) != 1 || all[0].Verdict != "true" || all[0].Day != 400 || all[0].Orders == 0 || all[0].Treasury <= 0 || all[0].Scenario != "pressure-2017" {
		t.Fatalf("%+v", all)
	}
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{good}, exitOK, "good.hcr: true: pressure-2017, normal, seed 7, state against baseline, not ended on 2018-10-06"},
		{[]string{"-code", strings.ToLower(all[0].Code), good}, exitOK, all[0].Code},
		{[]string{"-code", "0000-0000-0000", good}, exitFail, "good.hcr: false: its code is " + all[0].Code},
		{[]string{damaged}, exitFail, "damaged.hcr: damaged: "},
		{[]string{easier}, exitFail, "easier.hcr: false by day "},
		{[]string{foreign}, exitFail, "notes.txt: damaged: "},
		{[]string{filepath.Join(dir, "none.hcr")}, exitFail, "none.hcr: unreadable: "},
		{[]string{unknown}, exitUnknown, "unknown.hcr: other-version: "},
		{[]string{unknown, good}, exitUnknown, "good.hcr: true"},
		{[]string{good, unknown, damaged, good}, exitFail, "damaged"},
	} {
		code, out, complaint := use(append([]string{"verify"}, c.args...)...)
		if code != c.code || !strings.Contains(out, c.want) || complaint != "" {
			t.Errorf("lab verify %v: exit %d, %q %q; want %d and %q", c.args, code, out, complaint, c.code, c.want)
		}
	}
	if code, _, complaint := use("verify"); code != exitUsage || !strings.Contains(complaint, "no file") {
		t.Errorf("without a file: %d, %q", code, complaint)
	}
}
