package lint

import (
	"bytes"
	"errors"
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
	// FMADDD, FMSUBS, FNMADDD, FNMSUBD and the vector VFMLA and VFMLS.
	fusedARM = regexp.MustCompile(`\b(FN?M(?:ADD|SUB)[SD]|VFML[AS])\b`)
	// VFMADD231SD and all its orders, signs and widths.
	fusedAMD = regexp.MustCompile(`\b(VFN?M(?:ADD|SUB)(?:ADD|SUB)?\d{3}[SP][SD])\b`)
	// The place in an instruction of the compiler's listing.
	listedPlace = regexp.MustCompile(`\((\S+\.go:\d+)\)`)
	// "sim/x/y.go:12:3: undefined: z", which no line of a listing looks like.
	complaint = regexp.MustCompile(`^\S+\.go:\d+:\d+: `)
)

// CheckFusedARM disassembles the arm64 code of packages that were listed with
// -export under GOARCH=arm64, and finds fused multiply-adds. The error names the
// packages that could not be checked; the rest were.
func CheckFusedARM(packages []Package) ([]Finding, error) {
	var findings []Finding
	var broken []error
	functions := 0
	for _, p := range packages {
		if p.Export == "" {
			broken = append(broken, fmt.Errorf("%s does not compile for arm64", p.Path()))
			continue
		}
		listing, err := exec.Command("go", "tool", "objdump", p.Export).Output()
		if err != nil {
			return nil, fmt.Errorf("disassembling %s: %w", p.Path(), err)
		}
		functions += bytes.Count(listing, []byte("TEXT "))
		findings = append(findings, scanDisassembly(p.Path(), listing)...)
	}
	if functions == 0 && len(packages) > len(broken) {
		broken = append(broken, errors.New("the disassembly holds no function"))
	}
	return sorted(unique(findings)), errors.Join(broken...)
}

// scanDisassembly reads what objdump printed: "TEXT symbol path" and then a line
// "file.go:12  address  bytes  INSTRUCTION" each.
func scanDisassembly(pkg string, listing []byte) []Finding {
	var findings []Finding
	function := ""
	for line := range strings.Lines(string(listing)) {
		if rest, ok := strings.CutPrefix(line, "TEXT "); ok {
			function, _, _ = strings.Cut(rest, "(SB)")
			continue
		}
		found := fusedARM.FindString(line)
		if found == "" {
			continue
		}
		// The line may be in another package, inlined here: name the function too.
		where, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
		text := fmt.Sprintf(fusedAdvice, found)
		findings = append(findings, Finding{pkg, "fused", strings.TrimSpace(where) + " in " + inside(function) + " " + text})
	}
	return findings
}

// CheckFusedAMD compiles the packages that match the patterns for GOAMD64=v3 and
// finds fused multiply-adds in the compiler's own listing: objdump does not know
// these instructions.
func CheckFusedAMD(root string, patterns ...string) ([]Finding, error) {
	cmd := exec.Command("go", append([]string{"build", "-gcflags=-S"}, patterns...)...)
	cmd.Dir = root
	cmd.Env = append(cmd.Environ(), "GOOS=linux", "GOARCH=amd64", "GOAMD64=v3", "CGO_ENABLED=0")
	listing, err := cmd.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("compiling for amd64 v3: %w\n%s", err, complaints(listing))
	}
	if !bytes.Contains(listing, []byte("STEXT")) {
		return nil, fmt.Errorf("the compiler listed nothing for %s", strings.Join(patterns, " "))
	}
	return sorted(unique(scanListing(root, listing))), nil
}

// scanListing reads the output of -gcflags=-S.
func scanListing(root string, listing []byte) []Finding {
	var findings []Finding
	for line := range bytes.Lines(listing) {
		found := fusedAMD.Find(line)
		if found == nil {
			continue
		}
		where := "unknown place"
		if match := listedPlace.FindSubmatch(line); match != nil {
			where = strings.TrimPrefix(string(match[1]), root+"/")
		}
		findings = append(findings, Finding{where, "fused", fmt.Sprintf(fusedAdvice, found)})
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
