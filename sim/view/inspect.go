package view

import (
	"fmt"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// Action is a command that the inspector offers for an entity. Session.Check
// says whether it can be given now.
type Action struct {
	Label   Text
	Command command.Command
}

// Stage is a step of a voyage or of an operation.
type Stage struct {
	Key  string
	Done bool
	Now  bool
}

// Inspector is the detail of one entity.
type Inspector struct {
	ID      state.ID
	Kind    Kind
	Scheme  content.Scheme
	Title   Value  // a proper name or a word
	Code    string // short mark such as V-07, "" for none
	Status  Text
	Stages  []Stage
	Rows    []Term
	Risk    Value // what threatens it, a Range or a Share; Unit None for nothing
	RiskKey string
	Clues   []Text // why
	Actions []Action
}

// Inspect describes an entity. It reports whether it lives.
func (w *World) Inspect(id state.ID) (Inspector, bool) {
	s := &w.shown
	k, i, ok := find(s, id)
	if !ok {
		return Inspector{}, false
	}
	in := Inspector{ID: id, Kind: k, Title: nameOf(w.rules, s, id)}
	b := &s.Slabs
	switch k {
	case VesselKind:
		w.vessel(&in, &b.Vessels[i])
	case MissionKind:
		w.mission(&in, &b.Missions[i])
	case CohortKind:
		w.cohort(&in, &b.Cohorts[i])
	case OpKind:
		w.op(&in, &b.Ops[i])
	case ExchangeKind:
		w.exchange(&in, &b.Exchanges[i])
	case LotKind:
		w.lot(&in, &b.Lots[i])
	case OutbreakKind:
		w.outbreak(&in, &b.Outbreaks[i])
	case DecisionKind:
		d := &b.Decisions[i]
		in.Scheme = content.Schemes
		in.Rows = []Term{line("due", Day(w.rules, d.Due)), line("arrived", Day(w.rules, d.Arrived))}
	case VoteKind:
		in.Scheme = content.Schemes
		in.Rows = []Term{
			line("due", Day(w.rules, b.Votes[i].Due)),
			{Label: Say("view.term.vote_passes"), Amount: Number(Share, system.VotePasses(w.rules, s)), Ref: VoteChance},
		}
	}
	return in, true
}

func (in *Inspector) row(key string, v Value, args ...Arg) {
	in.Rows = append(in.Rows, line(key, v, args...))
}

func (in *Inspector) offer(k command.Kind, target uint64) {
	in.Actions = append(in.Actions, Action{Label: Say("command." + k.String()), Command: command.Command{Kind: k, Target: target}})
}

var voyage = [...]state.Leg{state.Loading, state.Outbound, state.Dark, state.Transfer, state.Returning}

func (w *World) vessel(in *Inspector, v *state.Vessel) {
	r, s := w.rules, &w.shown
	def := &r.Vessels[v.Content]
	in.Scheme = schemeOf(v.Kind)
	in.Code = fmt.Sprintf("V-%02d", v.Content+1)
	in.Status = Say("view.status.vessel", With("leg", Key(legKey(v))), With("day", Day(r, v.Since)), With("days", Number(Days, float64(max(0, s.Day-v.Since)))))
	if v.AtSea() {
		for _, leg := range voyage {
			in.Stages = append(in.Stages, Stage{Key: "leg." + leg.String(), Done: leg < v.Leg, Now: leg == v.Leg})
		}
	}
	in.row("cargo", Number(Tonnes, float64(v.Cargo)), With("of", Number(Tonnes, float64(def.Cargo))))
	if v.Kind == content.Collier && v.Cargo > 0 {
		gross := float64(v.Cargo) * r.CoalCargo * s.World.CoalPrice / 1e6
		d := system.CoalDiscount(r, s)
		worth := line("worth_to_us", Dollars(state.USDm(gross*(1-d)*(1-r.CoalVoyage))))
		worth.Ref = Discount
		in.Rows = append(in.Rows, worth)
	}
	if v.AtSea() {
		in.row("area", Number(Count, float64(v.Area)+1), With("region", regionName(content.AreaRegion(int(v.Area)))))
	}
	if v.Leg == state.Dark {
		in.row("where", Number(Miles, driftStart+float64(drift*float64(w.dark(v)))), With("drift", Number(Miles, drift)))
	}
	y, _, _ := (r.Scenario.Start + content.Date(s.Day)).Civil()
	in.row("hull", Number(Count, float64(int32(y)-def.Built)), With("flags", Number(Count, float64(v.Reflags)+1)))
	in.row("trips", Number(Count, float64(v.Trips)))
	if v.Trading() {
		if low, high := w.seenBeforeHome(v); v.AtSea() && high > 0 {
			in.Risk, in.RiskKey = Between(Share, low, high), "view.risk.seen"
		}
		if v.Sightings > 0 {
			in.Clues = append(in.Clues, Say("view.clue.seen", With("count", Number(Count, float64(v.Sightings)))))
		}
		t := &w.risks.trade[v.Kind]
		if t.named == 1 {
			in.Clues = append(in.Clues, Say("view.clue.named"))
		}
		if uses := s.Watch.AreaUse[v.Area]; v.AtSea() && uses > 4 {
			in.Clues = append(in.Clues, Say("view.clue.area", With("count", Number(Count, num.Max(1, uses)))))
		}
		if v.Reflags > 1 {
			in.Clues = append(in.Clues, Say("view.clue.flags", With("count", Number(Count, float64(v.Reflags)))))
		}
	}
	if v.AtSea() && v.Leg <= state.Dark && !v.Recalled {
		in.offer(command.RecallVessel, uint64(v.ID))
	}
	if v.Leg == state.Listed || v.Leg == state.InPort {
		in.offer(command.ReflagVessel, uint64(v.ID))
		in.offer(command.SellVessel, uint64(v.ID))
	}
}

func (w *World) mission(in *Inspector, m *state.Mission) {
	r, s := w.rules, &w.shown
	in.Scheme = content.Embassy
	in.Status = Say("view.status.mission."+m.Status.String(), With("day", Day(r, m.Since)))
	in.row("region", regionName(m.Region))
	in.row("staff", Number(Heads, float64(r.Missions[m.Content].Staff)))
	in.row("earned", Dollars(m.Earned))
	in.row("patience", Number(Points, m.Patience))
	in.row("pay_day", plain(int(m.Due)))
	if m.Status <= state.MissionRested {
		x, cover := s.Office.Effective[content.EmbassyQuota], 1-float64(r.CautionCover*s.Office.Effective[content.EmbassyCaution])
		wear := float64(r.MissionPatience*x*cover) - r.MissionRecovery
		if m.Status == state.MissionOpen {
			in.row("patience_month", Number(Points, -wear))
			if wear > 0 {
				in.Risk, in.RiskKey = Number(Months, m.Patience/wear), "view.risk.patience"
			}
		}
		in.offer(command.RestMission, uint64(m.ID))
		in.offer(command.CloseMission, uint64(m.ID))
	}
}

func (w *World) cohort(in *Inspector, c *state.Cohort) {
	r := w.rules
	in.Scheme = content.Labour
	kept := r.LabourKept
	if c.Kind == state.ITCohort {
		in.Scheme, kept = content.IT, r.ITKept
	}
	in.Status = Say("cohort." + in.Scheme.String())
	in.row("heads", Number(Heads, float64(c.Heads)))
	in.row("sent", Dollars(c.Sent))
	in.row("kept_by_workers", Number(Share, kept))
	in.row("free_to_leave", Key("view.cohort.held"))
	in.row("how_they_came", Key("view.cohort.came."+in.Scheme.String()))
	if c.Kind == state.LabourCohort {
		papers := "permit"
		if system.PermitsGone(r, w.shown.Day) {
			papers = "none"
		}
		in.row("papers", Key("view.cohort.papers."+papers))
	}
	in.row("pay_day", plain(int(c.Due)))
	in.row("evidence_here", Number(Points, w.known.Watch.Evidence[in.Scheme][c.Region]))
	if c.Heads > 0 {
		in.offer(command.RecallCohort, uint64(c.ID))
	}
}

func (w *World) op(in *Inspector, o *state.Op) {
	r, s := w.rules, &w.shown
	x := &s.Slabs.Exchanges[o.Exchange]
	in.Scheme = content.Theft
	in.Status = Say("view.status.op", With("stage", Number(Count, float64(o.Stage)+1)), With("of", Number(Count, state.OpStages)))
	for k := range state.OpStages {
		in.Stages = append(in.Stages, Stage{Key: fmt.Sprintf("op.stage.%d", k), Done: k < int(o.Stage), Now: k == int(o.Stage)})
	}
	in.row("began", Day(r, o.Began))
	in.row("holdings", Dollars(state.USDm(system.Holdings(r, s, x))))
	in.row("custody", Number(Share, r.Exchanges[x.Content].Custody))
	in.row("hardened", Number(Share, x.Hardened))
	if t := o.Team; t >= 0 {
		team := &s.Slabs.Teams[t]
		in.row("team_record", Number(Count, float64(team.Takes)), With("of", Number(Count, float64(team.Ops))))
	}
	in.offer(command.AbortOp, uint64(o.ID))
}

func (w *World) exchange(in *Inspector, x *state.Exchange) {
	r, s := w.rules, &w.shown
	def := &r.Exchanges[x.Content]
	in.Scheme = content.Theft
	in.Status = Say("exchange.status." + exchangeStatus(x))
	in.row("region", regionName(def.Region))
	in.row("holdings", Dollars(state.USDm(system.Holdings(r, s, x))))
	in.row("custody", Number(Share, def.Custody))
	in.row("hardened", Number(Share, x.Hardened))
	in.row("robbed", Number(Count, float64(x.Robbed)))
	in.row("customers_lost", Dollars(x.Lost))
}

func exchangeStatus(x *state.Exchange) string {
	switch x.Status {
	case state.ExchangeOpen:
		return "open"
	case state.ExchangeFailed:
		return "failed"
	}
	return "unborn"
}

func (w *World) lot(in *Inspector, l *state.Lot) {
	r, s := w.rules, &w.shown
	in.Scheme = content.CashOut
	in.Status = Say("view.status.lot", With("day", Day(r, l.Born)))
	worth := l.Units.Value(s.World.CoinPrice)
	in.row("units", Number(Coins, float64(l.Units)/float64(state.Coin)))
	in.row("worth", Dollars(worth))
	in.row("taken_worth", Dollars(l.Taken))
	fee := line("fee", Number(Share, system.CoinFee(r, s)))
	fee.Ref = Fee
	in.Rows = append(in.Rows, fee)
	monthly := r.FreezeBase + float64(r.FreezeWatch*w.known.Watch.Attention[content.Theft])
	in.Risk, in.RiskKey = Number(Share, 1-num.Exp(-monthly/nonZero(r.FreezeShare))), "view.risk.frozen"
}

func (w *World) outbreak(in *Inspector, o *state.Outbreak) {
	r, s := w.rules, &w.shown
	in.Scheme = content.Ransom
	in.Status = Say("view.status.outbreak", With("day", Day(r, o.Born)))
	in.row("machines", Number(Count, o.Machines), With("of", Number(Count, o.Reach)))
	in.row("paid", Dollars(o.Paid))
	in.row("damage", Dollars(state.USDm(o.Machines*r.RansomDamage/1e6)))
	in.row("trust", Number(Share, s.World.Trust))
	in.Risk, in.RiskKey = Number(Share, 1-num.Exp(-7*r.RansomKill)), "view.risk.switch"
}
