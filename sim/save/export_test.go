package save

import "encoding/binary"

// Parts takes a file apart, so that tests can change what a checksum protects.
func Parts(b []byte) (version Version, header, body []byte, err error) { return open(b) }

// Seal puts parts into a frame with sums that match.
func Seal(version Version, header, body []byte) []byte { return seal(version, header, body) }

// Resum makes the last checksum of an altered file match again.
func Resum(b []byte) []byte {
	return binary.LittleEndian.AppendUint64(b[:len(b)-8:len(b)-8], sum64(b[:len(b)-8]))
}

// Rewrite encodes a save that a test has changed.
func (s *Save) Rewrite() []byte {
	var header, body writer
	s.Header.write(&header)
	s.ids.write(&body)
	writeLog(&body, s.Log)
	writeSamples(&body, s.Samples)
	if s.Form == Full {
		writeHistory(&body, s.history)
		writeNews(&body, s.news)
		s.snap.write(&body)
	}
	writeNotes(&body, s.Notes)
	return seal(s.Version, header.b, body.b)
}
