package lint

import (
	"bytes"
	"fmt"
	"os/exec"
	"regexp"
	"strings"
)

// Fused multiply-add rounds once where two operations round twice, so its result
// depends on the processor. The compiler makes it of a*b+c unless a conversion,
// float64(a*b)+c, forbids it; division by a power of two counts, because it is
// compiled as a product.
const fusedAdvice = "is compiled to %s; write the product that meets + or - as float64(a*b), and x/2 as float64(x/2)"

var (
	// The names that assemblers give to such instructions: FMADDD, FNMSUBS and the
	// like (arm64, loong64, ppc64le, riscv64, s390x), VFMLA and VFMLS (arm64's
	// vectors), VFMADD231SD with all its orders and signs (amd64), XSMADDADP
	// (ppc64le's vectors), WFMADB (s390x's).
	fusedNames = regexp.MustCompile(`\s(V?FN?M(?:ADD|SUB)(?:ADD|SUB)?(?:\d{3})?[SPDF]?[SD]?|VFML[AS]|XS?V?N?M(?:ADD|SUB)[AM][SD]P|WFN?M[AS][DS]B)\s`)
	// The place in an instruction of the compiler's listing.
	listedPlace = regexp.MustCompile(`\((\S+\.go:\d+)\)`)
	// "sim/x/y.go:12:3: undefined: z", which no line of a listing looks like.
	complaint = regexp.MustCompile(`^\S+\.go:\d+:\d+: `)
)

// Fusing are the machines for which the compiler fuses, by what GOARCH and the
// level are set to. On others (386, arm, mips, wasm, amd64 below level v3) it does
// not.
var Fusing = [...][]string{
	{"GOARCH=arm64"}, {"GOARCH=amd64", "GOAMD64=v3"}, {"GOARCH=riscv64"},
	{"GOARCH=ppc64le"}, {"GOARCH=s390x"}, {"GOARCH=loong64"},
}

// CheckFused compiles the packages that match the patterns for one of Fusing and
// finds fused multiply-adds in the compiler's own listing, which names every
// instruction of every machine; objdump does not.
func CheckFused(root string, machine []string, patterns ...string) ([]Finding, error) {
	name := strings.Join(machine, " ")
	cmd := exec.Command("go", append([]string{"build", "-gcflags=-S"}, patterns...)...)
	cmd.Dir = root
	cmd.Env = append(append(cmd.Environ(), "GOOS=linux", "CGO_ENABLED=0"), machine...)
	listing, err := cmd.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("compiling with %s: %w\n%s", name, err, complaints(listing))
	}
	if !bytes.Contains(listing, []byte("STEXT")) {
		return nil, fmt.Errorf("the compiler listed nothing of %s with %s", strings.Join(patterns, " "), name)
	}
	return sorted(unique(scanListing(root, listing))), nil
}

// scanListing reads the output of -gcflags=-S: "path.Function STEXT ..." and then a
// line "address (file.go:12) INSTRUCTION operands" each.
func scanListing(root string, listing []byte) []Finding {
	var findings []Finding
	function := ""
	for line := range bytes.Lines(listing) {
		if i := bytes.Index(line, []byte(" STEXT ")); i > 0 {
			function = inside(string(line[:i]))
			continue
		}
		found := fusedNames.FindSubmatch(line)
		if found == nil {
			continue
		}
		where := "unknown place"
		if match := listedPlace.FindSubmatch(line); match != nil {
			where = strings.TrimPrefix(string(match[1]), root+"/")
		}
		// The line may be in another function, inlined here: name this one too.
		findings = append(findings, Finding{where, "fused", "in " + function + " " + fmt.Sprintf(fusedAdvice, found[1])})
	}
	return findings
}

// unique drops repeated findings: one line often compiles to several instructions.
func unique(findings []Finding) []Finding {
	seen := make(map[Finding]bool, len(findings))
	var once []Finding
	for _, f := range findings {
		if !seen[f] {
			seen[f] = true
			once = append(once, f)
		}
	}
	return once
}

// complaints keeps the compiler's errors of a listing.
func complaints(listing []byte) []byte {
	var kept []byte
	for line := range bytes.Lines(listing) {
		if complaint.Match(line) {
			kept = append(kept, line...)
		}
	}
	return kept
}
