package policy

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Order is a dial's setting from a date on.
type Order struct {
	From  content.Date
	Dial  content.Dial
	Value int32 // in the dial's unit
}

// Dated gives the orders of a calendar, whatever the draw has brought: it reads
// the date, its dials and its orders in hand, and nothing else of the State. It
// answers no dossier (the default is taken) and mends no loss. Where a campaign
// begins later than the calendar, the last order of each dial before that day is
// given first.
type Dated struct {
	Seat      content.Seat
	Orders    []Order    // by date
	Foundings []Founding // by date
	Deeds     []Deed     // commands given once, on their days, if they can be given then
}

// Deed is a command on a date.
type Deed struct {
	On      content.Date
	Command command.Command
}

// Founding is a capability that is begun from a date on, as soon as it can be.
type Founding struct {
	From content.Date
	ID   string
}

// found begins the first capability whose date has come and that was never begun.
func (p Dated) found(r *content.Rules, s *state.State, give Give, today content.Date) {
	for _, f := range p.Foundings {
		if f.From > today {
			return
		}
		row, ok := r.CapabilityByID(f.ID)
		if ok && s.Institutions.Rows[row].Status == state.CapabilityNone {
			give(command.Command{Seat: p.Seat, Kind: command.Develop, Value: int32(row)})
			return
		}
	}
}

// Act turns the dials that are not as the calendar wants them today.
func (p Dated) Act(r *content.Rules, s *state.State, give Give) {
	today := r.Scenario.Start + content.Date(s.Day)
	var want [content.Dials]int32
	var due [content.Dials]bool
	for _, o := range p.Orders {
		if o.From > today {
			break
		}
		want[o.Dial], due[o.Dial] = o.Value, true
	}
	for i := range p.Deeds {
		if d := &p.Deeds[i]; d.On == today {
			give(d.Command)
		}
	}
	if p.Seat == content.CoalitionSeat {
		reallot(s, give, &want, &due)
		p.found(r, s, give, today)
		return
	}
	for _, o := range p.Orders {
		if due[o.Dial] && s.Office.Dials[o.Dial] != want[o.Dial] && s.Office.Orders > 0 {
			set(give, content.StateSeat, o.Dial, want[o.Dial])
		}
	}
	if s.Office.Orders > 0 {
		p.found(r, s, give, today)
	}
}

// reallot moves analysts and passes of imagery: they are taken off before they
// are put on, since there are only so many.
func reallot(s *state.State, give Give, want *[content.Dials]int32, due *[content.Dials]bool) {
	for pass := range 2 {
		for d := content.AnalystsCoal; d < content.Dials; d++ {
			now := s.Office.Dials[d]
			if due[d] && (pass == 0 && want[d] < now || pass == 1 && want[d] > now) {
				give(command.Command{Seat: content.CoalitionSeat, Kind: command.SetDial, Target: uint64(d), Value: want[d]})
			}
		}
	}
}

func deed(year, month, day int, kind command.Kind, target uint64, value int32) Deed {
	return Deed{content.MakeDate(year, month, day), command.Command{Seat: content.CoalitionSeat, Kind: kind, Target: target, Value: value}}
}

func on(year, month, day int, dial content.Dial, value int32) Order {
	return Order{content.MakeDate(year, month, day), dial, value}
}

// historicalState is what the public record lets one say of the state's course,
// as standing orders: coal held back while the neighbour enforced, a flood in
// 2019, much of it in hired barges, and little while the border was shut; fuel
// in others' tankers until the autumn of 2020, and less of it until 2021; trained people first in IT work, then
// more in theft; few launches while it talked, many in 2022. It has at most two
// orders a month after the first four.
func historicalState() Policy {
	return Dated{Seat: content.StateSeat, Foundings: []Founding{
		// The record says little of the office itself: that it trained more people,
		// and came to need somebody for coin. The dates are ours.
		{content.MakeDate(2018, 3, 1), "registry"},
		{content.MakeDate(2018, 7, 1), "technical-institute"},
		{content.MakeDate(2019, 8, 1), "treasury-desk"},
		{content.MakeDate(2020, 4, 1), "coin-desk"},
	}, Orders: []Order{
		on(2017, 9, 1, content.TheftShare, 60),
		on(2017, 9, 1, content.EmbassyQuota, 60),
		on(2017, 9, 1, content.Training, 60),
		on(2017, 9, 1, content.CashUrgency, 80),
		on(2017, 11, 1, content.OilVolume, 100),
		on(2018, 1, 1, content.CoalShare, 40),
		on(2018, 2, 1, content.CoalRenew, 50),
		on(2018, 5, 1, content.ITShare, 60),
		on(2018, 1, 1, content.OilHire, 100),
		on(2018, 9, 1, content.CoalShare, 80),
		on(2018, 12, 1, content.CoalHire, 80),
		on(2018, 11, 1, content.LabourShare, 100),
		on(2020, 1, 22, content.CoalShare, 40),
		on(2020, 1, 22, content.CoalHire, 0),
		on(2020, 2, 1, content.LabourShare, 80),
		on(2020, 10, 1, content.OilHire, 40),
		on(2021, 6, 1, content.ITShare, 80),
		on(2022, 1, 1, content.OilHire, 0),
		on(2022, 1, 1, content.ProgrammeShare, 80),
		on(2022, 11, 1, content.ArmsLevel, 40),
	}}
}

