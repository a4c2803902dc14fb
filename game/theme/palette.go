package theme

// Palette is every colour of the interface by the part it plays. Grounds come
// first, then lines, text, the meanings, and paper.
type Palette struct {
	// Name is the catalogue key suffix of the palette, such as "room".
	Name string

	// Dark grounds. Pairs are gradients: top to bottom, or left to right for
	// Head and Rail.
	Page, PageLow       Color // full-screen pages such as charts
	Well                Color // tracks and other hollows
	Bar, BarLow         Color // top bar
	Rail, RailRight     Color // scheme rail
	Panel, PanelLow     Color
	Head, HeadRight     Color // panel header
	Tip, TipLow         Color
	Select              Color // chosen row, chosen metric
	Hot                 Color // the term whose tooltip is open
	Hover               Color // anything under the pointer
	TableHead           Color
	Button, ButtonLow   Color
	Key                 Color // small square keys in the bar
	Pending             Color // strip that announces an uncommitted change
	Ticker              Color
	Scrim               Color // under a modal
	Shadow              Color
	Sheen               Color // one-pixel light along the top of a panel
	Primary, PrimaryLow Color // main button
	PrimaryLine         Color
	PrimaryInk          Color // text on Primary
	Accent, AccentT     Color // selection, focus, the seat's own colour: fill, text
	AccentGlow          Color // behind a pending thumb

	// Lines.
	Rule, Rule2, RuleSoft Color
	TipLine, TipRule      Color
	TipDots               Color
	TrackLine             Color
	Tick, TickStrong      Color
	MeterOff              Color
	Crop                  Color // crop marks of an unselected panel
	CropHot               Color
	PendingLine           Color
	Thumb, ThumbPending   Color
	ThumbInk              Color
	Scroll                Color
	Focus                 Color // focus ring

	// Text on dark grounds.
	Text1, Text2, Text3 Color

	// Meanings on dark grounds: fill, mark, text.
	Money, MoneyT               Color
	Exposure, ExposureM, ExposT Color
	Cover, CoverT               Color
	Coin, CoinT                 Color
	Pressure, PressureT         Color
	Bone                        Color // neutral fill for series and busts
	Bronze                      Color // second neutral fill for series
	Slate                       Color // third neutral fill
	Uncertain                   Color
	HatchOld, HatchOldGround    Color // what was, in forecasts and splits
	HatchNew, HatchNewGround    Color // what is pending
	HatchRisk, HatchRiskGround  Color
	Grid, Axis                  Color // charts

	// Paper and what is printed on it.
	PaperLight, Paper, PaperShade Color
	PaperBack, PaperBack2         Color // sheets behind the first
	PaperSelect                   Color
	Ink, Ink2, Ink3               Color
	InkRed, InkMoney, InkCover    Color
	InkCoin                       Color
	PaperRule, PaperRule2         Color
	PaperMoney                    Color // fill of a range bar
	PaperHole                     Color
}

