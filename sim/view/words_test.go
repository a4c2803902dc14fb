package view

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// words loads every English message.
func words(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("../../assets/locales/en/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no locale files: %v", err)
	}
	all := map[string]string{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var m map[string]string
		if err := json.Unmarshal(b, &m); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		for k, v := range m {
			if _, twice := all[k]; twice {
				t.Errorf("%s: %q is in two files", f, k)
			}
			all[k] = v
		}
	}
	return all
}

var placeholder = regexp.MustCompile(`\{([a-z]+)`)

// asked collects the texts that the views ask for.
type asked struct {
	t     *testing.T
	words map[string]string
	used  map[string]bool
	bad   map[string]bool
}

func (a *asked) fail(key, format string, args ...any) {
	if !a.bad[key] {
		a.bad[key] = true
		a.t.Errorf(format, args...)
	}
}

func (a *asked) key(k string) {
	if k == "" {
		return
	}
	a.used[k] = true
	if _, ok := a.words[k]; !ok {
		a.fail(k, "%q is in no locale file", k)
	}
}

func (a *asked) text(x Text) {
	if x.Key == "" {
		return
	}
	a.key(x.Key)
	given := map[string]bool{}
	for _, arg := range x.Args {
		given[arg.Name] = true
		a.value(arg.Value)
		if arg.Value.Unit == None {
			a.fail(x.Key+arg.Name, "%q is given no value for {%s}", x.Key, arg.Name)
		}
	}
	wanted := map[string]bool{}
	for _, m := range placeholder.FindAllStringSubmatch(a.words[x.Key], -1) {
		wanted[m[1]] = true
		if !given[m[1]] {
			a.fail(x.Key, "%q wants {%s}, which is not given", x.Key, m[1])
		}
	}
	for name := range given {
		// News give everything there is; our own messages use what they get.
		if strings.HasPrefix(x.Key, "view.") && !strings.HasPrefix(x.Key, "view.news.") && !strings.HasPrefix(x.Key, "view.book.paid.") && !wanted[name] {
			a.fail(x.Key, "%q is given {%s} and does not say it", x.Key, name)
		}
	}
}

func (a *asked) value(v Value) {
	if v.Unit == Word {
		a.key(v.Text)
	}
	if v.Unit == Name && v.Text == "" {
		a.fail("name", "a proper name is empty")
	}
}

// all walks a value and collects every Text and Value in it.
func (a *asked) all(x any) { a.walk(reflect.ValueOf(x)) }

func (a *asked) walk(v reflect.Value) {
	switch x := v.Interface().(type) {
	case Text:
		a.text(x)
		return
	case Value:
		a.value(x)
		return
	case Stage:
		a.key(x.Key)
		return
	case Column:
		a.key(x.Key)
		return
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			a.walk(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				a.walk(v.Field(i))
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			a.walk(v.Elem())
		}
	}
}

// TestEveryTextHasItsWords plays campaigns at random and asks for everything
// that can be shown.
func TestEveryTextHasItsWords(t *testing.T) {
	a := &asked{t: t, words: words(t), used: map[string]bool{}, bad: map[string]bool{}}
	r := patient(t)
	w := NewWorld(r)
	for seed := uint64(1); seed <= 6; seed++ {
		s := play(t, r, seed, r.Days(), func(s *Session) {
			for i := range s.Pending() {
				a.text(s.Pending()[i].Label)
			}
			if s.c.State.Day%17 != 0 {
				return
			}
			everything(a, s, w)
		})
		for _, o := range s.Results() {
			a.text(o.Label)
		}
		a.all(s.Log())
		looksBack(a, s.c)
	}
	// Every order has a label and every ending its words.
	s := play(t, r, 1, 100, nil)
	for k := range command.Kinds {
		switch k {
		case command.SetDial:
			for d := range content.Dials {
				a.text(s.label(command.Command{Kind: k, Target: uint64(d), Value: r.Dial[d].Max}))
			}
		case command.Answer:
			for _, d := range s.Dossiers() {
				a.text(s.label(command.Command{Kind: k, Target: uint64(d.ID)}))
			}
		case command.Stop:
			a.text(s.label(command.Command{Kind: k, Value: int32(content.Coal)}))
		case command.RecallVessel, command.ReflagVessel, command.SellVessel:
			a.text(s.label(command.Command{Kind: k, Target: uint64(s.c.State.Slabs.Vessels[0].ID)}))
		default:
			a.text(s.label(command.Command{Kind: k}))
		}
	}
	for e := range state.Endings {
		c := *s.c
		c.State.Ending = e
		looksBack(a, &c)
	}
	for k := state.NewsEvent + 1; k < state.NewsKinds; k++ {
		n := state.News{Kind: k, Scheme: content.Theft, Subject: state.VesselSubject, Amount: state.Million, Count: 1}
		a.all(item(r, &n))
	}
	corners(a, r)
	halls(a)
	unused := 0
	for k := range a.words {
		if (strings.HasPrefix(k, "view.") || strings.HasPrefix(k, "question.")) && !a.used[k] {
			unused++
			t.Errorf("%q is in a file and nothing asked for it", k)
		}
	}
	t.Logf("%d keys asked for, %d never", len(a.used), unused)
}

