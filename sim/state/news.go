package state

import "hardcurrency/sim/content"

// NewsKind says what happened. Words are in the locale files under
// news.<id>.
type NewsKind uint8

// The kinds of news. The order is part of the save format: append only.
const (
	NewsNone NewsKind = iota
	NewsEvent
	NewsVesselSeen
	NewsVesselSeized
	NewsVesselListed
	NewsVesselSold
	NewsVesselDelivered
	NewsVesselRefitted
	NewsConsignment
	NewsExpelled
	NewsCohortLost
	NewsDeadline
	NewsGraduates
	NewsOutbreak
	NewsKillSwitch
	NewsOutbreakOver
	NewsOpBegan
	NewsOpFailed
	NewsHaul
	NewsAttributed
	NewsExchangeFailed
	NewsExchangeOpened
	NewsFrozen
	NewsLaunch
	NewsVoteTabled
	NewsVotePassed
	NewsVoteVetoed
	NewsWarning
	NewsListing
	NewsReport
	NewsYear
	NewsPlanCut
	NewsPlanHeld
	NewsFuelShort
	NewsHunger
	NewsDossier
	NewsDossierLapsed
	NewsBorderShut
	NewsBorderOpen
	NewsMilestone
	NewsArmsOpen
	NewsEnding
	NewsBrokersLost
	NewsLobbied
	NewsFull
	NewsFounded
	NewsOpened
	NewsDissolved
	NewsLapsed
	NewsAgency
	NewsFuelLow
	NewsFoodLow
	NewsConsequence
	NewsOtherTheft
	NewsRetracted
	NewsExchangeRun
	NewsRulesLaw
	NewsListSoon
	NewsRenewalTabled
	NewsRenewed
	NewsMandateLapsed
	NewsAdvisory
	NewsExempted
	NewsPatronNamed
	NewsPatronCourted
	NewsPublished
	NewsConsistent
	NewsConceded
	NewsRefused
	NewsOtherOutbreak
	NewsKinds
)

var newsNames = [NewsKinds]string{
	"none", "event", "vessel_seen", "vessel_seized", "vessel_listed", "vessel_sold", "vessel_delivered",
	"vessel_refitted", "consignment", "expelled", "cohort_lost", "deadline", "graduates", "outbreak",
	"kill_switch", "outbreak_over", "op_began", "op_failed", "haul", "attributed", "exchange_failed",
	"exchange_opened", "frozen", "launch", "vote_tabled", "vote_passed", "vote_vetoed", "warning", "listing",
	"report", "year", "plan_cut", "plan_held", "fuel_short", "hunger", "dossier", "dossier_lapsed",
	"border_shut", "border_open", "milestone", "arms_open", "ending", "brokers_lost", "lobbied", "full",
	"founded", "opened", "dissolved", "lapsed", "agency", "fuel_low", "food_low",
	"consequence",
	"other_theft", "retracted", "exchange_run", "rules_law", "list_soon", "renewal_tabled", "renewed", "mandate_lapsed",
	"advisory", "exempted", "patron_named", "patron_courted", "published", "consistent", "conceded", "refused", "other_outbreak",
}

// SubjectKind says what the subject of a piece of news is.
type SubjectKind uint8

// The kinds of subject. Subjects are rows of the rules, so they outlive entities.
const (
	NoSubject SubjectKind = iota
	VesselSubject
	MissionSubject
	ExchangeSubject
	DossierSubject
	EventSubject
	RegionSubject
	PatronSubject
	CapabilitySubject
	AgencySubject
	JurisdictionSubject
	IndustrySubject
)

// News is one thing that happened.
type News struct {
	Day     int32
	Kind    NewsKind
	Scheme  content.Scheme // Schemes for none
	Subject SubjectKind
	Row     int16 // row of the subject's table
	Amount  Money // money in play, 0 for none
	Count   int64 // people, vessels, machines; 0 for none
}

// NewsKept is how many pieces of news a State remembers; the campaign's history
// keeps all.
const NewsKept = 64

// String returns the stable id of the kind.
func (k NewsKind) String() string { return name(newsNames[:], int(k)) }
