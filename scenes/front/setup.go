package front

import (
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/page"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// NewCampaign is where a campaign is set up.
type NewCampaign struct {
	page.Scene
	lib   *content.Library
	flow  Flow
	setup Setup
	seed  string // as typed
	notes []string
}

// firstLevel is the difficulty for somebody who has chosen nothing.
const firstLevel = "normal"

// FirstLevel is the difficulty, an id, for somebody who has chosen nothing.
func FirstLevel(lib *content.Library) string {
	for _, d := range lib.Difficulties {
		if d.ID == firstLevel {
			return d.ID
		}
	}
	return lib.Difficulties[0].ID
}

// NewSetup makes the scene in which a campaign is set up.
func NewSetup(words *i18n.Catalogue, lib *content.Library, flow Flow) *NewCampaign {
	s := &NewCampaign{Scene: page.New(words, "new"), lib: lib, flow: flow}
	s.setup.Scenario, s.setup.Level = lib.Scenarios[0].ID, FirstLevel(lib)
	s.draw()
	if p := flow.Preset; p != nil {
		s.preset(p)
	}
	return s
}

// preset takes over what a link says, and keeps its notes to be shown.
func (s *NewCampaign) preset(p *Preset) {
	s.notes = p.Notes
	s.setup.Seat, s.setup.Opponent, s.setup.Turns = p.Seat, p.Opponent, p.Turns
	if p.Scenario != "" {
		s.setup.Scenario = p.Scenario
	}
	if p.Level != "" {
		s.setup.Level = p.Level
	}
	if p.Seeded {
		s.seed = strconv.FormatUint(p.Seed, 10)
	}
}

// link copies an address that begins the same campaign.
func (s *NewCampaign) link() {
	setup := s.setup
	seed, err := strconv.ParseUint(s.seed, 10, 64)
	if err != nil {
		return
	}
	setup.Seed = seed
	text := s.flow.Link(setup)
	said := s.T("link.copied")
	if !s.Host.Copy(text) {
		said = text // to be copied by hand
	}
	widget.Toast(s.Kit, widget.ToastSpec{Icon: "icon/link", Text: said})
}

// told is what of the link made no sense, and how the other settings of it are.
func (s *NewCampaign) told() *ui.Node {
	mine := s.setup.Seat == content.StateSeat // the coalition has rounds, and chooses its opponent below
	if len(s.notes) == 0 && (!mine || s.setup.Turns == 0 && s.setup.Opponent == "") {
		return nil
	}
	t := s.Kit.T
	box := ui.Column(ui.Style{Gap: 4, Pad: ui.Sides(10, 16)})
	box.ID, box.Role, box.Label = "new/told", ui.RoleStatus, s.T("link.told")
	box.Box = ui.Box{Fill: t.Palette.Panel, Line: t.Rule}
	put := func(ink ui.Color, text string) {
		box.Children = append(box.Children, ui.Text(t.Type.Row, ink, text))
	}
	for _, n := range s.notes {
		put(t.ExposT, n)
	}
	if s.setup.Turns > 0 && mine {
		put(t.Text1, s.F("link.turns", "n", s.setup.Turns))
	}
	if s.setup.Opponent != "" && mine {
		put(t.Text1, s.F("link.policy", "policy", s.setup.Opponent))
	}
	return box
}

// Start builds the tree.
func (s *NewCampaign) Start(h stage.Host) {
	s.Back = h.Pop
	s.Open(h, s.build)
}

// Describe says where the game is and what is chosen.
func (s *NewCampaign) Describe(put func(string, any)) {
	s.Scene.Describe(put)
	put("scenario", s.setup.Scenario)
	put("difficulty", s.setup.Level)
	put("seed", s.seed)
	put("seat", s.setup.Seat.String())
}

func (s *NewCampaign) draw() { s.seed = strconv.FormatUint(s.flow.Seed(), 10) }

func (s *NewCampaign) scenario() *content.Scenario {
	for i := range s.lib.Scenarios {
		if s.lib.Scenarios[i].ID == s.setup.Scenario {
			return &s.lib.Scenarios[i]
		}
	}
	return &s.lib.Scenarios[0]
}

// begin starts the campaign, if the seed is one.
func (s *NewCampaign) begin() {
	seed, err := strconv.ParseUint(s.seed, 10, 64)
	if err != nil {
		return
	}
	s.setup.Seed = seed
	s.flow.Begin(s.setup)
}

func (s *NewCampaign) build() *ui.Node {
	t := s.Kit.T
	k := s.Kit
	_, err := strconv.ParseUint(s.seed, 10, 64)
	begin := widget.Button(k, widget.ButtonSpec{
		ID: "new/begin", Label: s.T("new.begin"), IconAfter: "icon/arrow-right", Primary: true, H: t.Metrics.ButtonH + 8,
		Disabled: err != nil, Why: s.T("new.seed.wrong"), OnPress: s.begin,
	})
	begin.MinW = 220
	spec := page.Spec{Title: s.T("new.title"), Sub: s.T("new.sub"), MaxW: 1640}
	if s.flow.Link != nil {
		spec.Head = []*ui.Node{widget.Button(k, widget.ButtonSpec{ID: "new/link", Icon: "icon/link", Label: s.T("link.copy"),
			Disabled: err != nil, Why: s.T("new.seed.wrong"), OnPress: s.link})}
	}
	choices := ui.Column(ui.Style{Gap: 20, Grow: 1.4, Even: true, Shrink: 1}, s.seats(), s.scenarios(), s.opposition())
	brief := s.briefing()
	brief.Grow, brief.Even, brief.Shrink = 1, true, 1
	if t.Class == theme.Small {
		seed := ui.Column(ui.Style{Gap: 8}, append([]*ui.Node{widget.Caption(k, s.T("new.seed"))}, s.seedField()...)...)
		spec.Body = []*ui.Node{choices, seed, brief}
		spec.Foot = []*ui.Node{begin}
		if told := s.told(); told != nil {
			spec.Body = append([]*ui.Node{told}, spec.Body...)
		}
		return s.Page(spec)
	}
	spec.Body = []*ui.Node{ui.Row(ui.Style{Gap: 40, Align: ui.Start}, choices, brief)}
	if told := s.told(); told != nil {
		spec.Body = append([]*ui.Node{told}, spec.Body...)
	}
	spec.Foot = append(append([]*ui.Node{ui.Text(t.Type.Caption, t.Text3, s.T("new.seed"))}, s.seedField()...), begin)
	spec.Foot[3].Grow, spec.Foot[3].Shrink = 1, 1
	return s.Page(spec)
}

// seats lists the two sides of the table.
func (s *NewCampaign) seats() *ui.Node {
	var items []page.Choice
	for seat := range content.Seats {
		c := page.Choice{Key: seat.String(), Label: s.T("seat." + seat.String())}
		if help := s.T("seat." + seat.String() + ".help"); s.Kit.T.Class == theme.Full {
			c.Body = help
		} else {
			c.Spoken = help // the brief beside it says as much
		}
		items = append(items, c)
	}
	columns := 2
	if s.Kit.T.Class == theme.Small {
		columns = 1
	}
	list := page.Choices(s.Kit, page.ChoicesSpec{ID: "new/seat", Label: s.T("new.seat"), Value: s.setup.Seat.String(), Items: items, Columns: columns,
		OnChange: s.sit,
	})
	return ui.Column(ui.Style{Gap: 8}, widget.Caption(s.Kit, s.T("new.seat")), list)
}

// sit takes a seat by its id. Who sat opposite the other one does not stay.
func (s *NewCampaign) sit(id string) {
	if id == s.setup.Seat.String() {
		return
	}
	if err := s.setup.Seat.UnmarshalText([]byte(id)); err != nil {
		panic("front: " + err.Error()) // the seats are ours
	}
	s.setup.Opponent = ""
	if s.setup.Seat == content.CoalitionSeat {
		s.setup.Level = FirstLevel(s.lib)
	}
	s.Changed()
}

// opposition is what makes a campaign hard: the level, or, for the coalition, who
// leads the state.
func (s *NewCampaign) opposition() *ui.Node {
	if s.setup.Seat == content.CoalitionSeat {
		return s.directors()
	}
	return s.levels()
}

// directors lists who may lead the state.
func (s *NewCampaign) directors() *ui.Node {
	var items []page.Choice
	for _, id := range s.flow.Opponents {
		items = append(items, page.Choice{Key: id, Label: s.T("director." + id), Body: s.T("director." + id + ".help")})
	}
	columns := 2
	if s.Kit.T.Class == theme.Small {
		columns = 1
	}
	list := page.Choices(s.Kit, page.ChoicesSpec{ID: "new/director", Label: s.T("new.director"), Value: s.flow.Opponent(s.setup), Items: items, Columns: columns,
		OnChange: func(id string) { s.setup.Opponent = id; s.Changed() },
	})
	return ui.Column(ui.Style{Gap: 8}, widget.Caption(s.Kit, s.T("new.director")), list)
}

// scenarios lists what can be played.
func (s *NewCampaign) scenarios() *ui.Node {
	list := page.Choices(s.Kit, page.ChoicesSpec{ID: "new/scenario", Label: s.T("new.scenario"), Value: s.setup.Scenario,
		Items:    s.scenarioItems(),
		OnChange: func(id string) { s.setup.Scenario = id; s.Changed() },
	})
	return ui.Column(ui.Style{Gap: 8}, widget.Caption(s.Kit, s.T("new.scenario")), list)
}

func (s *NewCampaign) scenarioItems() []page.Choice {
	var out []page.Choice
	for i := range s.lib.Scenarios {
		sc := &s.lib.Scenarios[i]
		out = append(out, page.Choice{
			Key: sc.ID, Label: s.T("scenario." + sc.ID + ".title"), Spoken: s.T("scenario." + sc.ID + ".blurb"),
			Note: s.L.F("new.dates", i18n.Args{"from": s.L.MonthYear(say.Civil(sc.Start)), "to": s.L.MonthYear(say.Civil(sc.End))}),
		})
	}
	return out
}

// levels lists the difficulties, each with what it changes in figures.
func (s *NewCampaign) levels() *ui.Node {
	var items []page.Choice
	for i := range s.lib.Difficulties {
		d := &s.lib.Difficulties[i]
		items = append(items, page.Choice{
			Key: d.ID, Label: s.T("difficulty." + d.ID), Body: s.T("difficulty." + d.ID + ".help"),
			Detail: s.L.F("new.level.figures", i18n.Args{
				"analysts": i18n.Percent(d.Analysts), "plan": i18n.Percent(d.Plan), "miss": i18n.Number(-d.Miss, 0),
			}),
		})
	}
	columns := 2
	if s.Kit.T.Class == theme.Small {
		columns = 1
	}
	list := page.Choices(s.Kit, page.ChoicesSpec{ID: "new/level", Label: s.T("new.level"), Value: s.setup.Level, Items: items, Columns: columns,
		OnChange: func(id string) { s.setup.Level = id; s.Changed() },
	})
	return ui.Column(ui.Style{Gap: 8}, widget.Caption(s.Kit, s.T("new.level")), list,
		widget.Text(s.Kit, theme.Second, s.T("new.level.rules")))
}

// seedField chooses the luck: a field, a button, and what it means.
func (s *NewCampaign) seedField() []*ui.Node {
	field := widget.TextField(s.Kit, widget.TextSpec{
		ID: "new/seed", Label: s.T("new.seed"), Value: s.seed, Max: 20, Numeric: true, HideLabel: true,
		OnChange: func(v string) { s.seed = v; s.Changed() },
		OnSubmit: func(string) { s.begin() },
	})
	field.FullW, field.W = false, 190
	return []*ui.Node{
		field,
		widget.Button(s.Kit, widget.ButtonSpec{ID: "new/seed/draw", Icon: "icon/refresh", Label: s.T("new.seed.draw"), OnPress: func() { s.draw(); s.Changed() }}),
		ui.Text(s.Kit.T.Type.Small, s.Kit.T.Text2, s.T("new.seed.what")),
	}
}

// briefing says on paper who one is, what to do and what ends it.
func (s *NewCampaign) briefing() *ui.Node {
	t := s.Kit.T
	sc := s.scenario()
	level := s.lib.Difficulties[0]
	for _, d := range s.lib.Difficulties {
		if d.ID == s.setup.Level {
			level = d
		}
	}
	whole := 0.0
	for _, p := range sc.Plan {
		whole += p * level.Plan
	}
	money := func(millions float64) string { return i18n.Money(int64(state.USDm(millions))) }
	words := t.Type.Lede.At(t.Type.Lede.Size - 1)
	if t.Class != theme.Full {
		words.Line = 1.3
	}
	heading := func(style theme.TextStyle, ink ui.Color, text string) *ui.Node {
		return ui.Text(style, ink, text).With(func(n *ui.Node) { n.Role = ui.RoleHeading })
	}
	mine := ""
	if s.setup.Seat == content.CoalitionSeat {
		mine = ".coalition"
	}
	part := func(key string) *ui.Node {
		return ui.Column(ui.Style{Gap: 2}, heading(t.Type.Caption, t.Ink2, s.T(key)), ui.Text(words, t.Ink, s.T(key+mine+".body")))
	}
	title := s.T("scenario." + sc.ID + ".title")
	firstYear, _, _ := sc.Start.Civil()
	var record *ui.Node // nil when all of it lies in the past
	if sc.RecordUntil > 0 {
		record = ui.Text(t.Type.Small, t.Ink2, s.F("new.brief.record", "date", s.L.Long(say.Civil(sc.RecordUntil))))
	}
	figures := widget.PaperPairs(s.Kit,
		widget.Pair{Key: s.F("new.brief.plan", "year", strconv.Itoa(firstYear)), Value: money(sc.Plan[0] * level.Plan), Tone: theme.Money},
		widget.Pair{Key: s.T("new.brief.whole"), Value: money(whole)},
	)
	if s.setup.Seat == content.CoalitionSeat {
		figures = widget.PaperPairs(s.Kit,
			widget.Pair{Key: s.T("new.brief.analysts"), Value: strconv.Itoa(content.AnalystBlocks)},
			widget.Pair{Key: s.T("new.brief.passes"), Value: strconv.Itoa(content.ImageryPasses)},
		)
	}
	box := ui.Column(ui.Style{Gap: 12, Pad: ui.Sides(24, 30)},
		heading(t.Type.Book, t.Ink, title),
		ui.Text(words, t.Ink, s.Or("scenario."+sc.ID+".blurb"+mine, "scenario."+sc.ID+".blurb")),
		part("new.brief.who"), part("new.brief.do"), part("new.brief.ends"),
		figures,
		ui.Text(t.Type.Small, t.Ink2, s.T("new.brief.clock")),
	)
	if record != nil {
		box.Children = append(box.Children, record)
	}
	if t.Class != theme.Full {
		box.Pad, box.Gap = ui.Sides(14, 20), 9
	}
	box.Box = ui.Box{Fill: t.PaperLight, Fill2: t.Paper, Shadow: ui.ShadowPanel}
	box.ID, box.Role, box.Label = "new/brief", ui.RoleRegion, title
	return box
}
