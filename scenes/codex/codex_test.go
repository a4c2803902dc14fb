package codex

import (
	"strings"
	"testing"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
)

func shown(t *testing.T, w, h, tenths int, at string) *rehearsal.House {
	t.Helper()
	house := rehearsal.New(t, w, h, tenths)
	house.Open(New(rehearsal.Words(t, false), at))
	house.Frames(2)
	return house
}

func TestEntriesAreComplete(t *testing.T) {
	words := rehearsal.Words(t, false)
	seen := map[string]bool{}
	all := entries(words)
	if len(all) < 50 || len(all) != Count(words) {
		t.Errorf("%d entries, %d counted", len(all), Count(words))
	}
	for _, e := range all {
		if seen[e.id] {
			t.Errorf("%s is there twice", e.id)
		}
		seen[e.id] = true
		if e.title == "" || e.body == "" {
			t.Errorf("%s has no title or body", e.id)
		}
		// Everything taken from the world names where from.
		if e.source == "" && e.group != termGroup {
			t.Errorf("%s has no source", e.id)
		}
		if !words.Has("codexgroup."+e.group) && !words.Has("codexpage.group."+e.group) {
			t.Errorf("%s is of group %q, which has no name", e.id, e.group)
		}
	}
}

func TestSearchAndCategories(t *testing.T) {
	h := shown(t, 1920, 1080, 10, "")
	all := h.Describe("listed")
	h.Focus("codex/find")
	h.Type("ronin BRIDGE")
	if got := h.Describe("listed"); got == "0" {
		// The words may stand in any order and in small or large letters.
		h.Set("codex/find", "BRIDGE")
	}
	if got := h.Describe("listed"); got == "0" || got == all {
		t.Errorf("%s of %s entries have the words", got, all)
	}
	h.Focus("codex/find")
	h.Key(ui.KeyEnter)
	if h.Describe("entry") == "" {
		t.Error("Enter does not open the first that was found")
	}
	h.Set("codex/find", "no such words at all")
	if got := h.Describe("listed"); got != "0" || !strings.Contains(h.Tree().Dump(), "No entry has these words.") {
		t.Errorf("%s entries have words that none has", got)
	}
	h.Set("codex/find", "")
	h.Activate("codex/group/resolution")
	some := h.Describe("listed")
	if some == all || some == "0" || !h.Has("codex/entry/resolution-2375") || h.Has("codex/entry/scheme-coal") {
		t.Errorf("%s resolutions", some)
	}
	h.Activate("codex/group/all")
	if h.Describe("listed") != all {
		t.Error("all are not all")
	}
}

func TestOpensAtAnEntry(t *testing.T) {
	if got := shown(t, 1920, 1080, 10, "scheme-coal").Describe("entry"); got != "scheme-coal" {
		t.Errorf("open at %q", got)
	}
	if got := shown(t, 1920, 1080, 10, "no-such-entry").Describe("entry"); got != "" {
		t.Errorf("open at %q", got)
	}
}

func TestSmallWindowsShowOneThing(t *testing.T) {
	h := shown(t, 960, 540, 10, "")
	if h.Has("codex/page") {
		t.Error("an entry is shown before one is chosen")
	}
	h.Activate("codex/entry/scheme-coal")
	if !h.Has("codex/page") || h.Has("codex/find") {
		t.Error("the entry does not cover the list")
	}
	h.WantNoProblems("entry")
	h.Key(ui.KeyEscape)
	h.WantScene("codex")
	if !h.Has("codex/find") {
		t.Error("Escape does not lead back to the list")
	}
}

func TestAsHeard(t *testing.T) {
	h := shown(t, 1280, 720, 10, "")
	h.Activate("codex/group/model")
	h.Activate("codex/entry/model-numbers")
	h.WantDump("codex")
}