// corners asks for what random play seldom meets.
func corners(a *asked, r *content.Rules) {
	ask := func(s *Session) {
		s.version++
		for _, id := range s.Figures() {
			f, _ := s.Figure(id)
			a.all(f)
		}
		w := NewWorld(r)
		w.Sync(&s.c.State)
		for sc := range content.Schemes {
			a.all(w.Table(sc, nil))
		}
		look(a, w, &s.c.State)
		looksBack(a, s.c)
	}
	// An office with every institution, and the money to keep them.
	strong := *r
	strong.Capabilities = slices.Clone(r.Capabilities)
	strong.Capabilities[0].Shifts = []content.Shift{{On: "orders.bank", By: 9, Mod: content.ModBank}} // beyond its range
	grown := play(a.t, &strong, 3, 20, nil)
	grown.c.State.Ledger.Post(state.AffairsGained, 100*state.Million)
	for i := range r.Capabilities {
		grown.c.State.Institutions.Rows[i].Status = state.CapabilityWorking
	}
	grown.c.State.ShiftModifiers(&strong)
	for i := range strong.Dossiers {
		for k := range strong.Dossiers[i].Options {
			a.text(grown.officeOf(&strong.Dossiers[i].Options[k]))
		}
	}
	for range 15 {
		grown.Day()
		ask(grown)
	}
	// A winter in which everything is short, the border half open, the elite
	// disloyal, the treasury empty, and nobody reports.
	s := play(a.t, r, 2, 900, nil)
	c := s.c
	c.State.Ledger.Post(state.AffairsPaid, c.State.Ledger.Balance[state.Treasury]+50*state.Million)
	c.State.Office.Dials[content.BorderClosure] = 40
	c.State.Office.Orders = 4
	c.State.Office.Confidence, c.State.Home.Loyalty = 90, 20
	c.State.Home.Fuel, c.State.Home.Food, c.State.Home.Harvest = 0.1, 0.1, 0.5
	c.State.World.Pressure, c.State.World.Mandate = 95, false
	c.State.World.Patrons[0].Tolerance, c.State.World.Patrons[1].Tolerance = 0.95, 0.95
	c.State.Watch.WarnedFor[content.Coal] = c.State.Day + 400
	c.State.Watch.WarnedFor[content.Oil] = c.State.Day + 3
	c.State.Home.Fuel = 3 // there must be some for the action to take
	c.State.Office.Effective[content.EmbassyQuota], c.State.Office.Effective[content.EmbassyCaution] = 1, 0
	for i := range c.State.Slabs.Missions {
		if m := &c.State.Slabs.Missions[i]; m.Live() && m.Status == state.MissionOpen {
			s.Order(command.Command{Kind: command.CloseMission, Target: uint64(m.ID)})
			break
		}
	}
	for i := range c.State.Slabs.Vessels {
		if v := &c.State.Slabs.Vessels[i]; v.Live() && v.Trading() {
			v.Leg, v.Until, v.Recalled = state.Dark, c.State.Day+1, true
			break
		}
	}
	ask(s)
	for range 62 {
		s.Day()
		ask(s)
		if c.State.Watch.SchemeHit[content.Oil] > 0 {
			c.State.Home.Fuel = 0.1
		}
	}
	// What the coalition has announced, and what of it is still felt.
	c.State.Begin(state.Designation, int16(content.Coal), c.State.Day+20).Told = true
	c.State.Begin(state.Designation, int16(content.IT), c.State.Day+60)
	c.State.Coalition.Advised[state.Platforms], c.State.Coalition.Exempt = 0.6, 0.3
	for k := state.AfterLaunch; k <= state.Renewal; k++ {
		v, _ := state.Alloc(c.State.Slabs.Votes[:], &c.State.Slabs.Heads.Vote, 900+state.ID(k))
		v.Kind, v.Due = k, c.State.Day+9
	}
	c.State.Weapons.DelayUntil = c.State.Day + 40
	ask(s)
	// A hull that was called back, and a winter after a poor harvest.
	for i := range c.State.Slabs.Vessels {
		if v := &c.State.Slabs.Vessels[i]; v.Live() && v.Leg == state.InPort {
			v.Leg, v.Recalled, v.Until = state.Returning, true, c.State.Day+30
			break
		}
	}
	w := NewWorld(r)
	w.Sync(&c.State)
	a.all(w.Table(content.Coal, nil))
	c.State.Home.Harvest, c.State.Home.Food = 0.5, 0
	c.State.World.Mandate = true
	for range 40 {
		s.Day()
		ask(s)
	}
	c.State.Ending = state.Collapse
	ask(s)
	c.State.Home.Closed, c.State.Home.Welfare = 0.5, 60
	c.State.Ledger.Total[state.CoalDiscount] = c.State.Ledger.Total[state.CoalSales] * 6 / 10
	c.State.Ledger.Total[state.CoinPrice] = -80 * state.Million
	c.State.Ledger.Total[state.CoinFee] = 900 * state.Million
	c.State.Ledger.Balance[state.Coins] = 90 * state.Million
	c.History = c.History[:3]
	for _, l := range [...]state.Line{state.MissionSales, state.LabourRemitted, state.ITRemitted, state.LegacySales} {
		c.State.Ledger.Total[l] = 100 * state.Million
	}
	c.State.Ledger.Total[state.CoinTheftSold] = 100 * state.Million
	ask(s)
	c.State.Ledger.Total[state.ITRemitted] = 5000 * state.Million
	for e := range state.Endings {
		c.State.Ending = e
		for _, taken := range [...]state.Money{0, 90000} {
			c.State.Ledger.Total[state.TheftTaken] = taken * state.Million
			ask(s)
		}
	}
	// Arms for a partner at war, coin of before the first day, and a year's end in
	// office.
	late := *r
	late.Scenario.Arms = late.Scenario.Start
	late.Scenario.Coins = []content.CoinLot{{Worth: 30, Days: 60, Then: 2700}}
	s = play(a.t, &late, 3, 100, nil)
	s.c.State.Office.Dials[content.ArmsLevel] = 100
	for range 40 {
		s.Day()
		ask(s)
	}
	for s.c.State.Day < r.Days() && s.Ending() == state.Running {
		s.Day()
		if s.c.Date()%9 == 0 {
			ask(s)
		}
	}
	n := state.News{Kind: state.NewsVesselSeized, Scheme: content.Oil, Subject: state.VesselSubject}
	a.all(item(r, &n))
}

