// Package coalition is the hall of the coalition's seat: the map with what was
// sighted, a panel for each kind of move, the round with its orders, and the
// debrief by five measures. Time runs to the quarter's end; then a round is open.
// It reads views of what the seat knows, sends orders, and holds no rule.
//
// It may import game/stage, game/widget, game/atlas (and what they import),
// sim/view, sim/estimate and the parts of sim that a view's types name.
package coalition
