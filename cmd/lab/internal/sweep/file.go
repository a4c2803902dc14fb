package sweep

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
)

// table is the CSV file of one shard, being written.
type table struct {
	path string
	file *os.File
	rows *csv.Writer
	done int // rows it has
}

// ErrOther says that a file holds the rows of another sweep.
var ErrOther = errors.New("holds the rows of another sweep")

// openTable opens the file of a shard, which is new or was left by a sweep that
// was interrupted: whole rows of this very sweep are kept, half a row at the end
// is cut off, anything else is an error. With restart what is there is discarded.
func openTable(path string, p *Plan, cells []cell, first, end int, restart bool) (*table, error) {
	flags := os.O_RDWR | os.O_CREATE
	if restart {
		flags |= os.O_TRUNC
	}
	file, err := os.OpenFile(path, flags, 0o644)
	if err != nil {
		return nil, err
	}
	t := &table{path: path, file: file, rows: csv.NewWriter(file)}
	keep, err := t.resume(p, cells, first, end)
	if err == nil {
		err = file.Truncate(keep)
	}
	if err == nil {
		_, err = file.Seek(keep, io.SeekStart)
	}
	if err == nil && keep == 0 {
		err = t.header(p.columns())
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	return t, nil
}

func (t *table) header(columns []column) error {
	var names []string
	for i := range columns {
		names = append(names, columns[i].name)
	}
	t.rows.Write(names)
	return t.flush()
}

// resume reads what the file has and returns how many of its bytes are good.
func (t *table) resume(p *Plan, cells []cell, first, end int) (keep int64, err error) {
	data := &lastByte{r: bufio.NewReaderSize(t.file, 1<<16)}
	r := csv.NewReader(data)
	r.ReuseRecord = true
	columns := p.columns()
	r.FieldsPerRecord = -1
	for line := 0; ; line++ {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return keep, nil
		}
		at := r.InputOffset()
		// A row without its line end was being written when the sweep stopped; so was
		// one that does not parse, if nothing comes behind it.
		if whole, known := data.endsLine(at); known && !whole {
			return keep, nil
		}
		if err != nil {
			return 0, fmt.Errorf("%s: %w", t.path, err)
		}
		if line == 0 {
			for i := range columns {
				if i >= len(record) || record[i] != columns[i].name || len(record) != len(columns) {
					return 0, fmt.Errorf("%s %w: its columns are others", t.path, ErrOther)
				}
			}
			keep = at
			continue
		}
		row := first + line - 1
		if row >= end {
			return 0, fmt.Errorf("%s %w: it has more rows than the %d of this one", t.path, ErrOther, end-first)
		}
		if err := p.same(cells, row, record); err != nil {
			return 0, fmt.Errorf("%s %w: line %d %w", t.path, ErrOther, line+1, err)
		}
		keep, t.done = at, line
	}
}

// same compares the keys of a record with those that a row should have.
func (p *Plan) same(cells []cell, row int, record []string) error {
	k, seed := p.locate(cells, row)
	want := p.keys()
	for i := range want {
		expect := show(seed)
		if want[i].of != nil {
			expect = show(want[i].of(k, nil))
		}
		if i >= len(record) || record[i] != expect {
			have := "nothing"
			if i < len(record) {
				have = strconv.Quote(record[i])
			}
			return fmt.Errorf("has %s as %s and not %q", have, want[i].name, expect)
		}
	}
	return nil
}

// locate returns the combination and the seed of a row.
func (p *Plan) locate(cells []cell, row int) (*cell, uint64) {
	seeds := int(p.Last - p.First + 1)
	return &cells[row/seeds], p.First + uint64(row%seeds)
}

// add writes rows; they are on their way to the disk when it returns.
func (t *table) add(rows [][]string) error {
	for _, r := range rows {
		t.rows.Write(r)
	}
	t.done += len(rows)
	return t.flush()
}

func (t *table) flush() error {
	t.rows.Flush()
	if err := t.rows.Error(); err != nil {
		return fmt.Errorf("writing %s: %w", t.path, err)
	}
	return nil
}

func (t *table) close() error { return t.file.Close() }

// lastByte remembers where lines end, so that a row can be told from half a row.
type lastByte struct {
	r    io.Reader
	n    int64
	ends []int64 // offsets just behind line ends of the last reads
}

// Read reads on.
func (l *lastByte) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	for at, rest := 0, p[:n]; ; {
		i := bytes.IndexByte(rest, '\n')
		if i < 0 {
			break
		}
		at += i + 1
		l.ends = append(l.ends, l.n+int64(at))
		rest = rest[i+1:]
	}
	l.n += int64(n)
	return n, err
}

// endsLine reports whether a line ends just before an offset that was read.
func (l *lastByte) endsLine(at int64) (ends, known bool) {
	i, found := slices.BinarySearch(l.ends, at)
	l.ends = slices.Delete(l.ends, 0, i)
	return found, at <= l.n
}
