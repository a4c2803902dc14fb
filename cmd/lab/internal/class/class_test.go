package class

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/game/i18n"
	"hardcurrency/game/phrase"
	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/result"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

var options = sync.OnceValue(func() Options {
	l, problems := content.Load(assets.FS)
	if problems.Fatal() {
		panic(problems)
	}
	words, err := i18n.Load(assets.FS, "locales/en", "en")
	if err != nil {
		panic(err)
	}
	return Options{Library: l, Words: phrase.Words{L: words}}
})

// pupil plays as a bot would, and takes every third decision by a number of its own.
type pupil struct {
	policy.Policy
	n int
}

func (p pupil) Act(r *content.Rules, s *state.State, give policy.Give) {
	for i := range s.Slabs.Decisions {
		if d := &s.Slabs.Decisions[i]; d.Live() && (int(d.Dossier)*(p.n+3)+p.n)%3 == 0 {
			give(command.Command{Kind: command.Answer, Target: uint64(d.ID), Value: int32((p.n + int(d.Dossier)*(p.n/4)) % len(r.Dossiers[d.Dossier].Options))})
		}
	}
	p.Policy.Act(r, s, give)
}

// handIn plays a campaign as pupil n, to its end or for some days, and answers.
func handIn(t testing.TB, n int, bot string, days int32, opponent string) []byte {
	t.Helper()
	r, err := options().Library.Compile("pressure-2017", "student")
	if err != nil {
		t.Fatal(err)
	}
	mine, err := policy.New(bot, content.StateSeat)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := policy.New("baseline", content.CoalitionSeat)
	if err != nil {
		t.Fatal(err)
	}
	c, rec := sim.New(r, 1718), &save.Recorder{}
	p := pupil{mine, n}
	for c.State.Ending == state.Running && (days == 0 || c.State.Day < days) {
		p.Act(r, &c.State, c.Do)
		theirs.Act(r, &c.State, c.Do)
		c.Step()
		rec.Note(c)
	}
	var notes []save.Note
	for i, q := range view.Questions(options().Library.Questions, c) {
		a := save.Note{ID: q.ID}
		switch {
		case (i+n)%5 == 0:
			continue
		case q.Kind == content.TextQuestion:
			a.Text = fmt.Sprintf("=Somebody <b>paid</b>, and \"it\" was not me; I am pupil %d & I say so.", n)
		case (i+n)%3 == 0 && len(q.Options) > 0:
			a.Text = q.Options[n%len(q.Options)].ID
		case (i+n)%3 == 0:
			a.Text = fmt.Sprint(10 * (n % 10))
		default:
			a.Text = q.Right()
		}
		notes = append(notes, a)
	}
	return result.Encode(c, rec, save.Meta{Seat: content.StateSeat, Opponent: opponent, Played: int64(60 * (20 + n))}, notes...)
}

// folder is a class's folder.
type folder string

func (f folder) put(t testing.TB, name string, data []byte) {
	t.Helper()
	path := filepath.Join(string(f), name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

var bots = []string{"mix", "novice", "cautious", "adaptive", "greedy"}

func aClass(t testing.TB, pupils int) folder {
	f := folder(t.TempDir())
	for n := range pupils {
		f.put(t, fmt.Sprintf("pupil-%02d/hardcurrency.hcr", n), handIn(t, n, bots[n%len(bots)], 0, "baseline"))
	}
	return f
}

// TestNothingInAFolderIsFatal puts everything into a folder that teachers get.
func TestNothingInAFolderIsFatal(t *testing.T) {
	f := folder(t.TempDir())
	good := handIn(t, 1, "mix", 0, "baseline")
	f.put(t, "Anna.hcr", good)
	f.put(t, "bert/copy of Anna.hcr", good)
	f.put(t, "Carla.hcr", handIn(t, 2, "novice", 0, "baseline"))
	f.put(t, "Dora not finished.hcr", handIn(t, 3, "mix", 300, "baseline"))
	altered := bytes.Clone(good)
	altered[len(altered)/2] ^= 1
	f.put(t, "altered.hcr", altered)
	f.put(t, "cut.hcr", good[:300])
	f.put(t, "easier.hcr", handIn(t, 1, "mix", 400, "absent"))
	f.put(t, "nobody.hcr", handIn(t, 1, "mix", 200, "nobody-we-know"))
	f.put(t, "essay.docx", []byte("Dear teacher"))
	f.put(t, "empty.hcr", nil)
	f.put(t, "huge.hcr", make([]byte, MaxFile+1))
	f.put(t, ".DS_Store", []byte("x"))
	f.put(t, ".git/config", []byte("x"))

	r, err := Read(string(f), options())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range r.Campaigns {
		names = append(names, c.Student)
	}
	if strings.Join(names, "; ") != "Anna; Carla; Dora not finished" || r.Files != 11 {
		t.Errorf("%d files, counted %q", r.Files, names)
	}
	want := map[string]string{
		"bert/copy of Anna.hcr": "duplicate", "altered.hcr": "damaged", "cut.hcr": "damaged", "easier.hcr": "false", "nobody.hcr": "other-version",
		"essay.docx": "foreign", "empty.hcr": "foreign", "huge.hcr": "foreign",
	}
	for _, s := range r.Set {
		if want[s.File] != s.Verdict || s.Why == "" {
			t.Errorf("%s: %s, %q; want %s", s.File, s.Verdict, s.Why, want[s.File])
		}
		delete(want, s.File)
	}
	if len(want) > 0 {
		t.Errorf("not listed: %v", want)
	}
	if c := r.Campaigns[2]; c.Ending != "running" || len(c.Answers) != 0 {
		t.Errorf("a campaign that goes on: %s, %d answers", c.Ending, len(c.Answers))
	}
	if _, err := Read(filepath.Join(string(f), "none"), options()); err == nil {
		t.Error("a folder that is not there is read")
	}
}

// TestOfTwoCopiesTheFullerCounts: who answered more is no copy of who answered less.
func TestOfTwoCopiesTheFullerCounts(t *testing.T) {
	f := folder(t.TempDir())
	data := handIn(t, 1, "idle", 0, "baseline")
	s, err := result.Open(options().Library, data)
	if err != nil {
		t.Fatal(err)
	}
	f.put(t, "a.hcr", result.Encode(s.Campaign, s.Recorder, s.Header.Meta))
	f.put(t, "b.hcr", data)
	r, err := Read(string(f), options())
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Campaigns) != 1 || r.Campaigns[0].File != "b.hcr" || len(r.Set) != 1 || r.Set[0].File != "a.hcr" {
		t.Errorf("%d campaigns; set aside: %+v", len(r.Campaigns), r.Set)
	}
}

// page writes the page and takes it apart, so that what is not closed is seen.
func page(t *testing.T, r *Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.WritePage(&b); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(bytes.NewReader(b.Bytes()))
	d.Strict, d.Entity, d.AutoClose = false, xml.HTMLEntity, []string{"meta", "br"}
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("the page is not whole: %v", err)
		}
	}
	return b.String()
}

