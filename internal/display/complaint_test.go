package display

import (
	"strings"
	"testing"
)

func TestComplaintIsOneLine(t *testing.T) {
	for _, name := range []string{"", ":77", "banana", "two\nlines", strings.Repeat("x", 500), "\x00\xff"} {
		for _, wayland := range []bool{false, true} {
			s := complaint(name, wayland)
			if strings.Count(s, "\n") != 1 || !strings.HasSuffix(s, "\n") {
				t.Errorf("complaint(%q, %v) is not one line: %q", name, wayland, s)
			}
			if len(s) > 200 {
				t.Errorf("complaint(%q, %v) has %d bytes", name, wayland, len(s))
			}
			if strings.Contains(s, "Xwayland") != wayland {
				t.Errorf("complaint(%q, %v) = %q", name, wayland, s)
			}
		}
	}
}

func TestWhoWantsHelp(t *testing.T) {
	for line, want := range map[string]bool{
		"game\x00-help\x00": true, "game\x00-mute\x00--help": true, "game\x00-h\x00": true,
		"-help\x00": false, "game\x00": false, "": false, "game\x00-data\x00helper\x00": false, "game\x00--\x00-help\x00": false,
	} {
		if got := wantsHelp([]byte(line)); got != want {
			t.Errorf("wantsHelp(%q) = %v", line, got)
		}
	}
}
