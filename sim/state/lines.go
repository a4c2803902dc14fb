package state

import "hardcurrency/sim/content"

// Account is one account of the ledger.
type Account uint8

// The accounts. The order is part of the save format.
const (
	Treasury       Account = iota // cash the office holds
	Coins                         // coin held, at the price of the day
	Leader                        // remitted, not yet allotted
	Programme                     // the weapons programme's fund
	Spent                         // gone: launches, research
	Relief                        // spent on people at home
	Staff                         // salaries, rent, schools
	Buyers                        // of coal
	Suppliers                     // of fuel
	Yards                         // sellers and repairers of ships
	Crews                         // crews, port dues, brokers at sea
	Towns                         // coal towns, whose coal is sold under its price
	Hosts                         // host countries' customs and markets
	Workers                       // people working abroad
	Employers                     // of workers abroad
	Clients                       // firms that hired IT workers under other names
	Hospitals                     // and firms hit by ransomware
	Customers                     // of exchanges
	Intermediaries                // who turn coin into cash for a fee
	Frozen                        // frozen or recovered by others
	Seized                        // seized at sea or at a border
	Market                        // changes of the coin price
	Importers                     // buyers in the older trades
	Patrons                       // what the patrons were given
	Partner                       // the partner at war
	Affairs                       // everything a dossier gives or takes
	Thieves                       // others who steal coin
	Rounding                      // remainders
	Opening                       // where the first day's money came from
	Agencies                      // what they keep of what passes through them
	Traders                       // firms and farms at home, in the older trades
	Owners                        // of hired hulls
	Accounts                      // how many there are
)

var accountNames = [Accounts]string{
	"treasury", "coins", "leader", "programme", "spent", "relief", "office", "buyers", "suppliers", "yards", "crews",
	"towns", "hosts", "workers", "employers", "clients", "hospitals", "customers", "intermediaries", "frozen",
	"seized", "market", "importers", "patrons", "partner", "affairs", "thieves", "rounding", "opening", "agencies", "traders", "owners",
}

// Line is a kind of entry: what was paid, from whom to whom.
type Line uint8

// The lines. The order is part of the save format.
const (
	CoalSales Line = iota
	CoalDiscount
	CoalVoyages
	CoalUpkeep
	CoalVessels
	CoalTowns
	CoalSeized
	OilFuel
	OilVessels
	MissionSales
	MissionUpkeep
	MissionSeized
	LabourWages
	LabourRemitted
	ITWages
	ITRemitted
	ITTraining
	RansomPaid
	RansomDamage
	TheftTaken
	TheftFrozen
	TheftTeams
	CoinTheftSold
	CoinRansomSold
	CoinFee
	CoinFrozen
	CoinPrice
	ArmsGoods
	LegacySales
	ReliefPaid
	OfficePaid
	Remitted
	ProgrammeAllotted
	ProgrammeResearch
	LaunchPaid
	LobbyPaid
	AffairsPaid
	AffairsGained
	OpeningBalance
	CoinRounding
	RansomDesk
	OfficeFounded
	OfficeUpkeep
	CoalSkimmed
	MissionSkimmed
	LabourSkimmed
	ITSkimmed
	CoinTheftSkimmed
	CoinRansomSkimmed
	LegacySkimmed
	LegacyExports
	CoalHired
	OilHired
	TheftOthers
	ConcessionPaid
	RansomOthers
	Lines // how many there are
)

// LineKind is a set of what a line counts as.
type LineKind uint8

// What a line counts as in a scheme's account.
const (
	Revenue LineKind = 1 << iota // money that came home
	Cost                         // money paid for it
	Victim                       // what others lost by it
	CoinIn                       // coin taken, not yet money
)

// LineDef says between which accounts a line runs and what it counts as.
type LineDef struct {
	ID     string
	Scheme content.Scheme // content.Schemes for none
	From   Account
	To     Account
	Kind   LineKind
}

const noScheme = content.Schemes

