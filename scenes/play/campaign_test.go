package play

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

// player plays a campaign through its scene. What to do it asks a bot; how to do
// it, it knows: open the panel, set the dial, open the dossier, choose, sign.
type player struct {
	*rehearsal.House
	table  *table
	bot    policy.Policy
	panels map[string]rune // the key of the panel that has a dial
	week   int32
	open   rune // the panel that is open

	signed, dials, reviews int
}

// panelKeys open the panels of a campaign.
const panelKeys = "qwertyioph"

// wishes is what the bot would order now.
func (p *player) wishes() []command.Command {
	c := *p.table.campaign
	c.Log, c.News = slices.Clip(c.Log), slices.Clip(c.News)
	for _, cmd := range p.table.session.Commands() {
		c.Do(cmd)
	}
	var out []command.Command
	p.bot.Act(c.Rules, &c.State, func(cmd command.Command) command.Result {
		r := c.Do(cmd)
		if r.OK() {
			out = append(out, cmd)
		}
		return r
	})
	return out
}

// panel opens a panel, unless it is open.
func (p *player) panel(key rune) {
	if p.open != key {
		p.Letter(key)
		p.open = key
	}
}

// dial sets a dial by its slider.
func (p *player) dial(d content.Dial, value int32) {
	id := "dial/" + d.String()
	if key, ok := p.panels[id]; ok {
		p.panel(key)
	}
	for _, key := range panelKeys {
		if p.Has(id) {
			p.panels[id] = p.open
			break
		}
		p.panel(key)
	}
	if p.Has(id) {
		p.Set(id, strconv.Itoa(int(value)))
		p.dials++
	}
}

// sign answers the uppermost dossier that is not signed yet.
func (p *player) sign() {
	for _, d := range p.table.session.Dossiers() {
		if d.Chosen >= 0 {
			continue
		}
		if p.Tree().Modal() == "" {
			p.Letter('d')
		}
		best, sure := 1, -1.0
		for _, a := range d.Advice {
			if a.Sure > sure && d.Options[a.Option].Check.OK() {
				best, sure = a.Option+1, a.Sure
			}
		}
		before := len(p.table.session.Pending())
		p.Activate("sheet/option/" + strconv.Itoa(best))
		p.Activate("sheet/sign")
		if len(p.table.session.Pending()) > before {
			p.signed++
		}
		for p.Tree().CloseTop() {
			p.Frames(1)
		}
		return
	}
}

// play lets the campaign run to its end.
func (p *player) play() {
	s := &p.table.campaign.State
	for range 40_000 {
		if p.Describe("scene") != "campaign" {
			return
		}
		if p.Has("review/go") {
			p.WantNoProblems("review")
			p.Click("review/go")
			p.reviews++
		}
		for p.Tree().CloseTop() {
			p.Frames(1)
		}
		if s.Day%7 == 0 && s.Day != p.week {
			p.week = s.Day
			for _, cmd := range p.wishes() {
				if cmd.Kind == command.SetDial {
					p.dial(content.Dial(cmd.Target), cmd.Value)
				}
			}
		}
		p.sign()
		if p.Describe("running") != "true" {
			p.Letter('3')
		}
		p.Frame(0.25) // a day
	}
	p.T.Fatalf("the campaign does not end: day %d", s.Day)
}

// TestWholeCampaign plays a campaign from the title to the debrief and back,
// with nothing but events.
func TestWholeCampaign(t *testing.T) {
	for seed := uint64(1); ; seed++ {
		p := perform(t, seed)
		s := &p.table.campaign.State
		t.Logf("seed %d: %s on day %d, %d dossiers signed, %d dials set, %d reviews", seed, s.Ending, s.Day, p.signed, p.dials, p.reviews)
		if s.Ending == state.Running {
			t.Fatal("it has not ended")
		}
		if p.signed < int(s.Day)/60 || p.dials < 10 {
			t.Errorf("%d dossiers signed and %d dials set in %d days", p.signed, p.dials, s.Day)
		}
		if sum := s.Ledger.Sum(); sum != 0 {
			t.Errorf("the ledger sums to %d", sum)
		}
		p.WantNoProblems("debrief")
		if s.Day == p.table.campaign.Rules.Days() {
			if p.reviews != 5 {
				t.Errorf("%d years were reviewed", p.reviews)
			}
			afterwards(t, p)
			return
		}
		if seed == 4 {
			t.Fatal("no campaign lasts to its last day")
		}
	}
}

// perform begins a campaign at the title and plays it.
func perform(t *testing.T, seed uint64) *player {
	h := rehearsal.New(t, 1920, 1080, 10)
	g := open(t, h, false)
	begin(t, h) // through the menu, as a person does; then with a table we can see
	bot, err := policy.New("mix", content.StateSeat)
	if err != nil {
		t.Fatal(err)
	}
	r, err := g.config.Library.Compile(scenario, "student")
	if err != nil {
		t.Fatal(err)
	}
	tb := &table{campaign: sim.New(r, seed), opponent: opponents[content.CoalitionSeat], recorder: &save.Recorder{}}
	g.sit(tb)
	h.Frames(2)
	p := &player{House: h, table: tb, bot: bot, panels: map[string]rune{}, week: -1, open: 'q'}
	p.play()
	h.Frames(2)
	h.WantScene("debrief")
	if got := h.Describe("ending"); got != tb.campaign.State.Ending.String() {
		t.Errorf("the debrief is of %q", got)
	}
	return p
}

// afterwards goes on from the debrief: to the codex, the same campaign again, and
// home, where nothing is left to continue but what was saved on the way.
func afterwards(t *testing.T, p *player) {
	p.Activate("debrief/codex")
	p.WantScene("codex")
	p.Key(ui.KeyEscape)
	p.WantScene("debrief")
	p.Activate("debrief/again")
	p.Frames(2)
	p.WantScene("campaign")
	if p.Describe("day") != "0" {
		t.Errorf("again begins on day %s", p.Describe("day"))
	}
	leave(p.House)
	p.Activate("title/load")
	p.Frames(2)
	dump := p.Tree().Dump()
	if !strings.Contains(dump, "Ended: ") || strings.Count(dump, `listitem "Autosave`) != 5 {
		t.Errorf("five autosaves, one of them ended, should be listed:\n%s", dump)
	}
}
