package sweep

import (
	"fmt"
	"testing"
)

func TestFindShard(t *testing.T) {
	for _, c := range []struct {
		name  string
		flag  string
		env   map[string]string
		want  Shard
		batch bool
		wrong bool
	}{
		{"nothing", "", nil, Shard{0, 1}, false, false},
		{"flag", "2/5", nil, Shard{2, 5}, false, false},
		{"the flag comes first", "2/5", map[string]string{"SLURM_ARRAY_TASK_ID": "0", "SLURM_ARRAY_TASK_COUNT": "9"}, Shard{2, 5}, false, false},
		{"counted from one", "5/5", nil, Shard{}, false, true},
		{"negative", "-1/5", nil, Shard{}, false, true},
		{"no number", "a/5", nil, Shard{}, false, true},
		{"no count", "3", nil, Shard{}, false, true},
		{"none of them", "0/0", nil, Shard{}, false, true},
		{"nobody says which", "/5", nil, Shard{}, false, true},
		{"slurm", "", map[string]string{"SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_COUNT": "4"}, Shard{3, 4}, true, false},
		{"slurm from one", "", map[string]string{"SLURM_ARRAY_TASK_ID": "4", "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_MIN": "1"}, Shard{3, 4}, true, false},
		{"slurm by twos", "", map[string]string{"SLURM_ARRAY_TASK_ID": "14", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": "10", "SLURM_ARRAY_TASK_STEP": "2"}, Shard{2, 3}, true, false},
		{"slurm without a count", "", map[string]string{"SLURM_ARRAY_TASK_ID": "3"}, Shard{}, true, true},
		{"slurm beyond", "", map[string]string{"SLURM_ARRAY_TASK_ID": "4", "SLURM_ARRAY_TASK_COUNT": "4"}, Shard{}, true, true},
		{"kubernetes", "", map[string]string{"JOB_COMPLETION_INDEX": "6", "JOB_COMPLETIONS": "8"}, Shard{6, 8}, true, false},
		{"kubernetes and the flag", "/8", map[string]string{"JOB_COMPLETION_INDEX": "6"}, Shard{6, 8}, true, false},
		{"kubernetes without a count", "", map[string]string{"JOB_COMPLETION_INDEX": "6"}, Shard{}, true, true},
	} {
		got, batch, err := FindShard(c.flag, func(k string) string { return c.env[k] })
		if (err != nil) != c.wrong || err == nil && (got != c.want || batch != c.batch) {
			t.Errorf("%s: %v, %v, %v", c.name, got, batch, err)
		}
	}
}

// TestShardsCoverAllRows cuts tables of many lengths into many pieces.
func TestShardsCoverAllRows(t *testing.T) {
	for all := range 40 {
		for n := 1; n < 9; n++ {
			next := 0
			for i := range n {
				first, end := Shard{i, n}.Rows(all)
				if first != next || end < first || end-first > all/n+1 {
					t.Fatalf("piece %d of %d of %d rows is %d to %d", i, n, all, first, end)
				}
				next = end
			}
			if next != all {
				t.Fatalf("%d pieces of %d rows end at %d", n, all, next)
			}
		}
	}
}

func TestFileNames(t *testing.T) {
	for _, c := range []struct {
		shard Shard
		name  string
		want  string
		own   bool
	}{
		{Shard{0, 1}, "a.csv", "a.csv", false},
		{Shard{3, 4}, "a-{shard}.csv", "a-3.csv", true},
		{Shard{3, 101}, "{shard}/a.csv", "003/a.csv", true},
	} {
		if got, own := c.shard.File(c.name); got != c.want || own != c.own {
			t.Errorf("%v of %s: %s, %v", c.shard, c.name, got, own)
		}
	}
}

func TestSeeds(t *testing.T) {
	for text, want := range map[string]string{
		"1:5": "1 5", "7": "7 7", "0:0": "0 0", "5:1": "", "": "", "a:b": "", "1:2:3": "", "-1:2": "", "1:18446744073709551615": "",
	} {
		first, last, err := ParseSeeds(text)
		got := ""
		if err == nil {
			got = fmt.Sprint(first, last)
		}
		if got != want {
			t.Errorf("%q: %q (%v), want %q", text, got, err, want)
		}
	}
}
