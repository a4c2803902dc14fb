package sweep

import (
	"fmt"
	"strconv"
	"strings"
)

// Shard is one of several consecutive pieces of a sweep, counted from 0.
type Shard struct{ Index, Count int }

// FindShard reads a shard from the flag, else from what a batch system sets for
// the tasks of an array: SLURM_ARRAY_TASK_ID and _COUNT (with _MIN and _STEP,
// where an array does not count from 0 by ones), or JOB_COMPLETION_INDEX of a
// Kubernetes Indexed Job. That job does not say how many there are: the flag does
// as "/n", or JOB_COMPLETIONS. With none of these the shard is the whole.
// fromBatch reports that the index came from the environment.
func FindShard(flag string, getenv func(string) string) (s Shard, fromBatch bool, err error) {
	number := func(name string) (int, error) {
		n, err := strconv.Atoi(getenv(name))
		if err != nil || n < 0 {
			return 0, fmt.Errorf("%s is %q and no number", name, getenv(name))
		}
		return n, nil
	}
	index, count, both := strings.Cut(flag, "/")
	switch {
	case flag != "" && !both:
		return s, false, fmt.Errorf("-shard is i/n, not %q", flag)
	case index != "":
		i, err1 := strconv.Atoi(index)
		n, err2 := strconv.Atoi(count)
		if err1 != nil || err2 != nil {
			return s, false, fmt.Errorf("-shard is i/n, not %q", flag)
		}
		s = Shard{i, n}
	case getenv("SLURM_ARRAY_TASK_ID") != "":
		fromBatch = true
		if s, err = slurm(getenv, number); err != nil {
			return s, true, err
		}
	case getenv("JOB_COMPLETION_INDEX") != "":
		fromBatch = true
		if s.Index, err = number("JOB_COMPLETION_INDEX"); err != nil {
			return s, true, err
		}
		switch {
		case count != "":
			if s.Count, err = strconv.Atoi(count); err != nil {
				return s, true, fmt.Errorf("-shard is i/n or /n, not %q", flag)
			}
		case getenv("JOB_COMPLETIONS") != "":
			if s.Count, err = number("JOB_COMPLETIONS"); err != nil {
				return s, true, err
			}
		default:
			return s, true, fmt.Errorf("JOB_COMPLETION_INDEX is set; say how many there are with -shard /n or JOB_COMPLETIONS")
		}
	case flag != "":
		return s, false, fmt.Errorf("-shard %s leaves the index to a batch system, and none has set one", flag)
	default:
		return Shard{0, 1}, false, nil
	}
	if s.Count < 1 || s.Index < 0 || s.Index >= s.Count {
		return s, fromBatch, fmt.Errorf("shard %d/%d does not exist: shards are counted from 0 to n-1", s.Index, s.Count)
	}
	return s, fromBatch, nil
}

// slurm reads the variables of an array's task.
func slurm(getenv func(string) string, number func(string) (int, error)) (s Shard, err error) {
	id, err := number("SLURM_ARRAY_TASK_ID")
	if err != nil {
		return s, err
	}
	if s.Count, err = number("SLURM_ARRAY_TASK_COUNT"); err != nil {
		return s, err
	}
	least, step := 0, 1
	if getenv("SLURM_ARRAY_TASK_MIN") != "" {
		if least, err = number("SLURM_ARRAY_TASK_MIN"); err != nil {
			return s, err
		}
	}
	if getenv("SLURM_ARRAY_TASK_STEP") != "" {
		if step, err = number("SLURM_ARRAY_TASK_STEP"); err != nil {
			return s, err
		}
	}
	s.Index = (id - least) / max(1, step)
	return s, nil
}

// Rows returns the rows of the shard among all rows, from first to before end.
func (s Shard) Rows(all int) (first, end int) {
	cut := func(i int) int { return int(int64(all) * int64(i) / int64(s.Count)) }
	return cut(s.Index), cut(s.Index + 1)
}

// placeholder stands for the shard's index in a file name.
const placeholder = "{shard}"

// File puts the shard's index where the name has {shard}, in as many digits as
// the last index has. own reports whether it had.
func (s Shard) File(name string) (file string, own bool) {
	digits := len(strconv.Itoa(max(0, s.Count-1)))
	return strings.ReplaceAll(name, placeholder, fmt.Sprintf("%0*d", digits, s.Index)), strings.Contains(name, placeholder)
}
