package content

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"slices"
	"sort"
	"strings"

	"hardcurrency/sim/num"
)

// Rules is the compiled, immutable content of one campaign: every table a
// system reads. It is shared between copies of a State and never changed after
// Compile; sensitivity runs copy it and change Params.
type Rules struct {
	Params
	Dial      [Dials]DialDef
	Missions  []Mission
	Exchanges []Exchange
	// Jurisdictions are the groups of states whose rules bind the exchanges.
	Jurisdictions []Jurisdiction
	Vessels       []Vessel
	Dossiers      []Dossier   // see SetDossiers
	Arrivals      []Arrival   // when each of Dossiers can arrive
	Home          []HomeGroup // the people of the country
	// Officials and Workers are the two classes over the whole country.
	Officials, Workers HomeClass
	// HomeRest is the mean over all people of the levels to which they return.
	HomeRest float64
	// Capabilities are those of both seats; Agencies run the schemes.
	Capabilities []Capability
	Agencies     []Agency
	// AgencyOf is the row of the agency that runs a scheme, -1 for none.
	AgencyOf [Schemes]int16
	Scenario Scenario
	Level    Difficulty
	// CoinPrice and CoalPrice hold a value in USD for every day of the scenario,
	// or, where prices walk, for the first days: then at least for one.
	CoinPrice, CoalPrice []float64
	// CoinSteps and CoalSteps are how prices move on the days beyond those.
	CoinSteps, CoalSteps Steps
	// Drawn lists the events, as rows of Scenario.Events, that each campaign draws.
	Drawn []int16
	// Decay holds the factor by which evidence fades each day, by scheme.
	Decay [Schemes]float64
	// Visibility is the evidence a scheme at full activity makes in a month.
	Visibility [Schemes]float64
	// RegionShare is where a scheme's evidence arises; rows sum to 1.
	RegionShare [Schemes][Regions]float64
	// MissionCurve, LabourCurve and ITCurve are what income grows with as a scheme is
	// run more fully: the powers named by the parameters.
	MissionCurve, LabourCurve, ITCurve Curve
	// FirstFleet counts the vessels of the first day by kind; MeanTanker is the mean
	// cargo of its tankers, in tonnes, 1 where there are none.
	FirstFleet [2]int
	MeanTanker float64
	// Hash identifies the content: equal content, equal hash.
	Hash uint64
}

// Days returns the number of days of the scenario, first and last included.
func (r *Rules) Days() int32 { return int32(r.Scenario.End-r.Scenario.Start) + 1 }

// ByYear picks the value of the campaign year that day falls in; the last value
// holds for later years.
func (r *Rules) ByYear(v []float64, day int32) float64 {
	if len(v) == 0 {
		return 0
	}
	y, _, _ := (r.Scenario.Start + Date(day)).Civil()
	y0, _, _ := r.Scenario.Start.Civil()
	return v[max(0, min(y-y0, len(v)-1))]
}

// Library is all decoded content, before a scenario and a difficulty are chosen.
type Library struct {
	params        Params
	Params        []ParamRow
	dials         []DialDef
	missions      []Mission
	exchanges     []Exchange
	jurisdictions []Jurisdiction
	vessels       []Vessel
	dossiers      []Dossier
	home          []HomeGroup
	capabilities  []Capability
	agencies      []Agency
	Difficulties  []Difficulty
	Scenarios     []Scenario
	Questions     []Question // of the debrief; no part of the rules, nor of their hash
	Prompts       []Prompt   // for a class; no part of the rules, nor of their hash
	series        map[string]Series
	schemes       []SchemeRow
	hash          num.Hasher
}

// SchemeRow is one row of schemes.json.
type SchemeRow struct {
	ID         Scheme             `json:"id"`
	Visibility float64            `json:"visibility"` // evidence a month at full activity
	HalfLife   float64            `json:"half_life"`  // months
	Regions    map[string]float64 `json:"regions"`    // shares of where its evidence arises
	Source     string             `json:"source"`
}

