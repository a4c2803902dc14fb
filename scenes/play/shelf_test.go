package play

import (
	"testing"
	"time"
)

// clock returns a clock that goes on a minute each time it is looked at.
func clock() func() time.Time {
	now := time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Minute)
		return now
	}
}

// newer is a save that a later version of the game wrote.
func newer(t testing.TB) []byte {
	t.Helper()
	tb := played(t, 1, 10)
	if err := tb.set(); err != nil {
		t.Fatal(err)
	}
	data := tb.encode(time.Unix(0, 0))
	// After the magic comes the version, which a header may not be read beyond.
	const magic = len("HCURSAVE")
	data[magic]++
	return data
}