var lineDefs = [Lines]LineDef{
	CoalSales:         {"coal.sales", content.Coal, Buyers, Treasury, Revenue},
	CoalDiscount:      {"coal.discount", content.Coal, Treasury, Buyers, Cost},
	CoalVoyages:       {"coal.voyages", content.Coal, Treasury, Crews, Cost},
	CoalUpkeep:        {"coal.upkeep", content.Coal, Treasury, Yards, Cost},
	CoalVessels:       {"coal.vessels", content.Coal, Treasury, Yards, Cost},
	CoalTowns:         {"coal.towns", content.Coal, Towns, Buyers, Victim},
	CoalSeized:        {"coal.seized", content.Coal, Towns, Seized, Victim},
	OilFuel:           {"oil.fuel", content.Oil, Treasury, Suppliers, Cost},
	OilVessels:        {"oil.vessels", content.Oil, Treasury, Yards, Cost},
	MissionSales:      {"missions.sales", content.Embassy, Hosts, Treasury, Revenue | Victim},
	MissionUpkeep:     {"missions.upkeep", content.Embassy, Treasury, Staff, Cost},
	MissionSeized:     {"missions.seized", content.Embassy, Treasury, Seized, Cost},
	LabourWages:       {"labour.wages", content.Labour, Employers, Workers, 0},
	LabourRemitted:    {"labour.remitted", content.Labour, Workers, Treasury, Revenue | Victim},
	ITWages:           {"it.wages", content.IT, Clients, Workers, 0},
	ITRemitted:        {"it.remitted", content.IT, Workers, Treasury, Revenue | Victim},
	ITTraining:        {"it.training", content.IT, Treasury, Staff, Cost},
	RansomPaid:        {"ransom.paid", content.Ransom, Hospitals, Coins, CoinIn | Victim},
	RansomDamage:      {"ransom.damage", content.Ransom, Hospitals, Spent, Victim},
	TheftTaken:        {"theft.taken", content.Theft, Customers, Coins, CoinIn | Victim},
	TheftFrozen:       {"theft.frozen", content.Theft, Coins, Frozen, 0},
	TheftTeams:        {"theft.teams", content.Theft, Treasury, Staff, Cost},
	CoinTheftSold:     {"coin.sold_theft", content.Theft, Coins, Treasury, Revenue},
	CoinRansomSold:    {"coin.sold_ransom", content.Ransom, Coins, Treasury, Revenue},
	CoinFee:           {"coin.fee", content.CashOut, Coins, Intermediaries, 0},
	CoinFrozen:        {"coin.frozen", content.CashOut, Coins, Frozen, 0},
	CoinPrice:         {"coin.price", content.CashOut, Market, Coins, 0},
	ArmsGoods:         {"arms.goods", content.Arms, Partner, Relief, 0},
	LegacySales:       {"legacy.sales", content.Legacy, Traders, Treasury, Revenue},
	ReliefPaid:        {"home.relief", noScheme, Treasury, Relief, Cost},
	OfficePaid:        {"office.paid", noScheme, Treasury, Staff, Cost},
	Remitted:          {"remitted", noScheme, Treasury, Leader, 0},
	ProgrammeAllotted: {"programme.allotted", noScheme, Leader, Programme, 0},
	ProgrammeResearch: {"programme.research", noScheme, Programme, Spent, 0},
	LaunchPaid:        {"programme.launch", noScheme, Programme, Spent, 0},
	LobbyPaid:         {"lobby.paid", noScheme, Treasury, Patrons, Cost},
	AffairsPaid:       {"affairs.paid", noScheme, Treasury, Affairs, Cost},
	AffairsGained:     {"affairs.gained", noScheme, Affairs, Treasury, 0},
	OpeningBalance:    {"opening", noScheme, Opening, Treasury, 0},
	CoinRounding:      {"coin.rounding", content.CashOut, Rounding, Coins, 0},
	LegacyExports:     {"legacy.exports", content.Legacy, Importers, Traders, 0},
	CoalHired:         {"coal.hired", content.Coal, Treasury, Owners, Cost},
	OilHired:          {"oil.hired", content.Oil, Treasury, Owners, Cost},
	TheftOthers:       {"theft.others", noScheme, Customers, Thieves, 0},
	ConcessionPaid:    {"lobby.concession", noScheme, Treasury, Patrons, Cost},
	RansomOthers:      {"ransom.others", noScheme, Hospitals, Thieves, 0},
	RansomDesk:        {"ransom.desk", content.Ransom, Treasury, Staff, Cost},
	OfficeFounded:     {"office.founded", noScheme, Treasury, Staff, Cost},
	OfficeUpkeep:      {"office.upkeep", noScheme, Treasury, Staff, Cost},
	CoalSkimmed:       {"coal.skimmed", content.Coal, Treasury, Agencies, Cost},
	MissionSkimmed:    {"missions.skimmed", content.Embassy, Treasury, Agencies, Cost},
	LabourSkimmed:     {"labour.skimmed", content.Labour, Treasury, Agencies, Cost},
	ITSkimmed:         {"it.skimmed", content.IT, Treasury, Agencies, Cost},
	CoinTheftSkimmed:  {"coin.skimmed_theft", content.Theft, Treasury, Agencies, Cost},
	CoinRansomSkimmed: {"coin.skimmed_ransom", content.Ransom, Treasury, Agencies, Cost},
	LegacySkimmed:     {"legacy.skimmed", content.Legacy, Treasury, Agencies, Cost},
}

// LineByID finds a line by its id.
func LineByID(id string) (Line, bool) {
	for i := range lineDefs {
		if lineDefs[i].ID == id {
			return Line(i), true
		}
	}
	return 0, false
}

// String returns the stable id of the account.
func (a Account) String() string { return name(accountNames[:], int(a)) }

// Def describes the line.
func (l Line) Def() LineDef { return lineDefs[l] }

// String returns the stable id of the line.
func (l Line) String() string {
	if l >= Lines {
		return "?"
	}
	return lineDefs[l].ID
}
