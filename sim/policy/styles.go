package policy

import "hardcurrency/sim/content"

// novice runs everything at the middle of its scale, notices evidence when it is
// nearly too late, neither talks to the Leader nor lobbies, and takes any advice.
var novice = Style{
	Base: []Setting{
		{content.CoalShare, 60}, {content.EmbassyQuota, 60}, {content.LabourShare, 80}, {content.ITShare, 60},
		{content.TheftShare, 60}, {content.CashUrgency, 80}, {content.Training, 60}, {content.OilVolume, 60}, {content.CoalRenew, 50},
	},
	Thin: 56, Rest: 72, Office: noviceOffice,
}

// greedy runs everything nearly full with little caution, cashes at once, and
// pushes whatever is not yet on fire.
var greedy = Style{
	Base: []Setting{
		{content.CoalShare, 100}, {content.LabourShare, 100}, {content.TheftShare, 100}, {content.CashUrgency, 120},
		{content.EmbassyQuota, 100}, {content.ITShare, 100}, {content.Training, 80}, {content.CoalRenew, 100}, {content.OilVolume, 80},
		{content.CoalCaution, 20}, {content.TheftCaution, 20}, {content.LabourCaution, 20},
	},
	Thin: 70, Rest: 85, Push: 1, Office: greedyOffice,
}
