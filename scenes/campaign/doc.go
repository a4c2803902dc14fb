// Package campaign is the situation room: the map, the bar, a panel for each
// scheme, the inspector, the desk with its dossiers, the news, the charts. One
// panel a file. It reads views and sends orders; it holds no rule of the model.
//
// It may import game/stage, game/widget, game/atlas (and what they import),
// sim/view, sim/forecast and the parts of sim that a view's types name.
package campaign
