package content

import "slices"

// MaxAgencies is how many agencies a State holds.
const MaxAgencies = 8

// Agency is one of the bodies that run the schemes. Agencies compete with each
// other and keep a part of what passes through them.
type Agency struct {
	ID      string   `json:"id"`
	Schemes []Scheme `json:"schemes"` // those whose money passes through it
	Share   float64  `json:"share"`   // of that money which it keeps when neither pressed nor watched, 0-1
	Trouble []Effect `json:"trouble"` // what it brings about when it is audited and disloyal
	Source  string   `json:"source"`
}

// checkAgencies checks that each scheme has one agency at most.
func (l *Library) checkAgencies(f *file) {
	unique(f, l.agencies, func(a *Agency) string { return a.ID })
	if n := len(l.agencies); n == 0 || n > MaxAgencies {
		f.errorf("", "%d agencies; there must be 1 to %d", n, MaxAgencies)
	}
	var owner [Schemes]string
	for i := range l.agencies {
		a := &l.agencies[i]
		if len(a.Schemes) == 0 {
			f.errorf(a.ID, "runs no scheme")
		}
		for _, s := range a.Schemes {
			if owner[s] != "" {
				f.errorf(a.ID, "runs %s, which %s runs", s, owner[s])
			}
			owner[s] = a.ID
		}
		f.within(a.ID, "share", a.Share, 0, 0.3)
		f.effects(a.ID, a.Trouble)
		if len(a.Trouble) == 0 {
			f.errorf(a.ID, "makes no trouble, whoever audits it")
		}
		if slices.ContainsFunc(a.Trouble, func(e Effect) bool { return e.After > 0 }) {
			f.errorf(a.ID, "makes trouble later; it must be at once")
		}
		if a.Source == "" {
			f.errorf(a.ID, "has no source")
		}
	}
}