// Room is the situation room, the palette of the state seat.
func Room() Palette {
	return Palette{
		Name: "room",
		Page: 0x101A2AFF, PageLow: 0x0A111DFF,
		Well: 0x0A111DFF,
		Bar:  0x182338FF, BarLow: 0x101827FF,
		Rail: 0x0D1522F5, RailRight: 0x121C2DF5,
		Panel: 0x162033F5, PanelLow: 0x0F1726FA,
		Head: 0x22304AFF, HeadRight: 0x182338FF,
		Tip: 0x1C2A42FF, TipLow: 0x162135FF,
		Select: 0x253450FF, Hot: 0x2A3B59FF, Hover: 0x2A3B59FF,
		TableHead: 0x111A2AFF,
		Button:    0x263652FF, ButtonLow: 0x1D2A41FF,
		Key: 0x0E1624FF, Pending: 0x2E2716FF, Ticker: 0x080D16FF,
		Scrim: 0x05080ECC, Shadow: 0x03060CFF, Sheen: 0xFFFFFF0D,
		Primary: 0xF0B454FF, PrimaryLow: 0xDB932BFF, PrimaryLine: 0xF6C778FF, PrimaryInk: 0x1C1407FF,
		Accent: 0xE8A33DFF, AccentT: 0xF2B65AFF, AccentGlow: 0xE8A33D38,

		Rule: 0x30415CFF, Rule2: 0x46597AFF, RuleSoft: 0x253450FF,
		TipLine: 0x53698EFF, TipRule: 0x3A4D6CFF, TipDots: 0x4A5D7EFF,
		TrackLine: 0x3A4D6CFF, Tick: 0x51658AFF, TickStrong: 0x94A3B8FF,
		MeterOff: 0x3A4B68FF, Crop: 0x6F86AAFF, CropHot: 0xC98F3AFF, PendingLine: 0x8A6424FF,
		Thumb: 0xDFD8C8FF, ThumbPending: 0xF2B65AFF, ThumbInk: 0x0B1320FF,
		Scroll: 0x6F86AAFF, Focus: 0xFFD990FF,

		Text1: 0xF0EADBFF, Text2: 0xB4BFCEFF, Text3: 0x94A3B8FF,

		Money: 0xE8A33DFF, MoneyT: 0xF2B65AFF,
		Exposure: 0xD1495BFF, ExposureM: 0xEC6A78FF, ExposT: 0xF38A94FF,
		Cover: 0x3FA7A0FF, CoverT: 0x52BDB4FF,
		Coin: 0x8F7AE5FF, CoinT: 0xA594F0FF,
		Pressure: 0x6FA3D8FF, PressureT: 0x7FB2E5FF,
		Bone: 0xDFD8C8FF, Bronze: 0xB98636FF, Slate: 0x53657FFF, Uncertain: 0xF0B863FF,
		HatchOld: 0x7F93B5FF, HatchOldGround: 0x2B3A55FF,
		HatchNew: 0xF2B65AFF, HatchNewGround: 0x3A2D16FF,
		HatchRisk: 0xEC6A78FF, HatchRiskGround: 0x4A1F2AFF,
		Grid: 0x263650FF, Axis: 0xB4BFCEFF,

		PaperLight: 0xF4EEDFFF, Paper: 0xEDE6D6FF, PaperShade: 0xE0D7C2FF,
		PaperBack: 0xD5CAB2FF, PaperBack2: 0xC8BCA2FF, PaperSelect: 0xF9F4E8FF,
		Ink: 0x20242BFF, Ink2: 0x5B564AFF, Ink3: 0x46423AFF,
		InkRed: 0x9E2536FF, InkMoney: 0x7A4E06FF, InkCover: 0x1B625DFF, InkCoin: 0x4F3FA8FF,
		PaperRule: 0xB7AB91FF, PaperRule2: 0x8F846BFF, PaperMoney: 0xE8A33DBF, PaperHole: 0x0B111BFF,
	}
}

