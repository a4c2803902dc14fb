package ui

// Role is what a node is to assistive technology. The names follow WAI-ARIA, so
// that a mirror in a page can use them as they are.
type Role uint8

// The roles.
const (
	RoleNone Role = iota // a plain box, or text if it has a paragraph
	RoleButton
	RoleCheckbox
	RoleSwitch
	RoleRadio
	RoleRadioGroup
	RoleTab
	RoleTabList
	RoleTabPanel
	RoleSlider
	RoleMeter
	RoleText
	RoleHeading
	RoleList
	RoleListItem
	RoleTable
	RoleRow
	RoleCell
	RoleColumnHeader
	RoleTextbox
	RoleDialog
	RoleTooltip
	RoleLink
	RoleImage
	RoleGroup
	RoleRegion
	RoleMenu
	RoleMenuItem
	RoleStatus
	RoleAlert
	RoleNavigation
	RoleSeparator
	RoleLog
	RoleProgress
	roles
)

var roleNames = [roles]string{
	"none", "button", "checkbox", "switch", "radio", "radiogroup", "tab", "tablist", "tabpanel",
	"slider", "meter", "text", "heading", "list", "listitem", "table", "row", "cell",
	"columnheader", "textbox", "dialog", "tooltip", "link", "img", "group", "region", "menu",
	"menuitem", "status", "alert", "navigation", "separator", "log", "progressbar",
}

// String returns the WAI-ARIA name of the role.
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return "none"
}

// atomic says that what is inside the role is part of its label and is not
// described again.
func (r Role) atomic() bool {
	switch r {
	case RoleButton, RoleCheckbox, RoleSwitch, RoleRadio, RoleTab, RoleSlider, RoleMeter,
		RoleImage, RoleMenuItem, RoleTextbox, RoleLink, RoleColumnHeader, RoleCell, RoleProgress, RoleSeparator:
		return true
	}
	return false
}

// control says that a node of the role can be used, and so needs a label.
func (r Role) control() bool {
	switch r {
	case RoleButton, RoleCheckbox, RoleSwitch, RoleRadio, RoleTab, RoleSlider, RoleTextbox,
		RoleMenuItem, RoleLink:
		return true
	}
	return false
}