// look inspects one entity of each kind and standing.
func look(a *asked, w *World, s *state.State) {
	for _, m := range w.Markers(nil, All) {
		if in, ok := w.Inspect(m.ID); ok {
			a.all(in)
			a.key(in.RiskKey)
		}
	}
	ids := []state.ID{}
	for i := range s.Slabs.Lots {
		ids = append(ids, s.Slabs.Lots[i].ID)
	}
	for i := range s.Slabs.Votes {
		ids = append(ids, s.Slabs.Votes[i].ID)
	}
	for i := range s.Slabs.Decisions {
		ids = append(ids, s.Slabs.Decisions[i].ID)
	}
	for _, id := range ids {
		if in, ok := w.Inspect(id); ok {
			a.all(in)
			a.key(in.RiskKey)
		}
	}
}

func looksBack(a *asked, c *sim.Campaign) {
	a.all(NewDebrief(c))
	a.all(Timeline(c))
	a.all(NewMeasures(c, c))
	otherwise := *c
	otherwise.State.Day--
	otherwise.State.Ledger.Post(state.CoalSales, 9*state.Million)
	otherwise.State.Ledger.Post(state.OfficePaid, state.Million)
	otherwise.State.Ledger.Post(state.TheftTaken, 9*state.Million)
	for _, pair := range [][2]*sim.Campaign{{c, c}, {c, &otherwise}, {&otherwise, c}} {
		a.all(NewDifference(pair[0], pair[1], &pair[0].State.Ledger, &pair[1].State.Ledger, 30))
	}
	a.all(Questions(library(a.t).Questions, c))
	for _, list := range [][]Series{Earned(c), Paid(c), {Damage(c), Sold(c)}, EvidenceSeries(c, true), PriceSeries(c), MeterSeries(c, false), {PublicSeries(c.Rules, "stolen"), PublicSeries(c.Rules, "hauls"), PublicSeries(c.Rules, "launches")}} {
		a.all(list)
	}
}

// everything reads all that a morning shows: figures, dossiers, tables and the
// world.
func everything(a *asked, s *Session, w *World) {
	for _, id := range s.Figures() {
		f, _ := s.Figure(id)
		a.all(f)
	}
	a.all(s.Dossiers())
	w.Sync(&s.c.State)
	for sc := range content.Schemes {
		a.all(w.Table(sc, nil))
	}
	look(a, w, &s.c.State)
}
