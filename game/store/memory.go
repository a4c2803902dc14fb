package store

import (
	"bytes"
	"sync"
	"time"
)

// Memory is a store that lives as long as the program. The zero value is empty.
type Memory struct {
	mu    sync.Mutex
	files map[string]memoryFile
}

type memoryFile struct {
	data     []byte
	modified time.Time
}

// List implements Store.
func (m *Memory) List() ([]Entry, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	out := make([]Entry, 0, len(m.files))
	for name, f := range m.files {
		out = append(out, Entry{name, int64(len(f.data)), f.modified})
	}
	return out, nil
}

// Read implements Store.
func (m *Memory) Read(name string) ([]byte, error) {
	if err := CheckName(name); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	f, ok := m.files[name]
	if !ok {
		return nil, notFound(name)
	}
	return bytes.Clone(f.data), nil
}

// Write implements Store.
func (m *Memory) Write(name string, data []byte) error {
	if err := CheckName(name); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.files == nil {
		m.files = map[string]memoryFile{}
	}
	m.files[name] = memoryFile{append([]byte{}, data...), time.Now()}
	return nil
}

// Delete implements Store.
func (m *Memory) Delete(name string) error {
	if err := CheckName(name); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.files, name)
	return nil
}

// Rename implements Store.
func (m *Memory) Rename(from, to string) error {
	if err := checkBoth(from, to); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	f, ok := m.files[from]
	if !ok {
		return notFound(from)
	}
	delete(m.files, from)
	m.files[to] = f
	return nil
}

// Caveat implements Store.
func (m *Memory) Caveat() string { return CaveatMemory }

func checkBoth(from, to string) error {
	if err := CheckName(from); err != nil {
		return err
	}
	return CheckName(to)
}
