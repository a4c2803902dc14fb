package main

import (
	"fmt"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/store"
	"hardcurrency/scenes/campaign"
	"hardcurrency/scenes/debrief"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/save"
	"hardcurrency/sim/view"
)

// director knows every scene and leads from one to the next; the scenes do not
// know each other.
type director struct {
	options options
	words   *i18n.Catalogue
	library *content.Library
	store   store.Store
	host    stage.Host
}

// saveExt ends the names of saved campaigns.
const saveExt = ".hcs"

// opponents are the policies that play the seat nobody sits in.
var opponents = map[content.Seat]string{content.StateSeat: "mix", content.CoalitionSeat: "baseline"}

// first is the scene that the game begins with.
func (d *director) first() (stage.Scene, error) {
	session, err := d.begin()
	if err != nil {
		return nil, err
	}
	return d.campaign(session), nil
}

// begin starts the campaign that the command line asks for.
func (d *director) begin() (*view.Session, error) {
	scenario, difficulty := d.options.scenario, d.options.difficulty
	if scenario == "" {
		scenario = d.library.Scenarios[0].ID
	}
	if difficulty == "" {
		difficulty = "normal"
	}
	rules, err := d.library.Compile(scenario, difficulty)
	if err != nil {
		return nil, err
	}
	var seat content.Seat
	if err := seat.UnmarshalText([]byte(d.options.seat)); err != nil {
		return nil, err
	}
	return d.seated(sim.New(rules, d.options.seed), seat)
}

// seated puts the player in a seat and a policy in the other.
func (d *director) seated(c *sim.Campaign, seat content.Seat) (*view.Session, error) {
	other := content.CoalitionSeat
	if seat == other {
		other = content.StateSeat
	}
	p, err := policy.New(opponents[other], other)
	if err != nil {
		return nil, err
	}
	return view.NewSession(c, seat, view.Played(p)), nil
}

// entered is a scene that tells the director who its host is.
type entered struct {
	*campaign.Game
	d       *director
	session *view.Session
}

// Start implements stage.Scene.
func (e entered) Start(h stage.Host) {
	e.d.host = h
	e.Game.Start(h)
}

// Rescue implements stage.Rescuer.
func (e entered) Rescue() (string, []byte) { return "rescue" + saveExt, e.d.encode(e.session) }

// campaign makes the scene of a session.
func (d *director) campaign(s *view.Session) stage.Scene {
	return entered{d: d, session: s, Game: campaign.New(d.words, s, campaign.Flow{
		Autosave: d.autosave,
		Save:     d.save,
		Debrief:  d.debrief,
		Codex:    func(string) {},
		Settings: func() {},
		Leave:    func() { d.host.Pop() },
	})}
}

func (d *director) debrief(s *view.Session) {
	d.host.Replace(debrief.New(d.words, s, debrief.Flow{
		Title: func() { d.host.Pop() },
		Again: func() {
			again, err := d.seated(sim.New(s.Rules(), s.Campaign().State.Seed), s.Seat())
			if err == nil { // the same seats were filled before
				d.host.Replace(d.campaign(again))
			}
		},
		Codex: func() {},
	}))
}

func (d *director) encode(s *view.Session) []byte {
	return save.Encode(s.Campaign(), nil, save.Meta{Seat: s.Seat()})
}

// autosave keeps a campaign in the place of the oldest autosave.
func (d *director) autosave(s *view.Session) {
	data := d.encode(s)
	d.host.Go(func() {
		// An autosave that fails is not worth a dossier: saving by hand says
		// what is wrong.
		if entries, err := d.store.List(); err == nil {
			_ = d.store.Write(store.NextAutosave(entries, saveExt), data)
		}
	}, nil)
}

// save keeps a campaign under a name made of its date.
func (d *director) save(s *view.Session, done func(string)) {
	data := d.encode(s)
	name := strings.ToLower(fmt.Sprintf("%s-%d%s", s.Campaign().Date(), s.Campaign().State.Seed, saveExt))
	var err error
	d.host.Go(func() { err = d.store.Write(name, data) }, func() {
		if err != nil {
			done(d.words.F("save.failed", i18n.Args{"reason": err.Error()}))
			return
		}
		done(d.words.F("save.done", i18n.Args{"name": name}))
	})
}

var _ interface {
	stage.Scene
	stage.Describer
	stage.Quitter
	stage.Rescuer
} = entered{}
