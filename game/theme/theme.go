package theme

// Class says how much room the window has in units, and so which measures and
// how many things are shown.
type Class uint8

// The classes of room.
const (
	Full    Class = iota // 1920x1080 units and about
	Compact              // 1280x720 units and about
	Small                // 960x540 units and less: one sheet at a time
)

// Metrics is every size of the interface, in units (pixels at 1920x1080 and
// scale 100%).
type Metrics struct {
	Grid, GapS, Gap, GapL, Inset float32

	BarH, DateW, DateH               float32
	SpeedKeyW, SpeedKeyH, OrdersW    float32
	MetricGap                        float32
	RailW, RailItemH, RailIcon       float32
	GaugeR                           float32
	RailTop                          float32
	PanelX, PanelY, PanelW, PanelH   float32
	HeadH, HeadIcon, Icon, IconS     float32
	RowH, TableHeadH, KeyRowH        float32
	PendingH, UndoH                  float32
	DialTrackH, DialGap              float32
	TipW, TipRowH, TipTotalH, TipGap float32
	InspectorW, InspectorH           float32
	MiniW, MiniH, EdgeGap            float32
	AdvisorW, AdvisorH               float32
	BustW, BustH                     float32
	FolderW, FolderH                 float32
	ButtonH, TouchTarget, Target     float32
	TickerH                          float32
	DossierW, DossierH               float32
	OptionCols                       [4]float32 // option, cost, range, exposure; the rest goes to harm
	OptionRowH                       float32
	ChartH                           float32
	ScrollW                          float32
	Crop                             float32 // arm of a crop mark

	Line, Coast, Marker, Curve, Strong float32 // stroke widths
	FocusW                             float32
}

func fullMetrics() Metrics {
	return Metrics{
		Grid: 4, GapS: 8, Gap: 12, GapL: 16, Inset: 16,
		BarH: 76, DateW: 220, DateH: 96, SpeedKeyW: 44, SpeedKeyH: 44, OrdersW: 206, MetricGap: 14,
		RailW: 92, RailItemH: 84, RailIcon: 28, GaugeR: 25, RailTop: 30,
		PanelX: 102, PanelY: 112, PanelW: 472, PanelH: 766,
		HeadH: 58, HeadIcon: 28, Icon: 22, IconS: 19,
		RowH: 33, TableHeadH: 36, KeyRowH: 29, PendingH: 46, UndoH: 34,
		DialTrackH: 34, DialGap: 9,
		TipW: 370, TipRowH: 30, TipTotalH: 38, TipGap: 20,
		InspectorW: 368, InspectorH: 652, MiniW: 368, MiniH: 266, EdgeGap: 12,
		AdvisorW: 372, AdvisorH: 132, BustW: 92, BustH: 110,
		FolderW: 276, FolderH: 180,
		ButtonH: 44, TouchTarget: 44, Target: 24, TickerH: 40,
		DossierW: 1396, DossierH: 956, OptionCols: [4]float32{430, 124, 340, 196}, OptionRowH: 112,
		ChartH: 170, ScrollW: 5, Crop: 10,
		Line: 1, Coast: 1.3, Marker: 2, Curve: 2.6, Strong: 3, FocusW: 3,
	}
}

func compactMetrics() Metrics {
	m := fullMetrics()
	m.Inset, m.GapL = 12, 12
	m.BarH, m.DateW, m.DateH = 60, 170, 76
	m.SpeedKeyW, m.SpeedKeyH, m.OrdersW, m.MetricGap = 34, 40, 92, 9
	m.RailW, m.RailItemH, m.RailIcon, m.GaugeR, m.RailTop = 70, 54, 20, 16, 26
	m.PanelX, m.PanelY, m.PanelW, m.PanelH = 78, 86, 372, 500
	m.HeadH, m.HeadIcon = 44, 28
	m.RowH, m.TableHeadH, m.KeyRowH, m.PendingH, m.UndoH = 28, 29, 25, 40, 30
	m.TipW, m.TipRowH, m.TipTotalH, m.TipGap = 296, 26, 30, 18
	m.InspectorW, m.InspectorH, m.EdgeGap = 292, 356, 8
	m.MiniW, m.MiniH = 292, 212
	m.AdvisorW, m.AdvisorH, m.BustW, m.BustH = 372, 84, 56, 66
	m.FolderW, m.FolderH = 188, 120
	m.ButtonH, m.TickerH = 40, 34
	m.DossierW, m.DossierH, m.OptionCols, m.OptionRowH = 1080, 640, [4]float32{330, 100, 240, 160}, 84
	m.ChartH = 112
	return m
}

