package save

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"hash/crc64"
	"io"
)

// The frame, the same in every version so that any version can tell damage from
// a newer file:
//
//	8  magic
//	2  version
//	4  length of the header
//	n  header
//	4  CRC-32 of all bytes before
//	m  body, deflated
//	8  CRC-64 of all bytes before
const (
	magic     = "HCURSAVE"
	prefix    = len(magic) + 2 + 4
	maxHeader = 4 << 10
	// maxBody is what a body may inflate to: a campaign is a tenth of it.
	maxBody = 4 << 20
)

func sum64(b []byte) uint64 { return crc64.Checksum(b, crc64.MakeTable(crc64.ECMA)) }

// seal puts header and body into a frame.
func seal(version Version, header, body []byte) []byte {
	var w writer
	w.b = append(w.b, magic...)
	w.u16(uint16(version))
	w.u32(uint32(len(header)))
	w.b = append(w.b, header...)
	w.u32(crc32.ChecksumIEEE(w.b))
	var packed bytes.Buffer
	// The quickest level: the best would save a tenth and cost a frame. None of
	// the calls can fail: the level is valid and a Buffer takes everything.
	z, _ := flate.NewWriter(&packed, flate.BestSpeed)
	_, _ = z.Write(body)
	_ = z.Close()
	w.b = append(w.b, packed.Bytes()...)
	w.u64(sum64(w.b))
	return w.b
}

// openHeader checks the frame up to the body and returns the header's bytes and
// where the body begins.
func openHeader(b []byte) (version Version, header []byte, body int, err error) {
	if len(b) < prefix || string(b[:len(magic)]) != magic {
		return 0, nil, 0, corrupt("it does not begin as a save does")
	}
	r := reader{b: b[len(magic):]}
	version = Version(r.u16())
	if version > Current {
		return version, nil, 0, fmt.Errorf("%w: version %d, this one reads up to %d", ErrNewer, version, Current)
	}
	if version < FirstVersion {
		return version, nil, 0, corrupt("there is no version %d", version)
	}
	n := r.u32()
	if n > maxHeader {
		return version, nil, 0, corrupt("its header is %d bytes long", n)
	}
	header = r.take(int(n))
	sum := r.u32()
	if r.bad {
		return version, nil, 0, corrupt("it ends inside its header")
	}
	body = prefix + int(n) + 4
	if sum != crc32.ChecksumIEEE(b[:body-4]) {
		return version, nil, 0, corrupt("the checksum of its header does not match")
	}
	return version, header, body, nil
}

// open checks the whole frame and returns the header's bytes and the inflated
// body.
func open(b []byte) (version Version, header, body []byte, err error) {
	version, header, at, err := openHeader(b)
	if len(b) >= prefix+8 && string(b[:len(magic)]) == magic {
		// The sum is looked at first: a damaged version number is damage.
		if binary.LittleEndian.Uint64(b[len(b)-8:]) != sum64(b[:len(b)-8]) {
			return version, nil, nil, corrupt("its checksum does not match")
		}
	}
	if err != nil {
		return version, nil, nil, err
	}
	if at+8 > len(b) {
		return version, nil, nil, corrupt("it ends before its body")
	}
	z := flate.NewReader(bytes.NewReader(b[at : len(b)-8]))
	body, err = io.ReadAll(io.LimitReader(z, maxBody+1))
	if err != nil {
		return version, nil, nil, corrupt("its body cannot be inflated: %v", err)
	}
	if len(body) > maxBody {
		return version, nil, nil, corrupt("its body is longer than a campaign can be")
	}
	return version, header, body, nil
}
