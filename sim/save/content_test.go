package save_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"hardcurrency/sim/content"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

// altered is the game's content with some rows changed.
func altered(t *testing.T, file string, change func(rows []map[string]any) []map[string]any) *content.Library {
	t.Helper()
	all := fstest.MapFS{}
	source := os.DirFS("../../assets")
	for _, dir := range []string{"content", "scenarios", "scenarios/prices"} {
		entries, err := fs.ReadDir(source, dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if e.IsDir() {
				continue
			}
			b, err := fs.ReadFile(source, dir+"/"+e.Name())
			if err != nil {
				t.Fatal(err)
			}
			all[dir+"/"+e.Name()] = &fstest.MapFile{Data: b}
		}
	}
	for _, name := range strings.Fields(file) {
		var rows []map[string]any
		if err := json.Unmarshal(all[name].Data, &rows); err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(change(rows))
		if err != nil {
			t.Fatal(err)
		}
		all[name] = &fstest.MapFile{Data: b}
	}
	l, problems := content.Load(all)
	if problems.Fatal() {
		t.Fatal(problems)
	}
	return l
}

const everyTable = "content/vessels.json content/missions.json content/exchanges.json content/dossiers.json content/capabilities.json content/agencies.json"

// names are the ids of everything in play, in the order of the slots.
func names(r *content.Rules, s *state.State) (out []string) {
	b := &s.Slabs
	for i := range b.Vessels {
		if v := &b.Vessels[i]; v.Live() {
			out = append(out, r.Vessels[v.Content].ID)
		}
	}
	for i := range b.Missions {
		if m := &b.Missions[i]; m.Live() {
			out = append(out, r.Missions[m.Content].ID)
		}
	}
	for i := range b.Exchanges {
		if x := &b.Exchanges[i]; x.Live() {
			out = append(out, r.Exchanges[x.Content].ID)
		}
	}
	for i := range b.Decisions {
		if d := &b.Decisions[i]; d.Live() {
			out = append(out, r.Dossiers[d.Dossier].ID)
		}
	}
	for i := range s.News {
		n := &s.News[i]
		switch n.Subject {
		case state.VesselSubject:
			out = append(out, r.Vessels[n.Row].ID)
		case state.ExchangeSubject:
			out = append(out, r.Exchanges[n.Row].ID)
		case state.DossierSubject:
			out = append(out, r.Dossiers[n.Row].ID)
		case state.MissionSubject:
			out = append(out, r.Missions[n.Row].ID)
		case state.CapabilitySubject:
			out = append(out, r.Capabilities[n.Row].ID)
		}
	}
	return out
}

// arrivals are the dossiers that have arrived, by id.
func arrivals(r *content.Rules, s *state.State) map[string]int32 {
	out := map[string]int32{}
	for i := range r.Dossiers {
		if s.Arrived[i] >= 0 {
			out[r.Dossiers[i].ID] = s.Arrived[i]
		}
	}
	return out
}

// standing are the institutions that stand, by id.
func standing(r *content.Rules, s *state.State) (out []string) {
	for i := range r.Capabilities {
		if s.Institutions.Rows[i].Standing() {
			out = append(out, r.Capabilities[i].ID)
		}
	}
	slices.Sort(out)
	return out
}

// TestRowsAreFoundByTheirIDs loads a save with content whose rows have moved.
func TestRowsAreFoundByTheirIDs(t *testing.T) {
	g := newGame(t, 31, "mix")
	for g.State.Day < 900 || g.State.Slabs.Decisions[0].ID == 0 {
		g.day()
	}
	file := save.Encode(g.Campaign, g.rec, meta)
	l := altered(t, everyTable, func(rows []map[string]any) []map[string]any {
		slices.Reverse(rows)
		return rows
	})
	c, rec, _, err := save.Load(l, file)
	if err != nil {
		t.Fatal(err)
	}
	if c.State.Slabs.Vessels[0].Content == g.State.Slabs.Vessels[0].Content {
		t.Fatal("no row has moved; the test tries nothing")
	}
	if want, got := names(g.Rules, &g.State), names(c.Rules, &c.State); !slices.Equal(want, got) {
		t.Errorf("in play are\n%v, not\n%v", got, want)
	}
	want, got := arrivals(g.Rules, &g.State), arrivals(c.Rules, &c.State)
	for id, day := range want {
		if got[id] != day {
			t.Errorf("dossier %s arrived on day %d, not %d", id, got[id], day)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d dossiers have arrived, not %d", len(got), len(want))
	}
	if want, got := standing(g.Rules, &g.State), standing(c.Rules, &c.State); len(want) == 0 || !slices.Equal(want, got) {
		t.Errorf("institutions stand: %v, not %v", got, want)
	}
	if c.State.Institutions.Modifiers != g.State.Institutions.Modifiers {
		t.Error("the institutions shift other numbers")
	}
	if c.State.World.NextEvent != g.State.World.NextEvent {
		t.Errorf("event %d is next, not %d", c.State.World.NextEvent, g.State.World.NextEvent)
	}
	s, err := save.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if a, err := save.Replay(l, s); err != nil || a.Verdict != save.OtherVersion {
		t.Errorf("a replay with other content: %+v, %v", a, err)
	}
	again := newGame(t, 31, "mix")
	again.Campaign, again.rec = c, rec
	again.until(4000)
	if err := save.Verify(c.Rules, &c.State); err != nil {
		t.Errorf("continued to day %d: %v", c.State.Day, err)
	}
}

// TestContentThatHasGoneIsNamed takes an exchange away that the campaign knows.
func TestContentThatHasGoneIsNamed(t *testing.T) {
	g := newGame(t, 31, "mix")
	g.until(20)
	gone := g.Rules.Exchanges[4].ID
	l := altered(t, "content/exchanges.json", func(rows []map[string]any) []map[string]any {
		return slices.Delete(rows, 4, 5)
	})
	_, _, _, err := save.Load(l, save.Encode(g.Campaign, g.rec, meta))
	if !errors.Is(err, save.ErrContent) || !strings.Contains(err.Error(), gone) {
		t.Errorf("without %s: %v", gone, err)
	}
}

func TestUnknownScenarioIsSaidPlainly(t *testing.T) {
	g := newGame(t, 31, "mix")
	g.until(5)
	s, err := save.Decode(save.Encode(g.Campaign, g.rec, meta))
	if err != nil {
		t.Fatal(err)
	}
	s.Scenario = "pressure-1994"
	file := s.Rewrite()
	_, _, _, err = save.Load(library(), file)
	if !errors.Is(err, save.ErrContent) || !strings.Contains(err.Error(), "pressure-1994") {
		t.Errorf("error: %v", err)
	}
}
