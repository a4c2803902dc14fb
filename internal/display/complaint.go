package display

// complaint is the one line printed when the display named by DISPLAY cannot be
// opened. wayland says that a Wayland session is there: the window is an X11
// window and needs Xwayland in such a session.
func complaint(name string, wayland bool) string {
	s := "hardcurrency: no display: "
	if name == "" {
		s += "DISPLAY is not set"
	} else {
		s += "cannot open DISPLAY \"" + printable(name) + "\""
	}
	if wayland {
		s += "; this Wayland session needs Xwayland to show the game"
	}
	return s + "\n"
}

// printable keeps a hostile or broken variable from breaking the line in two or
// filling the screen.
func printable(s string) string {
	const longest = 60
	b := []byte(s)
	if len(b) > longest {
		b = append(b[:longest:longest], "..."...)
	}
	for i, c := range b {
		if c < ' ' || c > '~' {
			b[i] = '?'
		}
	}
	return string(b)
}
