package coalition

import (
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
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
	if routine(n.Kind) {
		return
	}
	g.ticker = g.onTicker(n)
	g.since = append(g.since, n)
	g.unread++
	if n.Alert {
		g.toast(newsIcon(n.Kind), g.told(&n))
	}
	switch n.Kind {
	case state.NewsLaunch:
		g.hear(stage.SoundLaunch)
	case state.NewsVotePassed, state.NewsVoteVetoed:
		g.hear(stage.SoundGavel)
	case state.NewsWarning, state.NewsListing, state.NewsVesselSeized, state.NewsAttributed:
		g.hear(stage.SoundPrinter)
	}
}

// told is a piece of news in this seat's words: some are told in the state's
// otherwise.
func (g *Game) told(n *view.NewsItem) string {
	text := n.Text
	if key := "hall." + text.Key; g.L.Has(key) {
		text.Key = key
	}
	return g.Text(text)
}

// routine says which news is for the log only.
func routine(k state.NewsKind) bool {
	switch k {
	case state.NewsVesselSold, state.NewsVesselDelivered, state.NewsVesselRefitted:
		return true
	}
	return false
}

// onTicker returns the ticker with a piece of news in front.
func (g *Game) onTicker(n view.NewsItem) []widget.NewsItem {
	day := say.Civil(g.session.Rules().Scenario.Start + content.Date(n.Day))
	out := append([]widget.NewsItem{{Date: strings.ToUpper(g.L.DayMonth(day)), Text: g.told(&n)}}, g.ticker...)
	return out[:min(len(out), tickerKept)]
}

func newsIcon(k state.NewsKind) string {
	switch k {
	case state.NewsWarning, state.NewsReport, state.NewsVesselSeen:
		return "icon/eye"
	case state.NewsListing, state.NewsVesselListed, state.NewsVesselSeized, state.NewsListSoon:
		return "icon/file-text"
	case state.NewsHaul, state.NewsAttributed:
		return "icon/lock-open"
	case state.NewsVoteTabled, state.NewsVotePassed, state.NewsVoteVetoed:
		return "icon/gavel"
	case state.NewsLaunch:
		return "icon/rocket"
	case state.NewsHunger:
		return "icon/heart"
	}
	return "icon/news"
}

// newsLine is the ticker along the bottom.
func (g *Game) newsLine() *ui.Node {
	return widget.Ticker(g.kit, widget.TickerSpec{
		ID: "ticker", Tag: strings.ToUpper(g.T("hall.news")), Items: g.ticker,
		Log: g.L.F("news.log", i18n.Args{"n": g.unread}), OnLog: func() { g.openPage("log") },
	})
}
