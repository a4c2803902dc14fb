package theme

// TextStyle is how a run of text looks, apart from its colour.
type TextStyle struct {
	Face Face
	// Size is in units.
	Size float32
	// Track is extra space after each letter, in ems.
	Track float32
	// Line is the height of a line as a multiple of Size.
	Line float32
	// Caps shows the text in capitals.
	Caps bool
}

// Bold returns the style in the heavier face of its family.
func (s TextStyle) Bold() TextStyle {
	switch s.Face {
	case Sans:
		s.Face = SansBold
	case Cond, CondMedium:
		s.Face = CondBold
	case Serif, SerifItal:
		s.Face = SerifBold
	case Mono:
		s.Face = MonoBold
	}
	return s
}

// At returns the style at another size in units.
func (s TextStyle) At(size float32) TextStyle { s.Size = size; return s }

// TypeScale is every text style of the interface.
type TypeScale struct {
	Hero      TextStyle // the one large figure of a panel
	Figure    TextStyle // top bar
	Title     TextStyle // panel title, capitals
	Name      TextStyle // panel title, as written
	Value     TextStyle // dial value
	Row       TextStyle // table rows, keys and values
	RowStrong TextStyle
	Body      TextStyle // sentences
	Small     TextStyle // notes under a control
	Caption   TextStyle // capitals, spaced
	Label     TextStyle // top bar and table heads, capitals
	Unit      TextStyle // beside a figure
	Code      TextStyle // serials and codes
	News      TextStyle
	Button    TextStyle
	TipTitle  TextStyle
	Page      TextStyle // title of a full page
	Book      TextStyle // heading in the debrief's book
	Chart     TextStyle // chart title
	Axis      TextStyle
	Dossier   TextStyle // dossier title
	Lede      TextStyle // dossier text
	Option    TextStyle // dossier option
	Quote     TextStyle
	Date      TextStyle
	Folder    TextStyle // title on a folder
	Stamp     TextStyle
	Menu      TextStyle // title menu
}

func fullType() TypeScale {
	return TypeScale{
		Hero:      TextStyle{Face: CondBold, Size: 38, Line: 1.05},
		Figure:    TextStyle{Face: CondBold, Size: 28, Line: 1.05, Track: -0.005},
		Title:     TextStyle{Face: CondBold, Size: 25, Line: 1.15, Track: 0.035, Caps: true},
		Name:      TextStyle{Face: CondBold, Size: 25, Line: 1.15, Track: 0.01},
		Value:     TextStyle{Face: CondBold, Size: 21, Line: 1.1},
		Row:       TextStyle{Face: CondMedium, Size: 18, Line: 1.25},
		RowStrong: TextStyle{Face: CondBold, Size: 18, Line: 1.25},
		Body:      TextStyle{Face: Sans, Size: 18, Line: 1.28},
		Small:     TextStyle{Face: Cond, Size: 16, Line: 1.25},
		Caption:   TextStyle{Face: CondBold, Size: 16, Line: 1.2, Track: 0.09, Caps: true},
		Label:     TextStyle{Face: CondBold, Size: 16, Line: 1.15, Track: 0.07, Caps: true},
		Unit:      TextStyle{Face: CondMedium, Size: 16, Line: 1.15},
		Code:      TextStyle{Face: Mono, Size: 16, Line: 1.2},
		News:      TextStyle{Face: Mono, Size: 18, Line: 1.2},
		Button:    TextStyle{Face: CondBold, Size: 18, Line: 1.2},
		TipTitle:  TextStyle{Face: CondBold, Size: 19, Line: 1.15},
		Page:      TextStyle{Face: SerifBold, Size: 47, Line: 1.1, Track: -0.01},
		Book:      TextStyle{Face: SerifBold, Size: 30, Line: 1.15},
		Chart:     TextStyle{Face: SerifBold, Size: 25, Line: 1.15},
		Axis:      TextStyle{Face: CondMedium, Size: 17, Line: 1.15},
		Dossier:   TextStyle{Face: SerifBold, Size: 51, Line: 1.06, Track: -0.012},
		Lede:      TextStyle{Face: Serif, Size: 21, Line: 1.46},
		Option:    TextStyle{Face: SerifBold, Size: 24, Line: 1.15},
		Quote:     TextStyle{Face: SerifItal, Size: 20, Line: 1.36},
		Date:      TextStyle{Face: CondBold, Size: 31, Line: 1.12},
		Folder:    TextStyle{Face: SerifBold, Size: 21, Line: 1.15},
		Stamp:     TextStyle{Face: CondBold, Size: 62, Line: 1.1, Track: 0.06, Caps: true},
		Menu:      TextStyle{Face: CondBold, Size: 29, Line: 1.15},
	}
}

// compactType is for windows near 1280x720: no text is below 16 units, and the
// large sizes come down towards it.
func compactType() TypeScale {
	t := fullType()
	t.Hero.Size, t.Figure.Size, t.Title.Size, t.Name.Size = 30, 21, 20, 20
	t.Value.Size = 20
	t.Row.Size, t.RowStrong.Size, t.Body.Size, t.Button.Size = 16, 16, 16, 16
	t.News.Size, t.TipTitle.Size = 16, 17
	t.Label.Track, t.Caption.Track = 0.02, 0.05
	t.Page.Size, t.Book.Size, t.Chart.Size, t.Axis.Size = 34, 24, 20, 16
	t.Dossier.Size, t.Lede.Size, t.Option.Size, t.Quote.Size = 34, 17, 19, 17
	t.Date.Size, t.Folder.Size, t.Stamp.Size, t.Menu.Size = 23, 17, 40, 23
	return t
}
