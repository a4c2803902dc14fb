package debrief

import (
	"regexp"
	"strings"
	"testing"

	"hardcurrency/game/i18n"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/view"
)

// printedPage opens a debrief, runs a what-if in it and prints it.
func printedPage(t testing.TB, pseudo bool) (*Scene, string) {
	t.Helper()
	page := ""
	h := rehearsal.New(t, 1920, 1080, 10)
	s := New(rehearsal.Words(t, pseudo), view.NewSession(played(t, "mix"), content.StateSeat), Flow{
		Other: policy.Baseline{}, Code: "0000-<b>-0000",
		Print: func(p []byte, done func(string)) { page = string(p); done("Kept.") },
	})
	h.Open(s)
	h.Frames(2)
	h.Activate("debrief/otherwise")
	settle(t, h)
	h.Activate("otherwise/no-closure")
	settle(t, h)
	h.Top().(*Otherwise).Back()
	h.Frames(2)
	for range 2000 {
		if h.Frame(0.01); s.told != nil {
			break
		}
	}
	h.Activate("debrief/print")
	if page == "" {
		t.Fatal("nothing was printed")
	}
	return s, page
}

// TestPrintedPageIsWhole: it says what the debrief says.
func TestPrintedPageIsWhole(t *testing.T) {
	s, page := printedPage(t, false)
	want := []string{
		s.Text(s.data.Headline), s.Text(s.data.Ending), s.T("page.history"), s.T("page.fog"), s.T("page.forecast"), s.T("page.noledger"),
		i18n.Millions(int64(s.data.Earned.Total.Money), 1), "No border closure", said(s.Words, s.trials.done[0]), s.T("print.limits"),
	}
	for i := range s.data.Grades {
		g := &s.data.Grades[i]
		want = append(want, `<p class="letter">`+g.Letter+`</p>`)
		for _, c := range g.Causes {
			want = append(want, escape(s.Text(c.Text)))
		}
	}
	for _, pair := range append(s.terms(s.data.Earned.Lines), s.terms(s.data.Paid.Lines)...) {
		want = append(want, escape(pair.Key), pair.Value)
	}
	for _, x := range want {
		if !strings.Contains(page, x) {
			t.Errorf("%q is not on the page", x)
		}
	}
	if n := strings.Count(page, "role=\"img\""); n != 3 {
		t.Errorf("%d charts, want three", n)
	}
}

// TestPrintedPageStandsAlone: it loads nothing, runs nothing, closes what it opens
// and takes no text for markup.
func TestPrintedPageStandsAlone(t *testing.T) {
	for _, pseudo := range []bool{false, true} {
		_, page := printedPage(t, pseudo)
		for _, no := range []string{"<script", "http://", "https://", "src=", "href=", "url(", "@import", "<b>", "[print", "[page", "[view", "[otherwise", "NaN", "Inf"} {
			if strings.Contains(page, no) {
				at := strings.Index(page, no)
				t.Errorf("%q is on the page: %s", no, page[max(0, at-60):min(len(page), at+60)])
			}
		}
		var open []string
		for _, m := range regexp.MustCompile(`<(/?)([a-z0-9]+)[^>]*?(/?)>`).FindAllStringSubmatch(page, -1) {
			switch name := m[2]; {
			case m[3] == "/" || name == "meta":
			case m[1] == "":
				open = append(open, name)
			case len(open) == 0 || open[len(open)-1] != name:
				t.Fatalf("</%s> closes %v", name, open)
			default:
				open = open[:len(open)-1]
			}
		}
		if len(open) > 0 {
			t.Errorf("left open: %v", open)
		}
		if len(page) > 100_000 {
			t.Errorf("the page has %d bytes", len(page))
		}
	}
}
