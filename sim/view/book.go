package view

import (
	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// meter is a level whose causes are kept apart through the month.
type meter uint8

const (
	meterConfidence meter = iota
	meterPressure
	meterWelfare
	meterFuel
	meterFood
	meterLoyalty
	meterHardening
	meterUnity
	meters
)

var (
	meterIDs   = [meters]string{Confidence, Pressure, Welfare, Fuel, Food, Loyalty, Hardening, Unity}
	meterUnits = [meters]Unit{Points, Points, Points, Months, Months, Points, Share, Points}
)

func (m meter) of(s *state.State) float64 {
	switch m {
	case meterConfidence:
		return s.Office.Confidence
	case meterPressure:
		return s.World.Pressure
	case meterWelfare:
		return s.Home.Welfare
	case meterFuel:
		return s.Home.Fuel
	case meterFood:
		return s.Home.Food
	case meterLoyalty:
		return s.Home.Loyalty
	case meterUnity:
		return s.Coalition.Unity
	}
	return s.World.Hardening
}

// part is one cause and what it has added since the month began.
type part struct {
	key string
	sum float64
}

// tally is a level at the month's beginning and what has moved it since.
type tally struct {
	open  float64
	parts []part
	today float64 // what was noted of the present day
}

func (t *tally) reset(open float64) { t.open, t.parts, t.today = open, t.parts[:0], 0 }

func (t *tally) note(key string, x float64) {
	x = float64(x) // a product must be rounded before it is added, here and below
	if x == 0 {
		return
	}
	t.today += x
	for i := range t.parts {
		if t.parts[i].key == key {
			t.parts[i].sum += x
			return
		}
	}
	t.parts = append(t.parts, part{key, x})
}

// settle notes under key what the causes of the day leave of its change: limits
// of the meter, and what decisions and events did. Fuel comes from the ledger,
// which rounds to cents; what is smaller than that is nothing.
func (t *tally) settle(key string, change float64) {
	if rest := change - t.today; rest > 1e-8 || rest < -1e-8 {
		t.note(key, rest)
	}
	t.today = 0
}

// book keeps account of why the meters moved, beside the model and by its own
// functions: the model keeps levels only. What it cannot explain it says so.
type book struct {
	from     int32 // day since which it counts
	meters   [meters]tally
	evidence [content.Schemes]tally // as the office reads and reckons it
	tonnes   float64                // of coal sold
	loads    int                    // of coal sold
	before   state.State
	scratch  state.State
}

// open begins a month.
func (b *book) open(_ *content.Rules, s *state.State) {
	b.from, b.tonnes, b.loads = s.Day, 0, 0
	for m := range meters {
		b.meters[m].reset(m.of(s))
	}
	for sc := range content.Schemes {
		b.evidence[sc].reset(Reading(s, sc))
	}
}

// give gives a command and books what it did.
func (b *book) give(c *sim.Campaign, cmd command.Command) command.Result {
	b.before = c.State
	res := c.Do(cmd)
	if res.OK() {
		key := "orders"
		switch cmd.Kind {
		case command.Answer:
			key = "decisions"
		case command.LaunchOutbreak:
			key = "outbreak"
		}
		b.moved(key, &c.State)
	}
	return res
}

// act lets another seat give its commands and books what they did.
func (b *book) act(c *sim.Campaign, p Player) {
	b.before = c.State
	p.Act(c)
	b.moved("orders", &c.State)
}

func (b *book) moved(key string, s *state.State) {
	for m := range meters {
		b.meters[m].note(key, m.of(s)-m.of(&b.before))
		b.meters[m].today = 0
	}
	for sc := range content.Schemes {
		b.evidence[sc].note(key, s.EvidenceOf(sc)-b.before.EvidenceOf(sc))
	}
}

// step simulates a day and books what it did.
func (b *book) step(c *sim.Campaign) {
	if c.State.Ending != state.Running {
		return
	}
	date := c.Date()
	if _, _, dom := date.Civil(); dom == 1 && c.State.Day > 0 {
		b.open(c.Rules, &c.State)
	}
	b.before = c.State
	c.Step()
	d := day{r: c.Rules, p: &b.before, n: &c.State, date: date}
	_, d.month, d.dom = date.Civil()
	d.last = d.dom == date.MonthLength() || d.p.Day == d.r.Days()-1
	if worth := d.posted(state.CoalSales); worth > 0 {
		b.tonnes += float64(worth) / 100 / c.State.World.CoalPrice
	}
	for i := range d.p.Slabs.Vessels {
		v, w := &d.p.Slabs.Vessels[i], &d.n.Slabs.Vessels[i]
		if v.ID == w.ID && v.Leg == state.Transfer && w.Leg == state.Returning && w.Kind == content.Collier {
			b.loads++
		}
	}
	b.confidence(d)
	b.pressure(d)
	b.welfare(d)
	b.stocks(d)
	b.hardening(d)
	b.members(d)
	b.traces(d)
}

// day is one simulated day: the State before and after it.
type day struct {
	r          *content.Rules
	p, n       *state.State
	date       content.Date
	month, dom int
	last       bool
}

// posted is what the day booked on a line.
func (d day) posted(l state.Line) state.Money { return d.n.Ledger.Total[l] - d.p.Ledger.Total[l] }

// landed is the fuel that tankers brought, in months.
func (d day) landed() float64 {
	return d.posted(state.OilFuel).Millions() / nonZero(d.r.OilCost)
}

// fuelTaken reports whether a vote or an action took fuel.
func (d day) fuelTaken() bool {
	return d.n.World.Resolution > d.p.World.Resolution || d.n.Watch.SchemeHit[content.Oil] > d.p.Watch.SchemeHit[content.Oil]
}

// news calls yield with the day's news.
func (d day) news(yield func(*state.News)) {
	for n := max(d.p.NewsCount, d.n.NewsCount-state.NewsKept); n < d.n.NewsCount; n++ {
		yield(&d.n.News[n%state.NewsKept])
	}
}

// attributed is what the day's attributions add to something that grows by per
// for each tenfold of a haul.
func (d day) attributed(per float64) (sum float64) {
	d.news(func(n *state.News) {
		switch size := num.Log10(1 + n.Amount.Millions()); n.Kind {
		case state.NewsAttributed:
			sum += float64(per * size)
		case state.NewsConsistent:
			sum += float64(per * size * command.HalfClaim)
		}
	})
	return sum
}

func (b *book) confidence(d day) {
	r, t := d.r, &b.meters[meterConfidence]
	t.note("launches", float64(r.ConfidenceLaunch*(d.n.Weapons.Weight(r)-d.p.Weapons.Weight(r))))
	t.note("hits", -float64(r.ConfidenceHit*float64(d.n.Watch.Hits-d.p.Watch.Hits)))
	if d.n.Home.Loyalty < r.LoyaltyLow {
		t.note("elite", -r.LoyaltyCost*system.Dt)
	}
	if d.last {
		// The year's close has already set the next plan; the month was judged
		// by the old one.
		b.scratch = *d.n
		b.scratch.Office.Plan = d.p.Office.Plan
		for _, term := range system.ConfidenceTerms(r, &b.scratch) {
			t.note(term.Name, term.Points)
		}
		if d.month == 12 || d.p.Day == r.Days()-1 {
			result := 1.0
			if d.p.Office.Plan > 0 {
				result = d.n.RemittedYear().Millions() / d.p.Office.Plan.Millions()
			}
			if result >= 1 {
				t.note("year", r.ConfidenceYear)
			} else {
				t.note("year", -r.Level.Miss*r.ConfidenceMiss*(1-result))
			}
		}
	}
	t.settle("decisions", d.n.Office.Confidence-d.p.Office.Confidence)
}

func (b *book) pressure(d day) {
	r, t := d.r, &b.meters[meterPressure]
	late := d.attributed(r.PressureTheft)
	d.news(func(n *state.News) {
		if n.Kind == state.NewsRetracted {
			late -= r.RetractPressure
		}
	})
	t.note("attributed", late)
	hits := float64(r.PressureListing*float64(d.n.Watch.Hits-d.p.Watch.Hits)) +
		float64(2*float64(d.n.Watch.SchemeHit[content.Arms]-d.p.Watch.SchemeHit[content.Arms]))
	t.note("hits", hits)
	t.note("launches", float64(r.PressureLaunch*(d.n.Weapons.Weight(r)-d.p.Weapons.Weight(r))))
	t.note("votes", float64(r.PressureVote*float64(d.n.World.Resolution-d.p.World.Resolution))-float64(d.n.World.Vetoed-d.p.World.Vetoed))
	if d.n.World.ArmsOpen {
		t.note("arms", float64(r.ArmsPressure*d.n.Office.Effective[content.ArmsLevel]*system.Dt))
	}
	// Pressure returns to rest after launches and votes and before actions and
	// attributions: k/(1-k) finds what it was then.
	k := float64(r.PressureDecay * system.Dt)
	t.note("rest", -float64(k/(1-k)*(d.n.World.Pressure-late-hits-r.PressureRest)))
	t.settle("decisions", d.n.World.Pressure-d.p.World.Pressure)
}

func (b *book) welfare(d day) {
	t := &b.meters[meterWelfare]
	// The country is run before the day's launches, votes and actions.
	b.scratch = *d.n
	b.scratch.Home.Welfare = d.p.Home.Welfare
	if d.fuelTaken() {
		b.scratch.Home.Fuel = d.p.Home.Fuel + d.landed() - float64(system.FuelUsed(d.r, d.p.Home.Fuel+d.landed(), d.n.Home.Closed)*system.Dt)
	}
	b.scratch.World.Pressure = d.p.World.Pressure
	if d.n.World.ArmsOpen {
		b.scratch.World.Pressure += float64(d.r.ArmsPressure * d.n.Office.Effective[content.ArmsLevel] * system.Dt)
	}
	for _, term := range system.WelfareTerms(d.r, &b.scratch) {
		t.note(term.Name, float64(term.Monthly*system.Dt))
	}
	t.settle("decisions", d.n.Home.Welfare-d.p.Home.Welfare)
}

// stocks books fuel, food and the elite's loyalty.
func (b *book) stocks(d day) {
	r := d.r
	fuel := &b.meters[meterFuel]
	landed := d.landed()
	fuel.note("landed", landed)
	fuel.note("used", -num.Min(float64(system.FuelUsed(r, num.Min(d.p.Home.Fuel+landed, r.FuelMax), d.n.Home.Closed)*system.Dt), d.p.Home.Fuel+landed))
	arms := 0.0
	if d.n.World.ArmsOpen {
		arms = d.n.Office.Effective[content.ArmsLevel] * system.Dt
		fuel.note("arms", float64(r.ArmsFuel*arms))
	}
	other := "decisions"
	if d.fuelTaken() {
		other = "hits"
	}
	fuel.settle(other, d.n.Home.Fuel-d.p.Home.Fuel)

	food := &b.meters[meterFood]
	food.note("eaten", -float64(r.FoodUse*system.Dt))
	food.note("arms", float64(r.ArmsFood*arms))
	if aid := d.n.AidArriving(); aid > 0 {
		food.note("aid", float64(r.ExemptFood*system.Dt*aid))
	}
	food.settle("came", d.n.Home.Food-d.p.Home.Food)

	loyalty := &b.meters[meterLoyalty]
	loyalty.note("rest", float64(r.LoyaltyPull*system.Dt*(r.LoyaltyStart-d.p.Home.Loyalty)))
	loyalty.note("officials", float64(r.LoyaltyPull*system.Dt*system.OfficialsWant(r, d.n)))
	if by := d.n.Modifier(content.ModLoyalty); by != 0 {
		loyalty.note("institutions", float64(r.LoyaltyPull*system.Dt*by))
	}
	loyalty.settle("leader", d.n.Home.Loyalty-d.p.Home.Loyalty)
}

func (b *book) hardening(d day) {
	r, t := d.r, &b.meters[meterHardening]
	t.note("rest", -float64(r.HardenDecay*system.Dt*d.p.World.Hardening))
	t.note("attributed", d.attributed(r.HardenTheft*d.n.Factor(content.ModHarden)))
	other := "decisions"
	if d.n.Watch.SchemeHit[content.Theft] > d.p.Watch.SchemeHit[content.Theft] {
		other = "hits"
	}
	t.settle(other, d.n.World.Hardening-d.p.World.Hardening)
}

// traces books the evidence of the day as the office reckons it: from what it
// did, what was told, and the attention it believes in.
func (b *book) traces(d day) {
	r := d.r
	b.scratch = *d.n
	believe(r, &b.scratch)
	today := reckoning(r, &b.scratch, d.date)
	for sc := range content.Schemes {
		t := &b.evidence[sc]
		t.note("fades", -float64((1-r.Decay[sc])*Reading(d.p, sc)))
		t.note("doings", float64(system.MonthlyEvidence(&today, sc)*system.Dt))
		switch sc {
		case content.Coal:
			t.note("hired", float64(system.HiredEvidence(&today, sc, d.n.Office.Effective[content.CoalHire])*system.Dt))
		case content.Oil:
			t.note("hired", float64(system.HiredEvidence(&today, sc, d.n.Office.Effective[content.OilHire])*system.Dt))
		case content.Labour:
			t.note("unlicensed", float64(system.UnlicensedEvidence(&today)*system.Dt))
		}
		t.note("hits", -float64(r.ListSpends*float64(d.n.Watch.SchemeHit[sc]-d.p.Watch.SchemeHit[sc])))
	}
	for i := range d.n.Slabs.Vessels {
		v, w := &d.p.Slabs.Vessels[i], &d.n.Slabs.Vessels[i]
		if v.Live() && v.ID == w.ID && w.Sightings > v.Sightings {
			b.evidence[schemeOf(w.Kind)].note("seen", float64(r.SightEvidence*float64(w.Sightings-v.Sightings)))
		}
	}
	if bought := d.posted(state.CoalVessels); bought > 0 && r.VesselPrice > 0 {
		b.evidence[content.Coal].note("orders", float64(r.VesselEvidence*bought.Millions()/r.VesselPrice))
	}
	b.evidence[content.CashOut].note("attributed", d.attributed(r.AttributionCash))
	patience := d.n.Office.Effective[content.TheftCaution]
	d.news(func(n *state.News) {
		switch n.Kind {
		case state.NewsHaul:
			b.evidence[content.Theft].note("hauls", r.TheftEvidence*num.Log10(1+n.Amount.Millions())*(1-float64(0.4*patience)))
		case state.NewsOpFailed:
			b.evidence[content.Theft].note("failed", r.TheftFailed*(1-float64(0.5*patience)))
		case state.NewsVesselSeized:
			b.evidence[n.Scheme].note("seized", 4)
		case state.NewsConsignment:
			b.evidence[content.Embassy].note("seized", 1.5)
		}
	})
}

// reckoning is a day as the systems see it, over a State of our own.
func reckoning(r *content.Rules, s *state.State, date content.Date) system.Today {
	t := system.Today{R: r, S: s, Date: date}
	t.Year, t.Month, t.Dom = date.Civil()
	t.Strength = (r.AnalystsBase + s.World.Pressure/100) * r.Level.Analysts * s.Factor(content.ModAnalysts)
	return t
}

func schemeOf(k content.VesselKind) content.Scheme {
	if k == content.Tanker {
		return content.Oil
	}
	return content.Coal
}
