package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func TestArmsArePaidInKind(t *testing.T) {
	closed := begin(t, 1).at(2022, 10, 1).halt().set(content.ArmsLevel, 100)
	y, m, d := closed.r.Scenario.Arms.Civil()
	if closed.run(20); closed.total(state.ArmsGoods) != 0 {
		t.Error("delivered before the partner asks")
	}
	none := begin(t, 1).at(y, m, d).halt()
	none.r.OutputWeight = 0 // else fuel would bring a little cash through the older trades
	some := none.fork().set(content.ArmsLevel, 100)
	none.run(45)
	some.run(45)
	if some.total(state.ArmsGoods) <= 0 || some.balance(state.Partner) != -some.total(state.ArmsGoods) {
		t.Errorf("goods %d, the partner has %d", some.total(state.ArmsGoods), some.balance(state.Partner))
	}
	if some.balance(state.Treasury) > none.balance(state.Treasury) {
		t.Error("it brought cash")
	}
	type gain struct {
		what       string
		some, none float64
	}
	for _, g := range []gain{
		{"fuel", some.s.Home.Fuel, none.s.Home.Fuel}, {"food", some.s.Home.Food, none.s.Home.Food},
		{"tolerance", some.s.World.Patrons[1].Tolerance, none.s.World.Patrons[1].Tolerance},
		{"pressure", some.s.World.Pressure, none.s.World.Pressure},
		{"evidence", some.s.EvidenceOf(content.Arms), none.s.EvidenceOf(content.Arms)},
	} {
		if g.some <= g.none {
			t.Errorf("%s is %v with deliveries, %v without", g.what, g.some, g.none)
		}
	}
}
