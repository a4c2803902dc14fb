package main

import (
	"encoding/json"
	"slices"
	"strings"
	"syscall/js"

	"hardcurrency/game/link"
	"hardcurrency/scenes/play"
)

// addressed are the options that the address of the page may set besides those of
// a link, as in ?scale=150.
var addressed = []string{"scale", "reduce-motion", "mute", "projector"}

// arguments reads options from the address of the page. What is unknown there is
// somebody else's, and what makes no sense must not keep the game from starting.
func arguments() []string {
	var out []string
	for _, name := range addressed {
		v, given := parameter(name)
		if !given {
			continue
		}
		arg := "-" + name + "=" + v
		if slices.Contains([]string{"reduce-motion", "mute", "projector"}, name) && v == "" {
			arg = "-" + name
		}
		if _, err := parse(append(slices.Clone(out), arg), &strings.Builder{}, &strings.Builder{}); err == nil {
			out = append(out, arg)
		}
	}
	return out
}

// parameter is one of the page's address, decoded.
func parameter(name string) (value string, given bool) {
	location := js.Global().Get("location")
	if !location.Truthy() {
		return "", false
	}
	v := js.Global().Get("URLSearchParams").New(location.Get("search")).Call("get", name)
	if v.Type() != js.TypeString {
		return "", false
	}
	return v.String(), true
}

// address writes a link down as an address of this page.
func address(l link.Link) string {
	location := js.Global().Get("location")
	if !location.Truthy() {
		return "?" + l.Query()
	}
	before, _, _ := strings.Cut(location.Get("href").String(), "#")
	before, _, _ = strings.Cut(before, "?")
	return before + "?" + l.Query()
}

// course is the learning system that the page talks to (web/page/scorm.js); nil if
// there is none.
func course() *play.Course {
	host := js.Global().Get("hardcurrencyHost")
	if !host.Truthy() || host.Get("report").Type() != js.TypeFunction {
		return nil
	}
	return &play.Course{
		Resume: host.Call("resume").String(),
		Report: func(p play.Progress) {
			if data, err := json.Marshal(p); err == nil {
				host.Call("report", string(data))
			}
		},
	}
}

// where names the place of files in messages: a page has none.
func where(string) string { return "" }
