package save

import (
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Arrays are preceded by their length: schemes and lines are only ever appended,
// so an older, shorter row fills the front of a newer one.

func writeHistory(w *writer, months []sim.Month) {
	w.uvarint(uint64(len(months)))
	w.uvarint(uint64(content.Schemes))
	w.uvarint(uint64(state.Lines))
	for i := range months {
		m := &months[i]
		w.varint(int64(m.Day))
		for _, v := range [...]float64{m.Confidence, m.Exposure, m.Pressure, m.Welfare, m.Fuel} {
			w.f64(v)
		}
		for sc := range m.Evidence {
			w.f64(m.Evidence[sc])
		}
		for _, v := range [...]state.Money{m.Treasury, m.Coins, m.CoinPrice, m.Plan, m.Judged} {
			w.varint(int64(v))
		}
		w.varint(int64(m.Launches))
		for l := range m.Lines {
			w.varint(int64(m.Lines[l]))
		}
	}
}

func readHistory(r *reader) []sim.Month {
	n := r.uvarint()
	schemes, lines := r.uvarint(), r.uvarint()
	if schemes > uint64(content.Schemes) || lines > uint64(state.Lines) || n > uint64(len(r.b))/(47+8*schemes+lines) {
		r.bad = true
		return nil
	}
	months := make([]sim.Month, n)
	for i := range months {
		m := &months[i]
		m.Day = r.i32()
		for _, v := range [...]*float64{&m.Confidence, &m.Exposure, &m.Pressure, &m.Welfare, &m.Fuel} {
			*v = r.f64()
		}
		for sc := range schemes {
			m.Evidence[sc] = r.f64()
		}
		for _, v := range [...]*state.Money{&m.Treasury, &m.Coins, &m.CoinPrice, &m.Plan, &m.Judged} {
			*v = state.Money(r.varint())
		}
		m.Launches = r.i32()
		for l := range lines {
			m.Lines[l] = state.Money(r.varint())
		}
	}
	return months
}

func writeNews(w *writer, news []state.News) {
	w.uvarint(uint64(len(news)))
	day := int32(0)
	for i := range news {
		n := &news[i]
		w.uvarint(uint64(n.Day - day))
		day = n.Day
		w.u8(uint8(n.Kind))
		w.u8(uint8(n.Scheme))
		w.u8(uint8(n.Subject))
		w.varint(int64(n.Row))
		w.varint(int64(n.Amount))
		w.varint(n.Count)
	}
}

func readNews(r *reader) []state.News {
	news := make([]state.News, r.count(7))
	day := int64(0)
	for i := range news {
		n := &news[i]
		if day += int64(min(r.uvarint(), 1<<20)); day > 1<<20 {
			r.bad = true
			return nil
		}
		n.Day = int32(day)
		n.Kind = state.NewsKind(r.u8())
		n.Scheme = content.Scheme(r.u8())
		n.Subject = state.SubjectKind(r.u8())
		row := r.varint()
		n.Row = int16(row)
		n.Amount = state.Money(r.varint())
		n.Count = r.varint()
		if int64(n.Row) != row {
			r.bad = true
		}
	}
	return news
}
