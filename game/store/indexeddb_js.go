package store

import (
	"errors"
	"fmt"
	"syscall/js"
	"time"
)

const (
	databaseName = "hardcurrency"
	tableName    = "files"
)

// Open returns the store in the page's database; dir is the name of another
// database, or "". Where the browser has none or denies it, as some do in
// private windows, it returns a store in memory together with the reason.
//
// Like every method of the store it waits for events of the page, so it must not
// be called from a function that the page has called: use a goroutine.
func Open(dir string) (Store, error) {
	name := databaseName
	if dir != "" {
		name += "-" + dir
	}
	// In a sandboxed frame the mere look at it is an exception, and only those of
	// calls can be caught here.
	var factory js.Value
	if err := try(func() { factory = js.Global().Get("Reflect").Call("get", js.Global(), "indexedDB") }); err != nil {
		return &Memory{}, err
	}
	if !factory.Truthy() {
		return &Memory{}, errors.New("this browser keeps no files")
	}
	db, err := openDatabase(factory, name)
	if err != nil {
		return &Memory{}, err
	}
	return &indexed{db: db}, nil
}

// indexed keeps each file as one record {name, data, modified}, keyed by name.
type indexed struct{ db js.Value }

// try turns an exception of the page into an error.
func try(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(error); ok {
				err = e
				return
			}
			panic(r)
		}
	}()
	f()
	return nil
}

// errMore is returned for an event after which another decides.
var errMore = errors.New("not the last event")

// outcome waits for one of several events on an object. Afterwards the functions
// given to the page are taken back and released: more events may follow, such as
// an abort after an error.
func outcome(start func(on func(target js.Value, event string, result func() error))) error {
	done := make(chan error, 1)
	type handler struct {
		target js.Value
		event  string
		f      js.Func
	}
	var handlers []handler
	defer func() {
		for _, h := range handlers {
			h.target.Set(h.event, nil)
			h.f.Release()
		}
	}()
	err := try(func() {
		start(func(target js.Value, event string, result func() error) {
			f := js.FuncOf(func(js.Value, []js.Value) any {
				err := result()
				if errors.Is(err, errMore) {
					return nil
				}
				select {
				case done <- err:
				default: // the first event decides
				}
				return nil
			})
			handlers = append(handlers, handler{target, event, f})
			target.Set(event, f)
		})
	})
	if err != nil {
		return err
	}
	return <-done
}

// reason is the error property of a request or transaction.
func reason(v js.Value) error {
	if e := v.Get("error"); e.Truthy() {
		return fmt.Errorf("%s: %s", e.Get("name").String(), e.Get("message").String())
	}
	return errors.New("the browser gave no reason")
}

func openDatabase(factory js.Value, name string) (db js.Value, err error) {
	err = outcome(func(on func(js.Value, string, func() error)) {
		req := factory.Call("open", name, 1)
		on(req, "onupgradeneeded", func() error {
			// A table can only be made inside this event.
			req.Get("result").Call("createObjectStore", tableName, map[string]any{"keyPath": "name"})
			return errMore
		})
		on(req, "onerror", func() error { return reason(req) })
		on(req, "onblocked", func() error { return errors.New("another tab holds the files") })
		on(req, "onsuccess", func() error { db = req.Get("result"); return nil })
	})
	return db, err
}

// transact runs do on the table and waits until what it did is on the disk.
func (x *indexed) transact(mode string, do func(table js.Value)) error {
	return outcome(func(on func(js.Value, string, func() error)) {
		tx := x.db.Call("transaction", tableName, mode, map[string]any{"durability": "strict"})
		on(tx, "oncomplete", func() error { return nil })
		on(tx, "onerror", func() error { return reason(tx) })
		on(tx, "onabort", func() error { return reason(tx) })
		do(tx.Call("objectStore", tableName))
	})
}

func (x *indexed) List() ([]Entry, error) {
	var req js.Value
	if err := x.transact("readonly", func(t js.Value) { req = t.Call("getAll") }); err != nil {
		return nil, err
	}
	all := req.Get("result")
	out := make([]Entry, all.Length())
	for i := range out {
		r := all.Index(i)
		out[i] = Entry{
			Name:     r.Get("name").String(),
			Size:     int64(r.Get("data").Length()),
			Modified: time.UnixMilli(int64(r.Get("modified").Float())),
		}
	}
	return out, nil
}

func (x *indexed) Read(name string) ([]byte, error) {
	if err := CheckName(name); err != nil {
		return nil, err
	}
	var req js.Value
	if err := x.transact("readonly", func(t js.Value) { req = t.Call("get", name) }); err != nil {
		return nil, err
	}
	r := req.Get("result")
	if !r.Truthy() {
		return nil, notFound(name)
	}
	bytes := r.Get("data")
	data := make([]byte, bytes.Length())
	js.CopyBytesToGo(data, bytes)
	return data, nil
}

func (x *indexed) Write(name string, data []byte) error {
	if err := CheckName(name); err != nil {
		return err
	}
	err := x.transact("readwrite", func(t js.Value) { t.Call("put", record(name, data)) })
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

func record(name string, data []byte) map[string]any {
	bytes := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(bytes, data)
	return map[string]any{"name": name, "data": bytes, "modified": float64(time.Now().UnixMilli())}
}

func (x *indexed) Delete(name string) error {
	if err := CheckName(name); err != nil {
		return err
	}
	return x.transact("readwrite", func(t js.Value) { t.Call("delete", name) })
}

func (x *indexed) Rename(from, to string) error {
	if err := checkBoth(from, to); err != nil {
		return err
	}
	data, err := x.Read(from)
	if err != nil || from == to {
		return err
	}
	// One transaction: there is never neither.
	return x.transact("readwrite", func(t js.Value) {
		t.Call("put", record(to, data))
		t.Call("delete", from)
	})
}

func (x *indexed) Caveat() string { return "" }
