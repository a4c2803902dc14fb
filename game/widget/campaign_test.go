package widget

import (
	"math"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// This file composes the campaign screen from widgets, as a scene would, with
// made-up figures. The tests measure it at every scale and in the
// pseudo-locale.

// screen is what the sample screen shows and how it may be changed.
type screen struct {
	k        *Kit
	version  uint64
	words    func(string) string // for the pseudo-locale
	caution  Optional
	previews []Optional
	commits  []float64
	selected string
	opened   string
	speed    int
	pressed  []string
}

type vessel struct {
	name, icon, state, cargo, days string
	tone                           theme.Tone
	risk                           float64
}

var fleet = []vessel{
	{"Grey Almanac", "icon/alert-octagon", "listed", "0", "40", theme.Exposed, 92},
	{"Tin Lantern", "icon/eye-off", "dark", "8,600", "6", theme.Accented, 71},
	{"Cold Spring", "icon/eye-off", "dark", "7,200", "2", theme.Accented, 54},
	{"Salt Orchard", "icon/transfer", "transfer", "8,600", "11", theme.Second, 48},
	{"Quiet Harbour", "icon/ship", "loaded", "9,100", "1", theme.Second, 33},
	{"Iron Wren", "icon/arrow-back-up", "empty", "0", "17", theme.Second, 22},
	{"Far Meadow", "icon/crane", "loading", "4,300", "3", theme.Second, 9},
	{"Blue Mulberry", "icon/anchor", "in port", "0", "5", theme.Second, 4},
}

func newScreen(k *Kit, words func(string) string) *screen {
	s := &screen{k: k, words: words, caution: Some(55), selected: "Tin Lantern", speed: 2}
	part := func(build func() *ui.Node) ui.Part {
		return ui.PartFunc{V: func() uint64 { return s.version }, B: build}
	}
	k.Tree.Mount(ui.Chrome, "rail", part(s.rail))
	k.Tree.Mount(ui.Chrome, "ticker", part(s.ticker))
	k.Tree.Mount(ui.Chrome, "top", part(s.top))
	k.Tree.Mount(ui.Panels, "coal", part(s.coal))
	k.Tree.Mount(ui.Panels, "vessel", part(s.inspector))
	k.Tree.Mount(ui.Sheets, "advisors", part(s.advisors))
	k.Tree.Mount(ui.Sheets, "folders", part(s.folders))
	k.Tree.Tips = s.tip
	return s
}

func (s *screen) change(f func()) func() {
	return func() { f(); s.version++ }
}

func (s *screen) top() *ui.Node {
	k, w := s.k, s.words
	full := k.T.Class == theme.Full
	gauge := func(v, at float64, tone theme.Tone) *MeterSpec {
		return &MeterSpec{Value: v / 100, Threshold: Some(at / 100), Tone: tone, Segments: 20}
	}
	metric := func(id, icon, label, value, note string, tone, vt theme.Tone, m *MeterSpec) *ui.Node {
		return Metric(k, MetricSpec{ID: "top/" + id, Icon: "icon/" + icon, Label: w(label), Value: value, Note: note,
			Tone: tone, ValueTone: vt, Meter: m, Tip: id, On: k.Tree.TipOpen("top/" + id)})
	}
	n := TopBar(k, "top", DateCard(k, DateSpec{ID: "top/date", Corner: "WED", Quarter: "Q1", Date: "14 Mar 2018", Note: "day 195 of 1,948"}),
		SpeedKeys(k, SpeedSpec{ID: "speed", Labels: []string{"Pause", "Slow", "Normal", "Fast", "Fastest"}, Now: s.speed,
			OnChange: func(i int) { s.speed = i; s.version++ }}),
		metric("treasury", "report-money", "Treasury", "$41.8m", "▲ 3.4", theme.Money, theme.Money, nil),
		metric("coin", "coins", "Coin", "$15.7m", "1,912 BTC", theme.Coined, theme.Coined, nil),
		metric("confidence", "rubber-stamp", "Confidence", "61", "▼ 2", theme.Plain, theme.Plain, gauge(61, 25, theme.Neutral)),
		metric("exposure", "eye", "Exposure", "48", "▲ 6", theme.Exposed, theme.Plain, gauge(48, 60, theme.Exposed)),
	)
	if k.T.Class != theme.Small {
		n.Children = append(n.Children,
			metric("pressure", "gavel", "Pressure", "71", "vote in 21 d", theme.Pressed, theme.Plain, gauge(71, 75, theme.Pressed)),
			metric("welfare", "wheat", "Welfare", "38", "▼ 1", theme.Covered, theme.Plain, gauge(38, 30, theme.Covered)),
			Orders(k, OrdersSpec{ID: "top/orders", Label: w(map[bool]string{true: "Orders left", false: "Orders"}[full]), Left: 3, Of: 4, Text: "3 of 4", Tip: "orders"}))
	}
	if full {
		n.Children = append(n.Children, ui.Row(ui.Style{Align: ui.Center, Pad: ui.Sides(0, 10)},
			IconButton(k, IconSpec{ID: "top/menu", Icon: "icon/menu-2", Label: "Menu", Size: 26})))
	}
	return n
}

func (s *screen) rail() *ui.Node {
	k, w := s.k, s.words
	item := func(id, icon, label string, ev float64, tone theme.Tone) *ui.Node {
		return RailItem(k, RailSpec{ID: "rail/" + id, Icon: "icon/" + icon, Label: w(label), Short: map[string]string{"programme": "Prog."}[id], Tone: tone, Evidence: Some(ev / 100),
			Threshold: Some(0.8), EvidenceText: "evidence " + i18n.Number(ev, 0), On: id == "coal", Alert: id == "theft",
			AlertText: "an operation is ready", OnPress: s.change(func() { s.pressed = append(s.pressed, id) })})
	}
	return Rail(k, "rail", "Schemes",
		item("coal", "ship", "Coal out", 62, theme.Money), item("oil", "gas-station", "Oil in", 44, theme.Covered),
		item("missions", "building-bank", "Missions", 38, theme.Money), item("labour", "users", "Labour", 51, theme.Plain),
		item("ransom", "virus", "Ransom", 12, theme.Exposed), item("theft", "lock-open", "Theft", 29, theme.Coined),
		item("coins", "wallet", "Coin desk", 33, theme.Coined), item("arms", "swords", "Arms", 5, theme.Muted),
		item("programme", "rocket", "Programme", 71, theme.Exposed), item("home", "home-2", "Home", 0, theme.Plain))
}

func (s *screen) ticker() *ui.Node {
	return Ticker(s.k, TickerSpec{ID: "news", Tag: "NEWS", Log: "Log 214", Items: []NewsItem{
		{"14 MAR", "Monitoring body reports in 19 days; coal sections drafted first"},
		{"13 MAR", "Insurer drops cover for hulls over 30 years"},
		{"12 MAR", "Coal at port $100 a tonne, down 4%"},
		{"11 MAR", "Two exchanges adopt customer checks"}}})
}

func (s *screen) dial(id, label, note string, value float64, pending Optional) *ui.Node {
	return Dial(s.k, DialSpec{ID: "coal/" + id, Label: s.words(label), Value: value, Pending: pending, Max: 100, Step: 1, Unit: "%",
		Note:      s.words(note),
		OnPreview: func(o Optional) { s.previews = append(s.previews, o) },
		OnCommit:  func(v float64) { s.commits = append(s.commits, v); s.caution = Some(v); s.version++ }})
}

func (s *screen) coal() *ui.Node {
	k, w, t := s.k, s.words, s.k.T
	m := &t.Metrics
	full := t.Class == theme.Full
	dials := Section(k, s.dial("caution", "Caution of masters", "Slower voyages, fewer gaps, deeper discount", 35, s.caution))
	if full {
		dials = Section(k, s.dial("share", "Share of the fleet at sea", "", 64, Optional{}),
			s.dial("caution", "Caution of masters", "Slower voyages, fewer gaps, deeper discount", 35, s.caution),
			s.dial("discount", "Discount we accept", "", 46, Optional{}))
	}
	cols := []Column{
		{Key: "vessel", Title: w("Vessel"), Grow: 1.1, Sortable: true},
		{Key: "state", Title: w("State"), Grow: 1, Sortable: true},
		{Key: "cargo", Title: w("Cargo t"), Optional: true, Right: true, Sortable: true, DescFirst: true},
		{Key: "days", Title: w("Days"), Right: true, Sortable: true, DescFirst: true},
		{Key: "risk", Title: w("Risk"), Right: true, Sortable: true, DescFirst: true},
	}
	table := TableSpec{ID: "coal/fleet", Label: w("Vessels"), Columns: cols, Rows: len(fleet), Version: 1,
		RowID:  func(i int) string { return fleet[i].name },
		SortBy: "risk", Desc: true, Selected: s.selected,
		Less: func(c, i, j int) bool {
			if c == 0 {
				return fleet[i].name < fleet[j].name
			}
			return fleet[i].risk < fleet[j].risk
		},
		Cell: func(i, c int) Cell {
			v := &fleet[i]
			switch c {
			case 0:
				return Cell{Text: v.name}
			case 1:
				return Cell{Text: w(v.state), Icon: v.icon, Tone: v.tone}
			case 2:
				return Cell{Text: v.cargo}
			case 3:
				return Cell{Text: v.days}
			}
			return Cell{Text: i18n.Number(v.risk, 0), Bars: Some(v.risk)}
		},
		OnSelect: func(id string) { s.selected = id; s.version++ },
		OnOpen:   func(id string) { s.opened = id; s.version++ },
	}
	return Panel(k, PanelSpec{ID: "coal", Icon: "icon/ship", Title: w("Coal out"), Code: w("14 vessels"), Caps: true, Hot: true,
		OnPin: func() {}, OnClose: func() {}, W: m.PanelW, H: m.PanelH, Place: ui.At(m.PanelX, m.PanelY),
		Body: []*ui.Node{
			Section(k,
				Figure(k, FigureSpec{Caption: w("March so far"), Value: "+$2.14m", Tone: theme.Money, Side: w("Evidence"), SideValue: "62",
					SideTone: theme.Exposed, Meter: &MeterSpec{Label: "Evidence", Text: "62 of 100", Value: 0.62, Threshold: Some(0.8), Tone: theme.Exposed, Segments: 20, H: 14}}),
				SplitBar(k, "Of each dollar", []Slice{
					{Share: 0.41, Value: "41¢", Label: w("kept"), Tone: theme.Money, Guilloche: true},
					{Share: 0.46, Value: "46¢", Label: w("buyers’ discount"), Pattern: "pat/hatch-45", Tip: "discount"},
					{Share: 0.13, Value: "13¢", Label: w("cost"), Tone: theme.Slated}})),
			dials,
			Table(k, table),
		},
		Footer: Pending(k, PendingSpec{ID: "coal/pending", Words: []Span{{S: w("Pending:"), Bold: true}, {S: " " + w("caution 35 → 55, from tomorrow")}},
			OnUndo: s.change(func() { s.caution = Optional{} })}),
	})
}

func (s *screen) inspector() *ui.Node {
	k, w, t := s.k, s.words, s.k.T
	m := &t.Metrics
	place := &ui.Place{Right: ui.By(m.EdgeGap), Top: ui.By(m.BarH + 16)}
	body := []*ui.Node{
		Section(k,
			ui.Row(ui.Style{Justify: ui.Between, Align: ui.Baseline, Gap: 8},
				ui.Text(t.Type.RowStrong, t.AccentT, w("Dark since 8 March, 6 days")), ui.Text(t.Type.Code, t.Text3, "V-07")),
			Stages(k, StageSpec{Label: "Voyage", Stages: []string{"loaded", "dark", "transfer", "home"}, Now: 1})),
		Section(k, Pairs(k, Pair{Key: w("Cargo"), Value: "8,600 t"}, Pair{Key: w("Worth to us"), Value: "$0.46m", Tone: theme.Money, Tip: "worth"},
			Pair{Key: w("Where, we think"), Value: "±210 nm"})),
		Section(k, Chance(k, ChanceSpec{Caption: w("Seen first"), Value: "8 – 17%", Tone: theme.Exposed, Lo: 0.08, Mid: 0.12, Hi: 0.17})),
	}
	if t.Class == theme.Full {
		body = append([]*ui.Node{shipProfile(k)}, body...)
		body = append(body, ui.Column(ui.Style{Pad: ui.Sides(10, 16)},
			Notes(k, theme.Exposed, Item{Icon: "icon/photo-scan", Label: w("Imagery, 2 Mar, hull length fits")},
				Item{Icon: "icon/radar-2", Label: w("Beacon gap, third this winter")})))
	} else {
		place = &ui.Place{Right: ui.By(m.EdgeGap), Bottom: ui.By(m.TickerH + 8)}
	}
	return Panel(k, PanelSpec{ID: "vessel", Icon: "icon/eye-off", Title: "Tin Lantern", BandTone: theme.Second, Place: place, W: m.InspectorW,
		OnClose: func() {}, Body: body,
		Footer: Actions(k, Button(k, ButtonSpec{ID: "vessel/recall", Label: w("Recall"), Note: w("1 order"), Icon: "icon/arrow-back-up", Grow: 1.15,
			OnPress: func() { s.pressed = append(s.pressed, "recall") }}),
			Button(k, ButtonSpec{ID: "vessel/hold", Label: w("Hold"), Note: "1", Icon: "icon/player-pause", Grow: 1}))})
}

func shipProfile(k *Kit) *ui.Node {
	t := k.T
	return ui.Row(ui.Style{Justify: ui.PackCenter, Pad: ui.Insets{Top: 14, Bottom: 4}},
		ui.Draws(336, 104, func(c *ui.Canvas) { c.Sprite("orn/ship-bulk", c.R, 0, t.Bone) }))
}

func (s *screen) advisors() *ui.Node {
	k, w := s.k, s.words
	m := &k.T.Metrics
	card := func(id, bust, who, quote string, sure int, text, record string) *ui.Node {
		return Advisor(k, AdvisorSpec{ID: "advisor/" + id, Bust: bust, Who: w(who), Quote: w(quote), Sure: sure, SureText: w(text), Record: w(record), W: m.AdvisorW})
	}
	row := ui.Row(ui.Style{Gap: 10, Align: ui.End, Place: &ui.Place{Left: ui.By(m.PanelX), Bottom: ui.By(m.TickerH + 12)}},
		card("fleet", "orn/bust-fleet", "Fleet master", "Bring Tin Lantern home. One hull is worth eleven cargoes.", 4, "sure 80%", "right 7 of 9"))
	if k.T.Class == theme.Full {
		row.Children = append(row.Children,
			card("comptroller", "orn/bust-comptroller", "Comptroller", "Sail all of it. The quota closes in June.", 3, "sure 60%", "right 5 of 11"),
			card("provisioning", "orn/bust-provisioning", "Provisioning", "Fuel first. The clinics in the north burn furniture.", 5, "sure 95%", "right 8 of 9"))
	}
	if k.T.Class == theme.Small {
		row.Flags |= ui.Hidden
	}
	return row
}

func (s *screen) folders() *ui.Node {
	k, w := s.k, s.words
	m := &k.T.Metrics
	x, y := float32(1252), float32(868)
	if k.T.Class != theme.Full {
		x, y = 776, 588
	}
	n := ui.Stack(ui.Style{Place: ui.Fill()},
		Folder(k, FolderSpec{ID: "folder/2", Tag: "2 of 3", Due: w("11 days"), Title: w("A patron offers a veto, for a price"),
			Place: ui.At(x+10, y-62), Tilt: 0.024, W: m.FolderW - 14, H: 120}),
		Folder(k, FolderSpec{ID: "folder/1", Tag: w("URGENT"), Due: w("3 days"), Title: w("Winter fuel is 31,000 barrels short"), Note: w("3 options, no good one"),
			Urgent: true, Place: ui.At(x, y), Tilt: -0.021}))
	if k.T.Class == theme.Small {
		n.Flags |= ui.Hidden
	}
	return n
}

func (s *screen) tip(term string) *ui.Node {
	k, w := s.k, s.words
	line := func(v string, tone theme.Tone, spans ...Span) LedgerLine {
		return LedgerLine{Text: spans, Value: v, Tone: tone}
	}
	switch term {
	case "treasury":
		return Tip(k, TipSpec{Icon: "icon/report-money", Title: w("Treasury, 1–14 March"), Lines: []LedgerLine{
			line("38.40", theme.Plain, Span{S: w("Opening balance")}),
			line("+2.14", theme.Money, Span{S: w("Coal out"), Term: "coal"}),
			line("+1.26", theme.Money, Span{S: w("Missions"), Term: "missions"}, Span{S: w(", 31 of 50")}),
			line("+4.02", theme.Money, Span{S: w("Labour"), Term: "labour"}, Span{S: w(" remitted")}),
			line("+2.85", theme.Money, Span{S: w("Coin"), Term: "coin"}, Span{S: w(" sold, after fees")}),
			line("−3.31", theme.Exposed, Span{S: w("Oil in"), Term: "oil"}, Span{S: w(", fuel bought")}),
			line("−3.56", theme.Exposed, Span{S: w("Programme"), Term: "programme"}, Span{S: w(" and home")}),
		}, Total: &LedgerLine{Text: Words(w("Treasury, $m")), Value: "41.80"}, Foot: w("11 ledger entries. Sums to zero.")})
	case "coal":
		return Tip(k, TipSpec{Icon: "icon/ship", Title: w("Coal out, 1–14 March"), W: k.T.Metrics.TipW + 22, Lines: []LedgerLine{
			line("5.22", theme.Plain, Span{S: w("52,200 t at ")}, Span{S: w("market price"), Term: "price"}, Span{S: " $100"}),
			line("−2.40", theme.Exposed, Span{S: w("Discount"), Term: "discount"}, Span{S: w(" to buyers, 46%")}),
			line("−0.51", theme.Exposed, Span{S: w("Fuel, crews, port dues")}),
			line("−0.17", theme.Exposed, Span{S: w("Transfers at sea, 3")}),
		}, Total: &LedgerLine{Text: Words(w("Kept, $m")), Value: "2.14", Tone: theme.Money},
			Foot: w("Reported discounts: 30–50%, at worst 75%."), Source: w("Source: UN Panel of Experts, 2018–21")})
	case "price":
		return Tip(k, TipSpec{Title: w("Market price"), Body: []Span{{S: w("What a tonne fetches at a port that asks no questions.")}}})
	case "fan":
		return Tip(k, TipSpec{Icon: "icon/chart-area-line", Title: w("Coal money if caution is 55"), Content: s.fan()})
	case "coin", "missions", "labour", "oil", "programme", "discount", "worth", "orders", "confidence", "exposure", "pressure", "welfare":
		return Tip(k, TipSpec{Title: w(term), Body: []Span{{S: w("See the "), Tone: theme.Second}, {S: w("treasury"), Term: "treasury"}}})
	}
	return nil
}

func (s *screen) fan() *ui.Node {
	k := s.k
	var xs, lo, q1, mid, q3, hi, lo2, hi2, mid2 []float64
	for i := range 37 {
		f := float64(i)
		xs = append(xs, f)
		spread := math.Sqrt(f) * 0.8
		m := 8 + f*0.2
		mid = append(mid, m)
		lo, hi = append(lo, m-spread), append(hi, m+spread)
		q1, q3 = append(q1, m-spread/2), append(q3, m+spread/2)
		mid2 = append(mid2, 8+f*0.26)
		lo2, hi2 = append(lo2, 8+f*0.26-spread*1.9), append(hi2, 8+f*0.26+spread*1.9)
	}
	c := Chart(k, ChartSpec{ID: "fan", Label: "Coal money", Summary: "8 in 10 futures: 10 to 19", H: k.T.Metrics.ChartH,
		X:       Axis{Lo: 0, Hi: 36, Ticks: []Tick{{At: 0, Label: "today"}, {At: 36, Label: "Sep 2018", Frac: 1}}},
		Y:       Axis{Lo: 0, Hi: 25, Ticks: []Tick{{At: 0, Label: "0"}, {At: 10, Label: "10"}, {At: 20, Label: "20"}}},
		Bands:   []Band{{X: xs, Lo: lo2, Hi: hi2, Hatch: true, Alpha: 0.4}, {X: xs, Lo: lo, Hi: hi, Tone: theme.Money, Alpha: 0.3, Edge: true}, {X: xs, Lo: q1, Hi: q3, Tone: theme.Money, Alpha: 0.42}},
		Series:  []Series{{Name: "now", Tone: theme.Second, X: xs, Y: mid2, Stroke: Dashed, Width: 1.6}, {Name: "if 55", Tone: theme.Money, X: xs, Y: mid}},
		FormatY: func(v float64) string { return i18n.Number(v, 1) },
	})
	return ui.Column(ui.Style{Pad: ui.Sides(10, 12), Gap: 6}, c,
		Pairs(k, Pair{Key: s.words("$m, 8 in 10 futures"), Value: "10 – 19", Tone: theme.Money}, Pair{Key: s.words("now, caution 35"), Value: "7 – 25"}))
}

func (s *screen) dossier() *ui.Node {
	k, w := s.k, s.words
	return Dossier(k, DossierSpec{ID: "dossier", Number: "DOSSIER 0041", Subject: "WINTER SUPPLY", Date: "14 MAR 2018", Queue: w("waits in a queue of 3"),
		Title: w("Winter fuel is 31,000 barrels short"),
		Lede:  w("The cap took effect in December. Stocks last nineteen days at the present cold. Whoever is not supplied will be told it is a matter of weeks. It is the clinics, the furnaces or the reserve."),
		Stamp: "URGENT", StampNote: "BY 17 MAR 2018",
		Heads: [5]string{w("Option"), w("Cost"), w("Treasury in 90 days, $m"), w("Exposure"), w("Households cold")}, Lo: -2.5, Hi: 4.5, Selected: 1,
		Options: []OptionSpec{
			{Title: w("Furnaces first"), Text: w("Steel and the military keep their share."), Cost: w("1 order"), Low: Some(0.6), Mid: Some(1.9), High: Some(3.4), LowText: "+0.6", HighText: "+3.4", Exposure: 1, ExposureText: w("Low, +1"), Harmed: 4, HarmOf: 6, HarmText: w("2.1m, for 5 weeks")},
			{Title: w("Households and clinics first"), Text: w("Two mills stop until May."), Cost: w("1 order"), Low: Some(-2.1), Mid: Some(-1.3), High: Some(-0.5), LowText: "−2.1", HighText: "−0.5", Exposure: 1, ExposureText: w("Low, +1"), Harmed: 1, HarmOf: 6, HarmText: w("0.4m, for 2 weeks")},
			{Title: w("Buy two more loads at sea"), Text: w("Pay a third over market, in cash."), Cost: w("2 orders and $3.1m"), Low: Some(-1.8), Mid: Some(0.4), High: Some(2.6), LowText: "−1.8", HighText: "+2.6", Exposure: 4, ExposureHigh: true, ExposureText: w("High, +9"), Harmed: 2, HarmOf: 6, HarmText: w("0.9m, if both arrive")},
		},
		Advice: []AdviceSpec{
			{Bust: "orn/bust-provisioning-ink", Who: w("Provisioning prefers 2"), Quote: w("“I can count what a mill loses. I was not able to count last winter.”"), Sure: 5, SureText: w("very sure"), Record: w("right 8 of 9 times")},
			{Bust: "orn/bust-comptroller-ink", Who: w("Comptroller prefers 1"), Quote: w("“Stop two mills and the plan is missed by June. Then others decide who is cold.”"), Sure: 3, SureText: w("fairly sure"), Record: w("right 5 of 11 times")},
		},
		Foot:  w("Bars: 8 in 10 of 400 futures; thick line, the middle one. Real world: resolution 2397 capped refined oil at 0.5m barrels a year; 41% were undernourished in 2017 (UN)."),
		Later: w("Decide later"), Sign: w("Sign option 2"), OnLater: func() { k.Tree.Close("dossier") }, OnSign: func() { s.pressed = append(s.pressed, "sign") },
	})
}