// Load decodes and validates everything under the folders content and scenarios
// of fsys. The library is usable only if the problems are not Fatal.
func Load(fsys fs.FS) (*Library, Problems) {
	var ps Problems
	l := &Library{series: map[string]Series{}}
	read := func(p string, into any) *file {
		b, err := fs.ReadFile(fsys, p)
		f := &file{path: p, data: b, out: &ps}
		if err != nil {
			f.errorf("", "cannot be read: %v", err)
			return nil
		}
		l.hash.AddString(p)
		l.hash.AddString(string(b))
		if !f.decode(into) {
			return nil
		}
		return f
	}
	if f := read("content/balance.json", &l.Params); f != nil {
		l.checkParams(f)
	}
	if f := read("content/schemes.json", &l.schemes); f != nil {
		l.checkSchemes(f)
	}
	if f := read("content/dials.json", &l.dials); f != nil {
		l.checkDials(f)
	}
	if f := read("content/missions.json", &l.missions); f != nil {
		l.checkMissions(f)
	}
	if f := read("content/jurisdictions.json", &l.jurisdictions); f != nil {
		l.checkJurisdictions(f)
	}
	if f := read("content/exchanges.json", &l.exchanges); f != nil {
		l.checkExchanges(f)
	}
	if f := read("content/vessels.json", &l.vessels); f != nil {
		l.checkVessels(f)
	}
	if f := read("content/home.json", &l.home); f != nil {
		l.checkHome(f)
	}
	if f := read("content/capabilities.json", &l.capabilities); f != nil {
		l.checkCapabilities(f)
	}
	dossiers := read("content/dossiers.json", &l.dossiers) // they name capabilities
	if dossiers != nil {
		l.checkDossiers(dossiers)
	}
	if f := read("content/agencies.json", &l.agencies); f != nil {
		l.checkAgencies(f)
	}
	if f := read("content/difficulties.json", &l.Difficulties); f != nil {
		l.checkDifficulties(f)
	}
	// Whoever words a question otherwise changes nothing that was played.
	played := l.hash
	if f := read("content/questions.json", &l.Questions); f != nil {
		l.checkQuestions(f, l.dossiers)
	}
	l.hash = played
	for _, p := range glob(fsys, "scenarios/prices") {
		var s Series
		if f := read(p, &s); f != nil {
			checkSeries(f, s)
			l.series[s.ID] = s
		}
	}
	for _, p := range glob(fsys, "scenarios") {
		// What a file leaves out: monitors who work, and no partner at war.
		s := Scenario{Mandate: true, Arms: never}
		if f := read(p, &s); f != nil {
			l.checkScenario(f, &s)
			for i := range l.Scenarios {
				if l.Scenarios[i].ID == s.ID {
					f.errorf(s.ID, "is the id of another scenario too")
				}
			}
			l.Scenarios = append(l.Scenarios, s)
		}
	}
	slices.SortStableFunc(l.Scenarios, func(a, b Scenario) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
	if dossiers != nil {
		l.checkHomes(dossiers)
	}
	played = l.hash // nor does whoever stops a class for another question
	if f := read("content/prompts.json", &l.Prompts); f != nil {
		l.checkPrompts(f)
	}
	l.hash = played
	if len(l.Scenarios) == 0 {
		ps = append(ps, Problem{File: "scenarios", Severity: Error, Text: "no scenario can be used"})
	}
	return l, ps.sorted()
}

// never is 31 December 9999, a date that no scenario reaches.
const never Date = 2932896

// glob lists the JSON files of a folder in order.
func glob(fsys fs.FS, dir string) []string {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		if !e.IsDir() && strings.HasSuffix(e.Name(), ".json") {
			out = append(out, path.Join(dir, e.Name()))
		}
	}
	sort.Strings(out)
	return out
}

