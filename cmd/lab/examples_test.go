package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestExamplesWork uses the policies of docs/examples, and looks into the job
// files for flags that there are.
func TestExamplesWork(t *testing.T) {
	folder := filepath.Join("..", "..", "docs", "examples")
	code, out, complaint := use("run", "-days", "400", "-state", filepath.Join(folder, "state-policy.json"), "-coalition", filepath.Join(folder, "coalition-policy.json"))
	if code != exitOK || out == "" {
		t.Errorf("exit %d: %s", code, complaint)
	}
	_, help, _ := use("help", "sweep")
	for _, name := range []string{"sweep.sbatch", "sweep-job.yaml"} {
		b, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, flag := range []string{"-scenario", "-seeds", "-state", "-coalition", "-set", "-o"} {
			if !strings.Contains(string(b), flag) || !strings.Contains(help, "  "+flag+" ") {
				t.Errorf("%s: the flag %s", name, flag)
			}
		}
		if !strings.Contains(string(b), "{shard}") {
			t.Errorf("%s: all pieces would write one file", name)
		}
	}
}