// Coalition is the hall of the coalition seat: greener grounds, an ice-blue
// accent instead of amber, and grey paper.
func Coalition() Palette {
	p := Room()
	p.Name = "coalition"
	p.Page, p.PageLow, p.Well = 0x13212BFF, 0x0C161DFF, 0x0A141AFF
	p.Bar, p.BarLow = 0x1A2D38FF, 0x111D25FF
	p.Rail, p.RailRight = 0x0E1920F5, 0x13212AF5
	p.Panel, p.PanelLow = 0x182833F5, 0x101C25FA
	p.Head, p.HeadRight = 0x26404FFF, 0x1A2D38FF
	p.Tip, p.TipLow = 0x1E323EFF, 0x172731FF
	p.Select, p.Hot, p.Hover = 0x223B48FF, 0x26404DFF, 0x26404DFF
	p.TableHead = 0x12202AFF
	p.Button, p.ButtonLow = 0x284352FF, 0x1E3440FF
	p.Key, p.Pending, p.Ticker = 0x0F1A21FF, 0x1A2E38FF, 0x081016FF
	p.Primary, p.PrimaryLow, p.PrimaryLine, p.PrimaryInk = 0x93DDE8FF, 0x63BECCFF, 0xB4EAF2FF, 0x081A20FF
	p.Accent, p.AccentT, p.AccentGlow = 0x7FD3E0FF, 0x7FD3E0FF, 0x7FD3E038
	p.Rule, p.Rule2, p.RuleSoft = 0x36505FFF, 0x4C6A7AFF, 0x284250FF
	p.TipLine, p.TipRule, p.TipDots = 0x587C8DFF, 0x3E5C6BFF, 0x4D6E7FFF
	p.TrackLine, p.Tick, p.TickStrong = 0x3E5C6BFF, 0x54788AFF, 0x95AAB6FF
	p.MeterOff, p.Crop, p.CropHot, p.PendingLine = 0x3D5867FF, 0x6F93A4FF, 0x7FD3E0FF, 0x4E8A98FF
	p.Thumb, p.ThumbPending, p.ThumbInk = 0xD6E0E3FF, 0x7FD3E0FF, 0x0B171DFF
	p.Scroll, p.Focus = 0x6F93A4FF, 0xC9F2F8FF
	p.Text1, p.Text2, p.Text3 = 0xEAF0F1FF, 0xB4C5CEFF, 0x95AAB6FF
	p.HatchOld, p.HatchOldGround = 0x7FA3B5FF, 0x2B4655FF
	p.HatchNew, p.HatchNewGround = 0x7FD3E0FF, 0x16343CFF
	p.Grid, p.Axis = 0x2A4350FF, 0xB4C5CEFF
	p.PaperLight, p.Paper, p.PaperShade = 0xEFF3F3FF, 0xE4EBEDFF, 0xD6E0E3FF
	p.PaperBack, p.PaperBack2, p.PaperSelect = 0xC4D0D4FF, 0xB4C2C7FF, 0xF7FAFAFF
	p.Ink2, p.Ink3 = 0x4C5559FF, 0x3B4347FF
	p.PaperRule, p.PaperRule2 = 0x9FB0B6FF, 0x7A8B92FF
	return p
}

// Vision is a kind of colour vision that a palette is drawn for.
type Vision uint8

// The palettes for colour vision. Patterns and shapes carry the same meaning
// in all of them.
const (
	Trichromat   Vision = iota // the palette as designed
	RedGreen                   // protan and deutan: red becomes magenta, teal becomes sky blue
	BlueYellow                 // tritan: amber becomes rose-free cream-orange, violet becomes green-free pink
	HighContrast               // black grounds, brighter lines and text
	Visions                    // how many there are
)

// ForVision returns the palette with its meanings moved to colours that stay
// apart for that kind of vision.
func (p Palette) ForVision(v Vision) Palette {
	switch v {
	case RedGreen:
		p.Exposure, p.ExposureM, p.ExposT = 0xC74B96FF, 0xE670B4FF, 0xF09ACAFF
		p.HatchRisk, p.HatchRiskGround = 0xE670B4FF, 0x471D38FF
		p.Cover, p.CoverT = 0x3D9BD6FF, 0x62B5EAFF
		p.Pressure, p.PressureT = 0x9CB4CCFF, 0xB3C8DCFF
		p.InkRed, p.InkCover = 0x8A1F62FF, 0x125A8AFF
	case BlueYellow:
		p.Money, p.MoneyT = 0xE59A5AFF, 0xF2B384FF
		p.PaperMoney = 0xE59A5ABF
		p.Cover, p.CoverT = 0x35A88AFF, 0x4FC3A4FF
		p.Coin, p.CoinT = 0xC27BC9FF, 0xD79BDEFF
		p.Pressure, p.PressureT = 0x8FB3BFFF, 0xA6C8D4FF
		p.InkCoin = 0x7A2F86FF
	case HighContrast:
		p.Page, p.PageLow, p.Well = 0x000000FF, 0x000000FF, 0x000000FF
		p.Bar, p.BarLow = 0x06090EFF, 0x000000FF
		p.Rail, p.RailRight = 0x000000FF, 0x06090EFF
		p.Panel, p.PanelLow = 0x080C12FF, 0x020406FF
		p.Head, p.HeadRight = 0x121A26FF, 0x0A0F16FF
		p.Tip, p.TipLow = 0x0C121AFF, 0x06090EFF
		p.Select, p.Hot, p.Hover = 0x1B2738FF, 0x1F2D40FF, 0x1F2D40FF
		p.TableHead, p.Button, p.ButtonLow = 0x000000FF, 0x141D2AFF, 0x0C121AFF
		p.Rule, p.Rule2, p.RuleSoft = 0x6C7F9CFF, 0x8FA2BFFF, 0x50627EFF
		p.TipLine, p.TipRule, p.TipDots = 0xA9BAD2FF, 0x7C8FACFF, 0x7C8FACFF
		p.TrackLine = 0x8FA2BFFF
		p.Text1, p.Text2, p.Text3 = 0xFFFFFFFF, 0xDCE4EEFF, 0xC4CFDDFF
		p.MoneyT, p.AccentT = 0xFFCB78FF, p.AccentT.Mix(0xFFFFFFFF, 0.3)
		p.ExposT, p.CoverT, p.CoinT, p.PressureT = 0xFFAAB2FF, 0x74E0D6FF, 0xC3B6FFFF, 0xA8D1FAFF
		p.PaperLight, p.Paper, p.PaperShade = 0xFFFFFFFF, 0xFFFFFFFF, 0xF2F2F2FF
		p.Ink, p.Ink2, p.Ink3 = 0x000000FF, 0x2A2A2AFF, 0x1A1A1AFF
		p.InkRed, p.InkMoney, p.InkCover = 0x7F1424FF, 0x5A3800FF, 0x0E4F4AFF
	}
	return p
}