// Compile makes the rules of one scenario at one difficulty. It returns an error
// that names what exists when an id is unknown.
func (l *Library) Compile(scenario, difficulty string) (*Rules, error) {
	r := &Rules{
		Params: l.params, Missions: l.missions, Exchanges: l.exchanges, Jurisdictions: l.jurisdictions, Vessels: l.vessels, Home: l.home,
		Capabilities: l.capabilities, Agencies: l.agencies,
	}
	for s := range r.AgencyOf {
		r.AgencyOf[s] = int16(slices.IndexFunc(l.agencies, func(a Agency) bool { return slices.Contains(a.Schemes, Scheme(s)) }))
	}
	r.Officials, r.Workers = r.classMean(true), r.classMean(false)
	for i := range r.Home {
		r.HomeRest += float64(r.Home[i].People * r.Home[i].Rest)
	}
	found := false
	for i := range l.Scenarios {
		if l.Scenarios[i].ID == scenario {
			r.Scenario, found = l.Scenarios[i], true
		}
	}
	if !found {
		return nil, fmt.Errorf("no scenario %q; there are: %s", scenario, ids(l.Scenarios, func(s Scenario) string { return s.ID }))
	}
	found = false
	for i := range l.Difficulties {
		if l.Difficulties[i].ID == difficulty {
			r.Level, found = l.Difficulties[i], true
		}
	}
	if !found {
		return nil, fmt.Errorf("no difficulty %q; there are: %s", difficulty, ids(l.Difficulties, func(d Difficulty) string { return d.ID }))
	}
	for i := range l.dials {
		r.Dial[l.dials[i].ID] = l.dials[i]
	}
	perDay := 12.0 / 365
	for _, s := range l.schemes {
		r.Visibility[s.ID] = s.Visibility
		r.Decay[s.ID] = num.Exp2(-perDay / s.HalfLife)
		for reg := Region(0); reg < Regions; reg++ {
			r.RegionShare[s.ID][reg] = s.Regions[reg.String()]
		}
	}
	r.SetDossiers(l.dossiersOf(&r.Scenario))
	r.displace()
	if err := r.overrides(); err != nil {
		return nil, err
	}
	l.prices(r)
	r.countFleet()
	r.MissionCurve, r.LabourCurve, r.ITCurve = NewCurve(r.MissionPower), NewCurve(r.LabourPower), NewCurve(r.ITPower)
	h := l.hash
	h.AddString(scenario)
	h.AddString(difficulty)
	r.Hash = h.Sum()
	return r, nil
}

// countFleet works out what is asked of the first day's fleet.
func (r *Rules) countFleet() {
	tonnes := 0.0
	for i := range r.Vessels {
		if v := &r.Vessels[i]; v.Start {
			r.FirstFleet[v.Kind]++
			if v.Kind == Tanker {
				tonnes += float64(v.Cargo)
			}
		}
	}
	r.MeanTanker = 1
	if n := r.FirstFleet[Tanker]; n > 0 {
		r.MeanTanker = tonnes / float64(n)
	}
}

func ids[T any](rows []T, id func(T) string) string {
	var out []string
	for _, r := range rows {
		out = append(out, id(r))
	}
	return strings.Join(out, ", ")
}

// daily interpolates the series log-linearly for n days from start; before the
// first and after the last point it is flat.
func (s Series) daily(start Date, n int32) []float64 {
	out := make([]float64, n)
	k := 0
	for i := range out {
		d := start + Date(i)
		for k+1 < len(s.Points) && s.Points[k+1].Date <= d {
			k++
		}
		p := s.Points[k]
		if k+1 == len(s.Points) || d <= p.Date {
			out[i] = p.Value
			continue
		}
		q := s.Points[k+1]
		t := float64(d-p.Date) / float64(q.Date-p.Date)
		a, b := num.Log(p.Value), num.Log(q.Value)
		out[i] = num.Exp(a + float64(t*(b-a)))
	}
	return out
}

// MustParams returns the default parameters as a copy that Set can change.
func (l *Library) MustParams() Params { return l.params }

func (l *Library) checkParams(f *file) {
	want := paramIndex()
	v := reflect.ValueOf(&l.params).Elem()
	seen := map[string]bool{}
	for _, row := range l.Params {
		i, ok := want[row.ID]
		switch {
		case !ok:
			f.errorf(row.ID, "no such parameter%s", suggest(row.ID, want))
			continue
		case seen[row.ID]:
			f.errorf(row.ID, "given twice")
		case !(row.Value >= row.Min && row.Value <= row.Max):
			f.errorf(row.ID, "value %v is outside %v to %v", row.Value, row.Min, row.Max)
		}
		if row.Unit == "" || row.Help == "" || row.Source == "" {
			f.errorf(row.ID, "unit, help and source must be filled in")
		}
		seen[row.ID] = true
		v.Field(i).SetFloat(row.Value)
	}
	var missing []string
	for _, id := range slices.Sorted(maps.Keys(want)) {
		if !seen[id] {
			missing = append(missing, id)
		}
	}
	for _, id := range missing {
		f.errorf(id, "is missing")
	}
}

// suggest proposes the closest known id.
func suggest(id string, known map[string]int) string {
	best, d := "", 4
	for _, k := range slices.Sorted(maps.Keys(known)) {
		if e := distance(id, k); e < d || e == d && k < best {
			best, d = k, e
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}

// distance is the Levenshtein distance.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		prev := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cur := row[j]
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(row[j]+1, row[j-1]+1, prev+cost)
			prev = cur
		}
	}
	return row[len(b)]
}
