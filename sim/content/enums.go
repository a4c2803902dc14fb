package content

// Scheme is one stream of foreign currency (or, for Oil, of fuel).
type Scheme uint8

// The schemes of the model. The order is part of the save format.
const (
	Coal    Scheme = iota // coal exported ship to ship
	Oil                   // refined oil imported ship to ship
	Embassy               // missions abroad with a foreign-currency quota
	Labour                // workers abroad
	IT                    // IT workers under borrowed identities
	Ransom                // ransomware
	Theft                 // theft from crypto exchanges
	CashOut               // coins turned into cash
	Arms                  // arms to a partner at war
	Legacy                // older, once legal trades
	Schemes               // how many schemes there are
)

var schemeIDs = [Schemes]string{"coal", "oil", "missions", "labour", "it", "ransom", "theft", "cashout", "arms", "legacy"}

// String returns the stable id used in files, locale keys and on the command line.
func (s Scheme) String() string { return name(schemeIDs[:], int(s)) }

// ParseScheme finds a scheme by its id.
func ParseScheme(id string) (Scheme, bool) { i, ok := find(schemeIDs[:], id); return Scheme(i), ok }

// Region is a part of the world at the resolution of the model.
type Region uint8

// The regions. The order is part of the save format.
const (
	Home Region = iota
	EastAsia
	SoutheastAsia
	SouthAsia
	MiddleEast
	Africa
	Europe
	Americas
	Regions // how many regions there are
)

var regionIDs = [Regions]string{"home", "east-asia", "southeast-asia", "south-asia", "middle-east", "africa", "europe", "americas"}

// String returns the stable id of the region.
func (r Region) String() string { return name(regionIDs[:], int(r)) }

// ParseRegion finds a region by its id.
func ParseRegion(id string) (Region, bool) { i, ok := find(regionIDs[:], id); return Region(i), ok }

// UnmarshalText reads a region id.
func (r *Region) UnmarshalText(b []byte) error { return parseInto(r, ParseRegion, "region", b) }

// UnmarshalText reads a scheme id.
func (s *Scheme) UnmarshalText(b []byte) error { return parseInto(s, ParseScheme, "scheme", b) }

// Seat is one of the two sides of the table.
type Seat uint8

// The seats.
const (
	StateSeat     Seat = iota // directs the revenue schemes
	CoalitionSeat             // hunts them
	Seats                     // how many seats there are
)

var seatIDs = [Seats]string{"state", "coalition"}

// String returns the stable id of the seat.
func (s Seat) String() string { return name(seatIDs[:], int(s)) }

// MarshalText writes the seat's id.
func (s Seat) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a seat id.
func (s *Seat) UnmarshalText(b []byte) error {
	return parseInto(s, func(id string) (Seat, bool) { i, ok := find(seatIDs[:], id); return Seat(i), ok }, "seat", b)
}

// Dial is a standing setting of one seat, an integer between its minimum and
// maximum, moved in whole notches.
type Dial uint8

// The dials. The order is part of the save format. The coalition's analyst
// dials follow the order of the schemes.
const (
	CoalShare Dial = iota
	CoalCaution
	CoalRenew
	OilVolume
	OilCaution
	EmbassyQuota
	EmbassyCaution
	LabourShare
	LabourCaution
	ITShare
	ITCaution
	Training
	TeamShare
	RansomScope
	RansomHonour
	TheftShare
	TheftCaution
	TheftSize
	CashUrgency
	ArmsLevel
	ProgrammeShare
	ReliefShare
	Reserve
	BorderClosure
	AnalystsCoal
	AnalystsOil
	AnalystsEmbassy
	AnalystsLabour
	AnalystsIT
	AnalystsRansom
	AnalystsTheft
	AnalystsCashOut
	AnalystsArms
	CoalHire
	OilHire
	ImageryEA01
	ImageryEA02
	ImageryEA03
	ImageryEA04
	ImageryEA05
	ImagerySE01
	ImagerySE02
	ImagerySE03
	Dials // how many dials there are
)

var dialIDs = [Dials]string{
	"coal.share", "coal.caution", "coal.renew", "oil.volume", "oil.caution",
	"missions.quota", "missions.caution", "labour.share", "labour.caution",
	"it.share", "it.caution", "people.training", "people.teams",
	"ransom.scope", "ransom.honour", "theft.share", "theft.caution", "theft.size",
	"cashout.urgency", "arms.level", "programme.share", "home.relief", "home.reserve",
	"border.closure",
	"analysts.coal", "analysts.oil", "analysts.missions", "analysts.labour", "analysts.it",
	"analysts.ransom", "analysts.theft", "analysts.cashout", "analysts.arms",
	"coal.hire", "oil.hire",
	"imagery.ea-01", "imagery.ea-02", "imagery.ea-03", "imagery.ea-04", "imagery.ea-05",
	"imagery.se-01", "imagery.se-02", "imagery.se-03",
}

// String returns the stable id of the dial.
func (d Dial) String() string { return name(dialIDs[:], int(d)) }

// ParseDial finds a dial by its id.
func ParseDial(id string) (Dial, bool) { i, ok := find(dialIDs[:], id); return Dial(i), ok }

// UnmarshalText reads a dial id.
func (d *Dial) UnmarshalText(b []byte) error { return parseInto(d, ParseDial, "dial", b) }

// AnalystDial returns the coalition's dial for the analysts on s. Legacy, which
// is legal until it is banned, has none.
func AnalystDial(s Scheme) (Dial, bool) {
	if s >= Legacy {
		return 0, false
	}
	return AnalystsCoal + Dial(s), true
}

// Pool returns the dials, first and last included, that share what the coalition
// has of something with its dial d, and how much there is: blocks of analysts, or
// passes of imagery a quarter.
func Pool(d Dial) (first, last Dial, most int32) {
	if d >= ImageryEA01 {
		return ImageryEA01, ImagerySE03, ImageryPasses
	}
	return AnalystsCoal, AnalystsArms, AnalystBlocks
}

// MeetingAreas is how many areas at sea there are in which ships meet: five in
// East Asia, three in Southeast Asia.
const MeetingAreas = 8

// AreaRegion is the region that a meeting area, 0 to MeetingAreas-1, lies in.
func AreaRegion(area int) Region {
	if area >= 5 {
		return SoutheastAsia
	}
	return EastAsia
}

// ImageryDial returns the coalition's dial for the imagery passes over a meeting
// area, 0 to MeetingAreas-1.
func ImageryDial(area int) Dial { return ImageryEA01 + Dial(area) }

func name(ids []string, i int) string {
	if i < 0 || i >= len(ids) {
		return "?"
	}
	return ids[i]
}

func find(ids []string, id string) (int, bool) {
	for i := range ids {
		if ids[i] == id {
			return i, true
		}
	}
	return 0, false
}
