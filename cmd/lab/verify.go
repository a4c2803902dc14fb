package main

import (
	"errors"
	"fmt"
	"os"

	"hardcurrency/sim/content"
	handin "hardcurrency/sim/result"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

// verified is what verify prints of one file as JSON.
type verified struct {
	File       string   `json:"file"`
	Verdict    string   `json:"verdict"` // true, false, other-version, damaged or unreadable
	Why        string   `json:"why,omitempty"`
	Since      int32    `json:"since,omitempty"` // false: it held until this day
	Day        int32    `json:"day"`             // reached, or the first known to differ
	Code       string   `json:"code,omitempty"`
	Scenario   string   `json:"scenario,omitempty"`
	Difficulty string   `json:"difficulty,omitempty"`
	Seed       uint64   `json:"seed"`
	Seat       string   `json:"seat,omitempty"`
	Opponent   string   `json:"opponent,omitempty"`
	Ending     string   `json:"ending,omitempty"`
	Date       string   `json:"date,omitempty"`
	Treasury   *usd     `json:"treasury,omitempty"`
	Confidence *float64 `json:"confidence,omitempty"`
	Orders     int      `json:"orders"`
	Label      string   `json:"label,omitempty"`
	exit       int
	otherCode  bool
}

// runVerify checks result files, one line each. The exit code is that of the worst
// file: false or damaged before other version before true.
func runVerify(c *call) int {
	folder := c.flags.String("content", "", "`folder` with content and scenarios; empty for the embedded one")
	code := c.flags.String("code", "", "the result `code` that was handed in: another one is false")
	format := formatFlag(c)
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := checkFormat(c, *format); !ok {
		return code
	}
	if len(c.rest) == 0 {
		return c.usage("no file is named")
	}
	l, problems := content.Load(contentFS(*folder))
	if problems.Fatal() {
		return c.fail("the content cannot be used:\n%v", problems)
	}
	var all []verified
	worst := exitOK
	for _, file := range c.rest {
		v := verifyFile(l, file, *code)
		if v.exit == exitFail || worst == exitOK {
			worst = v.exit
		}
		all = append(all, v)
	}
	if *format == "json" {
		if failed := c.printJSON(all); failed != exitOK {
			return failed
		}
		return worst
	}
	for i := range all {
		all[i].print(c)
	}
	return worst
}

func verifyFile(l *content.Library, file, code string) verified {
	v := verified{File: file}
	b, err := os.ReadFile(file)
	if err != nil {
		v.Verdict, v.Why, v.exit = "unreadable", err.Error(), exitFail
		return v
	}
	r, err := handin.Verify(l, b)
	switch {
	case errors.Is(err, save.ErrNewer):
		v.Verdict, v.Why, v.exit = "other-version", err.Error(), exitUnknown
		return v
	case errors.Is(err, save.ErrContent):
		v.Verdict, v.Why, v.exit = "other-version", err.Error(), exitUnknown
	case err != nil:
		v.Verdict, v.Why, v.exit = "damaged", err.Error(), exitFail
		return v
	}
	h := &r.Header
	treasury := usd(h.Treasury)
	v.Code, v.Scenario, v.Difficulty, v.Seed, v.Seat, v.Opponent = r.Code, h.Scenario, h.Difficulty, h.Seed, h.Seat.String(), h.Opponent
	v.Ending, v.Date, v.Treasury, v.Confidence, v.Orders, v.Label = h.Ending.String(), h.Date.String(), &treasury, &h.Confidence, r.Orders, h.Label
	if err != nil {
		return v
	}
	v.Why, v.Since, v.Day = r.Why, r.Since, r.Day
	switch {
	case r.Verdict == save.OtherVersion:
		v.Verdict, v.exit = "other-version", exitUnknown
	case !r.OK():
		v.Verdict, v.exit = "false", exitFail
	case code != "" && !handin.SameCode(code, r.Code):
		v.Verdict, v.exit, v.otherCode, v.Why = "false", exitFail, true, "its code is "+r.Code
	default:
		v.Verdict = "true"
	}
	return v
}

func (v *verified) print(c *call) {
	switch v.Verdict {
	case "true":
		outcome := v.Ending
		if outcome == state.Running.String() {
			outcome = "not ended"
		}
		fmt.Fprintf(c.out, "%s: true: %s, %s, seed %d, %s against %s, %s on %s, treasury %s, confidence %.0f, %d orders, code %s\n",
			v.File, v.Scenario, v.Difficulty, v.Seed, v.Seat, orNobody(v.Opponent), outcome, v.Date, v.Treasury, *v.Confidence, v.Orders, v.Code)
	case "false":
		if v.otherCode {
			fmt.Fprintf(c.out, "%s: false: %s\n", v.File, v.Why)
			return
		}
		fmt.Fprintf(c.out, "%s: false by day %d (it held on day %d): %s\n", v.File, v.Day, v.Since, v.Why)
	default:
		fmt.Fprintf(c.out, "%s: %s: %s\n", v.File, v.Verdict, v.Why)
	}
}

func orNobody(policy string) string {
	if policy == "" {
		return "a person"
	}
	return policy
}
