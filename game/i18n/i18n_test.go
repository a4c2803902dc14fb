package i18n

import (
	"math"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
)

func load(t *testing.T, files map[string]string) (*Catalogue, error) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys["en/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return Load(fsys, "en", "en")
}

func mustLoad(t *testing.T, files map[string]string) *Catalogue {
	t.Helper()
	c, err := load(t, files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestMessages(t *testing.T) {
	c := mustLoad(t, map[string]string{
		"ui.json":     `{"ui.close": "Close", "ui.braces": "{{not a placeholder}}"}`,
		"scheme.json": `{"scheme.vessels": "{n|one:# vessel|other:# vessels} of {name}", "scheme.none": "{n|=0:none|one:one|other:#}"}`,
	})
	for _, q := range []struct {
		key  string
		args Args
		want string
	}{
		{"ui.close", nil, "Close"},
		{"ui.braces", nil, "{not a placeholder}"},
		{"scheme.vessels", Args{"n": 1, "name": "coal"}, "1 vessel of coal"},
		{"scheme.vessels", Args{"n": int64(14000), "name": "coal"}, "14,000 vessels of coal"},
		{"scheme.none", Args{"n": 0}, "none"},
		{"scheme.none", Args{"n": 1}, "one"},
		{"scheme.none", Args{"n": 7}, "7"},
		{"ui.lost", nil, "[ui.lost]"},
		{"scheme.vessels", Args{"n": 2}, "2 vessels of {name}"},
	} {
		if got := c.F(q.key, q.args); got != q.want {
			t.Errorf("%s: %q, want %q", q.key, got, q.want)
		}
	}
	if got := c.T("ui.close"); got != "Close" {
		t.Errorf("got %q", got)
	}
}

func TestLoadReportsEverythingAtOnce(t *testing.T) {
	_, err := load(t, map[string]string{
		"a.json": `{"a.x": "one", "a.x": "two", "A.Bad": "x", "a.n": 4, "a.open": "{name"}`,
		"b.json": `{"a.x": "three", "b.form": "{n|some:#|other:#}", "b.other": "{n|one:#}", "b.end": "x}"}`,
		"c.json": `["not an object"]`,
		"d.json": `{"d.x": "ok"} trailing`,
		"e.json": `{"e.nest": {"deep": "x"}}`,
	})
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		`a.json: "a.x": given twice, also in a.json`, `"A.Bad": a key has`, `"a.n": the value is not text`, `"a.open": a placeholder is not closed`,
		`b.json: "a.x": given twice, also in a.json`, `"some" is not a plural form`, `has no form "other"`, `"b.end": a closing brace`,
		`c.json: is not a JSON object`, `d.json: something follows`, `"e.nest": the value is not text`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("nothing says %q in:\n%v", want, err)
		}
	}
}

func TestLoadNeedsFiles(t *testing.T) {
	if _, err := Load(fstest.MapFS{}, "en", "en"); err == nil {
		t.Error("an empty folder is no error")
	}
}

func TestFigures(t *testing.T) {
	for _, q := range []struct{ got, want string }{
		{Int(0), "0"}, {Int(31000), "31,000"}, {Int(-1234567), "−1,234,567"}, {Int(999), "999"}, {Int(math.MinInt64), "−9,223,372,036,854,775,808"},
		{Number(1234.55, 1), "1,234.5"}, {Number(-0.04, 1), "0.0"}, {Number(-0.06, 1), "−0.1"}, {Number(math.NaN(), 2), "–"}, {Number(math.Inf(1), 0), "–"},
		{Signed(2.14, 2), "+2.14"}, {Signed(-3.31, 2), "−3.31"}, {Signed(0, 2), "0.00"}, {Signed(0.001, 2), "0.00"},
		{Money(4_180_000_000), "$41.8m"}, {Money(46_000_000), "$0.46m"}, {Money(165_000_000_000), "$1,650m"}, {Money(12_000), "$120"}, {Money(0), "$0"},
		{Money(-331_000_000), "−$3.31m"}, {Money(320_000_000_000_0), "$32.0bn"}, {Money(999_949), "$9,999"}, {Money(999_950), "$0.01m"},
		{Money(999_499_999), "$9.99m"}, {Money(999_500_000), "$10.0m"}, {Money(99_994_999_999), "$999.9m"}, {Money(99_995_000_000), "$1,000m"},
		{MoneySigned(214_000_000), "+$2.14m"}, {Millions(4_180_000_000, 2), "41.80"}, {MillionsSigned(-331_000_000, 2), "−3.31"},
		{Coin(191_200_000_000), "1,912"}, {Coin(150_000_000), "1.50"},
		{Percent(0.64), "64%"}, {Percent1(0.0644), "6.4%"}, {Range(8, 17, 0, "%"), "8 – 17%"},
		{Compact(950), "950"}, {Compact(31000), "31,000"}, {Compact(1.2e6), "1.2m"}, {Compact(3.4e9), "3.4bn"},
	} {
		if q.got != q.want {
			t.Errorf("got %q, want %q", q.got, q.want)
		}
	}
}

