package store

import "fmt"

// Autosaves is how many autosaves are kept.
const Autosaves = 5

// AutosaveName is the name of autosave n, 1 to Autosaves, with the extension of
// saved games, such as ".hcs".
func AutosaveName(n int, ext string) string { return fmt.Sprintf("auto-%d%s", n, ext) }

// NextAutosave returns the name under which to save next: the first that is
// free, or else the one written longest ago.
func NextAutosave(entries []Entry, ext string) string {
	byName := map[string]Entry{}
	for _, e := range entries {
		byName[e.Name] = e
	}
	oldest := AutosaveName(1, ext)
	for n := 1; n <= Autosaves; n++ {
		name := AutosaveName(n, ext)
		e, taken := byName[name]
		if !taken {
			return name
		}
		if e.Modified.Before(byName[oldest].Modified) {
			oldest = name
		}
	}
	return oldest
}
