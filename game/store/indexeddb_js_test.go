package store

import (
	"fmt"
	"strings"
	"syscall/js"
	"testing"
)

// fakeDatabase is enough of IndexedDB for the store, with its habits: events
// come later, a transaction ends by itself, a table can only be made during an
// upgrade, keys are unique.
const fakeDatabase = `
(() => {
  const bases = {};
  const later = (f) => setTimeout(f, 0);
  const request = (tx, f) => {
    const r = {};
    tx.pending++;
    later(() => {
      try { r.result = f(); if (r.onsuccess) r.onsuccess({}); }
      catch (e) { tx.failed = e; }
      if (--tx.pending === 0) later(() => {
        if (tx.failed) { tx.error = tx.failed; tx.onerror({}); } else tx.oncomplete({});
      });
    });
    return r;
  };
  const database = (tables) => ({
    createObjectStore(name) { tables[name] = new Map(); },
    transaction(name, mode) {
      const tx = { pending: 0, error: null };
      const table = tables[name];
      const write = (f) => {
        if (mode !== 'readwrite') throw new Error('read only');
        if (globalThis.fakeQuota) return () => { throw { name: 'QuotaExceededError', message: 'full' }; };
        return f;
      };
      tx.objectStore = () => ({
        get: (k) => request(tx, () => table.get(k)),
        getAll: () => request(tx, () => [...table.values()]),
        put: (v) => request(tx, write(() => table.set(v.name, v))),
        delete: (k) => request(tx, write(() => table.delete(k))),
      });
      return tx;
    },
  });
  globalThis.indexedDB = {
    open(name) {
      const r = {};
      later(() => {
        if (globalThis.fakeDenied) { r.error = { name: 'SecurityError', message: 'denied' }; r.onerror({}); return; }
        const isNew = !bases[name];
        if (isNew) bases[name] = {};
        r.result = database(bases[name]);
        if (isNew) r.onupgradeneeded({});
        later(() => r.onsuccess({}));
      });
      return r;
    },
  };
})()`

func TestWithoutDatabase(t *testing.T) {
	js.Global().Delete("indexedDB")
	s, err := Open("")
	if err == nil || s.Caveat() != CaveatMemory {
		t.Errorf("got %T, %v", s, err)
	}
}

// TestForbiddenToLook: in a sandboxed frame the property itself throws.
func TestForbiddenToLook(t *testing.T) {
	js.Global().Call("eval", `Object.defineProperty(globalThis, 'indexedDB', {
		configurable: true, get() { throw new Error('The operation is insecure.'); } })`)
	defer js.Global().Call("eval", `delete globalThis.indexedDB`)
	s, err := Open("")
	if err == nil || !strings.Contains(err.Error(), "insecure") || s.Caveat() != CaveatMemory {
		t.Errorf("got %T, %v", s, err)
	}
}

func TestDatabase(t *testing.T) {
	js.Global().Call("eval", fakeDatabase)
	n := 0
	contract(t, func(t *testing.T) Store {
		n++
		s, err := Open(fmt.Sprint(n))
		if err != nil {
			t.Fatal(err)
		}
		return s
	})
}

func TestDatabaseIsFoundAgain(t *testing.T) {
	js.Global().Call("eval", fakeDatabase)
	for i := range 2 {
		s, err := Open("")
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Read("kept")
		if (err == nil) != (i == 1) {
			t.Errorf("opened %d times: %q, %v", i+1, got, err)
		}
		if err := s.Write("kept", []byte("x")); err != nil {
			t.Error(err)
		}
	}
}

func TestDeniedAndFull(t *testing.T) {
	js.Global().Call("eval", fakeDatabase)
	s, err := Open("full")
	if err != nil {
		t.Fatal(err)
	}
	js.Global().Set("fakeQuota", true)
	if err := s.Write("a", []byte("x")); err == nil || !strings.Contains(err.Error(), "QuotaExceededError") {
		t.Errorf("full: %v", err)
	}
	js.Global().Delete("fakeQuota")
	js.Global().Set("fakeDenied", true)
	defer js.Global().Delete("fakeDenied")
	s, err = Open("denied")
	if err == nil || !strings.Contains(err.Error(), "SecurityError") || s.Caveat() != CaveatMemory {
		t.Errorf("denied: %T, %v", s, err)
	}
}
