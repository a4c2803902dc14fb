package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestSqueezeIsDeterministicAndLossless(t *testing.T) {
	raw := bytes.Repeat([]byte("\x00asm of a kind"), 5000)
	for name, squeeze := range map[string]func([]byte) ([]byte, error){
		"as this machine can": squeeze, "with the standard library": squeezeHere,
	} {
		a, err := squeeze(raw)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		b, err := squeeze(raw)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s: two runs differ", name)
		}
		r, err := gzip.NewReader(bytes.NewReader(a))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if r.Name != "" || !r.ModTime.IsZero() {
			t.Errorf("%s: the header carries name %q and time %v", name, r.Name, r.ModTime)
		}
		back, err := io.ReadAll(r)
		if err != nil || !bytes.Equal(back, raw) {
			t.Errorf("%s: unpacked to %d bytes, %v; want %d", name, len(back), err, len(raw))
		}
	}
}

// The engine without its template must give the shaders that it gives with it.
func TestPlainEngineHasTheEnginesShaders(t *testing.T) {
	root := filepath.Join("..", "..")
	original, err := goTool(root, "list", "-m", "-f", "{{.Dir}}", engine)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "engine")
	if err := copyModule(copied, strings.TrimSpace(string(original))); err != nil {
		t.Fatal(err)
	}
	want, err := shaderTable(copied)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(want, []byte("func Fragment")); n != 18 {
		t.Errorf("the engine has %d shaders, want 18", n)
	}
	dir := t.TempDir()
	if _, err := plainEngine(root, dir); err != nil {
		t.Fatal(err)
	}
	plain := filepath.Join(dir, "engine")
	got, err := shaderTable(plain)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the shaders differ:\n%s\nwant\n%s", got, want)
	}
	src, err := os.ReadFile(filepath.Join(plain, shaders, "shader.go"))
	if err != nil || bytes.Contains(src, []byte("text/template")) {
		t.Errorf("the template is still there (%v)", err)
	}

	// Another version of the engine is told apart.
	if err := replaceTemplate(filepath.Join(plain, shaders, "shader.go")); err == nil {
		t.Error("a file without the template was accepted")
	}
}

func TestDescribeFollowsContent(t *testing.T) {
	a, b := describe([]byte("one"), 10), describe([]byte("two"), 10)
	if a.ID == b.ID || a.Wasm == b.Wasm {
		t.Errorf("different content, equal names: %+v %+v", a, b)
	}
	if a.Packed != 3 || a.Raw != 10 {
		t.Errorf("sizes %d and %d, want 3 and 10", a.Packed, a.Raw)
	}
	js, err := a.script()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(js), `"wasm": "`+a.Wasm+`"`) {
		t.Errorf("build.js does not name the file:\n%s", js)
	}
}

