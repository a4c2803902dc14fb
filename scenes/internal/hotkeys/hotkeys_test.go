package hotkeys

import "testing"

func TestKeysAsDesigned(t *testing.T) {
	m := New(nil)
	seen := map[rune]string{}
	for _, a := range Actions() {
		if was := seen[a.Key]; was != "" {
			t.Errorf("%q is the key of %s and of %s", a.Key, was, a.ID)
		}
		seen[a.Key] = a.ID
		if got := m.Action(a.Key); got != a.ID {
			t.Errorf("%q does %q, not %s", a.Key, got, a.ID)
		}
	}
	if m.Action('Q') != Panel+"coal" || m.Key(Panel+"coal") != "Q" {
		t.Errorf("Q does %q and is written %q", m.Action('Q'), m.Key(Panel+"coal"))
	}
	if got := m.Action('§'); got != "" {
		t.Errorf("a key of nobody does %q", got)
	}
}

func TestAssignSwaps(t *testing.T) {
	own := Assign(nil, Charts, 'D') // D is the dossiers'
	m := New(own)
	if m.Action('d') != Charts || m.Action('c') != Dossier {
		t.Fatalf("after giving D to the charts: d does %q, c does %q", m.Action('d'), m.Action('c'))
	}
	own = Assign(own, Charts, 'c')
	if len(own) != 0 {
		t.Errorf("everything is as designed again, and %v is kept", own)
	}
	if own = Assign(nil, Log, '?'); len(own) != 0 {
		t.Errorf("the key that explains was given away: %v", own)
	}
}

// TestSettingsByHand reads a file that somebody has written: what makes no sense
// is passed over, and no key does two things.
func TestSettingsByHand(t *testing.T) {
	m := New(map[string]string{Charts: "z", Log: "z", Save: "ctrl", Undo: "", "dance": "k", Fit: "C"})
	if m.Action('z') != Charts && m.Action('z') != Log {
		t.Errorf("z does %q", m.Action('z'))
	}
	if m.Action('s') != Save || m.Action('u') != Undo || m.Action('c') != Fit {
		t.Errorf("s does %q, u does %q, c does %q", m.Action('s'), m.Action('u'), m.Action('c'))
	}
	for _, a := range Actions() {
		if key := m.Key(a.ID); key != "" && m.Action([]rune(key)[0]) != a.ID {
			t.Errorf("%s is told to have key %s, which does %q", a.ID, key, m.Action([]rune(key)[0]))
		}
	}
}
