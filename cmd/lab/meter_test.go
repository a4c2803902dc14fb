package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestMeterEstimates(t *testing.T) {
	for _, terminal := range []bool{false, true} {
		var out bytes.Buffer
		clock := time.Unix(0, 0)
		m := newMeter(&out)
		m.terminal, m.now = terminal, func() time.Time { return clock }
		for done := 100; done <= 400; done += 50 { // a hundred were there before
			m.stage("campaigns", done, 400)
			clock = clock.Add(20 * time.Second)
		}
		m.end()
		text := out.String()
		// 200 more in 80 seconds: the 100 left take half as long.
		if !strings.Contains(text, "campaigns: 300 of 400 (75%), about 40s left") {
			t.Errorf("terminal %v:\n%s", terminal, text)
		}
		if !strings.Contains(text, "400 of 400 (100%)") || strings.Contains(text, "about 0s") {
			t.Errorf("terminal %v: the end is\n%s", terminal, text)
		}
		if terminal != strings.Contains(text, "\r") || terminal != strings.Contains(text, "[####") {
			t.Errorf("terminal %v:\n%q", terminal, text)
		}
	}
}
