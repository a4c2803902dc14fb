package theme

// Motion is every duration in seconds and speed in units a second. Durations
// are 0 under reduced motion; delays are not motion and stay.
type Motion struct {
	Reduced                                 bool
	Hover, Panel, Dossier, Stamp, Fan, Ring float32
	TipDelay, TipDelayNext, TipGrace        float32
	DarkDay                                 float32 // the dark ellipse grows by one day
	Toast                                   float32 // how long a toast stays
	Sweep, Ticker                           float32 // units a second
	DossierFrom, DossierTilt                float32 // radians
	StampFrom                               float32 // scale
}

func standardMotion() Motion {
	const degree = 3.14159265 / 180
	return Motion{
		Hover: 0.080, Panel: 0.180, Dossier: 0.260, Stamp: 0.140, Fan: 0.200, Ring: 1.600,
		TipDelay: 0.250, TipDelayNext: 0.120, TipGrace: 0.300,
		DarkDay: 0.300, Toast: 6,
		Sweep: 40, Ticker: 60,
		DossierFrom: -3 * degree, DossierTilt: -0.45 * degree, StampFrom: 1.15,
	}
}

func (m Motion) reduced() Motion {
	m.Reduced = true
	m.Hover, m.Panel, m.Dossier, m.Stamp, m.Fan, m.Ring, m.DarkDay = 0, 0, 0, 0, 0, 0, 0
	m.Sweep, m.Ticker = 0, 0
	m.DossierFrom = m.DossierTilt
	m.StampFrom = 1
	return m
}

// CubicOut is the ease of everything that moves: fast, then settling. t is
// clamped to 0..1.
func CubicOut(t float32) float32 {
	if t <= 0 {
		return 0
	}
	if t >= 1 {
		return 1
	}
	u := 1 - t
	return 1 - u*u*u
}
