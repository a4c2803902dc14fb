package command_test

import (
	"testing"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func (d *desk) develop(id string) command.Command {
	return d.institution(command.Develop, id)
}

func (d *desk) institution(kind command.Kind, id string) command.Command {
	d.t.Helper()
	row, ok := d.r.CapabilityByID(id)
	if !ok {
		d.t.Fatalf("there is no capability %q", id)
	}
	return command.Command{Seat: d.r.Capabilities[row].Seat, Kind: kind, Value: int32(row)}
}

// works puts a capability to work at once.
func (d *desk) works(ids ...string) {
	for _, id := range ids {
		d.s.Institutions.Rows[d.develop(id).Value].Status = state.CapabilityWorking
	}
	d.s.ShiftModifiers(d.r)
}

func TestDevelopingSaysWhyNot(t *testing.T) {
	d := open(t)
	d.refuse(d.develop("foresight-desk"), command.NeedsOther)
	wrong := d.develop("registry")
	wrong.Seat = content.CoalitionSeat
	d.refuse(wrong, command.WrongSeat)
	d.refuse(command.Command{Kind: command.Develop, Value: int32(len(d.r.Capabilities))}, command.UnknownTarget)
	d.refuse(command.Command{Kind: command.Develop, Value: -1}, command.UnknownTarget)
	d.refuse(d.institution(command.Dissolve, "registry"), command.WrongState)

	before := d.s.Ledger.Balance[state.Treasury]
	row := &d.r.Capabilities[d.develop("registry").Value]
	res := d.give(d.develop("registry"))
	if paid := before - d.s.Ledger.Balance[state.Treasury]; paid != state.USDm(row.Money) || res.Orders != row.Orders {
		t.Errorf("it cost %d and %d orders", paid, res.Orders)
	}
	d.refuse(d.develop("registry"), command.WrongState)
	d.refuse(d.develop("foresight-desk"), command.NeedsOther) // it is only being built

	d.works("registry", "treasury-desk")
	d.give(d.develop("audit-chamber"))
	d.refuse(d.develop("agency-council"), command.Excluded)
	d.refuse(d.institution(command.Dissolve, "treasury-desk"), command.StandsUnder)
	d.s.Office.Orders = 1
	d.give(d.institution(command.Dissolve, "audit-chamber"))
	if d.s.Office.Orders != 0 {
		t.Error("giving up takes no order")
	}
	d.refuse(d.institution(command.Dissolve, "treasury-desk"), command.NoOrders)
	d.refuse(d.develop("agency-council"), command.NoOrders)
	d.s.Office.Orders = 1
	d.s.Ledger.Post(state.AffairsPaid, d.s.Ledger.Balance[state.Treasury])
	d.refuse(d.develop("agency-council"), command.NoMoney)
}

func TestDissolvingTakesTheModifiersBack(t *testing.T) {
	d := open(t)
	d.works("registry", "maritime-desk", "second-maritime-desk")
	month, bank := state.OrdersOf(d.r, d.s)
	d.s.Office.Orders = bank
	d.give(d.institution(command.Dissolve, "second-maritime-desk"))
	if less, _ := state.OrdersOf(d.r, d.s); less != month-1 {
		t.Errorf("%d orders a month without the second desk, %d with it", less, month)
	}
	if f := d.s.EvidenceFactor(content.Oil); f != 1 {
		t.Errorf("evidence against oil is still multiplied by %v", f)
	}
	d.s.Office.Orders = bank
	d.give(d.institution(command.Dissolve, "registry"))
	if _, less := state.OrdersOf(d.r, d.s); d.s.Office.Orders > less {
		t.Errorf("%d orders are saved, %d can be", d.s.Office.Orders, less)
	}
	d.give(d.develop("registry")) // what was given up can be begun again
}

func TestTheCoalitionPaysWithCapital(t *testing.T) {
	d := open(t)
	c := d.develop("sanctions-desk")
	d.s.Coalition.Capital = d.r.Capabilities[c.Value].Capital - 1
	d.refuse(c, command.NoCapital)
	d.s.Coalition.Capital += 2
	orders, money := d.s.Office.Orders, d.s.Ledger.Balance[state.Treasury]
	d.give(c)
	if d.s.Coalition.Capital != 1 || d.s.Office.Orders != orders || d.s.Ledger.Balance[state.Treasury] != money {
		t.Errorf("it has %v of capital left, and the state %d orders", d.s.Coalition.Capital, d.s.Office.Orders)
	}
	d.give(d.institution(command.Dissolve, "sanctions-desk"))
	if d.s.Office.Orders != orders {
		t.Error("the state pays for what the coalition gives up")
	}
}
