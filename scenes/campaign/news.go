package campaign

import (
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// tickerKept is how many pieces of news run along the bottom.
const tickerKept = 14

// report tells one piece of news: on the ticker, by a sound, and by a toast when
// it is an alert.
func (g *Game) report(n view.NewsItem) {
	if !routine(n.Kind) {
		g.ticker = g.onTicker(n)
		g.unread++
	}
	if n.Alert && (g.pace.Speed() < hasty || grave(n.Kind)) {
		g.toast(newsIcon(n.Kind), g.Text(n.Text))
	}
	if sound := soundOf(n); sound != "" {
		g.hear(sound)
	}
}

// hasty is the speed from which only grave news is shown as a toast.
const hasty = 2

// routine says which news is for the log only: it happens every week and asks
// for nothing.
func routine(k state.NewsKind) bool {
	switch k {
	case state.NewsOpBegan, state.NewsGraduates, state.NewsVesselSold, state.NewsVesselDelivered, state.NewsVesselRefitted,
		state.NewsDossier, state.NewsFull:
		return true
	}
	return false
}

// grave says which alerts a person wants to see however fast the days go by.
func grave(k state.NewsKind) bool {
	switch k {
	case state.NewsWarning, state.NewsListing, state.NewsVotePassed, state.NewsVoteTabled, state.NewsFuelShort, state.NewsHunger,
		state.NewsDossierLapsed, state.NewsBorderShut, state.NewsBorderOpen, state.NewsExpelled, state.NewsKillSwitch,
		state.NewsMilestone, state.NewsArmsOpen:
		return true
	}
	return false
}

// onTicker returns the ticker with a piece of news in front.
func (g *Game) onTicker(n view.NewsItem) []widget.NewsItem {
	day := say.Civil(g.session.Rules().Scenario.Start + content.Date(n.Day))
	out := append([]widget.NewsItem{{Date: strings.ToUpper(g.L.DayMonth(day)), Text: g.Text(n.Text)}}, g.ticker...)
	return out[:min(len(out), tickerKept)]
}

func newsIcon(k state.NewsKind) string {
	switch k {
	case state.NewsWarning, state.NewsReport:
		return "icon/eye"
	case state.NewsListing, state.NewsVesselListed, state.NewsVesselSeized:
		return "icon/alert-octagon"
	case state.NewsHaul, state.NewsAttributed:
		return "icon/lock-open"
	case state.NewsVoteTabled, state.NewsVotePassed, state.NewsVoteVetoed:
		return "icon/gavel"
	case state.NewsLaunch, state.NewsMilestone:
		return "icon/rocket"
	case state.NewsFuelShort, state.NewsHunger:
		return "icon/flame"
	}
	return "icon/news"
}

// newsLine is the ticker along the bottom.
func (g *Game) newsLine() *ui.Node {
	return widget.Ticker(g.kit, widget.TickerSpec{
		ID: "ticker", Tag: strings.ToUpper(g.T("news.tag")), Items: g.ticker,
		Log: g.L.F("news.log", i18n.Args{"n": g.unread}), OnLog: func() { g.openPage("log") },
	})
}
