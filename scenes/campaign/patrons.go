package campaign

import (
	"hardcurrency/game/i18n"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// patronNames are the stable ids of the two patrons, as commands number them.
var patronNames = [2]string{"neighbour", "northern"}

// patrons shows the two patrons: what each lets pass, whether it would listen,
// and what can be asked of it or given to it.
func (g *Game) patrons() []*ui.Node {
	out := []*ui.Node{}
	for i, name := range patronNames {
		one := []*ui.Node{widget.Pairs(g.kit, g.pair(view.PatronOf(i)), g.pair(view.LobbyOf(i)))}
		ask := func(kind command.Kind, target uint64) command.Command {
			return command.Command{Seat: content.StateSeat, Kind: kind, Target: target, Value: int32(i)}
		}
		for _, a := range [...]act{
			{"lobby." + name, "icon/hand-stop", ask(command.Lobby, 0), view.LobbyOf(i)},
			{"moratorium." + name, "icon/rocket", ask(command.Concede, command.Moratorium), view.Moratorium},
			{"trade." + name, "icon/transfer", ask(command.Concede, command.TradeTerms), view.TradeTerms},
		} {
			one = append(one, g.actButton("act/home/"+a.id, a))
		}
		out = append(out, widget.Section(g.kit, one...))
	}
	return out
}

// pair is a figure as a line that its tooltip explains.
func (g *Game) pair(id string) widget.Pair {
	f, _ := g.session.Figure(id)
	return widget.Pair{Key: g.Text(f.Title), Value: g.Value(f.Value), Tip: id}
}

// industry is what the exchanges have learnt and what binds them.
func (g *Game) industry() *ui.Node {
	f, _ := g.session.Figure(view.Rules)
	of := 0
	for i := range g.session.Rules().Jurisdictions {
		of += int(g.session.Rules().Jurisdictions[i].States)
	}
	rules := g.pair(view.Rules)
	rules.Value = g.L.F("panel.rules", i18n.Args{"n": g.Value(f.Value), "of": of})
	return widget.Pairs(g.kit, g.pair(view.Hardening), rules)
}