// historicalCoalition is where the public record puts the coalition's eyes: at
// sea until 2019, then on exchanges and brokers, from 2022 on IT workers too. Its
// advisories, lists, exemptions and the draft that was vetoed have the record's
// dates; a list is ordered a quarter before its day.
func historicalCoalition() Policy {
	return Dated{Seat: content.CoalitionSeat, Foundings: []Founding{
		// Offices that the record shows, each laid to the institution of the tree that
		// is nearest to it: the assignment is ours, and so is what it does.
		// The US Treasury's exchange of information with banks and firms (FinCEN
		// Exchange), announced on 4 December 2017.
		{content.MakeDate(2017, 12, 4), "industry-liaison"},
		// The 1718 Committee's assistance notice no. 7 of 6 August 2018, which put
		// exemptions for aid on a procedure.
		{content.MakeDate(2018, 8, 6), "humanitarian-cell"},
		// The cell of eight navies at Yokosuka that coordinates patrols against
		// transfers at sea, reported on 14 September 2018.
		{content.MakeDate(2018, 9, 14), "imagery-cell"},
		// The US Department of State's Office of Sanctions Coordination, in the
		// Consolidated Appropriations Act of 27 December 2020.
		{content.MakeDate(2020, 12, 27), "sanctions-desk"},
		// The US Department of Justice's cryptocurrency enforcement team, announced on
		// 6 October 2021; the FBI's unit for virtual assets followed in February 2022.
		{content.MakeDate(2021, 10, 6), "coin-forensics"},
		// The working group of the Republic of Korea and the United States on the
		// state's cyber threat and its IT workers, first met on 9 August 2022.
		{content.MakeDate(2022, 8, 9), "vetting-forum"},
	}, Deeds: []Deed{
		deed(2017, 12, 29, command.Designate, uint64(content.Coal), command.NarrowList), // 27 ships on 30 March 2018
		deed(2018, 2, 23, command.Advise, uint64(state.Insurers), 0),
		deed(2018, 8, 6, command.Exempt, 0, 0),
		deed(2019, 3, 21, command.Advise, uint64(state.Insurers), 0),
		deed(2019, 6, 14, command.Designate, uint64(content.Theft), command.NarrowList), // three groups on 13 September 2019
		deed(2019, 6, 21, command.Advise, uint64(state.ExchangeTrade), 0),
		deed(2019, 12, 2, command.Designate, uint64(content.CashOut), command.NarrowList), // two brokers on 2 March 2020
		deed(2020, 5, 14, command.Advise, uint64(state.Insurers), 0),
		deed(2021, 10, 28, command.Advise, uint64(state.ExchangeTrade), 0),
		deed(2022, 2, 4, command.Designate, uint64(content.CashOut), command.NarrowList), // a mixer on 6 May 2022
		deed(2022, 2, 24, command.TableResolution, 0, 0),                                 // vetoed on 26 May 2022
		deed(2022, 5, 9, command.Designate, uint64(content.CashOut), command.NarrowList), // a mixer on 8 August 2022
		deed(2022, 5, 16, command.Advise, uint64(state.Platforms), 0),
	}, Orders: []Order{
		on(2017, 9, 1, content.ImageryEA01, 1),
		on(2017, 9, 1, content.ImageryEA02, 1),
		on(2017, 9, 1, content.ImageryEA03, 1),
		on(2017, 9, 1, content.ImageryEA04, 1),
		on(2017, 9, 1, content.AnalystsCoal, 3),
		on(2017, 9, 1, content.AnalystsOil, 2),
		on(2017, 9, 1, content.AnalystsEmbassy, 2),
		on(2017, 9, 1, content.AnalystsLabour, 2),
		on(2017, 9, 1, content.AnalystsIT, 1),
		on(2017, 9, 1, content.AnalystsTheft, 1),
		on(2017, 9, 1, content.AnalystsCashOut, 1),
		on(2018, 2, 23, content.AnalystsCoal, 4),
		on(2018, 2, 23, content.AnalystsOil, 3),
		on(2018, 2, 23, content.AnalystsEmbassy, 1),
		on(2018, 2, 23, content.AnalystsLabour, 1),
		on(2019, 9, 13, content.AnalystsCoal, 3),
		on(2019, 9, 13, content.AnalystsTheft, 2),
		on(2020, 3, 2, content.AnalystsOil, 2),
		on(2020, 3, 2, content.AnalystsCashOut, 2),
		on(2021, 2, 17, content.AnalystsCoal, 2),
		on(2021, 2, 17, content.AnalystsTheft, 3),
		on(2022, 5, 16, content.AnalystsEmbassy, 0),
		on(2022, 5, 16, content.AnalystsIT, 2),
		on(2022, 11, 1, content.AnalystsOil, 1),
		on(2022, 11, 1, content.AnalystsArms, 1),
	}}
}
