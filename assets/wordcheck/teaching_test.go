package wordcheck

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hardcurrency/game/i18n"
	"hardcurrency/game/link"
	"hardcurrency/sim/content"
)

const teachingDir = "../../docs/teaching"

// teachingPages reads the pages for teachers, by file name.
func teachingPages(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(teachingDir, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		pages[filepath.Base(f)] = string(text)
	}
	for _, want := range []string{"README.md", "plan-45.md", "plan-90.md", "guide.md", "glossary.md", "debrief-questions.md", "quiz.md", "slides.md", "tone.md", "prompts.md"} {
		if pages[want] == "" {
			t.Errorf("docs/teaching/%s is missing", want)
		}
	}
	return pages
}

var (
	mdLink    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	mdHeading = regexp.MustCompile(`(?m)^#+ (.+)$`)
	notInSlug = regexp.MustCompile(`[^a-z0-9 _-]`)
)

// slug is the anchor of a heading, as repositories' web pages make it.
func slug(heading string) string {
	return strings.ReplaceAll(notInSlug.ReplaceAllString(strings.ToLower(heading), ""), " ", "-")
}

// TestTeachingLinksLead follows every relative link, and the anchors of those
// that name one.
func TestTeachingLinksLead(t *testing.T) {
	for name, text := range teachingPages(t) {
		for _, m := range mdLink.FindAllStringSubmatch(text, -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			path, anchor, _ := strings.Cut(m[1], "#")
			target := filepath.Join(teachingDir, path)
			if path == "" {
				target = filepath.Join(teachingDir, name)
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s links to %s, which is not there", name, m[1])
				continue
			}
			if anchor == "" {
				continue
			}
			body, err := os.ReadFile(target)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.ContainsFunc(mdHeading.FindAllStringSubmatch(string(body), -1), func(h []string) bool { return slug(h[1]) == anchor }) {
				t.Errorf("%s links to %s, where no heading has that anchor", name, m[1])
			}
		}
	}
}

// codexTitle is the title of a codex entry, by the id that the pages use.
func codexTitle(words *i18n.Catalogue, id string) (string, bool) {
	key := "codex." + id + ".title"
	if term, ok := strings.CutPrefix(id, "term-"); ok {
		key = "term." + term
	}
	return words.T(key), words.Has(key)
}

var (
	codexRef = regexp.MustCompile("\\*([^*\n]+)\\* `((?:scheme|body|resolution|incident|figure|home|model|term)-[a-z0-9-]+)`")
	anyRef   = regexp.MustCompile("`((?:scheme|body|resolution|incident|figure|home|model|term)-[a-z0-9-]+)`")
)

// TestTeachingNamesTheCodexRightly checks that each entry that is named exists
// and has that title, so that somebody who looks for it finds it.
func TestTeachingNamesTheCodexRightly(t *testing.T) {
	words := english(t)
	seen := 0
	for name, text := range teachingPages(t) {
		refs := codexRef.FindAllStringSubmatch(text, -1)
		seen += len(refs)
		for _, m := range refs {
			if title, ok := codexTitle(words, m[2]); !ok {
				t.Errorf("%s names %s, which is no entry of the codex", name, m[2])
			} else if title != m[1] {
				t.Errorf("%s calls %s %q; its title is %q", name, m[2], m[1], title)
			}
		}
		if n := len(anyRef.FindAllString(text, -1)); n != len(refs) {
			t.Errorf("%s names %d entries, %d of them with a title", name, n, len(refs))
		}
	}
	if seen < 50 {
		t.Errorf("%d references to the codex were found: the pages have changed their form, or the test has", seen)
	}
}

var (
	screenWords = regexp.MustCompile(`\*\*([^*\n]+)\*\*`)
	labCommand  = regexp.MustCompile("(?:cmd/|`)lab ([a-z-]+)")
	makeTarget  = regexp.MustCompile("`make ([a-z]+)`")
	scenarioID  = regexp.MustCompile("(?:Scenario: `|scenario=)([a-z0-9-]+)")
	presetOf    = regexp.MustCompile(`\?([a-z]+=[^\x60\s]+)`)
)

