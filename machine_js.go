package main

import (
	"slices"
	"strings"
	"syscall/js"
)

// addressed are the options that the address of the page may set, as in
// ?seed=7&scenario=pressure-2017. Links are for sharing a campaign.
var addressed = []string{"seed", "scenario", "difficulty", "seat", "lang", "scale", "reduce-motion", "mute"}

// arguments reads options from the address of the page. What is unknown there is
// somebody else's, and what makes no sense must not keep the game from starting.
func arguments() []string {
	location := js.Global().Get("location")
	if !location.Truthy() {
		return nil
	}
	params := js.Global().Get("URLSearchParams").New(location.Get("search"))
	var out []string
	for _, name := range addressed {
		v := params.Call("get", name)
		if v.Type() != js.TypeString {
			continue
		}
		arg := "-" + name + "=" + v.String()
		if slices.Contains([]string{"reduce-motion", "mute"}, name) && v.String() == "" {
			arg = "-" + name
		}
		if _, err := parse(append(slices.Clone(out), arg), &strings.Builder{}, &strings.Builder{}); err == nil {
			out = append(out, arg)
		}
	}
	return out
}

// where names the place of files in messages: a page has none.
func where(string) string { return "" }