// Tone is what a figure means; it picks colour without a scene naming one.
type Tone uint8

// The tones.
const (
	Plain     Tone = iota // first text
	Second                // secondary text
	Muted                 // captions
	Money                 // amber
	Exposed               // red
	Covered               // teal: cover, fuel, welfare
	Coined                // violet
	Pressed               // blue: sanctions pressure
	Neutral               // bone
	Accented              // the seat's own colour
	Uncertain             // shown by the coalition for what it does not know
	Bronzed               // second neutral series
	Slated                // third neutral series
	Tones                 // how many there are
)

// Text returns the colour of text in a tone on dark grounds.
func (p *Palette) Text(t Tone) Color {
	switch t {
	case Second:
		return p.Text2
	case Muted:
		return p.Text3
	case Money:
		return p.MoneyT
	case Exposed:
		return p.ExposT
	case Covered:
		return p.CoverT
	case Coined:
		return p.CoinT
	case Pressed:
		return p.PressureT
	case Accented:
		return p.AccentT
	case Uncertain:
		return p.Uncertain
	case Bronzed:
		return p.Bronze.Mix(0xFFFFFFFF, 0.35)
	case Slated:
		return p.Text3
	}
	return p.Text1
}

// Fill returns the colour of a mark or area in a tone on dark grounds.
func (p *Palette) Fill(t Tone) Color {
	switch t {
	case Second:
		return p.Text2
	case Muted:
		return p.Text3
	case Money:
		return p.Money
	case Exposed:
		return p.ExposureM
	case Covered:
		return p.CoverT
	case Coined:
		return p.Coin
	case Pressed:
		return p.PressureT
	case Accented:
		return p.Accent
	case Uncertain:
		return p.Uncertain
	case Bronzed:
		return p.Bronze
	case Slated:
		return p.Slate
	}
	return p.Bone
}

// Printed returns the colour of text or a mark in a tone on paper.
func (p *Palette) Printed(t Tone) Color {
	switch t {
	case Second, Muted, Neutral, Slated:
		return p.Ink2
	case Money, Accented, Uncertain, Bronzed:
		return p.InkMoney
	case Exposed:
		return p.InkRed
	case Covered, Pressed:
		return p.InkCover
	case Coined:
		return p.InkCoin
	}
	return p.Ink
}

// PrimaryInkOn is the colour of a mark on a filled control, on paper or on dark
// ground.
func (p *Palette) PrimaryInkOn(paper bool) Color {
	if paper {
		return p.PaperLight
	}
	return p.PrimaryInk
}

// Ink0 is the darkest ground, drawn round marks so that they stand off.
func (p *Palette) Ink0() Color { return p.ThumbInk }
