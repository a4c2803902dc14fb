package campaign

import (
	"hardcurrency/game/atlas"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
)

// mapLayers are the keys under the small map.
var mapLayers = [...]struct {
	id, icon string
	layer    atlas.Layers
}{
	{"ships", "icon/ship", atlas.Ships},
	{"posts", "icon/building-bank", atlas.Posts},
	{"operations", "icon/lock-open", atlas.Operations},
	{"evidence", "icon/flame", atlas.Evidence},
	{"passes", "icon/satellite", atlas.Passes},
}

// minimap is the world in the lower right corner, and what the map shows.
// Compact windows need the room for the inspector: there it is on a key.
func (g *Game) minimap() *ui.Node {
	k, m := g.kit, &g.kit.T.Metrics
	place := &ui.Place{Right: ui.By(m.EdgeGap), Bottom: ui.By(m.TickerH + m.EdgeGap)}
	if k.T.Class != theme.Full {
		if g.world.Selected() != 0 || g.guide.on && k.T.Class == theme.Small {
			return nothing() // the inspector stands there
		}
		if g.open != noPanel && m.PanelX+m.PanelW+m.TouchTarget+2*m.EdgeGap > k.T.W {
			return nothing() // and here the panel
		}
		place = &ui.Place{Right: ui.By(m.EdgeGap), Top: ui.By(m.BarH + m.EdgeGap)}
		if !g.mini {
			n := ui.Row(ui.Style{Place: place}, widget.IconButton(k, widget.IconSpec{
				ID: "mini/show", Icon: "icon/world", Label: g.T("map.world.show"), Size: 26, Tip: "key/mini", OnPress: g.toggleMini,
			}))
			n.Box = ui.Box{Fill: k.T.Palette.Button, Line: k.T.Rule2}
			return n
		}
	}
	keys := g.tree.Keep("mini/keys", g.still().Int(int64(g.chart.Shown())), g.layerKeys)
	return widget.Panel(k, widget.PanelSpec{
		ID: "mini", NoHead: true, Title: g.T("map.world"), W: m.MiniW,
		Place: place,
		Body:  []*ui.Node{g.chart.MiniNode("mini/world", m.MiniW, m.MiniH-76), keys},
	})
}

// layerKeys switch what the map shows.
func (g *Game) layerKeys() *ui.Node {
	k, m := g.kit, &g.kit.T.Metrics
	keys := ui.Row(ui.Style{Gap: 4, LineGap: 4, Wrap: k.T.Class != theme.Full, Pad: ui.Sides(m.GapS, m.GapS)})
	for i := range mapLayers {
		l := mapLayers[i]
		keys.Children = append(keys.Children, widget.LayerKey(k, widget.IconSpec{
			ID: "layer/" + l.id, Icon: l.icon, Label: g.T("map.layer." + l.id), On: g.chart.Shown()&l.layer != 0, Size: m.IconS,
			OnPress: func() { g.chart.Show(g.chart.Shown() ^ l.layer); g.changed() },
		}))
	}
	return keys
}

// toggleMini shows and hides the small map where it is not always there.
func (g *Game) toggleMini() {
	if g.kit.T.Class != theme.Full {
		g.mini = !g.mini
		g.changed()
	}
}
