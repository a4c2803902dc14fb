package save

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
)

// A command is a tag (kind, seat, width of its target), the days since the one
// before, its target and its value. Dials and patrons are small numbers, logical
// ids are 64 bits.
const (
	tagKind = 0x3f
	tagSeat = 0x40
	tagWide = 0x80
)

func writeLog(w *writer, log []command.Command) {
	w.uvarint(uint64(len(log)))
	day := int32(0)
	for i := range log {
		c := &log[i]
		tag := uint8(c.Kind) & tagKind
		if c.Seat == content.CoalitionSeat {
			tag |= tagSeat
		}
		wide := c.Target >= 1<<14
		if wide {
			tag |= tagWide
		}
		w.u8(tag)
		w.uvarint(uint64(c.Day - day))
		day = c.Day
		if wide {
			w.u64(c.Target)
		} else {
			w.uvarint(c.Target)
		}
		w.varint(int64(c.Value))
	}
}

func readLog(r *reader) []command.Command {
	log := make([]command.Command, r.count(4))
	day := int64(0)
	for i := range log {
		c := &log[i]
		tag := r.u8()
		c.Kind = command.Kind(tag & tagKind)
		if tag&tagSeat != 0 {
			c.Seat = content.CoalitionSeat
		}
		step := r.uvarint()
		if day += int64(min(step, 1<<20)); day > 1<<20 {
			r.bad = true
			return nil
		}
		c.Day = int32(day)
		if tag&tagWide != 0 {
			c.Target = r.u64()
		} else {
			c.Target = r.uvarint()
		}
		c.Value = r.i32()
		if c.Kind == command.None || c.Kind >= command.Kinds {
			r.bad = true
		}
	}
	return log
}

// Sample is the hash of the State on the evening before Day, that is, before any
// command of Day.
type Sample struct {
	Day  int32
	Hash uint64
}

func writeSamples(w *writer, samples []Sample) {
	w.uvarint(uint64(len(samples)))
	day := int32(0)
	for _, s := range samples {
		w.uvarint(uint64(s.Day - day))
		w.u64(s.Hash)
		day = s.Day
	}
}

func readSamples(r *reader) []Sample {
	samples := make([]Sample, r.count(9))
	day := int64(0)
	for i := range samples {
		step := r.uvarint()
		if day += int64(min(step, 1<<20)); step == 0 || day > 1<<20 {
			r.bad = true
			return nil
		}
		samples[i] = Sample{Day: int32(day), Hash: r.u64()}
	}
	return samples
}