func smallMetrics() Metrics {
	m := compactMetrics()
	m.RailW, m.RailItemH = 56, 52
	m.DateH = m.BarH
	m.PanelX, m.PanelY, m.PanelW, m.PanelH = 56, 60, 420, 446
	m.InspectorW, m.InspectorH = 420, 446
	m.AdvisorW = 420
	m.DossierW, m.DossierH = 960, 540
	return m
}

// Theme is everything about how the interface looks at one moment.
type Theme struct {
	Palette
	Type    TypeScale
	Metrics Metrics
	Motion  Motion
	Class   Class
	// Scale is physical pixels per unit.
	Scale float32
	// W and H are the window in units.
	W, H float32
	// Touch makes every target at least 44 units.
	Touch bool
}

// Options are the choices of a person that shape a theme.
type Options struct {
	// Tenths is the user's scale in tenths, 8 to 20; outside it is clamped, and
	// 0 means 10.
	Tenths       int
	Vision       Vision
	Coalition    bool
	ReduceMotion bool
	Touch        bool
}

// Scale limits in tenths.
const (
	MinTenths = 8
	MaxTenths = 20
)

// New returns the theme for a window of w by h physical pixels. A unit is never
// below one pixel at 100%: a smaller window has fewer units, and so a smaller
// class, rather than smaller text.
func New(w, h int, o Options) Theme {
	if o.Tenths == 0 {
		o.Tenths = 10
	}
	o.Tenths = min(max(o.Tenths, MinTenths), MaxTenths)
	base := max(1, min(float32(w)/1920, float32(h)/1080))
	t := Theme{Scale: base * float32(o.Tenths) / 10, Touch: o.Touch}
	t.W, t.H = float32(w)/t.Scale, float32(h)/t.Scale
	switch {
	case t.W >= 1760 && t.H >= 980:
		t.Class, t.Metrics, t.Type = Full, fullMetrics(), fullType()
	case t.W >= 1180 && t.H >= 640:
		t.Class, t.Metrics, t.Type = Compact, compactMetrics(), compactType()
	default:
		t.Class, t.Metrics, t.Type = Small, smallMetrics(), compactType()
		// A telephone's window is narrower than a panel likes to be.
		m := &t.Metrics
		room := max(280, t.W-m.PanelX)
		m.PanelW, m.InspectorW, m.AdvisorW = min(m.PanelW, room), min(m.InspectorW, room), min(m.AdvisorW, room)
	}
	if o.Touch {
		m := &t.Metrics
		m.Target = m.TouchTarget
		for _, size := range []*float32{&m.RowH, &m.TableHeadH, &m.ButtonH, &m.UndoH, &m.SpeedKeyW, &m.SpeedKeyH, &m.TickerH} {
			*size = max(*size, m.TouchTarget)
		}
	}
	p := Room()
	if o.Coalition {
		p = Coalition()
	}
	t.Palette = p.ForVision(o.Vision)
	t.Motion = standardMotion()
	if o.ReduceMotion {
		t.Motion = t.Motion.reduced()
	}
	return t
}

// Px turns units into physical pixels.
func (t *Theme) Px(units float32) float32 { return units * t.Scale }

// Stroke turns a line width in units into pixels, at least one.
func (t *Theme) Stroke(units float32) float32 { return max(1, units*t.Scale) }