// The page must work from any path and carry no script or style of its own
// inside, so that a strict content policy can stand.
func TestPageIsRelativeAndExternal(t *testing.T) {
	page := filepath.Join("..", "page")
	html, err := os.ReadFile(filepath.Join(page, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	made := map[string]bool{"build.js": true, "wasm_exec.js": true}
	refs := regexp.MustCompile(`(?:src|href)="([^"]*)"`).FindAllStringSubmatch(string(html), -1)
	if len(refs) < 5 {
		t.Fatalf("only %d references found in the page", len(refs))
	}
	for _, ref := range refs {
		name := ref[1]
		if strings.HasPrefix(name, "/") || strings.Contains(name, ":") {
			t.Errorf("%q is not relative", name)
		}
		if _, err := os.Stat(filepath.Join(page, name)); err != nil && !made[name] {
			t.Errorf("%q is neither in web/page nor written by pack", name)
		}
	}
	for _, inline := range []*regexp.Regexp{
		regexp.MustCompile(`<script[^>]*>[^<\s]`),
		regexp.MustCompile(`<style`),
		regexp.MustCompile(`\son[a-z]+="`),
		regexp.MustCompile(`\sstyle="`),
	} {
		if m := inline.Find(html); m != nil {
			t.Errorf("inline script or style in the page: %s", m)
		}
	}
}

// Every word boot.js or the page asks for must exist in English.
func TestWordsAreComplete(t *testing.T) {
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join("..", "page", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	have := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^    (\w+):`).FindAllStringSubmatch(read("words.js"), -1) {
		have[m[1]] = true
	}
	boot := read("boot.js") + read("scorm.js")
	want := map[string]bool{"stoppedTitle": true, "stoppedText": true, "startTitle": true, "startText": true}
	for _, m := range regexp.MustCompile(`words\('(\w+)'\)`).FindAllStringSubmatch(boot, -1) {
		want[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`tell\('(\w+)'`).FindAllStringSubmatch(boot, -1) {
		want[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`askToGoOn\([^,]+, '(\w+)'`).FindAllStringSubmatch(boot, -1) {
		want[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`show\('(\w+)'`).FindAllStringSubmatch(boot, -1) {
		want[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`(?:new Problem\(|notice\(|askToGoOn\(|problem = )'(\w+)'`).FindAllStringSubmatch(boot, -1) {
		want[m[1]+"Title"], want[m[1]+"Text"] = true, true
	}
	for _, m := range regexp.MustCompile(`data-word="(\w+)"`).FindAllStringSubmatch(read("index.html"), -1) {
		want[m[1]] = true
	}
	for key := range want {
		if !have[key] {
			t.Errorf("words.js lacks %q", key)
		}
	}
	if len(want) < 15 {
		t.Errorf("only %d words found in use: the patterns of this test no longer match boot.js", len(want))
	}
}

// fake is a small game with the real page around it.
func fake(t *testing.T) *game {
	t.Helper()
	g := &game{packed: []byte("\x1f\x8bnot really a game"), page: map[string][]byte{"wasm_exec.js": []byte("// the loader\n")}}
	g.meta = describe(g.packed, 99)
	entries, err := os.ReadDir(filepath.Join("..", "page"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if g.page[e.Name()], err = os.ReadFile(filepath.Join("..", "page", e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return g
}

// The worker lists what is in the folder, and is another one when any file is.
func TestSiteIsListedForTheWorker(t *testing.T) {
	worker := func(g *game) (site struct {
		ID    string
		Files []string
	}) {
		out := filepath.Join(t.TempDir(), "web")
		if err := writeSite(g, out); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(out, "sw.js"))
		if err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(string(data), "\n")
		first = strings.TrimSuffix(strings.TrimPrefix(first, "globalThis.hardcurrencySite = "), ";")
		if err := json.Unmarshal([]byte(first), &site); err != nil {
			t.Fatal(err)
		}
		entries, err := os.ReadDir(out)
		if err != nil {
			t.Fatal(err)
		}
		listed := map[string]bool{"index.html": true, "sw.js": true}
		for _, f := range site.Files {
			name, _, _ := strings.Cut(f, "?")
			listed[name] = true
		}
		for _, e := range entries {
			if !listed[e.Name()] {
				t.Errorf("%s is not listed", e.Name())
			}
		}
		if len(listed) != len(entries)+1 { // and ./
			t.Errorf("%d names are listed for %d files", len(listed), len(entries))
		}
		return site
	}
	a := worker(fake(t))
	g := fake(t)
	g.page["style.css"] = append(g.page["style.css"], '\n')
	if b := worker(g); a.ID == b.ID {
		t.Error("another page has the same worker")
	}
	if again := worker(fake(t)); again.ID != a.ID {
		t.Error("the same page has another worker")
	}
}

func TestLettersHoldBytes(t *testing.T) {
	if len(letters) != 85 {
		t.Fatalf("%d letters", len(letters))
	}
	for n := range 9 {
		data := bytes.Repeat([]byte{0xff, 0, 0x80}, 3)[:n]
		text := toLetters(data)
		if len(text) != (n+3)/4*5 {
			t.Errorf("%d bytes are %d letters", n, len(text))
		}
		var back []byte
		for i := 0; i < len(text); i += 5 {
			v := uint64(0)
			for _, c := range []byte(text[i : i+5]) {
				v = v*85 + uint64(strings.IndexByte(letters, c))
			}
			back = binary.BigEndian.AppendUint32(back, uint32(v))
		}
		if !bytes.Equal(back[:n], data) {
			t.Errorf("%x came back as %x", data, back)
		}
	}
}

// The single file names nothing outside itself, and its policy every script in it.
func TestSingleFileIsWhole(t *testing.T) {
	page, err := singleFile(fake(t))
	if err != nil {
		t.Fatal(err)
	}
	if m := regexp.MustCompile(`(?:src|href)="([^d#][^"]*)"`).FindAllSubmatch(page, -1); m != nil {
		t.Errorf("it asks for %q", m)
	}
	scripts := regexp.MustCompile(`(?s)<script>(.*?)</script>`).FindAllSubmatch(page, -1)
	if len(scripts) != 5 {
		t.Fatalf("%d scripts", len(scripts))
	}
	for _, s := range scripts {
		sum := sha256.Sum256(s[1])
		if !bytes.Contains(page, []byte("'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")) {
			t.Errorf("the policy does not allow %.40q", s[1])
		}
	}
	if bytes.Contains(page, []byte("script-src 'self'")) || !bytes.Contains(page, []byte("connect-src 'none'")) {
		t.Error("the policy is that of the site")
	}
}

// The SCORM package has its manifest first and names each of its files there.
func TestScormPackage(t *testing.T) {
	data, err := scormPackage(fake(t))
	if err != nil {
		t.Fatal(err)
	}
	again, err := scormPackage(fake(t))
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("two runs differ, %v", err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "imsmanifest.xml" {
		t.Errorf("%s stands first", z.File[0].Name)
	}
	f, err := z.Open("imsmanifest.xml")
	if err != nil {
		t.Fatal(err)
	}
	var m struct {
		XMLName       xml.Name `xml:"http://www.imsproject.org/xsd/imscp_rootv1p1p2 manifest"`
		Schema        string   `xml:"metadata>schema"`
		SchemaVersion string   `xml:"metadata>schemaversion"`
		Organizations struct {
			Default string `xml:"default,attr"`
			List    []struct {
				ID   string `xml:"identifier,attr"`
				Item []struct {
					Ref string `xml:"identifierref,attr"`
				} `xml:"item"`
			} `xml:"organization"`
		} `xml:"organizations"`
		Resource []struct {
			ID   string `xml:"identifier,attr"`
			Type string `xml:"type,attr"`
			Kind string `xml:"http://www.adlnet.org/xsd/adlcp_rootv1p2 scormtype,attr"`
			Href string `xml:"href,attr"`
			File []struct {
				Href string `xml:"href,attr"`
			} `xml:"file"`
		} `xml:"resources>resource"`
	}
	if err := xml.NewDecoder(f).Decode(&m); err != nil {
		t.Fatal(err)
	}
	if m.Schema != "ADL SCORM" || m.SchemaVersion != "1.2" || len(m.Organizations.List) != 1 || len(m.Resource) != 1 {
		t.Fatalf("manifest %+v", m)
	}
	org, res := m.Organizations.List[0], m.Resource[0]
	if org.ID != m.Organizations.Default || len(org.Item) != 1 || org.Item[0].Ref != res.ID {
		t.Errorf("organisation %+v does not lead to resource %s", org, res.ID)
	}
	if res.Type != "webcontent" || res.Kind != "sco" || res.Href != "index.html" {
		t.Errorf("resource %+v", res)
	}
	named := map[string]bool{"imsmanifest.xml": true}
	for _, f := range res.File {
		named[f.Href] = true
	}
	for _, f := range z.File {
		if !named[f.Name] {
			t.Errorf("%s is not named in the manifest", f.Name)
		}
		if f.Name == "sw.js" || f.Name == "manifest.webmanifest" {
			t.Errorf("%s is part of the package", f.Name)
		}
	}
	if len(named) != len(z.File) {
		t.Errorf("%d files are named, %d are there", len(named), len(z.File))
	}
}