func english(t *testing.T) *Catalogue {
	t.Helper()
	c, err := Load(os.DirFS("../../assets"), "locales/en", "en")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestDates(t *testing.T) {
	c := english(t)
	d := Date{2018, 3, 14}
	for _, q := range []struct{ got, want string }{
		{c.Short(d), "14 Mar 2018"}, {c.Long(d), "14 March 2018"}, {c.DayMonth(d), "14 Mar"}, {c.MonthYear(d), "Mar 2018"}, {c.Weekday(d), "Wed"},
		{c.Weekday(Date{2017, 9, 1}), "Fri"}, {c.Weekday(Date{2020, 2, 29}), "Sat"}, {c.Weekday(Date{2022, 12, 31}), "Sat"},
	} {
		if q.got != q.want {
			t.Errorf("got %q, want %q", q.got, q.want)
		}
	}
	if d.Quarter() != 1 || (Date{2018, 12, 1}).Quarter() != 4 {
		t.Error("the quarter is wrong")
	}
}

func TestPseudoIsLongerAndKeepsPlaceholders(t *testing.T) {
	c := mustLoad(t, map[string]string{"a.json": `{"a.b": "Monitoring body reports in {n|one:# day|other:# days}; {who} drafted it."}`}).Pseudo()
	got := c.F("a.b", Args{"n": 19, "who": "the panel"})
	if !strings.Contains(got, "19") || !strings.Contains(got, "the panel") {
		t.Errorf("values were lost: %q", got)
	}
	if !c.IsPseudo() {
		t.Error("it does not say that it is a pseudo-locale")
	}
	letters := func(s string) (n int) {
		for _, r := range s {
			if unicode.IsLetter(r) {
				n++
			}
		}
		return n
	}
	for _, s := range []string{"Caution of masters", "Fuel, crews, port dues", "Monitoring body reports in 19 days; coal sections drafted first", ""} {
		p := PseudoText(s)
		if n, want := letters(p), letters(s)*14/10; n < want-1 || n > want+1 {
			t.Errorf("%q became %q: %d letters, want %d", s, p, n, want)
		}
		if strings.Count(p, " ") != strings.Count(s, " ") {
			t.Errorf("%q became %q: words were joined or split", s, p)
		}
	}
}

func TestAudit(t *testing.T) {
	c := mustLoad(t, map[string]string{"a.json": `{"a.used": "{n} of {all}", "a.unused": "x", "a.list.one": "1", "a.wrong": "{x}"}`})
	found := c.Audit(map[string][]string{"a.used": {"n", "all"}, "a.wrong": {"y"}, "a.missing": nil, "a.list.*": nil})
	var got []string
	for _, f := range found {
		got = append(got, f.Key+": "+f.What)
	}
	want := []string{
		"a.missing: is asked for but in no file",
		"a.unused: is in a file but never asked for",
		"a.wrong: placeholder {x} is never filled",
		`a.wrong: value "y" has no placeholder`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestCompareTranslations(t *testing.T) {
	en := mustLoad(t, map[string]string{"a.json": `{"a.x": "{n} ships", "a.y": "home", "a.z": "{who}"}`})
	fr := mustLoad(t, map[string]string{"a.json": `{"a.x": "navires", "a.z": "{qui}", "a.w": "neuf"}`})
	var got []string
	for _, f := range en.Compare(fr) {
		got = append(got, f.Key+": "+f.What)
	}
	want := []string{
		"a.w: is translated but not in en", "a.x: placeholder {n} is lost", "a.y: is not translated",
		"a.z: placeholder {qui} is new", "a.z: placeholder {who} is lost",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The files that ship must load, in whatever number of domains.
func TestShippedLocalesLoad(t *testing.T) {
	c := english(t)
	if len(c.Keys()) < 30 {
		t.Errorf("only %d keys", len(c.Keys()))
	}
	for _, k := range c.Keys() {
		if strings.TrimSpace(c.source[k]) == "" {
			t.Errorf("%s is empty", k)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "plain", "{n}", "{n|one:# a|other:# b}", "{{}}", "{a|other:{b|other:#}}", "}", "{", "{n|", "{n|one:x}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := parse(s)
		if err != nil {
			return
		}
		m.format(Args{"n": 3, "a": "x"})
		m.pseudo().format(Args{"n": 1})
		m.names(map[string]bool{})
	})
}
