package campaign

import (
	"math"
	"strconv"
	"strings"

	"hardcurrency/game/atlas"
	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// newChart makes the map and says what a click on it does.
func (g *Game) newChart() {
	g.chart = atlas.New()
	g.chart.Label, g.chart.Hint = g.T("map.label"), g.T("map.hint")
	g.chart.OnSelect = g.pick
	g.chart.OnOpen = func(id string) { g.pick(id) }
	g.chart.Tip = g.markerTip
	g.cover()
}

// cover tells the map how much of it panels cover.
func (g *Game) cover() {
	t := g.kit.T
	px := func(u float32) float64 { return float64(u * t.Scale) }
	left := t.Metrics.RailW
	if g.open != noPanel {
		left = t.Metrics.PanelX + t.Metrics.PanelW
	}
	g.chart.Covered = atlas.Edges{Top: px(t.Metrics.BarH), Left: px(left), Bottom: px(t.Metrics.TickerH), Right: 0}
}

func (g *Game) fitMap() {
	g.cover()
	g.chart.FitTheatre()
}

func (g *Game) zoom(f float64) { g.chart.Zoom(f) }

// pick takes a click on a marker: an entity is selected; a group opens its
// scheme's panel.
func (g *Game) pick(id string) {
	switch {
	case id == "":
		g.world.Select(0)
	case id[0] == '#':
		if s, ok := groupOf(id); ok && g.open != s {
			g.show(s)
		}
	default:
		n, err := strconv.ParseUint(id, 16, 64)
		if err != nil {
			return
		}
		g.world.Select(state.ID(n))
	}
	g.changed()
}

// groupOf is the scheme of a marker that stands for many: "#scheme/region".
func groupOf(id string) (content.Scheme, bool) {
	scheme, _, _ := strings.Cut(id[1:], "/")
	return content.ParseScheme(scheme)
}

// refreshMap lays this morning's markers on the map.
func (g *Game) refreshMap() {
	g.cover()
	g.markers = g.world.Markers(g.markers[:0], g.filter)
	c := atlas.Content{Markers: g.placed[:0], Seas: g.seaLabels()}
	g.courses = g.courses[:0]
	posts, heads := [content.Regions]int{}, [2][content.Regions]int64{}
	ops := [content.Regions]int{}
	port := 0
	for i := range g.markers {
		m := &g.markers[i]
		switch m.Kind {
		case view.VesselKind:
			if !atSea(m.Leg) {
				port++
				continue
			}
			c.Markers = append(c.Markers, g.vessel(m, len(c.Markers)))
		case view.MissionKind:
			if state.MissionStatus(m.Status) == state.MissionOpen {
				posts[m.Region]++
			}
		case view.CohortKind:
			k := 0
			if m.Scheme == content.IT {
				k = 1
			}
			heads[k][m.Region] += int64(m.Size)
		case view.OpKind:
			c.Markers = append(c.Markers, g.operation(m, ops[m.Region]))
			ops[m.Region]++
		}
	}
	c.Markers = append(c.Markers, g.port(port))
	for r := content.EastAsia; r < content.Regions; r++ {
		c.Markers = g.posts(c.Markers, r, posts[r], heads[0][r], heads[1][r])
	}
	c.Heat = g.heat()
	c.Swaths = g.pass.strips()
	g.placed, g.laid, g.glided = c.Markers, c, -1
	g.chart.SetContent(c)
	g.tree.Repaint("mini/world") // its ships sail on too
	selected := ""
	if id := g.world.Selected(); id != 0 {
		selected = g.words.id(id)
	}
	g.chart.Select(selected)
}

// areas are the meeting areas.
var areas = atlas.Areas()

// seaLabels are the names of seas and the codes of meeting areas, made once.
func (g *Game) seaLabels() []atlas.SeaLabel {
	if g.seas == nil {
		for _, s := range atlas.Seas() {
			g.seas = append(g.seas, atlas.SeaLabel{At: s.At, Text: g.T("map.sea." + s.Code)})
		}
		for _, a := range areas {
			g.seas = append(g.seas, atlas.SeaLabel{At: a.Name, Text: a.Code, Code: true})
		}
	}
	return g.seas
}

func atSea(l state.Leg) bool { return l >= state.Outbound && l <= state.Returning }

// darkFrom is the part of the way out at which a vessel's beacon goes off.
const darkFrom = 0.55

// quietGuess and fullGuess limit the ellipse of an estimate, in nautical miles:
// a ship that waits for a partner stays near its meeting area.
const (
	quietGuess = 34
	fullGuess  = 220
)

// vessel places a vessel on its lane: outbound and dark on the way there,
// returning on the way back.
func (g *Game) vessel(m *view.Marker, at int) atlas.Marker {
	area := areas[m.Area%len(areas)].Code
	home := "home-west"
	if area == "EA-04" {
		home = "home-east"
	}
	out := atlas.Marker{
		ID: g.words.id(m.ID), Kind: atlas.Vessel, Tone: theme.Money, Hollow: !m.Laden,
		Wake: true, Priority: int(m.Risk / 10),
	}
	if m.Scheme == content.Oil {
		out.Tone = theme.Covered
	}
	lane, ok := atlas.FindLane(home, area)
	if !ok {
		return out
	}
	way := course{at: at, lane: lane, from: share(m.Leg, m.Fraction), berth: berthOf(m.ID)}
	way.to = share(m.Leg, g.tomorrow(m))
	back := m.Leg == state.Returning
	out.At, out.Heading = way.berth.place(lane, way.from, back)
	if way.to != way.from {
		g.courses = append(g.courses, way)
	}
	switch m.Leg {
	case state.Outbound:
		out.Priority -= 4
	case state.Dark:
		// The estimate of the vessel that is looked at is drawn in full; those of
		// all others together would hide the sea.
		r := math.Min(m.Radius, quietGuess)
		if m.Selected || m.Hovered {
			r = math.Min(m.Radius, fullGuess)
		}
		out.Guess = &atlas.Guess{Along: r, Across: r * 0.6}
		if m.Selected {
			out.Guess.Trail = lane.Part(darkFrom, way.from)
		}
		out.Priority += 2
	case state.Transfer:
		out.Kind = atlas.Transfer
		out.Priority += 6
	case state.Returning:
		out.Priority -= 6
	}
	if m.Selected {
		out.Priority = 100
	}
	// Only what matters is named; a name for each hull would hide the sea.
	if out.Priority >= 8 {
		out.Label = m.Name
		switch m.Leg {
		case state.Dark:
			out.Note = g.L.F("map.dark", i18n.Args{"n": m.DaysDark})
		case state.Transfer:
			out.Note = g.T("map.transfer")
		}
	}
	return out
}

// port is the home ports with what lies in them.
func (g *Game) port(n int) atlas.Marker {
	at := home
	if p := &g.posted; n != p.port || p.note == "" {
		p.port, p.note = n, g.L.F("map.inport", i18n.Args{"n": n})
	}
	return atlas.Marker{
		ID: "#coal", Kind: atlas.Port, At: atlas.Pos{Lon: at.Lon + 0.7, Lat: at.Lat + 0.4}, Tone: theme.Money, Label: g.T("map.port"),
		Note: g.posted.note, Priority: 50,
	}
}

var home = atlas.Ports()[0].At

// posted remembers what the map last said of the ports and of each region.
type posted struct {
	port int
	note string
	at   [content.Regions][3]struct {
		n    int64
		text string
	}
}

// count says how many are in a region: missions, workers, IT workers.
func (g *Game) count(kind int, r content.Region, n int64, say func() string) string {
	p := &g.posted.at[r][kind]
	if p.n != n || p.text == "" {
		p.n, p.text = n, say()
	}
	return p.text
}

// postIDs are the names of the markers of missions, workers and IT workers.
var postIDs = func() (ids [content.Regions][3]string) {
	for r := range content.Regions {
		for k, s := range [...]content.Scheme{content.Embassy, content.Labour, content.IT} {
			ids[r][k] = "#" + s.String() + "/" + r.String()
		}
	}
	return ids
}()

// posts adds what is in a region: missions, workers, IT workers.
func (g *Game) posts(out []atlas.Marker, r content.Region, missions int, labour, it int64) []atlas.Marker {
	at, ok := atlas.FindRegion(r.String())
	if !ok {
		return out
	}
	if missions > 0 {
		out = append(out, atlas.Marker{
			ID: postIDs[r][0], Kind: atlas.Mission, At: at, Tone: theme.Money, Icon: "icon/building-bank",
			Label: g.count(0, r, int64(missions), func() string { return g.L.F("map.missions", i18n.Args{"n": missions}) }), Priority: 8,
		})
	}
	if labour > 0 {
		out = append(out, atlas.Marker{
			ID: postIDs[r][1], Kind: atlas.Cohort, At: atlas.Pos{Lon: at.Lon + 3, Lat: at.Lat - 2.4}, Tone: theme.Neutral, Icon: "icon/users",
			Label: g.count(1, r, labour, func() string { return g.F("map.workers", "n", i18n.Compact(float64(labour))) }), Priority: 7,
		})
	}
	if it > 0 {
		out = append(out, atlas.Marker{
			ID: postIDs[r][2], Kind: atlas.Cohort, At: atlas.Pos{Lon: at.Lon + 3, Lat: at.Lat - 4.4}, Tone: theme.Pressed, Icon: "icon/messages",
			Label: g.count(2, r, it, func() string { return g.F("map.it", "n", i18n.Int(it)) }), Priority: 6,
		})
	}
	return out
}

// operation is a hexagon that fills with the stages, beside its region.
func (g *Game) operation(m *view.Marker, nth int) atlas.Marker {
	at, _ := atlas.FindRegion(m.Region.String())
	angle := float64(nth) * 1.1
	at.Lon += 7 * math.Cos(angle)
	at.Lat += 4 * math.Sin(angle)
	return atlas.Marker{
		ID: g.words.id(m.ID), Kind: atlas.Operation, At: at, Tone: theme.Coined, Icon: "icon/lock-open",
		Label: m.Name, Note: g.L.F("map.stage", i18n.Args{"n": int(m.Size), "of": state.OpStages}), Priority: 5,
		Share: (m.Size - 1 + m.Fraction) / state.OpStages, Steps: state.OpStages,
	}
}

// heat is the evidence by region, as the office reads it; at sea it lies where
// ships meet.
func (g *Game) heat() []atlas.Heat {
	levels := g.world.Heat(g.filter)
	use := g.world.AreaUse()
	out := g.warmth[:0]
	for r := content.EastAsia; r < content.Regions; r++ {
		if levels[r] < 2 {
			continue
		}
		if at, ok := atlas.FindRegion(r.String()); ok {
			out = append(out, atlas.Heat{At: at, Miles: 260, Level: math.Min(1, levels[r]/120)})
		}
	}
	for i, a := range areas {
		if use[i] > 0.2 {
			out = append(out, atlas.Heat{At: a.At, Miles: 190, Level: math.Min(1, use[i]/8)})
		}
	}
	g.warmth = out
	return out
}

// markerTip says in a line what a marker is.
func (g *Game) markerTip(id string) *ui.Node {
	if id == "" {
		return nil
	}
	if id[0] == '#' {
		if s, ok := groupOf(id); ok {
			f, _ := g.session.Figure(view.MoneyOf(s))
			return g.figureTip(f)
		}
		return nil
	}
	n, err := strconv.ParseUint(id, 16, 64)
	if err != nil {
		return nil
	}
	in, ok := g.world.Inspect(state.ID(n))
	if !ok {
		return nil
	}
	return g.inspectTip(in)
}
