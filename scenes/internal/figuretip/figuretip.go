// Package figuretip lays out the tooltip of a figure: its terms with their sum, then
// its context. Both seats' rooms have such figures.
//
// It may import game/theme, game/ui, game/widget, sim/view and scenes' internal/say.
package figuretip

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/view"
)

// Figure is the tooltip of a figure, with an icon and what the figure is, in the
// words of the seat; "" when nothing need be said.
func Figure(k *widget.Kit, w say.Words, f *view.Figure, icon, help string) *ui.Node {
	spec := widget.TipSpec{Icon: icon, Title: w.Text(f.Title), Foot: w.Text(f.Note)}
	if f.Source != "" {
		spec.Source = w.F("tip.source", "source", f.Source)
	}
	if help != "" {
		spec.Body = widget.Words(help)
	}
	for _, t := range f.Terms {
		spec.Lines = append(spec.Lines, Line(w, t, true))
	}
	if len(f.Terms) > 0 {
		total := widget.LedgerLine{Text: []widget.Span{{S: w.Text(f.Title), Bold: true}}, Value: w.Ledger(f.Value, false), Tone: theme.Plain}
		spec.Total = &total
	}
	for _, t := range f.Facts {
		spec.After = append(spec.After, Line(w, t, false))
	}
	if spec.Source == "" {
		for _, t := range append(f.Terms, f.Facts...) {
			if t.Source != "" {
				spec.Source = w.F("tip.source", "source", t.Source)
				break
			}
		}
	}
	return widget.Tip(k, spec)
}

// Line is a term as a line of a tooltip, with its sign when it is added up.
func Line(w say.Words, t view.Term, sign bool) widget.LedgerLine {
	l := widget.LedgerLine{Text: []widget.Span{{S: w.Text(t.Label), Term: t.Ref}}, Tone: theme.Plain}
	if sign {
		l.Value = w.Ledger(t.Amount, true)
		l.Tone = say.Tone(t.Amount)
	} else {
		l.Value = w.Value(t.Amount)
	}
	return l
}
