package content

import "reflect"

// Params are the balance parameters of the model. Each has a row in
// balance.json with its unit, range, default, help and source; the tag names
// the row. Rates are per month of 365/12 days unless the row says otherwise.
type Params struct {
	// Money and the office.
	TreasuryStart  float64 `id:"treasury.start"`
	OfficeCost     float64 `id:"office.cost"`
	OrdersPerMonth float64 `id:"orders.per_month"`
	OrdersBank     float64 `id:"orders.bank"`
	SkimMiddle     float64 `id:"skim.middle"`
	SkimPress      float64 `id:"skim.press"`
	SkimLoyalty    float64 `id:"skim.loyalty"`
	AgencyTrouble  float64 `id:"agency.trouble"`

	// Confidence of the Leader.
	ConfidenceStart   float64 `id:"confidence.start"`
	ConfidenceSlope   float64 `id:"confidence.slope"`
	ConfidencePace    float64 `id:"confidence.pace"`
	ConfidenceHit     float64 `id:"confidence.hit"`
	ConfidenceLaunch  float64 `id:"confidence.launch"`
	ConfidenceBroke   float64 `id:"confidence.broke"`
	ConfidenceYear    float64 `id:"confidence.year_met"`
	ConfidenceMiss    float64 `id:"confidence.year_missed"`
	ConfidenceCrisis  float64 `id:"confidence.crisis"`
	NegotiateCut      float64 `id:"negotiate.cut"`
	NegotiateCost     float64 `id:"negotiate.cost"`
	NegotiateRefused  float64 `id:"negotiate.refused"`
	PlanRatchet       float64 `id:"plan.ratchet"`
	PlanFulfilled     float64 `id:"plan.fulfilled"`
	StopCost          float64 `id:"orders.stop_cost"`
	DelayCost         float64 `id:"launch.delay_cost"`
	LobbyGain         float64 `id:"lobby.gain"`
	LobbyCost         float64 `id:"lobby.cost"`
	LobbyFatigue      float64 `id:"lobby.fatigue"`
	SlewUp            float64 `id:"dials.slew_up"`
	SlewDown          float64 `id:"dials.slew_down"`
	HasteWeight       float64 `id:"evidence.haste"`
	HasteMonths       float64 `id:"evidence.haste_months"`
	CautionCover      float64 `id:"evidence.caution"`
	EvidenceFloor     float64 `id:"evidence.floor"`
	EvidenceAttention float64 `id:"evidence.attention"`

	// Pressure and patrons.
	PressureStart   float64 `id:"pressure.start"`
	PressureRest    float64 `id:"pressure.rest"`
	PressureDecay   float64 `id:"pressure.decay"`
	PressureLaunch  float64 `id:"pressure.launch"`
	PressureListing float64 `id:"pressure.listing"`
	PressureTheft   float64 `id:"pressure.theft"`
	PressureRansom  float64 `id:"pressure.ransom"`
	PressureVote    float64 `id:"pressure.vote"`
	PatronStart     float64 `id:"patron.start"`
	PatronPull      float64 `id:"patron.pull"`
	PatronNoise     float64 `id:"patron.noise"`
	PatronLaunches  float64 `id:"patron.launches"`
	VoteChance      float64 `id:"vote.chance"`
	VotePass        float64 `id:"vote.pass"`
	VoteCut         float64 `id:"vote.cut"`
	VoteFuel        float64 `id:"vote.fuel"`
	VoteNotice      float64 `id:"vote.notice"`

	// The coalition.
	CapitalStart      float64 `id:"capital.start"`
	CapitalQuarter    float64 `id:"capital.quarter"`
	UnityRest         float64 `id:"unity.rest"`
	UnityPull         float64 `id:"unity.pull"`
	AskFade           float64 `id:"coalition.fade"`
	DesignateCost     float64 `id:"designation.cost"`
	DesignateNarrow   float64 `id:"designation.narrow"`
	DesignateBroad    float64 `id:"designation.broad"`
	BroadWelfare      float64 `id:"designation.broad_welfare"`
	BroadPatron       float64 `id:"designation.broad_patrons"`
	BroadUnity        float64 `id:"designation.broad_unity"`
	TableCost         float64 `id:"resolution.cost"`
	VoteUnity         float64 `id:"resolution.unity"`
	AdviseCost        float64 `id:"advisory.cost"`
	AdviseFatigue     float64 `id:"advisory.fatigue"`
	AdviseVetting     float64 `id:"advisory.vetting"`
	AdviseEvidence    float64 `id:"advisory.evidence"`
	AdviseHarden      float64 `id:"advisory.harden"`
	RulesCost         float64 `id:"rules.cost"`
	RulesYears        float64 `id:"rules.years"`
	RulesMost         float64 `id:"rules.most"`
	ExemptCost        float64 `id:"exemption.cost"`
	ExemptThanks      float64 `id:"exemption.thanks"`
	ExemptGain        float64 `id:"exemption.gain"`
	ExemptFade        float64 `id:"exemption.fade"`
	ExemptRelief      float64 `id:"exemption.relief"`
	ExemptFood        float64 `id:"exemption.food"`
	ExemptLag         float64 `id:"exemption.lag"`
	ExemptUnity       float64 `id:"exemption.unity"`
	NameCost          float64 `id:"naming.cost"`
	NameGain          float64 `id:"naming.gain"`
	NamePride         float64 `id:"naming.pride"`
	CourtCost         float64 `id:"courting.cost"`
	CourtGain         float64 `id:"courting.gain"`
	PublishMin        float64 `id:"publishing.evidence"`
	PublishSpends     float64 `id:"publishing.spends"`
	PublishBurns      float64 `id:"publishing.burns"`
	PublishBlind      float64 `id:"publishing.blind"`
	ClaimWait         float64 `id:"attribution.wait"`
	ClaimDropped      float64 `id:"attribution.dropped"`
	RetractUnity      float64 `id:"attribution.retract_unity"`
	RetractPressure   float64 `id:"attribution.retract_pressure"`
	MandateMid        float64 `id:"mandate.mid"`
	MandateScale      float64 `id:"mandate.scale"`
	MandateWar        float64 `id:"mandate.war"`
	PatronCalm        float64 `id:"patron.calm"`
	PatronStability   float64 `id:"patron.stability"`
	PatronRefugees    float64 `id:"patron.refugees"`
	PatronLeverage    float64 `id:"patron.leverage"`
	PatronWar         float64 `id:"patron.war"`
	PatronAnnounced   float64 `id:"patron.announced"`
	LobbyDearer       float64 `id:"lobby.dearer"`
	LobbyRefuse       float64 `id:"lobby.refuse"`
	LobbyAnger        float64 `id:"lobby.anger"`
	ConcedeConfidence float64 `id:"concession.confidence"`
	ConcedeDays       float64 `id:"concession.days"`
	ConcedeQuiet      float64 `id:"concession.moratorium"`
	ConcedeMoney      float64 `id:"concession.money"`
	ConcedeTrade      float64 `id:"concession.trade"`

	// Detection.
	AnalystsBase  float64 `id:"analysts.base"`
	AttentionPull float64 `id:"attention.pull"`
	AttentionBias float64 `id:"attention.bias"`
	WarnMid       float64 `id:"warning.mid"`
	WarnScale     float64 `id:"warning.scale"`
	WarnDelay     float64 `id:"warning.delay"`
	ListAt        float64 `id:"listing.threshold"`
	ListChance    float64 `id:"listing.chance"`
	ListForce     float64 `id:"listing.force"`
	ListSpends    float64 `id:"listing.spends"`

	// Coal and oil.
	CoalCargo      float64 `id:"coal.cargo"`
	VoyageDays     float64 `id:"voyage.days"`
	VoyageCaution  float64 `id:"voyage.caution"`
	BuyersFloor    float64 `id:"buyers.floor"`
	BuyersPatron   float64 `id:"buyers.patron"`
	DiscountBase   float64 `id:"coal.discount_base"`
	DiscountGlut   float64 `id:"coal.discount_glut"`
	DiscountFear   float64 `id:"coal.discount_evidence"`
	DiscountMin    float64 `id:"coal.discount_min"`
	DiscountMax    float64 `id:"coal.discount_max"`
	CoalVoyage     float64 `id:"coal.voyage_cost"`
	VesselUpkeep   float64 `id:"vessel.upkeep"`
	VesselPrice    float64 `id:"vessel.price"`
	VesselWait     float64 `id:"vessel.wait"`
	VesselFee      float64 `id:"vessel.reflag_cost"`
	VesselReflag   float64 `id:"vessel.reflag_days"`
	VesselEvidence float64 `id:"vessel.evidence"`
	VesselLoss     float64 `id:"vessel.loss"`
	CoalHit        float64 `id:"coal.hit"`
	ClosedTrade    float64 `id:"border.trade"`
	SightRate      float64 `id:"voyage.sighting"`
	SightGap       float64 `id:"voyage.beacon_gap"`
	SightUse       float64 `id:"voyage.area_use"`
	SightUseNorm   float64 `id:"voyage.area_norm"`
	ImageryFloor   float64 `id:"imagery.floor"`
	ImageryPass    float64 `id:"imagery.pass"`
	SeizeRate      float64 `id:"voyage.seizure"`
	SightEvidence  float64 `id:"voyage.sighting_evidence"`
	OilCost        float64 `id:"oil.cost"`
	OilFloor       float64 `id:"oil.floor"`
	OilPatron      float64 `id:"oil.patron"`
	OilCaution     float64 `id:"oil.caution_cost"`
	OilClosed      float64 `id:"oil.closed"`
	OilHit         float64 `id:"oil.hit"`
	HireCoal       float64 `id:"hire.coal"`
	HireLoad       float64 `id:"hire.load"`
	HirePrice      float64 `id:"hire.coal_price"`
	HireOil        float64 `id:"hire.oil"`
	HirePremium    float64 `id:"hire.oil_premium"`
	HireEvidence   float64 `id:"hire.evidence"`
	HireHulls      float64 `id:"hire.hulls"`
	HireReturn     float64 `id:"hire.return"`
	FuelRation     float64 `id:"fuel.ration"`
	FuelClosed     float64 `id:"fuel.closed"`
	LegacyNet      float64 `id:"legacy.net"`
	LabourLicence  float64 `id:"labour.unlicensed"`
	LabourTrace    float64 `id:"labour.unlicensed_evidence"`
	LabourReturn   float64 `id:"labour.return"`
	FuelStart      float64 `id:"fuel.start"`
	FuelUse        float64 `id:"fuel.use"`
	FuelMax        float64 `id:"fuel.max"`
	FuelShort      float64 `id:"fuel.short"`

	// Missions.
	MissionIncome   float64 `id:"missions.income"`
	MissionPower    float64 `id:"missions.power"`
	MissionCaution  float64 `id:"missions.caution_cost"`
	MissionUpkeep   float64 `id:"missions.upkeep"`
	MissionClosed   float64 `id:"missions.closed"`
	MissionHit      float64 `id:"missions.hit"`
	MissionSeizure  float64 `id:"missions.seizure"`
	MissionPatience float64 `id:"missions.patience"`
	MissionRecovery float64 `id:"missions.recovery"`

	// People.
	LabourStart   float64 `id:"labour.start"`
	LabourIncome  float64 `id:"labour.income"`
	LabourPower   float64 `id:"labour.power"`
	LabourCaution float64 `id:"labour.caution_cost"`
	LabourKept    float64 `id:"labour.kept"`
	LabourDecay   float64 `id:"labour.decay"`
	LabourCut     float64 `id:"labour.cut"`
	LabourHit     float64 `id:"labour.hit"`
	ITStart       float64 `id:"it.start"`
	ITPower       float64 `id:"it.power"`
	ITCaution     float64 `id:"it.caution_cost"`
	ITKept        float64 `id:"it.kept"`
	ITHit         float64 `id:"it.hit"`
	Trainees      float64 `id:"training.people"`
	TrainingCost  float64 `id:"training.cost"`
	TrainingLead  float64 `id:"training.months"`
	TeamPeople    float64 `id:"team.people"`
	TeamStart     float64 `id:"team.start"`
	TeamUpkeep    float64 `id:"team.upkeep"`

	// Ransomware.
	RansomMedian   float64 `id:"ransom.median"`
	RansomSigma    float64 `id:"ransom.sigma"`
	RansomTrust    float64 `id:"ransom.trust"`
	RansomRecover  float64 `id:"ransom.recovery"`
	RansomRest     float64 `id:"ransom.rest"`
	RansomDays     float64 `id:"ransom.days"`
	RansomKill     float64 `id:"ransom.kill"`
	RansomDamage   float64 `id:"ransom.damage"`
	RansomHarden   float64 `id:"ransom.harden"`
	RansomEvidence float64 `id:"ransom.evidence"`
	RansomHonour   float64 `id:"ransom.honour_cost"`
	RansomTrace    float64 `id:"ransom.honour_evidence"`
	RansomHit      float64 `id:"ransom.hit"`

	// Exchange theft.
	TheftMonths     float64 `id:"theft.months"`
	TheftSuccess    float64 `id:"theft.success"`
	TheftPatience   float64 `id:"theft.patience"`
	SoftBase        float64 `id:"exchange.softness"`
	SoftRules       float64 `id:"exchange.rules"`
	SoftYouth       float64 `id:"exchange.youth"`
	YouthYears      float64 `id:"exchange.youth_years"`
	ExchangeSmall   float64 `id:"exchange.young_size"`
	ExchangeFail    float64 `id:"exchange.failure"`
	RulesHeist      float64 `id:"rules.heist"`
	HardenNear      float64 `id:"harden.neighbours"`
	OthersRate      float64 `id:"others.rate"`
	OthersOutbreaks float64 `id:"others.outbreaks"`
	OthersSigma     float64 `id:"others.sigma"`
	OthersHarden    float64 `id:"others.harden"`
	ClaimMissed     float64 `id:"attribution.missed"`
	ClaimFalse      float64 `id:"attribution.false"`
	ClaimRetract    float64 `id:"attribution.retracted"`
	TheftMu         float64 `id:"theft.mu"`
	TheftSigma      float64 `id:"theft.sigma"`
	TheftCap        float64 `id:"theft.cap"`
	TheftFrozen     float64 `id:"theft.frozen"`
	TheftEvidence   float64 `id:"theft.evidence"`
	TheftFailed     float64 `id:"theft.failed_evidence"`
	TheftHit        float64 `id:"theft.hit"`
	HardenDecay     float64 `id:"harden.decay"`
	HardenTheft     float64 `id:"harden.theft"`
	HardenHit       float64 `id:"harden.hit"`
	HardenMax       float64 `id:"harden.max"`
	AttributionMu   float64 `id:"attribution.mu"`
	AttributionSig  float64 `id:"attribution.sigma"`
	AttributionMax  float64 `id:"attribution.max"`
	AttributionCash float64 `id:"attribution.cashout"`

	// Coins to cash.
	CashBase     float64 `id:"cashout.base"`
	CashGrowth   float64 `id:"cashout.growth"`
	CashFee      float64 `id:"cashout.fee"`
	CashUrgency  float64 `id:"cashout.urgency"`
	CashFree     float64 `id:"cashout.free"`
	CashPressure float64 `id:"cashout.pressure"`
	CashEvidence float64 `id:"cashout.evidence"`
	CashNorm     float64 `id:"cashout.norm"`
	CashHit      float64 `id:"cashout.hit"`
	CashRecover  float64 `id:"cashout.recovery"`
	FreezeBase   float64 `id:"freeze.base"`
	FreezeWatch  float64 `id:"freeze.watch"`
	FreezeShare  float64 `id:"freeze.share"`

	// Arms, home, programme.
	ArmsFuel       float64 `id:"arms.fuel"`
	ArmsFood       float64 `id:"arms.food"`
	ArmsPatron     float64 `id:"arms.patron"`
	ArmsPressure   float64 `id:"arms.pressure"`
	ArmsValue      float64 `id:"arms.value"`
	WelfareStart   float64 `id:"welfare.start"`
	WelfareRest    float64 `id:"welfare.rest"`
	WelfarePull    float64 `id:"welfare.pull"`
	WelfarePress   float64 `id:"welfare.pressure"`
	WelfareFuel    float64 `id:"welfare.fuel"`
	WelfareFood    float64 `id:"welfare.food"`
	FoodShort      float64 `id:"food.short"`
	WelfareClosed  float64 `id:"welfare.closed"`
	WelfareRelief  float64 `id:"welfare.relief"`
	WelfareFall    float64 `id:"welfare.collapse"`
	WelfareCoal    float64 `id:"welfare.coal"`
	WelfareArms    float64 `id:"welfare.programme"`
	WelfareUsual   float64 `id:"welfare.programme_usual"`
	CoalNorm       float64 `id:"coal.norm"`
	FoodFarms      float64 `id:"food.farms"`
	FoodTrade      float64 `id:"food.trade"`
	FoodHarvest    float64 `id:"food.harvest"`
	FoodSpread     float64 `id:"food.harvest_spread"`
	FoodRelief     float64 `id:"food.relief"`
	OutputFuel     float64 `id:"output.fuel"`
	OutputClosed   float64 `id:"output.closed"`
	OutputPeople   float64 `id:"output.people"`
	OutputWeight   float64 `id:"output.weight"`
	OutputPull     float64 `id:"output.pull"`
	LoyaltyPull    float64 `id:"loyalty.pull"`
	LoyaltyLeader  float64 `id:"loyalty.leader"`
	LoyaltyWelfare float64 `id:"loyalty.welfare"`
	LoyaltyLow     float64 `id:"loyalty.low"`
	LoyaltyCost    float64 `id:"loyalty.cost"`
	FoodUse        float64 `id:"food.use"`
	FoodStart      float64 `id:"food.start"`
	LoyaltyStart   float64 `id:"loyalty.start"`
	ReliefCost     float64 `id:"relief.cost"`
	LaunchShort    float64 `id:"launch.cost_short"`
	LaunchMiddle   float64 `id:"launch.cost_intermediate"`
	LaunchLong     float64 `id:"launch.cost_long"`
	WeightShort    float64 `id:"launch.weight_short"`
	WeightLong     float64 `id:"launch.weight_long"`
	LaunchLean     float64 `id:"launch.lean"`
	LaunchPlenty   float64 `id:"launch.plenty"`
	LaunchRich     float64 `id:"launch.rich"`
	Research       float64 `id:"programme.research"`
	ProgrammeGoal  float64 `id:"programme.goal"`
	OpenBorderCost float64 `id:"border.open_cost"`
	OpenBorderHarm float64 `id:"border.open_harm"`
}

// paramIndex lists the rows that Params wants, by id, as field numbers.
func paramIndex() map[string]int {
	t := reflect.TypeFor[Params]()
	m := make(map[string]int, t.NumField())
	for i := range t.NumField() {
		m[t.Field(i).Tag.Get("id")] = i
	}
	return m
}

// Set changes one parameter by id, for sensitivity runs. It reports whether the
// id exists.
func (p *Params) Set(id string, v float64) bool {
	i, ok := paramIndex()[id]
	if ok {
		reflect.ValueOf(p).Elem().Field(i).SetFloat(v)
	}
	return ok
}