// TestTeachingPromisesNothingThatIsNotThere holds the pages to the game: words in
// bold stand on the screen exactly so, scenarios and difficulties exist, and so
// does every command.
func TestTeachingPromisesNothingThatIsNotThere(t *testing.T) {
	words := english(t)
	onScreen := map[string]bool{}
	for _, key := range words.Keys() {
		onScreen[words.T(key)] = true
	}
	lib, _ := load(t)
	scenarios := map[string]bool{}
	for i := range lib.Scenarios {
		scenarios[lib.Scenarios[i].ID] = true
	}
	lab, err := os.ReadFile("../../cmd/lab/main.go")
	if err != nil {
		t.Fatal(err)
	}
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	known := link.Known{Langs: []string{"en"}, Seats: []string{content.StateSeat.String()}}
	for id := range scenarios {
		known.Scenarios = append(known.Scenarios, id)
	}
	for i := range lib.Difficulties {
		known.Difficulties = append(known.Difficulties, lib.Difficulties[i].ID)
	}
	plans := 0
	for name, text := range teachingPages(t) {
		for _, m := range presetOf.FindAllStringSubmatch(text, -1) {
			q, err := url.ParseQuery(m[1])
			if err != nil {
				t.Errorf("%s has the link %q: %v", name, m[1], err)
				continue
			}
			for key := range q {
				if !slices.Contains(link.Names, key) && !slices.Contains(ofThePage, key) {
					t.Errorf("%s has the link %q, and no link knows %s", name, m[1], key)
				}
			}
			_, problems := link.Parse(func(key string) (string, bool) { return q.Get(key), q.Has(key) }, known)
			for _, p := range problems {
				t.Errorf("%s has the link %q, whose %s makes no sense", name, m[1], p.Name)
			}
		}
		for _, m := range screenWords.FindAllStringSubmatch(text, -1) {
			if !onScreen[m[1]] {
				t.Errorf("%s has %q in bold, which stands nowhere on the screen", name, m[1])
			}
		}
		for _, m := range scenarioID.FindAllStringSubmatch(text, -1) {
			plans++
			if !scenarios[m[1]] {
				t.Errorf("%s plans a lesson with scenario %s, which does not exist", name, m[1])
			}
		}
		for _, m := range labCommand.FindAllStringSubmatch(text, -1) {
			if !strings.Contains(string(lab), `"`+m[1]+`"`) {
				t.Errorf("%s asks for lab %s, which does not exist", name, m[1])
			}
		}
		for _, m := range makeTarget.FindAllStringSubmatch(text, -1) {
			if !strings.Contains(string(makefile), "\n"+m[1]+":") {
				t.Errorf("%s asks for make %s, which does not exist", name, m[1])
			}
		}
	}
	if plans < 2 {
		t.Errorf("%d plans name a scenario, want at least two", plans)
	}
}

var (
	quizItem   = regexp.MustCompile(`(?m)^### (\d+)\. .+$`)
	quizOption = regexp.MustCompile(`(?m)^- ([A-F])\. `)
	sourceMark = regexp.MustCompile(`\((?:V|M|D|model)[;,) ]`)
)

