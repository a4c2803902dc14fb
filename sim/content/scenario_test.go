package content

import (
	"bytes"
	"io/fs"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"hardcurrency/sim/num"
)

// shipped is the game's own content in memory, to be changed.
func shipped(t *testing.T) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	for _, root := range []string{"content", "scenarios"} {
		err := fs.WalkDir(os.DirFS("../../assets"), root, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := os.ReadFile("../../assets/" + p)
			m[p] = &fstest.MapFile{Data: b}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// swap replaces what must be in a file once.
func swap(t *testing.T, m fstest.MapFS, path, old, new string) {
	t.Helper()
	f := m[path]
	if n := bytes.Count(f.Data, []byte(old)); n != 1 {
		t.Fatalf("%s has %q %d times; the test changes what stands there once", path, old, n)
	}
	m[path] = &fstest.MapFile{Data: bytes.Replace(f.Data, []byte(old), []byte(new), 1)}
}

func loaded(t *testing.T, m fs.FS) *Library {
	t.Helper()
	l, problems := Load(m)
	for _, p := range problems {
		t.Error(p)
	}
	if problems.Fatal() {
		t.FailNow()
	}
	return l
}

func compiled(t *testing.T, l *Library, scenario string) *Rules {
	t.Helper()
	r, err := l.Compile(scenario, "normal")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestScenariosAreListedInOrder(t *testing.T) {
	l := loaded(t, shipped(t))
	var got []string
	for i := range l.Scenarios {
		got = append(got, l.Scenarios[i].ID)
	}
	if want := []string{Flagship, "tutorial", "crypto-winter", "after-the-panel", "sandbox"}; !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}

// TestAScenarioChangesItsOwnRulesOnly compiles all scenarios and then the
// flagship, which must have the library's values.
func TestAScenarioChangesItsOwnRulesOnly(t *testing.T) {
	l := loaded(t, shipped(t))
	before := compiled(t, l, Flagship)
	winter := compiled(t, l, "crypto-winter")
	for i := range l.Scenarios {
		compiled(t, l, l.Scenarios[i].ID)
	}
	after := compiled(t, l, Flagship)
	if after.Params != l.params || !reflect.DeepEqual(after.Dial, before.Dial) || !slices.Equal(after.Exchanges, before.Exchanges) || after.Hash != before.Hash {
		t.Error("another scenario's values reached the flagship")
	}
	if winter.TeamStart != 20 || after.TeamStart != 8 {
		t.Errorf("%v teams in 2022, %v in 2017", winter.TeamStart, after.TeamStart)
	}
	if w, p := winter.Dial[CoalShare].Default, after.Dial[CoalShare].Default; w != 40 || p != 20 {
		t.Errorf("the coal dial begins at %d in 2022, at %d in 2017", w, p)
	}
	for i := range winter.Exchanges {
		if got := winter.Exchanges[i].Size / after.Exchanges[i].Size; math.Abs(got-winter.Scenario.Holdings) > 1e-9 {
			t.Fatalf("%s holds %v times as much", winter.Exchanges[i].ID, got)
		}
	}
	// Coin is worth what it was when it was taken: all of it was taken dearer.
	for _, c := range winter.Scenario.Coins {
		if c.Then <= winter.CoinPrice[0] {
			t.Errorf("coin taken %d days before was at %v, now at %v", c.Days, c.Then, winter.CoinPrice[0])
		}
	}
}

func TestWhatAScenarioLeavesOut(t *testing.T) {
	m := shipped(t)
	swap(t, m, "scenarios/sandbox.json", "  \"arms_from\": \"2033-01-01\",\n", "")
	r := compiled(t, loaded(t, m), "sandbox")
	if !r.Scenario.Mandate || r.Scenario.Arms != never || r.Scenario.Price != PriceWalk || r.Scenario.RecordUntil != 0 {
		t.Errorf("mandate %v, arms from %v, price %v", r.Scenario.Mandate, r.Scenario.Arms, r.Scenario.Price)
	}
	if MakeDate(9999, 12, 31) != never {
		t.Error("never is another day")
	}
	if compiled(t, loaded(t, m), "after-the-panel").Scenario.Mandate {
		t.Error("after the Panel the monitors work")
	}
}

// TestDossiersArriveWhereTheyBelong checks lists, loans and dossiers without
// dates.
func TestDossiersArriveWhereTheyBelong(t *testing.T) {
	l := loaded(t, shipped(t))
	find := func(scenario, id string) *Dossier {
		r := compiled(t, l, scenario)
		i := slices.IndexFunc(r.Dossiers, func(d Dossier) bool { return d.ID == id })
		if i < 0 {
			return nil
		}
		return &r.Dossiers[i]
	}
	if d := find(Flagship, "already-loaded"); d == nil || d.From != MakeDate(2017, 9, 1) {
		t.Errorf("in 2017: %+v", d)
	}
	if d := find("sandbox", "already-loaded"); d != nil {
		t.Error("a dossier of 2017 is in the sandbox")
	}
	if d := find(Flagship, "handover"); d != nil {
		t.Error("a dossier of the sandbox is in 2017")
	}
	if d := find("sandbox", "handover"); d == nil || d.From != MakeDate(2031, 1, 1) || d.To != MakeDate(2034, 12, 31) || d.Chance != 1 {
		t.Errorf("without dates: %+v", d)
	}
	if d := find("sandbox", "parents"); d == nil || d.From != MakeDate(2031, 1, 1) || d.To != MakeDate(2034, 12, 31) || d.Chance != 0.03 {
		t.Errorf("borrowed: %+v", d)
	}
	if d := find("sandbox", "price-of-shells"); d == nil || d.From != MakeDate(2033, 1, 1) || d.To != MakeDate(2033, 6, 30) {
		t.Errorf("borrowed with dates: %+v", d)
	}
	if d := find(Flagship, "parents"); d == nil || d.From != MakeDate(2018, 9, 1) || d.Chance != 0.018 {
		t.Errorf("what was borrowed changed at home: %+v", d)
	}
	for scenario, least := range map[string]int{"tutorial": 6, "crypto-winter": 10, "after-the-panel": 14, "sandbox": 20} {
		if n := len(compiled(t, l, scenario).Dossiers); n < least {
			t.Errorf("%s has %d dossiers, fewer than %d", scenario, n, least)
		}
	}
}

func TestMonthsIn(t *testing.T) {
	l := loaded(t, shipped(t))
	for _, c := range []struct {
		scenario string
		year     int
		want     int32
	}{
		{Flagship, 2017, 4}, {Flagship, 2018, 12}, {Flagship, 2022, 12},
		{"tutorial", 2017, 4}, {"tutorial", 2018, 6}, {"crypto-winter", 2022, 12},
		{"after-the-panel", 2024, 8}, {"after-the-panel", 2027, 12},
	} {
		if got := compiled(t, l, c.scenario).MonthsIn(c.year); got != c.want {
			t.Errorf("%s has %d months of %d, not %d", c.scenario, got, c.year, c.want)
		}
	}
}

// TestPricesAreKnownAsFarAsTheyAreOnRecord checks where paths end and walks
// begin.
func TestPricesAreKnownAsFarAsTheyAreOnRecord(t *testing.T) {
	l := loaded(t, shipped(t))
	for _, c := range []struct {
		scenario   string
		coin, coal int
	}{
		{Flagship, 1948, 1948},
		{"crypto-winter", 365, 365},
		{"after-the-panel", int(MakeDate(2025, 12, 31)-MakeDate(2024, 5, 1)) + 1, 1},
		{"sandbox", 1, 1},
	} {
		r := compiled(t, l, c.scenario)
		if len(r.CoinPrice) != c.coin || len(r.CoalPrice) != c.coal {
			t.Errorf("%s knows coin for %d days and coal for %d, not %d and %d", c.scenario, len(r.CoinPrice), len(r.CoalPrice), c.coin, c.coal)
		}
		if r.Scenario.Price == PricePath && r.CoinSteps != (Steps{}) {
			t.Errorf("%s: a path has steps", c.scenario)
		}
	}
}

// TestTheRecordAfterThePanel compares the path with figures from elsewhere: the
// month's last closes of 2025 as printed in a review of the year.
func TestTheRecordAfterThePanel(t *testing.T) {
	l := loaded(t, shipped(t))
	r := compiled(t, l, "after-the-panel")
	for month, want := range []float64{102405, 84373, 82549, 94207, 104638, 107135, 115758, 108237, 114056, 109556, 90394, 87536} {
		last := MakeDate(2025, month+1, 1)
		last += Date(last.MonthLength()) - 1
		// Between two Mondays the path is straight; the days were not.
		wantNear(t, 2025, last.String(), r.CoinPrice[last-r.Scenario.Start], want, 0.05)
	}
}

// TestStepsKeepTheirYear adds the days of a walk up: the expected price grows by
// the drift, and the volatility with its jumps is the one asked for.
func TestStepsKeepTheirYear(t *testing.T) {
	for _, w := range []Walk{
		{Volatility: 0.5},
		{Drift: 0.3, Volatility: 0.8, Jumps: 6, JumpMean: -0.05, JumpSpread: 0.1},
		{Drift: -0.2, Volatility: 0.9, Jumps: 20, JumpMean: 0.02, JumpSpread: 0.12},
	} {
		s := w.Steps()
		jump := num.Exp(s.JumpMean + s.JumpSpread*s.JumpSpread/2)
		day := num.Exp(s.Mean+s.Deviation*s.Deviation/2) * (1 - s.JumpChance + s.JumpChance*jump)
		if year := 365 * num.Log(day); math.Abs(year-w.Drift) > 1e-9 {
			t.Errorf("%+v: the expected price grows by %v a year", w, year)
		}
		variance := s.Deviation*s.Deviation + s.JumpChance*(s.JumpMean*s.JumpMean+s.JumpSpread*s.JumpSpread) - s.JumpChance*s.JumpChance*s.JumpMean*s.JumpMean
		if vol := math.Sqrt(365 * variance); math.Abs(vol-w.Volatility) > 1e-9 {
			t.Errorf("%+v: the volatility is %v", w, vol)
		}
	}
}

// TestValidatorSaysWhatIsWrongWithAScenario breaks one thing at a time and looks
// for the sentence that names it.
func TestValidatorSaysWhatIsWrongWithAScenario(t *testing.T) {
	const (
		sandbox = "scenarios/sandbox.json"
		panel   = "scenarios/after-the-panel.json"
		winter  = "scenarios/crypto-winter.json"
		papers  = "content/dossiers.json"
	)
	for _, c := range []struct {
		name, path, old, new string
		id, want             string
		severity             Severity
	}{
		{"unknown parameter", sandbox, `"team.start": 10`, `"team.strat": 10`, "sandbox", `no such parameter "team.strat"; did you mean "team.start"?`, Error},
		{"parameter out of range", sandbox, `"team.start": 10`, `"team.start": 99`, "sandbox", "params: team.start is 99, outside 0 to 32", Error},
		{"unknown dial", winter, `"coal.share": 40`, `"coal.shore": 40`, "crypto-winter", `no such dial "coal.shore"; did you mean "coal.share"?`, Error},
		{"dial between notches", winter, `"coal.share": 40`, `"coal.share": 45`, "crypto-winter", "coal.share is 45; it goes from 0 to 100 in steps of 20", Error},
		{"too many analysts", winter, `"coal.share": 40`, `"analysts.coal": 9`, "crypto-winter", "analysts stand on 18 blocks; there are 12", Error},
		{"unknown mode", sandbox, `"price": "walk"`, `"price": "jog"`, "", `unknown price "jog"`, Error},
		{"walk without a walk", sandbox, `"coin_walk": {"drift": 0.15, "volatility": 0.8, "jumps": 6, "jump_mean": -0.05, "jump_spread": 0.1}`, `"coin_walk": {"volatility": 0}`, "sandbox", `price is "walk", but coin_walk is missing`, Error},
		{"walk of a path", winter, `"params": {`, `"coin_walk": {"volatility": 0.5}, "params": {`, "crypto-winter", `coin_walk is given, but price is not "walk"`, Error},
		{"too volatile", sandbox, `"volatility": 0.8`, `"volatility": 8`, "sandbox", "coin_walk.volatility is 8, outside 0.01 to 3", Error},
		{"drift", sandbox, `"drift": 0.15`, `"drift": 9`, "sandbox", "coin_walk.drift is 9", Error},
		{"jumps", sandbox, `"jumps": 6`, `"jumps": -1`, "sandbox", "coin_walk.jumps is -1", Error},
		{"mean of jumps", sandbox, `"jump_mean": -0.05`, `"jump_mean": -3`, "sandbox", "coin_walk.jump_mean is -3", Error},
		{"spread of jumps", sandbox, `"jump_mean": -0.05, "jump_spread": 0.1`, `"jump_mean": -0.05, "jump_spread": -0.1`, "sandbox", "coin_walk.jump_spread is -0.1", Error},
		{"nothing but jumps", sandbox, `"jumps": 6, "jump_mean": -0.05, "jump_spread": 0.1`, `"jumps": 60, "jump_mean": -0.05, "jump_spread": 0.3`, "sandbox", "coin_walk: its jumps alone have the variance", Error},
		{"a path that ends", panel, `"price": "walk",
  "coin_walk": {"drift": 0.1, "volatility": 0.65, "jumps": 5, "jump_mean": -0.04, "jump_spread": 0.09},
  "coal_walk": {"drift": 0, "volatility": 0.2, "jumps": 1, "jump_mean": 0, "jump_spread": 0.08},`, "", "after-the-panel", `price series "coin-2024" ends on 2025-12-31: the price stays flat from then on`, Warning},
		{"no series", sandbox, `"coin": "coin-sandbox"`, `"coin": "cowrie"`, "sandbox", `no price series "cowrie"`, Error},
		{"coin worth nothing", winter, `{"worth": 40, "days": 120}`, `{"worth": 0, "days": 120}`, "crypto-winter", "coins: worth is 0", Error},
		{"coin from tomorrow", winter, `{"worth": 40, "days": 120}`, `{"worth": 40, "days": 0}`, "crypto-winter", "coins: days is 0", Error},
		{"hardening", winter, `"hardening": 0.3`, `"hardening": 3`, "crypto-winter", "hardening is 3, outside 0 to 1", Error},
		{"holdings", winter, `"holdings": 9.7`, `"holdings": -1`, "crypto-winter", "holdings is -1", Error},
		{"order", sandbox, `"order": 4`, `"order": -4`, "sandbox", "order is -4", Error},
		{"a mandate that is no yes or no", panel, `"mandate": false`, `"mandate": "lapsed"`, "", `field "mandate" wants bool, not string`, Error},
		{"record outside", panel, `"record_until": "2025-12-31"`, `"record_until": "2031-12-31"`, "after-the-panel", "record_until is 2031-12-31, outside the scenario", Error},
		{"history of tomorrow", panel, `"record_until": "2025-12-31"`, `"record_until": "2025-06-30"`, "eleven-second", "is dated 2025-10-22, after the record ends on 2025-06-30; what is not on record can only be drawn", Error},
		{"event that ends before it begins", sandbox, `"date": "2031-02-15", "until": "2032-06-30"`, `"date": "2031-02-15", "until": "2031-02-15"`, "sandbox-leak", "can happen until 2031-02-15; that must be after 2031-02-15", Error},
		{"event's chance", sandbox, `"until": "2032-06-30", "chance": 0.7`, `"until": "2032-06-30", "chance": 1.7`, "sandbox-leak", "chance is 1.7", Error},
		{"event twice", sandbox, `"id": "sandbox-minister"`, `"id": "sandbox-leak"`, "sandbox-leak", "given twice", Error},
		{"borrowed from nobody", sandbox, `"parents": {"chance": 0.03}`, `"parent": {"chance": 0.03}`, "sandbox", `borrow: no such dossier "parent"; did you mean "parents"?`, Error},
		{"borrowed for nothing", sandbox, `"parents": {"chance": 0.03}`, `"parents": {"chance": 0}`, "sandbox", "borrow: chance of parents is 0", Error},
		{"half a date", sandbox, `"parents": {"chance": 0.03}`, `"parents": {"chance": 0.03, "from": "2031-05-01"}`, "sandbox", "borrow: parents needs both of from and to, or neither", Error},
		{"borrowed for another time", sandbox, `"parents": {"chance": 0.03}`, `"parents": {"chance": 0.03, "from": "2030-05-01", "to": "2031-05-01"}`, "sandbox", "borrow: parents arrives from 2030-05-01 to 2031-05-01, outside the scenario", Error},
		{"unknown home", papers, `"chance": 1, "scenarios": ["sandbox"]`, `"chance": 1, "scenarios": ["sandbax"]`, "handover", `belongs to unknown scenario "sandbax"; did you mean "sandbox"?`, Error},
		{"home twice", papers, `"chance": 1, "scenarios": ["sandbox"]`, `"chance": 1, "scenarios": ["sandbox", "sandbox"]`, "handover", "names the scenario sandbox twice", Error},
		{"home at another time", papers, `"from": "2017-10-10", "to": "2017-11-25", "chance": 0.8, "scenarios": ["tutorial"]`, `"from": "2017-10-10", "to": "2017-11-25", "chance": 0.8, "scenarios": ["tutorial", "sandbox"]`, "spare-hull", "cannot arrive in sandbox, which runs from 2031-01-01 to 2034-12-31", Error},
		{"half at home", papers, `"from": "2017-10-10", "to": "2017-11-25"`, `"from": "2017-08-10", "to": "2017-11-25"`, "spare-hull", "which is within none of its scenarios: tutorial", Error},
		{"half dated", papers, `"from": "2017-10-10", "to": "2017-11-25", "chance"`, `"from": "2017-10-10", "chance"`, "spare-hull", "needs both of from and to, or neither", Error},
		{"unknown field", sandbox, `"order": 4`, `"ordre": 4`, "", `unknown field "ordre"`, Error},
		{"id twice", "scenarios/tutorial.json", `"id": "tutorial",`, `"id": "sandbox",`, "sandbox", "is the id of another scenario too", Error},
	} {
		m := shipped(t)
		swap(t, m, c.path, c.old, c.new)
		_, problems := Load(m)
		found := false
		for _, p := range problems {
			found = found || p.File == c.path && p.ID == c.id && p.Severity == c.severity && strings.Contains(p.Text, c.want)
		}
		if !found {
			t.Errorf("%s: no %v of %s says %q; there are:\n%v", c.name, c.severity, c.id, c.want, problems)
		}
	}
}

// TestTheManualsExamplesLoad takes the files that docs/scenarios.md shows as
// they stand there.
func TestTheManualsExamplesLoad(t *testing.T) {
	manual, err := os.ReadFile("../../docs/scenarios.md")
	if err != nil {
		t.Fatal(err)
	}
	var examples []string
	for _, part := range strings.Split(string(manual), "```json\n")[1:] {
		example, _, _ := strings.Cut(part, "```")
		examples = append(examples, example)
	}
	if len(examples) != 2 {
		t.Fatalf("the manual shows %d files, not a scenario and a dossier", len(examples))
	}
	m := shipped(t)
	m["scenarios/short-year.json"] = &fstest.MapFile{Data: []byte(examples[0])}
	papers := bytes.TrimSpace(m["content/dossiers.json"].Data)
	papers = append(bytes.TrimSuffix(papers, []byte("]")), (",\n" + examples[1] + "]")...)
	m["content/dossiers.json"] = &fstest.MapFile{Data: papers}
	r := compiled(t, loaded(t, m), "short-year")
	if len(r.Dossiers) != 6 || len(r.Drawn) != 1 || r.LabourStart != 40000 || r.Days() != 306 {
		t.Errorf("%d dossiers, %d drawn events, %v workers, %d days", len(r.Dossiers), len(r.Drawn), r.LabourStart, r.Days())
	}
	// Every field of a scenario is explained.
	for _, of := range []any{Scenario{}, Walk{}, CoinLot{}, Loan{}, Event{}} {
		typ := reflect.TypeOf(of)
		for i := range typ.NumField() {
			field, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
			if field != "-" && !bytes.Contains(manual, []byte("`"+field+"`")) {
				t.Errorf("the manual does not explain %s of %s", field, typ.Name())
			}
		}
	}
}