func TestPageAndTable(t *testing.T) {
	f := aClass(t, 12)
	r, err := Read(string(f), options())
	if err != nil {
		t.Fatal(err)
	}
	text := page(t, r)
	for _, never := range []string{"<script", "http://", "https://", "<b>paid</b>", "ZgotmplZ", "NaN", "%!", "[question", "[dossier"} {
		if strings.Contains(text, never) {
			t.Errorf("the page has %q", never)
		}
	}
	for _, want := range []string{"&lt;b&gt;paid", "pupil-07/hardcurrency", "The waterbed", "Who paid?", "<polyline", "On record"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page has no %q", want)
		}
	}
	shown, missed := map[string]bool{}, 0
	for _, c := range r.Campaigns {
		for _, x := range c.Findings {
			if x.Evidence == Shown {
				shown[x.Goal] = true
			} else {
				missed++
			}
			if x.Evidence != NoOccasion && x.Figures == "" {
				t.Errorf("%s: %s is %s without figures", c.Student, x.Goal, x.Evidence)
			}
		}
	}
	if len(shown) < 6 || missed == 0 {
		t.Errorf("shown by anybody: %v; not shown %d times", shown, missed)
	}

	var b bytes.Buffer
	if err := r.WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != 13 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for i, name := range rows[0] {
		if name != "answer_worth" {
			continue
		}
		for _, row := range rows[1:] {
			if row[i] != "" && !strings.HasPrefix(row[i], "'=") {
				t.Errorf("a spreadsheet would calculate %q", row[i])
			}
		}
	}
}

// TestAnonymousIsAnonymous looks for names and files in everything that is written.
func TestAnonymousIsAnonymous(t *testing.T) {
	f := aClass(t, 6)
	f.put(t, "pupil-99/notes.txt", []byte("mine"))
	f.put(t, "pupil-98/hardcurrency.hcr", handIn(t, 0, bots[0], 0, "baseline"))
	opts := options()
	opts.Anonymous = true
	r, err := Read(string(f), opts)
	if err != nil {
		t.Fatal(err)
	}
	var table bytes.Buffer
	if err := r.WriteCSV(&table); err != nil {
		t.Fatal(err)
	}
	doc, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"page": page(t, r), "table": table.String(), "json": string(doc)} {
		for n := range 100 {
			for _, form := range []string{"pupil-%02d", "pupil-%d"} {
				if strings.Contains(text, fmt.Sprintf(form, n)) {
					t.Errorf("the %s names "+form, name, n)
				}
			}
		}
		if !strings.Contains(text, "Student 3") {
			t.Errorf("the %s has no student 3", name)
		}
	}
}

// BenchmarkThirty reads thirty whole campaigns and writes everything.
func BenchmarkThirty(b *testing.B) {
	f := aClass(b, 30)
	for b.Loop() {
		r, err := Read(string(f), options())
		// Some bots come to the same campaign twice, which is read all the same.
		if err != nil || r.Files != 30 || len(r.Campaigns) < 25 {
			b.Fatal(err, len(r.Campaigns))
		}
		if err := errors.Join(r.WritePage(io.Discard), r.WriteCSV(io.Discard)); err != nil {
			b.Fatal(err)
		}
	}
}
