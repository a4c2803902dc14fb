package state

import (
	"reflect"
	"testing"
	"unsafe"
)

// TestStateFitsItsBudget holds the State to the 72 KB of the design.
func TestStateFitsItsBudget(t *testing.T) {
	if n := unsafe.Sizeof(State{}); n > 72<<10 {
		t.Errorf("State is %d bytes, more than 72 KB", n)
	} else {
		t.Logf("State is %d bytes", n)
	}
}

// TestStateHasNoPointers walks the type: assignment must be a full copy.
func TestStateHasNoPointers(t *testing.T) {
	var walk func(path string, ty reflect.Type)
	walk = func(path string, ty reflect.Type) {
		switch ty.Kind() {
		case reflect.Struct:
			for i := range ty.NumField() {
				walk(path+"."+ty.Field(i).Name, ty.Field(i).Type)
			}
		case reflect.Array:
			walk(path+"[]", ty.Elem())
		case reflect.Pointer, reflect.Slice, reflect.Map, reflect.String, reflect.Interface, reflect.Func, reflect.Chan, reflect.UnsafePointer, reflect.Int, reflect.Uint:
			t.Errorf("%s is a %s", path, ty.Kind())
		}
	}
	walk("State", reflect.TypeFor[State]())
}

// addresses collects the address of every leaf a visitor is shown.
type addresses map[unsafe.Pointer]int

func (a addresses) Uint8(_ string, v *uint8)     { a[unsafe.Pointer(v)]++ }
func (a addresses) Uint32(_ string, v *uint32)   { a[unsafe.Pointer(v)]++ }
func (a addresses) Uint64(_ string, v *uint64)   { a[unsafe.Pointer(v)]++ }
func (a addresses) Int16(_ string, v *int16)     { a[unsafe.Pointer(v)]++ }
func (a addresses) Int32(_ string, v *int32)     { a[unsafe.Pointer(v)]++ }
func (a addresses) Int64(_ string, v *int64)     { a[unsafe.Pointer(v)]++ }
func (a addresses) Float64(_ string, v *float64) { a[unsafe.Pointer(v)]++ }
func (a addresses) Bool(_ string, v *bool)       { a[unsafe.Pointer(v)]++ }
func (a addresses) Enter(string, int)            {}
func (a addresses) Leave()                       {}

// TestFieldsShowsEveryLeafOnce compares the visitor with reflection, so that a
// new field cannot be forgotten in saves and hashes.
func TestFieldsShowsEveryLeafOnce(t *testing.T) {
	s := new(State)
	seen := addresses{}
	s.Fields(seen)
	var walk func(path string, v reflect.Value)
	leaves := 0
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Array:
			for i := range v.Len() {
				walk(path+"[]", v.Index(i))
			}
		default:
			leaves++
			if n := seen[v.Addr().UnsafePointer()]; n != 1 {
				t.Fatalf("%s is shown %d times", path, n)
			}
		}
	}
	walk("State", reflect.ValueOf(s).Elem())
	if leaves != len(seen) {
		t.Errorf("%d leaves, %d shown", leaves, len(seen))
	}
}

func TestSlotsAreReusedWithANewGeneration(t *testing.T) {
	s := new(State)
	s.Init()
	a, i := Alloc(s.Slabs.Votes[:], &s.Slabs.Heads.Vote, 7)
	a.Due = 3
	Free(s.Slabs.Votes[:], &s.Slabs.Heads.Vote, i)
	if s.Slabs.Votes[i].Live() || s.Slabs.Votes[i].Due != 0 {
		t.Error("a freed slot must be zero")
	}
	b, j := Alloc(s.Slabs.Votes[:], &s.Slabs.Heads.Vote, 8)
	if j != i || b.Gen != 2 {
		t.Errorf("slot %d generation %d, want slot %d generation 2", j, b.Gen, i)
	}
	for range MaxVotes - 1 {
		Alloc(s.Slabs.Votes[:], &s.Slabs.Heads.Vote, 9)
	}
	if p, k := Alloc(s.Slabs.Votes[:], &s.Slabs.Heads.Vote, 10); p != nil || k != -1 {
		t.Error("a full slab must say so")
	}
}

func BenchmarkCopy(b *testing.B) {
	s, d := new(State), new(State)
	for b.Loop() {
		*d = *s
	}
}

func BenchmarkHash(b *testing.B) {
	s := new(State)
	s.Init()
	for b.Loop() {
		s.Hash()
	}
}
