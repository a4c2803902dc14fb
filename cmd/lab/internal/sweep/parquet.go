package sweep

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"strconv"

	"github.com/parquet-go/parquet-go"

	"hardcurrency/sim/num"
)

// sweepKey names the metadata by which a file tells which sweep it is.
const sweepKey = "hardcurrency.sweep"

// identity stands for the rows of a shard: their combinations and seeds.
func (p *Plan) identity(cells []cell, first, end int) string {
	var h num.Hasher
	for i := range cells {
		h.AddString(cells[i].setup)
	}
	h.Add(p.First)
	h.Add(p.Last)
	h.Add(uint64(first))
	h.Add(uint64(end))
	return fmt.Sprintf("%016x", h.Sum())
}

// finished reports whether a Parquet file is there and holds this very shard. One
// that holds something else is an error.
func finished(path string, p *Plan, cells []cell, first, end int) (bool, error) {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return false, err
	}
	have, err := parquet.OpenFile(f, info.Size())
	if err != nil {
		return false, fmt.Errorf("%s is no Parquet file: %w", path, err)
	}
	if id, _ := have.Lookup(sweepKey); id != p.identity(cells, first, end) {
		return false, fmt.Errorf("%s %w", path, ErrOther)
	}
	return true, nil
}

// rowType is a struct with a field a column, since the library takes the order of
// columns from a type.
func rowType(columns []column) reflect.Type {
	types := map[kind]reflect.Type{
		text: reflect.TypeFor[string](), natural: reflect.TypeFor[uint64](), whole: reflect.TypeFor[int64](), real: reflect.TypeFor[float64](),
		truth: reflect.TypeFor[bool](), dollars: reflect.TypeFor[float64](),
	}
	var fields []reflect.StructField
	for i := range columns {
		tag := fmt.Sprintf(`parquet:"%s"`, columns[i].name)
		if columns[i].kind == text {
			tag = fmt.Sprintf(`parquet:"%s,dict"`, columns[i].name)
		}
		fields = append(fields, reflect.StructField{
			Name: fmt.Sprintf("Column%d", i), Type: types[columns[i].kind], Tag: reflect.StructTag(tag),
		})
	}
	return reflect.StructOf(fields)
}

// toParquet turns the rows of a CSV file into a Parquet file of the same order.
// The file appears whole or not at all.
func toParquet(from, to string, p *Plan, cells []cell, first, end int) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	columns := p.columns()
	model := rowType(columns)
	out, err := os.Create(to + ".part")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(out.Name())
		}
	}()
	w := parquet.NewWriter(out, parquet.SchemaOf(reflect.New(model).Interface()), parquet.Compression(&parquet.Snappy),
		parquet.KeyValueMetadata(sweepKey, p.identity(cells, first, end)))
	r := csv.NewReader(bufio.NewReader(in))
	r.FieldsPerRecord, r.ReuseRecord = len(columns), true
	if _, err = r.Read(); err != nil {
		return errors.Join(err, out.Close())
	}
	row := reflect.New(model)
	for err == nil {
		var record []string
		if record, err = r.Read(); errors.Is(err, io.EOF) {
			err = nil
			break
		}
		if err == nil {
			err = fillRow(row.Elem(), columns, record)
		}
		if err == nil {
			err = w.Write(row.Interface())
		}
	}
	if err = errors.Join(err, w.Close(), out.Close()); err != nil {
		return err
	}
	return os.Rename(out.Name(), to)
}

// fillRow reads a record into a struct of rowType.
func fillRow(row reflect.Value, columns []column, record []string) error {
	for i := range columns {
		field, value := row.Field(i), record[i]
		var err error
		switch columns[i].kind {
		case text:
			field.SetString(value)
		case natural:
			var v uint64
			v, err = strconv.ParseUint(value, 10, 64)
			field.SetUint(v)
		case whole:
			var v int64
			v, err = strconv.ParseInt(value, 10, 64)
			field.SetInt(v)
		case real, dollars:
			var v float64
			v, err = strconv.ParseFloat(value, 64)
			field.SetFloat(v)
		case truth:
			var v bool
			v, err = strconv.ParseBool(value)
			field.SetBool(v)
		}
		if err != nil {
			return fmt.Errorf("column %s: %w", columns[i].name, err)
		}
	}
	return nil
}
