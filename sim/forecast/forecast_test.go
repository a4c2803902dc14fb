package forecast

import (
	"math"
	"os"
	"reflect"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

func rules(t testing.TB) *content.Rules {
	t.Helper()
	lib, problems := content.Load(os.DirFS("../../assets"))
	if problems.Fatal() {
		t.Fatal(problems)
	}
	r, err := lib.Compile("pressure-2017", "normal")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// after plays a campaign by policy for some days.
func after(t testing.TB, r *content.Rules, seed uint64, name string, days int32) *sim.Campaign {
	t.Helper()
	c := sim.New(r, seed)
	player, err := policy.New(name, content.StateSeat)
	if err != nil {
		t.Fatal(err)
	}
	for range days {
		player.Act(r, &c.State, c.Do)
		policy.Baseline{}.Act(r, &c.State, c.Do)
		c.Step()
	}
	return c
}

func result(r *content.Rules, s *state.State, days int32, seed uint64, paths int) Result {
	j := New(r, s, Standing(), days, seed)
	j.Advance(paths)
	return j.Result()
}

func TestEqualArgumentsGiveEqualResults(t *testing.T) {
	r := rules(t)
	c := after(t, r, 7, "mix", 300)
	whole := result(r, &c.State, 200, 3, 128)
	if whole.Paths != 128 {
		t.Fatalf("%d paths, want 128", whole.Paths)
	}
	j := New(r, &c.State, Standing(), 200, 3)
	ready := 0
	for range 10 {
		for _, n := range [...]int{1, 5, 7} {
			if j.Advance(n) {
				ready++
			}
		}
	}
	if ready != 2 || j.Paths() != 130 {
		t.Errorf("%d doublings in %d paths, want 2 in 130", ready, j.Paths())
	}
	if !reflect.DeepEqual(whole, j.Result()) {
		t.Error("the same forecast in small steps is another")
	}
	if other := result(r, &c.State, 200, 4, 128); reflect.DeepEqual(whole, other) {
		t.Error("another seed gives the same forecast")
	}
}

// TestTheFutureIsNotKnown replaces everything that the campaign holds of its own
// future: its seed, the dated prices and events, and every value that was drawn
// and not shown. The fan must not move by a bit.
func TestTheFutureIsNotKnown(t *testing.T) {
	r := rules(t)
	for _, day := range [...]int32{40, 400, 900, 1500} {
		c := after(t, r, 11, "mix", day)
		if c.State.Ending != state.Running {
			t.Fatalf("the campaign ended before day %d", day)
		}
		want := result(r, &c.State, 180, 5, 64)

		s := c.State
		s.Seed ^= 0x5eed
		key := num.SeedKey(99, streamLatent)
		shift := func(i int) float64 { return num.Exponential(key.U(0, uint64(i), drawSeen), 1) }
		b := &s.Slabs
		for i := range b.Vessels {
			b.Vessels[i].Seen += shift(i)
			b.Vessels[i].Caught += shift(i + 1000)
		}
		for i := range b.Missions {
			b.Missions[i].Caught += shift(i)
		}
		for i := range b.Lots {
			b.Lots[i].Frozen += shift(i)
		}
		for i := range b.Cases {
			if b.Cases[i].Live() {
				b.Cases[i].Due += int32(10 * shift(i))
				b.Cases[i].Confidence = 0.5
			}
		}
		for sc := range content.Legacy {
			d, _ := content.AnalystDial(sc)
			s.Office.Dials[d] = 1
			s.Watch.Attention[sc] = 1.0 / 9
		}
		for i := range s.Offers {
			s.Offers[i] += int32(10 * shift(i))
		}
		s.Watch.Known[content.Coal], s.Watch.Activity[content.Theft] = 17, 3
		s.Notes[content.CoalitionSeat][0] = 17
		if got := result(r, &s, 180, 5, 64); !reflect.DeepEqual(want, got) {
			t.Errorf("day %d: the fan knows what was drawn and not shown", day)
		}

		future := *r
		future.CoinPrice = append([]float64(nil), r.CoinPrice...)
		future.CoalPrice = append([]float64(nil), r.CoalPrice...)
		for d := int(day); d < len(future.CoinPrice); d++ {
			future.CoinPrice[d] *= 3
			future.CoalPrice[d] /= 2
		}
		future.Scenario.Events = append([]content.Event(nil), r.Scenario.Events...)
		for i := int(c.State.World.NextEvent); i < len(future.Scenario.Events); i++ {
			future.Scenario.Events[i].Date++
			future.Scenario.Events[i].Effects = nil
		}
		y0, _, _ := r.Scenario.Start.Civil()
		y, _, _ := (r.Scenario.Start + content.Date(day)).Civil()
		sc := &future.Scenario
		for _, v := range []*[]float64{&sc.Patron, &sc.Others, &sc.Haul, &sc.ITPay, &sc.Plan} {
			*v = slices.Clone(*v)
			for i := y - y0 + 1; i < len(*v); i++ {
				(*v)[i] /= 3
			}
		}
		sc.Legacy = slices.Clone(sc.Legacy)
		for i := y - y0; i < len(sc.Legacy); i++ {
			sc.Legacy[i] *= 5
		}
		sc.Wants = slices.Clone(sc.Wants)
		for i := y - y0 + 1; i < len(sc.Wants); i++ {
			sc.Wants[i].Short += 50
		}
		for _, span := range []*[2]content.Date{&sc.Launches, &sc.Border} {
			for i := range span {
				if span[i] > sc.Start+content.Date(day) {
					span[i] += 100
				}
			}
		}
		if got := result(&future, &c.State, 180, 5, 64); !reflect.DeepEqual(want, got) {
			t.Errorf("day %d: the fan knows dated prices, events, orders or what later years bring", day)
		}
	}
}

// TestEvidenceCountsByItsReading moves the evidence within its reading, which
// changes nothing, and beyond, which does.
func TestEvidenceCountsByItsReading(t *testing.T) {
	r := rules(t)
	c := after(t, r, 11, "mix", 500)
	want := result(r, &c.State, 120, 5, 64)
	to := func(points float64) Result {
		s := c.State
		readingStep := s.ReadingStep()
		for sc := range content.Legacy {
			e := s.EvidenceOf(sc)
			reading := readingStep * math.Floor(e/readingStep+0.5)
			if reading == 0 {
				continue
			}
			for reg := range content.Regions {
				s.Watch.Evidence[sc][reg] *= (reading + points) / e
			}
		}
		return result(r, &s, 120, 5, 64)
	}
	if !reflect.DeepEqual(to(1.9), to(-1.9)) || !reflect.DeepEqual(to(0), want) {
		t.Error("the fan sees more of the evidence than its reading")
	}
	if reflect.DeepEqual(to(0), to(10)) {
		t.Error("the fan does not see the evidence at all")
	}
}

// TestTheFanIsWideAndOrdered looks at the shape of a result.
func TestTheFanIsWideAndOrdered(t *testing.T) {
	r := rules(t)
	c := after(t, r, 2, "mix", 600)
	res := result(r, &c.State, 360, 1, 256)
	last := len(res.Days) - 1
	if res.Days[0] != 600 || res.Days[last] != 960 {
		t.Errorf("days %d to %d, want 600 to 960", res.Days[0], res.Days[last])
	}
	for name, fan := range map[string]Fan{"treasury": res.Treasury, "remitted": res.Remitted, "exposure": res.Exposure, "pressure": res.Pressure, "confidence": res.Confidence, "welfare": res.Welfare, "coin": res.Coin, "coal": res.Scheme[content.Coal]} {
		if len(fan) != len(res.Days) {
			t.Fatalf("%s has %d days, want %d", name, len(fan), len(res.Days))
		}
		for i, b := range fan {
			if !(b.P10 <= b.P25 && b.P25 <= b.P50 && b.P50 <= b.P75 && b.P75 <= b.P90) {
				t.Errorf("%s on day %d is out of order: %+v", name, res.Days[i], b)
			}
		}
		if b := fan[last]; b.P90 <= b.P10 {
			t.Errorf("%s has no width at the end: %+v", name, b)
		}
	}
	if b := res.Treasury[0]; b.P10 != b.P90 || math.Abs(b.P50-c.State.Ledger.Balance[state.Treasury].Millions()) > 1e-4 {
		t.Errorf("today's treasury is not certain: %+v", b)
	}
	sum := 0.0
	for _, p := range res.Ending {
		sum += p
	}
	if math.Abs(sum-1) > 1e-12 {
		t.Errorf("the chances of all endings add up to %v", sum)
	}
	for sc := range content.Schemes {
		for i := 1; i <= last; i++ {
			if res.Listed[sc][i] < res.Listed[sc][i-1] {
				t.Errorf("the chance that %s has been acted against falls", sc)
			}
		}
	}
	if res.Year < 0 || res.Year > 1 {
		t.Errorf("the horizon holds the year's end, and the chance of the plan is %v", res.Year)
	}
	if short := result(r, &c.State, 30, 1, 64); short.Year != -1 {
		t.Errorf("the horizon ends before the year does, and the chance is %v", short.Year)
	}
}

// TestAPairHasTheSameLuck compares a state with itself and with one dial turned.
func TestAPairHasTheSameLuck(t *testing.T) {
	r := rules(t)
	c := after(t, r, 2, "mix", 200)
	same := Compare(r, &c.State, &c.State, Standing(), 180, 9)
	same.Advance(64)
	if d, ok := same.Difference(); !ok || d != (Difference{}) {
		t.Errorf("a choice that changes nothing adds %+v", d)
	}
	planned := c.State
	planned.Office.Dials[content.CoalShare] = 100
	pair := Compare(r, &c.State, &planned, Standing(), 180, 9)
	if !pair.Advance(64) {
		t.Error("64 paths of both are a doubling of both")
	}
	d, _ := pair.Difference()
	now, then := pair.Now.Result(), pair.Then.Result()
	last := len(now.Days) - 1
	alone := then.Remitted[last].P90 - now.Remitted[last].P10
	if d.Remitted.P50 <= 0 {
		t.Errorf("all colliers at sea add %+v", d.Remitted)
	}
	if width := d.Remitted.P90 - d.Remitted.P10; width >= alone {
		t.Errorf("under the same luck the difference spreads by %v, apart by %v", width, alone)
	}
	if now.Listed[content.Coal][last] >= then.Listed[content.Coal][last] {
		t.Errorf("pressing coal makes action less likely: %v, %v", now.Listed[content.Coal][last], then.Listed[content.Coal][last])
	}
}

// TestOrdersAreGivenInEveryPath gives an order whose outcome is drawn.
func TestOrdersAreGivenInEveryPath(t *testing.T) {
	r := rules(t)
	c := after(t, r, 2, "passive", 100)
	c.State.Office.Orders = 4
	plain := New(r, &c.State, Standing(), 1, 4)
	asked := New(r, &c.State, Standing(), 1, 4).Give(command.Command{Seat: content.StateSeat, Kind: command.Negotiate})
	plain.Advance(64)
	asked.Advance(64)
	b, was := asked.Result().Confidence[0], plain.Result().Confidence[0]
	if was.P10-b.P90 < r.NegotiateCost-0.01 || b.P90-b.P10 < r.NegotiateRefused-r.NegotiateCost-0.01 {
		t.Errorf("confidence was %+v and is %+v after asking", was, b)
	}
}

// TestHorizonEndsWithTheScenario asks for more days than there are.
func TestHorizonEndsWithTheScenario(t *testing.T) {
	r := rules(t)
	c := after(t, r, 2, "mix", 100)
	s := c.State
	s.Day = r.Days() - 20
	res := result(r, &s, 500, 1, 64)
	if last := res.Days[len(res.Days)-1]; last != r.Days() {
		t.Errorf("the last day is %d, want %d", last, r.Days())
	}
	if res.Ending[state.Running] != 0 {
		t.Errorf("after the last day %v of the paths still run", res.Ending[state.Running])
	}
}

// TestWalksKeepTheirMeanAndVolatility measures the price model.
func TestWalksKeepTheirMeanAndVolatility(t *testing.T) {
	r := rules(t)
	c := sim.New(r, 1)
	k := knownRules(r, &c.State)
	k.CoinPrice, k.CoalPrice = slices.Clone(k.CoinPrice), slices.Clone(k.CoalPrice)
	const n = 4000
	var sum, squares, logs float64
	for i := range n {
		walkPrices(k, &c.State, uint64(i), 365)
		x := k.CoinPrice[365] / k.CoinPrice[0]
		sum += x
		logs += num.Log(x)
		squares += num.Log(x) * num.Log(x)
	}
	mean, drift := sum/n, logs/n
	vol := math.Sqrt(squares/n - drift*drift)
	if math.Abs(mean-1) > 0.06 || math.Abs(vol-coinVolatility) > 0.03 {
		t.Errorf("after a year the mean is %.3f of today's price, the volatility %.3f", mean, vol)
	}
	if k.CoinPrice[0] != r.CoinPrice[0] {
		t.Error("today's price moved")
	}
}

// TestCoverage checks whether what then happened fell into the fan: with orders
// that stand, eight times in ten. The dated prices are one path that no model
// foresaw, so the campaigns that are checked walk like the model's.
func TestCoverage(t *testing.T) {
	r := rules(t)
	inside, n := 0, 0
	low, high := 0, 0
	for seed := uint64(1); seed <= 40; seed++ {
		day := int32(150 + 40*(seed%10))
		c := after(t, r, seed, "mix", day)
		if c.State.Ending != state.Running {
			continue
		}
		res := result(r, &c.State, 150, seed, 64)
		walk := knownRules(r, &c.State)
		walk.CoinPrice, walk.CoalPrice = slices.Clone(walk.CoinPrice), slices.Clone(walk.CoalPrice)
		walkPrices(walk, &c.State, seed+1000, day+150)
		walk.Scenario.Events = r.Scenario.Events
		c.Rules = walk
		for range 150 {
			policy.Baseline{}.Act(walk, &c.State, c.Do)
			c.Step()
		}
		last := len(res.Days) - 1
		for _, x := range [...]struct {
			b    Band
			real float64
		}{
			{res.Remitted[last], c.State.Ledger.Total[state.Remitted].Millions()},
			{res.Exposure[last], c.State.Exposure()},
			{res.Pressure[last], c.State.World.Pressure},
			{res.Welfare[last], c.State.Home.Welfare},
		} {
			n++
			switch {
			case x.real < x.b.P10:
				low++
			case x.real > x.b.P90:
				high++
			default:
				inside++
			}
		}
	}
	t.Logf("%d of %d inside, %d below, %d above", inside, n, low, high)
	if share := float64(inside) / float64(n); share < 0.68 || share > 0.92 {
		t.Errorf("the eighty-percent ranges held in %.0f%% of %d cases", 100*share, n)
	}
}

func BenchmarkFirstPaths(b *testing.B) {
	r := rules(b)
	c := after(b, r, 2, "mix", 600)
	for b.Loop() {
		j := New(r, &c.State, Standing(), 180, 1)
		j.Advance(First)
		j.Result()
	}
}

// TestPathsWalkByThemselves forecasts where prices walk without the forecast's
// help: each path under a seed of its own, none along the prices to come.
func TestPathsWalkByThemselves(t *testing.T) {
	lib, problems := content.Load(os.DirFS("../../assets"))
	if problems.Fatal() {
		t.Fatal(problems)
	}
	for _, c := range []struct {
		scenario string
		day      int32
	}{
		{"sandbox", 0}, {"sandbox", 200},
		// On record, where the days to come are known to the rules, and after it.
		{"after-the-panel", 0}, {"after-the-panel", 100}, {"after-the-panel", 580}, {"after-the-panel", 700},
	} {
		r, err := lib.Compile(c.scenario, "student")
		if err != nil {
			t.Fatal(err)
		}
		base := after(t, r, 11, "mix", c.day)
		if base.State.Ending != state.Running {
			t.Fatalf("%s ended before day %d", c.scenario, c.day)
		}
		j := New(r, &base.State, Standing(), 60, 5)
		coin, coal := map[state.Money]bool{}, map[float64]bool{}
		var logs float64
		const paths = 40
		j.Reserve(paths)
		for path := range paths {
			j.own.Run(path)
			w := &j.own.state.World
			coin[w.CoinPrice], coal[w.CoalPrice] = true, true
			logs += math.Abs(num.Log(float64(w.CoinPrice) / float64(base.State.World.CoinPrice)))
		}
		if len(coin) < paths-1 || len(coal) < paths-1 {
			t.Errorf("%s, day %d: %d paths end at %d prices of coin and %d of coal", c.scenario, c.day, paths, len(coin), len(coal))
		}
		// Sixty days of a volatility of 0.65 to 0.8 move a price by a fifth or so.
		if mean := logs / paths; mean < 0.1 || mean > 0.5 {
			t.Errorf("%s, day %d: after sixty days the paths' coin is off by %.2f", c.scenario, c.day, mean)
		}

		// What the rules know of later prices and events, and the campaign's own
		// seed, must not move the fan.
		want := result(r, &base.State, 60, 5, 64)
		future, s := *r, base.State
		future.CoinPrice = append([]float64(nil), r.CoinPrice...)
		for d := max(1, int(c.day)); d < len(future.CoinPrice); d++ {
			future.CoinPrice[d] *= 3
		}
		future.Drawn = nil
		s.Seed ^= 0x5eed
		if got := result(&future, &s, 60, 5, 64); !reflect.DeepEqual(want, got) {
			t.Errorf("%s, day %d: the fan knows prices or events to come", c.scenario, c.day)
		}
	}
}

// TestTwoRunnersGiveTheSameFan runs the paths of one job on two goroutines, in
// whatever order they come.
func TestTwoRunnersGiveTheSameFan(t *testing.T) {
	r := rules(t)
	c := after(t, r, 7, "mix", 300)
	want := result(r, &c.State, 200, 3, 128)
	j := New(r, &c.State, Standing(), 200, 3)
	j.Reserve(128)
	var next atomic.Int32
	var wait sync.WaitGroup
	for range 2 {
		w := j.Runner()
		wait.Go(func() {
			for {
				path := 128 - int(next.Add(1))
				if path < 0 {
					return
				}
				w.Run(path)
			}
		})
	}
	wait.Wait()
	j.Ran(128)
	if got := j.Result(); !reflect.DeepEqual(want, got) {
		t.Error("two at work give another fan than one")
	}
	// What one began, another can go on with.
	j.Advance(1)
	if j.Paths() != 129 {
		t.Errorf("%d paths after one more", j.Paths())
	}
}

// TestTheWorldGoesOn looks at what paths imagine: news about as often as they
// say, years that differ, orders that end and begin.
func TestTheWorldGoesOn(t *testing.T) {
	r := rules(t)
	c := after(t, r, 2, "mix", 250)
	k := knownRules(r, &c.State)
	m := imagine(k, &c.State)
	path := *k
	const paths = 2000
	news, closed, ended, squares := 0, 0, 0, 0.0
	today, year := r.Scenario.Start+250, r.Scenario.Start+250+365
	for i := range uint64(paths) {
		m.fill(&path, &c.State, i, 250+364)
		for n, e := range path.Scenario.Events[len(k.Scenario.Events):] {
			if e.Date < today || e.Date >= year || len(e.Effects) != 1 || n > 0 && e.Date < path.Scenario.Events[len(k.Scenario.Events)+n-1].Date {
				t.Fatalf("a happening on day %d of %+v", e.Date-r.Scenario.Start, e)
			}
			if e.Effects[0].On != "pressure" {
				news++
			}
		}
		if path.Scenario.Border[0] < year {
			closed++
		}
		if path.Scenario.Launches[1] < year {
			ended++
		}
		x := num.Log(path.Scenario.Haul[2] / path.Scenario.Haul[1])
		squares += float64(x * x)
		if path.Scenario.Patron[1] != k.Scenario.Patron[0] || path.Scenario.Others[1] != k.Scenario.Others[0] {
			t.Fatal("this year is not as it is")
		}
	}
	if rate := float64(news) / paths / 12; math.Abs(rate-m.rate) > 0.05 {
		t.Errorf("%.2f happenings a month, expected %.2f beside those of spells", rate, m.rate)
	}
	near := func(what string, got int, want float64) {
		t.Helper()
		if share := float64(got) / paths; math.Abs(share-want) > 0.03 {
			t.Errorf("%s in %.3f of paths, expected %.3f", what, share, want)
		}
	}
	near("the border is closed", closed, 1-math.Exp(-1/closureEvery))
	near("the moratorium has ended", ended, 1-math.Exp(-1/moratoriumLasts))
	if spread := math.Sqrt(squares / paths); math.Abs(spread-yearly.haul.spread) > 0.05 {
		t.Errorf("hauls of the next year spread by %.2f", spread)
	}
}

// TestNewsComeInSpells reads the record's own news as the office would, and looks
// at what paths make of it: after a tense autumn more of the same, after a thaw
// the opposite, and sums of a season that spread wider than news drawn each for
// itself would.
func TestNewsComeInSpells(t *testing.T) {
	r := rules(t)
	if p := spellNow(r, 0); p != spellUsually || math.Abs(p[ordinary]+p[tense]+p[thaw]-1) > 1e-12 {
		t.Errorf("without news spells are as likely as %v", p)
	}
	seasons := map[int32]float64{}
	for _, x := range [...]struct {
		day   int32
		spell int
	}{{100, tense}, {300, thaw}, {1200, ordinary}} {
		c := after(t, r, 11, "mix", x.day)
		k := knownRules(r, &c.State)
		m := imagine(k, &c.State)
		if m.spell[x.spell] < 0.7 {
			t.Errorf("on day %d spell %d is as likely as %v", x.day, x.spell, m.spell)
		}
		path := *k
		const paths = 2000
		sum, squares, each := 0.0, 0.0, 0.0
		for i := range uint64(paths) {
			m.fill(&path, &c.State, i, x.day+90)
			season := 0.0
			for _, e := range path.Scenario.Events[len(k.Scenario.Events):] {
				if e.Effects[0].On == "pressure" {
					season += e.Effects[0].Low
					each += float64(e.Effects[0].Low * e.Effects[0].Low)
				}
			}
			sum += season
			squares += float64(season * season)
		}
		seasons[x.day] = sum / paths
		// News that come independently have a sum whose variance is the mean sum of
		// their squares.
		if spread := squares/paths - seasons[x.day]*seasons[x.day]; x.spell != ordinary && spread < 1.1*each/paths {
			t.Errorf("from day %d a season's news spread by %.2f, each for itself by %.2f", x.day, spread, each/paths)
		}
	}
	if seasons[100] < 1 || seasons[300] > -0.7 || math.Abs(seasons[1200]) > 0.5 {
		t.Errorf("a season's news move the pressure by %v", seasons)
	}
}

// TestWhoIsStillNamed counts, over many campaigns, how many thefts of before are
// named within a season and how many forecasts let be named: neither what nobody
// works on may be known, nor may what is forgotten be missing.
func TestWhoIsStillNamed(t *testing.T) {
	r := rules(t)
	const paths, season = 24, 90
	named := func(s *state.State, from int32) (n float64) {
		for k := max(0, s.NewsCount-state.NewsKept); k < s.NewsCount; k++ {
			x := &s.News[k%state.NewsKept]
			if x.Kind == state.NewsAttributed && x.Day >= from && x.Scheme == content.Theft {
				n++
			}
		}
		return n
	}
	real, thought := 0.0, 0.0
	for seed := uint64(1); seed <= 60; seed++ {
		c := after(t, r, seed, "greedy", 700+int32(seed)*11)
		if c.State.Ending != state.Running {
			continue
		}
		day := c.State.Day
		j := New(r, &c.State, Standing(), season, seed)
		j.Reserve(paths)
		for path := range paths {
			j.own.Run(path)
			thought += named(&j.own.state, day) / paths
		}
		for range season {
			policy.Baseline{}.Act(r, &c.State, c.Do)
			c.Step()
		}
		real += named(&c.State, day)
	}
	t.Logf("%.0f thefts were named, forecasts had %.1f", real, thought)
	if real < 40 || math.Abs(thought/real-1) > 0.15 {
		t.Errorf("%.0f thefts were named, forecasts had %.1f", real, thought)
	}
}

// TestForesightNarrowsTheFan puts a foresight desk to work and measures how far
// apart the fan's edges are, for the evidence soon and in a year: what was fog is
// known better, what is chance stays.
func TestForesightNarrowsTheFan(t *testing.T) {
	r := rules(t)
	width := func(foresight bool, days int32, at int) float64 {
		sum := 0.0
		for seed := uint64(1); seed <= 4; seed++ {
			c := after(t, r, seed, "passive", 300)
			if foresight {
				for i := range r.Capabilities {
					if id := r.Capabilities[i].ID; id == "registry" || id == "foresight-desk" || id == "analysis-board" {
						c.State.Institutions.Rows[i].Status = state.CapabilityWorking
					}
				}
				c.State.ShiftModifiers(r)
			}
			fan := result(r, &c.State, days, 5, 256).Exposure
			sum += fan[at].P90 - fan[at].P10
		}
		return sum / 4
	}
	if fog, clear := width(false, 30, 0), width(true, 30, 0); clear > 0.5*fog {
		t.Errorf("today's exposure is known to %.2f points with foresight, to %.2f without", clear, fog)
	} else {
		t.Logf("today: %.2f points wide with foresight, %.2f without", clear, fog)
	}
	if fog, clear := width(false, 30, 30), width(true, 30, 30); clear > 0.9*fog {
		t.Errorf("in a month: %.2f points wide with foresight, %.2f without", clear, fog)
	} else {
		t.Logf("in a month: %.2f points wide with foresight, %.2f without", clear, fog)
	}
}

// TestOlderTradesChangeAsTheyDid holds what forecasts expect of the older trades
// to what the scenarios' years brought, given how long the border was closed.
func TestOlderTradesChangeAsTheyDid(t *testing.T) {
	lib, problems := content.Load(os.DirFS("../../assets"))
	if problems.Fatal() {
		t.Fatal(problems)
	}
	var changes []float64
	for i := range lib.Scenarios {
		sc := &lib.Scenarios[i]
		if sc.ID == "tutorial" || len(sc.Legacy) == 0 || len(sc.LegacyRun) == 0 {
			continue // the tutorial's years are those of pressure-2017
		}
		y, _, _ := sc.Start.Civil()
		last := sc.LegacyRun[len(sc.LegacyRun)-1] / openLegacy(sc.Border, y)
		for n, v := range sc.Legacy {
			now := v / openLegacy(sc.Border, y+1+n)
			changes = append(changes, num.Log(now/last))
			last = now
		}
	}
	n := float64(len(changes))
	if n < 10 {
		t.Fatalf("only %v years", n)
	}
	mean, squares := 0.0, 0.0
	for _, x := range changes {
		mean += x / n
	}
	for _, x := range changes {
		squares += (x - mean) * (x - mean)
	}
	// One degree of freedom is the mean's, one the border's.
	spread := math.Sqrt(squares / (n - 2))
	if c := yearly.legacy; math.Abs(mean-c.mean) > 0.03 || math.Abs(spread-c.spread) > 0.03 {
		t.Errorf("%v changes of mean %.3f and spread %.3f; forecasts expect %v", n, mean, spread, c)
	}
}

// TestABorderThatClosesTakesOlderTradesAlong compares two worlds to come that
// differ in the border alone, and one in which it opens again.
func TestABorderThatClosesTakesOlderTradesAlong(t *testing.T) {
	r := rules(t)
	base := &sim.New(r, 1).State
	y0, _, _ := r.Scenario.Start.Civil()
	key := num.SeedKey(1, streamUnforeseen)
	whole := func(from, to int) [2]content.Date {
		return [2]content.Date{content.MakeDate(from, 1, 1), content.MakeDate(to, 12, 31)}
	}
	expect := func(day int32, known, border [2]content.Date) []float64 {
		k := knownRules(r, base)
		k.Scenario.Border, k.Scenario.Legacy = known, []float64{6}
		m, path := imagine(k, base), *k
		path.Scenario.Border = border
		m.yearsToCome(&path, key, day)
		return slices.Clone(path.Scenario.Legacy)
	}
	never := [2]content.Date{r.Scenario.End + 1, r.Scenario.End + 1}
	// In the second year; index 1 is the third.
	day := int32(content.MakeDate(y0+1, 7, 1) - r.Scenario.Start)
	open, shut := expect(day, never, never), expect(day, never, whole(y0+2, y0+2))
	if open[0] != 6 || shut[0] != 6 {
		t.Errorf("this year's are %v and %v, not 6", open[0], shut[0])
	}
	if math.Abs(shut[1]/open[1]-closedLegacy) > 1e-12 || shut[2] != open[2] {
		t.Errorf("open %v, closed for the third year %v", open[:3], shut[:3])
	}
	again := expect(day, whole(y0+1, y0+9), whole(y0+1, y0+1))
	if again[0] != 6 || math.Abs(again[1]*closedLegacy/open[1]-1) > 1e-12 {
		t.Errorf("open again after a closed year: %v, open all along %v", again[:2], open[:2])
	}
}
