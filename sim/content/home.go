package content

import (
	"maps"
	"slices"
)

// Hardship is one cause that raises or lowers welfare at home.
type Hardship uint8

// The causes. The order is part of the save format.
const (
	HurtPressure  Hardship = iota // what sanctions deny
	HurtFuel                      // fuel short
	HurtCoal                      // coal that towns cannot sell
	HurtHarvest                   // hunger after a poor harvest
	HurtImports                   // hunger since the closed border lets no food in
	HurtStores                    // hunger that the budget could have met
	HurtClosed                    // the closed border
	HurtEpidemic                  // the epidemic, where the border is open
	HurtRelief                    // relief; a gain
	HurtProgramme                 // the budget's share for weapons, against the usual one
	HurtAffairs                   // decisions and events
	Hardships                     // how many there are
)

var hardshipIDs = [Hardships]string{
	"pressure", "fuel", "coal", "harvest", "imports", "stores", "closed", "epidemic", "relief", "programme", "affairs",
}

// String returns the stable id of the cause, the suffix of its locale keys.
func (h Hardship) String() string { return name(hardshipIDs[:], int(h)) }

// Side says whose doing a cause is.
type Side uint8

// The sides.
const (
	SideSanctions Side = iota // what others deny
	SideBudget                // the state's own choice of what to pay for
	SideClosure               // the state's own closure of its border
	SideWeather               // harvests
	SideAffairs               // decisions and events
	Sides                     // how many there are
)

var sideIDs = [Sides]string{"sanctions", "budget", "closure", "weather", "affairs"}

// String returns the stable id of the side.
func (s Side) String() string { return name(sideIDs[:], int(s)) }

// Side says whose doing the cause is.
func (h Hardship) Side() Side {
	switch h {
	case HurtPressure, HurtFuel, HurtCoal:
		return SideSanctions
	case HurtHarvest:
		return SideWeather
	case HurtImports, HurtClosed, HurtEpidemic:
		return SideClosure
	case HurtStores, HurtRelief, HurtProgramme:
		return SideBudget
	}
	return SideAffairs
}

// HomeGroup is a class of people in a part of the country.
type HomeGroup struct {
	ID     string             `json:"id"`
	Place  string             `json:"place"`  // capital, coal, farms or border
	Class  string             `json:"class"`  // officials or workers
	People float64            `json:"people"` // share of the population, 0-1; all sum to 1
	Rest   float64            `json:"rest"`   // points, 0-100, to which its welfare returns, 0-100
	Spread float64            `json:"spread"` // how uncertain its sensitivities are, as a share of them
	Hurt   map[string]float64 `json:"hurt"`   // how strongly each cause reaches it, against the others
	Source string             `json:"source"`
	// Feels is Hurt with the mean over all people brought to 1, so that the
	// country's mean moves by just what the cause does; filled when compiled.
	Feels [Hardships]float64 `json:"-"`
}

const (
	maxHomeGroups = 16

	// Officials is the class whose welfare the elite's loyalty follows.
	Officials = "officials"
)

func (l *Library) checkHome(f *file) {
	unique(f, l.home, func(g *HomeGroup) string { return g.ID })
	if n := len(l.home); n == 0 || n > maxHomeGroups {
		f.errorf("", "%d groups; there must be 1 to %d", n, maxHomeGroups)
	}
	people, officials := 0.0, 0
	for i := range l.home {
		g := &l.home[i]
		f.within(g.ID, "people", g.People, 0.001, 1)
		f.within(g.ID, "rest", g.Rest, 0, 100)
		f.within(g.ID, "spread", g.Spread, 0, 1)
		people += g.People
		if !slices.Contains([]string{"capital", "coal", "farms", "border"}, g.Place) {
			f.errorf(g.ID, "unknown place %q", g.Place)
		}
		switch g.Class {
		case Officials:
			officials++
		case "workers":
		default:
			f.errorf(g.ID, "unknown class %q", g.Class)
		}
		if g.Source == "" {
			f.errorf(g.ID, "source must be filled in")
		}
		for _, id := range slices.Sorted(maps.Keys(g.Hurt)) {
			if _, ok := find(hardshipIDs[:], id); !ok {
				f.errorf(g.ID, "unknown cause %q", id)
			}
			f.within(g.ID, id, g.Hurt[id], 0, 20)
		}
		for h := range hardshipIDs {
			id := hardshipIDs[h]
			if _, ok := g.Hurt[id]; !ok {
				f.errorf(g.ID, "does not say how %q reaches it", id)
			}
		}
	}
	if len(l.home) > 0 && (people < 0.999 || people > 1.001) {
		f.errorf("", "shares of people sum to %v, not 1", people)
	}
	if officials == 0 || officials == len(l.home) {
		f.errorf("", "there must be officials and workers")
	}
	for h := range hardshipIDs {
		id := hardshipIDs[h]
		sum := 0.0
		for i := range l.home {
			sum += float64(l.home[i].People * l.home[i].Hurt[id])
		}
		if sum <= 0 {
			f.errorf("", "%q reaches nobody", id)
			continue
		}
		for i := range l.home {
			l.home[i].Feels[h] = l.home[i].Hurt[id] / sum
		}
	}
}

// classMean sums up the groups of a class: how strongly each cause reaches it
// on the mean, and the level to which it returns.
func (r *Rules) classMean(officials bool) (c HomeClass) {
	people := 0.0
	for i := range r.Home {
		g := &r.Home[i]
		if (g.Class == Officials) != officials {
			continue
		}
		people += g.People
		c.Rest += float64(g.People * g.Rest)
		for h := range c.Feels {
			c.Feels[h] += float64(g.People * g.Feels[h])
		}
	}
	c.Rest /= people
	for h := range c.Feels {
		c.Feels[h] /= people
	}
	return c
}

// HomeClass is a class of people over the whole country.
type HomeClass struct {
	Rest  float64            // level to which its welfare returns, before the country's own level is set
	Feels [Hardships]float64 // how strongly each cause reaches it; 1 is the country's mean
}
