package class

import (
	"encoding/csv"
	"io"
	"strconv"

	"hardcurrency/sim/content"
)

// WriteCSV writes a row for each campaign that counts. The columns of decisions,
// goals, figures and questions are those that any campaign has.
func (r *Report) WriteCSV(w io.Writer) error {
	head := []string{
		"student", "file", "code", "scenario", "difficulty", "seat", "opponent", "seed", "ending", "date", "minutes", "orders", "plan_share",
		"remitted_usd_m", "victims_usd_m", "lowest_welfare", "grade_revenue", "grade_exposure", "grade_harm", "answered", "marks",
	}
	goals := Goals()
	for i := range goals {
		head = append(head, "goal_"+goals[i].ID)
	}
	figures := r.keys(func(c *Campaign) (out []string) {
		for _, f := range c.Figures {
			out = append(out, f.Label)
		}
		return out
	})
	forks := r.keys(func(c *Campaign) (out []string) {
		for _, x := range c.Choices {
			out = append(out, x.Dossier)
		}
		return out
	})
	questions := r.keys(func(c *Campaign) (out []string) {
		for _, a := range c.Answers {
			out = append(out, a.Question)
		}
		return out
	})
	for _, f := range figures {
		head = append(head, "beside: "+f)
	}
	for _, d := range forks {
		head = append(head, "decision_"+d)
	}
	for _, q := range questions {
		head = append(head, "answer_"+q, "verdict_"+q)
	}
	out := csv.NewWriter(w)
	if err := out.Write(head); err != nil {
		return err
	}
	number := func(x float64) string { return strconv.FormatFloat(x, 'f', 3, 64) }
	for _, c := range r.Campaigns {
		row := []string{
			cell(c.Student), cell(c.File), c.Code, c.Scenario, c.Difficulty, c.Seat, c.Opponent, strconv.FormatUint(c.Seed, 10), c.Ending, c.Date,
			strconv.FormatInt(c.Minutes, 10), strconv.Itoa(c.Orders), number(c.Plan), number(c.Remitted), number(c.Victims), number(c.Welfare),
			c.Revenue, c.Exposure, c.Harm, strconv.Itoa(c.Answered), number(c.Marks),
		}
		for i := range c.Findings {
			row = append(row, string(c.Findings[i].Evidence))
		}
		for _, label := range figures {
			v := ""
			for _, f := range c.Figures {
				if f.Label == label {
					v = number(f.Value)
				}
			}
			row = append(row, v)
		}
		for _, id := range forks {
			v := ""
			for _, x := range c.Choices {
				if x.Dossier != id {
					continue
				}
				if v != "" { // a dossier that came back
					v += "; "
				}
				if v += x.Option; x.Option == "" {
					v += "lapsed"
				}
			}
			row = append(row, v)
		}
		for _, id := range questions {
			answer, verdict := "", ""
			for _, a := range c.Answers {
				if a.Question == id {
					answer, verdict = cell(a.Answer), a.Verdict
				}
			}
			row = append(row, answer, verdict)
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// cell keeps a spreadsheet from taking what somebody wrote for a formula.
func cell(text string) string {
	if text != "" && (text[0] == '=' || text[0] == '+' || text[0] == '-' || text[0] == '@') {
		return "'" + text
	}
	return text
}

// keys lists what the campaigns have of something, each once, in the order in which
// it is first met.
func (r *Report) keys(of func(*Campaign) []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, c := range r.Campaigns {
		for _, k := range of(c) {
			if !seen[k] {
				seen[k] = true
				out = append(out, k)
			}
		}
	}
	return out
}

// dossier finds a dossier in the rules of the campaigns.
func (r *Report) dossier(id string) *content.Dossier {
	for _, c := range r.Campaigns {
		for i := range c.rules.Dossiers {
			if c.rules.Dossiers[i].ID == id {
				return &c.rules.Dossiers[i]
			}
		}
	}
	return nil
}
