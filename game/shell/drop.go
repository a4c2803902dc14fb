package shell

import (
	"io"
	"io/fs"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/stage"
)

// receive gives the files that were dropped on the window to the scene on top.
func (s *shell) receive() {
	dropped := ebiten.DroppedFiles()
	if dropped == nil {
		return
	}
	r, ok := s.stack.top().(stage.Receiver)
	if !ok {
		return
	}
	s.Go(func() {
		entries, err := fs.ReadDir(dropped, ".")
		if err != nil {
			return // nothing that could be named arrived
		}
		for _, e := range entries {
			if e.IsDir() {
				continue
			}
			data := readDropped(dropped, e.Name())
			s.desk.queue(func() { r.Receive(e.Name(), data) })
		}
	}, nil)
}

// readDropped reads a file; nil when it is too long or cannot be read.
func readDropped(from fs.FS, name string) []byte {
	f, err := from.Open(name)
	if err != nil {
		return nil
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, stage.MaxImport+1))
	if err != nil || len(data) > stage.MaxImport {
		return nil
	}
	return data
}