// TestQuizIsWhole checks every item of the quiz bank: kind, answer, explanation
// and a source with its mark; and that an answer by letter is among the options.
func TestQuizIsWhole(t *testing.T) {
	text := teachingPages(t)["quiz.md"]
	at := quizItem.FindAllStringSubmatchIndex(text, -1)
	if len(at) < 25 {
		t.Errorf("the quiz has %d items, want at least 25", len(at))
	}
	kinds := map[string]int{}
	for i := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		number, item := text[at[i][2]:at[i][3]], text[at[i][1]:end]
		if number != fmt.Sprint(i+1) {
			t.Errorf("item %d is numbered %s", i+1, number)
		}
		field := func(key string) string {
			var found []string
			for _, line := range strings.Split(item, "\n") {
				if v, ok := strings.CutPrefix(line, key+": "); ok && strings.TrimSpace(v) != "" {
					found = append(found, strings.TrimSpace(v))
				}
			}
			if len(found) != 1 {
				t.Errorf("item %s has %d lines %q, want one", number, len(found), key)
				return ""
			}
			return found[0]
		}
		kind, answer, explanation, source := field("Kind"), field("Answer"), field("Explanation"), field("Source")
		kinds[kind]++
		if len(explanation) < 40 {
			t.Errorf("item %s explains itself in %q", number, explanation)
		}
		if !sourceMark.MatchString(source) {
			t.Errorf("item %s has a source without a mark: %q", number, source)
		}
		var options []string
		for _, m := range quizOption.FindAllStringSubmatch(item, -1) {
			options = append(options, m[1])
		}
		chosen := strings.Split(answer, ", ")
		switch kind {
		case "choice":
			if len(chosen) != 1 {
				t.Errorf("item %s wants one letter, has %q", number, answer)
			}
			fallthrough
		case "several":
			if len(options) < 3 {
				t.Errorf("item %s has %d options", number, len(options))
			}
			for _, c := range chosen {
				if !slices.Contains(options, c) {
					t.Errorf("item %s is answered by %q, of options %v", number, c, options)
				}
			}
		case "true or false":
			if answer != "True" && answer != "False" {
				t.Errorf("item %s is answered by %q", number, answer)
			}
		case "number", "order", "match", "short":
			if len(options) > 0 {
				t.Errorf("item %s of kind %s has options", number, kind)
			}
		default:
			t.Errorf("item %s is of kind %q", number, kind)
		}
	}
	if len(kinds) < 5 {
		t.Errorf("the quiz has only the kinds %v", kinds)
	}
}

// TestDebriefQuestionsAreTen checks that there are ten, and that each says what
// answers it and what a good answer has.
func TestDebriefQuestionsAreTen(t *testing.T) {
	parts := regexp.MustCompile(`(?m)^## `).Split(teachingPages(t)["debrief-questions.md"], -1)[1:]
	lib, _ := load(t)
	if len(parts) != 10 || len(lib.Questions) != 10 {
		t.Fatalf("%d debrief questions, %d in the game, want ten", len(parts), len(lib.Questions))
	}
	words := english(t)
	for i, p := range parts {
		q := &lib.Questions[i]
		if heading, want := strings.SplitN(p, "\n", 2)[0], fmt.Sprintf("%d. %s", i+1, words.T("question."+q.ID)); heading != want {
			t.Errorf("the page asks %q, the game %q", heading, want)
		}
		if !strings.Contains(p, "`"+q.Codex+"`") {
			t.Errorf("%s leads to the entry %s, the page to another", q.ID, q.Codex)
		}
		for _, want := range []string{"\n- In the campaign: ", "\n- A good answer ", "\n- Beside the record: "} {
			if !strings.Contains(p, want) {
				t.Errorf("%q has no line %q", strings.SplitN(p, "\n", 2)[0], want)
			}
		}
	}
}

// ofThePage are what an address can set besides what a link hands on, as in
// machine_js.go.
var ofThePage = []string{"scale", "reduce-motion", "mute", "projector"}

// TestPromptsAreInTheManual: the page for teachers has each prompt under its date,
// in the words of the game, and the words are of prompts that there are.
func TestPromptsAreInTheManual(t *testing.T) {
	l, _ := load(t)
	words := english(t)
	text := teachingPages(t)["prompts.md"]
	known := map[string]bool{}
	at := 0
	for _, p := range l.Prompts {
		known[p.ID] = true
		want := "### " + p.Date.String() + "\n\n**" + words.T("prompt."+p.ID+".ask") + "**\n\nWhere to look: " + words.T("prompt."+p.ID+".look") + "\n\n" + words.T("prompt."+p.ID+".note") + "\n"
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Errorf("prompts.md lacks, or has out of order:\n%s", want)
			continue
		}
		at += i
	}
	for _, key := range words.Keys() {
		if rest, ok := strings.CutPrefix(key, "prompt."); ok {
			if id, _, _ := strings.Cut(rest, "."); !known[id] {
				t.Errorf("%s is of no prompt", key)
			}
		}
	}
}
