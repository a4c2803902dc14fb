package sweep

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"

	"hardcurrency/cmd/lab/internal/play"
)

// Options say how a plan is played.
type Options struct {
	Shard   Shard
	File    string // ends in .parquet, or is a CSV file
	Restart bool   // discards what the file has
	// Progress is told how many rows of the shard are there; it may be nil.
	Progress func(done, of int)
}

// block is how many rows a core plays before they are written. A row takes some
// ten milliseconds.
const block = 24

// Result is what came of a run.
type Result struct {
	Rows    int // of the shard
	Resumed int // that the file had already
	Done    int // that it has now
}

// Run plays the rows of a shard that its file lacks and writes them in order. A
// context that is cancelled stops it between two blocks, with the file as far as
// it goes; the same call goes on from there.
func Run(ctx context.Context, p *Plan, o Options) (Result, error) {
	all, err := p.Rows()
	if err != nil {
		return Result{}, err
	}
	first, end := o.Shard.Rows(all)
	res := Result{Rows: end - first}
	cells := p.cells()
	staged, parquet := o.File, strings.HasSuffix(o.File, ".parquet")
	if parquet {
		// A Parquet file is written in one piece; until all rows are there they lie
		// beside it, where an interrupted sweep finds them.
		if !o.Restart {
			same, err := finished(o.File, p, cells, first, end)
			if same || err != nil {
				res.Resumed, res.Done = res.Rows, res.Rows
				return res, err
			}
		}
		if err := writable(o.File); err != nil {
			return res, err
		}
		staged += ".rows"
	}
	t, err := openTable(staged, p, cells, first, end, o.Restart)
	if err != nil {
		return res, err
	}
	res.Resumed = t.done
	err = fill(ctx, p, t, cells, first, end, o.Progress)
	res.Done = t.done
	if err = errors.Join(err, t.close()); err != nil || !parquet {
		return res, err
	}
	if err := toParquet(staged, o.File, p, cells, first, end); err != nil {
		return res, fmt.Errorf("writing %s: %w", o.File, err)
	}
	return res, os.Remove(staged)
}

// fill plays what the table lacks.
func fill(ctx context.Context, p *Plan, t *table, cells []cell, first, end int, progress func(int, int)) error {
	columns := p.columns()
	for at := first + t.done; at < end; {
		if progress != nil {
			progress(at-first, end-first)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		n := min(block*runtime.GOMAXPROCS(0), end-at)
		rows := play.All(n, func(i int) []string {
			k, seed := p.locate(cells, at+i)
			c := play.Campaign(k.rules, seed, k.seats(), 0, nil)
			row := make([]string, len(columns))
			for j := range columns {
				row[j] = show(columns[j].of(k, c))
			}
			return row
		})
		if err := t.add(rows); err != nil {
			return err
		}
		at += n
	}
	if progress != nil {
		progress(end-first, end-first)
	}
	return nil
}

// writable reports early that a file cannot be written.
func writable(path string) error {
	_, err := os.Stat(path)
	existed := err == nil
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil || existed {
		return err
	}
	return os.Remove(path)
}
