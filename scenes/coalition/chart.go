package coalition

import (
	"math"
	"strconv"
	"strings"

	"hardcurrency/game/atlas"
	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// newChart makes the map and says what a click on it does.
func (g *Game) newChart() {
	g.chart = atlas.New()
	g.chart.Label, g.chart.Hint = g.T("map.label"), g.T("map.hint")
	g.chart.OnSelect = g.pick
	g.chart.OnOpen = g.pick
	g.chart.Tip = g.markerTip
	g.cover()
}

// cover tells the map how much of it panels cover.
func (g *Game) cover() {
	t := g.kit.T
	px := func(u float32) float64 { return float64(u * t.Scale) }
	left := t.Metrics.RailW
	if g.open != noPlace {
		left = t.Metrics.PanelX + t.Metrics.PanelW
	}
	g.chart.Covered = atlas.Edges{Top: px(t.Metrics.BarH), Left: px(left), Bottom: px(t.Metrics.TickerH), Right: px(t.Metrics.InspectorW)}
}

func (g *Game) fitMap() {
	g.cover()
	g.chart.FitTheatre()
}

// pick opens the panel that a marker belongs to.
func (g *Game) pick(id string) {
	kind, _, _ := strings.Cut(id, "/")
	to := noPlace
	switch kind {
	case "area", "ship":
		to = placeImagery
	case "theft":
		to = placeCases
	case "found":
		to = placePublish
	}
	if to != noPlace && g.open != to {
		g.show(to)
	}
	g.chart.Select(id)
}

// fresh is for how many days a reported theft stays on the map.
const fresh = 91

// refreshMap lays what is known this morning on the map.
func (g *Game) refreshMap() {
	g.cover()
	var c atlas.Content
	areas, _ := g.session.Areas()
	for i, site := range atlas.Areas() {
		a := &areas[i]
		if a.Seen >= 0.5 {
			n := strconv.Itoa(int(math.Round(a.Seen)))
			c.Markers = append(c.Markers, atlas.Marker{
				ID: "area/" + strconv.Itoa(i), Kind: atlas.Contact, At: site.At, Tone: theme.Uncertain, Mark: n,
				Label: site.Code, Note: g.L.F("hall.map.seen", i18n.Args{"n": int(math.Round(a.Seen))}), Priority: 20 + int(a.Seen),
				Guess: &atlas.Guess{Along: 40 + 14*math.Min(8, a.Seen), Across: 26 + 9*math.Min(8, a.Seen)},
			})
			c.Heat = append(c.Heat, atlas.Heat{At: site.At, Miles: 190, Level: math.Min(1, a.Seen/8)})
		}
		for p := range a.Now {
			lean := 0.8 + 0.7*float64(p)
			if i%2 == 1 {
				lean = -lean
			}
			s := atlas.Swath{
				From: atlas.Pos{Lon: site.At.Lon + lean, Lat: site.At.Lat + 2.2}, To: atlas.Pos{Lon: site.At.Lon - lean, Lat: site.At.Lat - 2.2},
				Miles: 60, Done: 1, Layer: atlas.Passes,
			}
			if p == 0 {
				s.Label = g.L.F("hall.map.passes", i18n.Args{"n": int(a.Now)})
			}
			c.Swaths = append(c.Swaths, s)
		}
		if a.Seen < 0.5 {
			c.Seas = append(c.Seas, atlas.SeaLabel{At: atlas.Pos{Lon: site.At.Lon + 0.6, Lat: site.At.Lat + 0.9}, Text: site.Code, Code: true})
		}
	}
	for _, s := range g.session.Contacts() {
		if m, ok := g.contact(&s); ok {
			c.Markers = append(c.Markers, m)
		}
	}
	c.Markers = append(c.Markers, g.reported()...)
	c.Markers = append(c.Markers, g.findings()...)
	c.Heat = append(c.Heat, g.heat()...)
	g.chart.SetContent(c)
}

// lostAt is the part of the way out at which beacons go off.
const lostAt = 0.55

// contact places a ship that was sighted: where its beacon says, or about where it
// was last heard.
func (g *Game) contact(s *view.Contact) (atlas.Marker, bool) {
	site := atlas.Areas()[s.Area%len(atlas.Areas())]
	home := "home-west"
	if site.Code == "EA-04" {
		home = "home-east"
	}
	lane, ok := atlas.FindLane(home, site.Code)
	if !ok {
		return atlas.Marker{}, false
	}
	tone := theme.Neutral
	if s.Kind == content.Tanker {
		tone = theme.Covered
	}
	m := atlas.Marker{ID: "ship/" + strconv.FormatUint(uint64(s.ID), 16), Kind: atlas.Vessel, Tone: tone, Hollow: true, Priority: int(s.Times)}
	if s.Times >= 3 {
		m.Label, m.Note = s.Name, g.L.F("hall.map.times", i18n.Args{"n": s.Times})
	}
	switch {
	case s.Lost:
		m.At, m.Heading = lane.At(lostAt)
		m.Guess, m.Faded = &atlas.Guess{Along: 46, Across: 28}, true
	case s.Back:
		m.At, m.Heading = lane.At(1 - s.Fraction)
		m.Heading = math.Mod(m.Heading+180, 360)
	default:
		m.At, m.Heading = lane.At(s.Fraction * lostAt)
	}
	// Ships on one lane keep apart, by their names' luck.
	h := uint64(s.ID) * 0x9e3779b97f4a7c15
	m.At.Lon += 0.5 * (float64(h>>40&0xff)/255 - 0.5)
	m.At.Lat += 0.5 * (float64(h>>52&0xff)/255 - 0.5)
	return m, true
}

// reported are the thefts of late, beside their regions.
func (g *Game) reported() []atlas.Marker {
	var out []atlas.Marker
	var nth [content.Regions]int
	for i, x := range g.session.Reported(fresh) {
		at, ok := atlas.FindRegion(x.Region.String())
		if !ok {
			continue
		}
		angle := float64(nth[x.Region]) * 1.1
		nth[x.Region]++
		at.Lon += 7 * math.Cos(angle)
		at.Lat += 4 * math.Sin(angle)
		out = append(out, atlas.Marker{
			ID: "theft/" + strconv.Itoa(i), Kind: atlas.Event, At: at, Tone: theme.Coined, Icon: "icon/lock-open", Label: g.Value(x.Name),
			Note: i18n.Money(int64(x.Amount)), Priority: 6, News: g.state().Day-x.Day < 14,
		})
	}
	return out
}

// findings are what was published and turns into action, at the home ports.
func (g *Game) findings() []atlas.Marker {
	fields, _ := g.session.Fields()
	port := atlas.Ports()[0].At
	var out []atlas.Marker
	for i := range fields {
		if f := &fields[i]; f.Action >= 0 {
			out = append(out, atlas.Marker{
				ID: "found/" + f.Scheme.String(), Kind: atlas.Event, At: atlas.Pos{Lon: port.Lon + 0.6, Lat: port.Lat + 0.4 - 1.3*float64(len(out))}, Tone: theme.Exposed,
				Icon: schemeIcons[f.Scheme], Label: g.schemeName(f.Scheme), Note: g.L.F("hall.map.acts", i18n.Args{"n": f.Action}), Priority: 40,
			})
		}
	}
	return out
}

// heat is the evidence by region.
func (g *Game) heat() []atlas.Heat {
	var out []atlas.Heat
	for r := content.EastAsia; r < content.Regions; r++ {
		level := 0.0
		for sc := range content.Legacy {
			level += g.state().Watch.Evidence[sc][r]
		}
		if at, ok := atlas.FindRegion(r.String()); ok && level >= 2 {
			out = append(out, atlas.Heat{At: at, Miles: 260, Level: math.Min(1, level/120)})
		}
	}
	return out
}

// markerTip says in a line what a marker is.
func (g *Game) markerTip(id string) *ui.Node {
	kind, rest, _ := strings.Cut(id, "/")
	switch kind {
	case "ship":
		for _, s := range g.session.Contacts() {
			if strconv.FormatUint(uint64(s.ID), 16) == rest {
				body := g.L.F("hall.map.times", i18n.Args{"n": s.Times})
				if s.Lost {
					body = body + ". " + g.T("hall.map.lost")
				}
				return widget.Tip(g.kit, widget.TipSpec{Icon: "icon/ship", Title: s.Name, Body: widget.Words(body), NoPin: true})
			}
		}
	case "area":
		return widget.Tip(g.kit, widget.TipSpec{Icon: "icon/satellite", Title: g.T("hall.map.area"), Body: widget.Words(g.T("hall.map.area.body")), NoPin: true})
	case "theft":
		return widget.Tip(g.kit, widget.TipSpec{Icon: "icon/lock-open", Title: g.T("hall.map.theft"), Body: widget.Words(g.T("hall.map.theft.body")), NoPin: true})
	case "found":
		return widget.Tip(g.kit, widget.TipSpec{Icon: "icon/news", Title: g.T("hall.place.publish"), Body: widget.Words(g.T("hall.map.found.body")), NoPin: true})
	}
	return nil
}

// minimap is the world in the lower right corner, where there is room.
func (g *Game) minimap() *ui.Node {
	k, m := g.kit, &g.kit.T.Metrics
	if k.T.Class != theme.Full {
		return nothing()
	}
	layers := [...]struct {
		id, icon string
		layer    atlas.Layers
	}{{"ships", "icon/ship", atlas.Ships}, {"evidence", "icon/flame", atlas.Evidence}, {"passes", "icon/satellite", atlas.Passes}}
	keys := ui.Row(ui.Style{Gap: 4, Pad: ui.Sides(m.GapS, m.GapS)})
	for _, l := range layers {
		keys.Children = append(keys.Children, widget.LayerKey(k, widget.IconSpec{
			ID: "layer/" + l.id, Icon: l.icon, Label: g.T("map.layer." + l.id), On: g.chart.Shown()&l.layer != 0, Size: m.IconS,
			OnPress: func() { g.chart.Show(g.chart.Shown() ^ l.layer); g.changed() },
		}))
	}
	return widget.Panel(k, widget.PanelSpec{
		ID: "mini", NoHead: true, Title: g.T("map.world"), W: m.MiniW,
		Place: &ui.Place{Right: ui.By(m.EdgeGap), Bottom: ui.By(m.TickerH + m.EdgeGap)},
		Body:  []*ui.Node{g.chart.MiniNode("mini/world", m.MiniW, m.MiniH-76), keys},
	})
}

// miniRoom is the height that the small map takes from the card above it.
func (g *Game) miniRoom() float32 {
	if g.kit.T.Class != theme.Full {
		return 0
	}
	return g.kit.T.Metrics.MiniH + g.kit.T.Metrics.EdgeGap
}
