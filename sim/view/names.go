package view

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// nameOf is what an entity is called: a proper name, or a word for its kind.
func nameOf(r *content.Rules, s *state.State, id state.ID) Value {
	k, i, ok := find(s, id)
	if !ok {
		return Key("view.entity.gone")
	}
	b := &s.Slabs
	switch k {
	case VesselKind:
		return vesselName(r, int(b.Vessels[i].Content))
	case MissionKind:
		return missionName(r, int(b.Missions[i].Content))
	case CohortKind:
		return regionName(b.Cohorts[i].Region)
	case OpKind:
		return exchangeName(r, int(b.Exchanges[b.Ops[i].Exchange].Content))
	case ExchangeKind:
		return exchangeName(r, int(b.Exchanges[i].Content))
	case LotKind:
		return Key("view.entity.lot." + b.Lots[i].Origin.String())
	case DecisionKind:
		return Key("dossier." + r.Dossiers[b.Decisions[i].Dossier].ID + ".title")
	case OutbreakKind:
		return Key("view.entity.outbreak")
	}
	return Key("view.entity.vote")
}

func vesselName(r *content.Rules, row int) Value {
	if row < 0 || row >= len(r.Vessels) {
		return Key("view.entity.gone")
	}
	return Proper(r.Vessels[row].Name)
}

func exchangeName(r *content.Rules, row int) Value {
	if row < 0 || row >= len(r.Exchanges) {
		return Key("view.entity.gone")
	}
	return Proper(r.Exchanges[row].Name)
}

func jurisdictionName(r *content.Rules, row int) Value {
	if row < 0 || row >= len(r.Jurisdictions) {
		return Key("view.entity.gone")
	}
	return Proper(r.Jurisdictions[row].Name)
}

// caseName is what a case is about: the exchange, or an outbreak.
func caseName(r *content.Rules, s *state.State, id uint64) Value {
	for i := range s.Slabs.Cases {
		if c := &s.Slabs.Cases[i]; c.Live() && uint64(c.ID) == id {
			if c.Exchange < 0 {
				return Key("view.entity.outbreak")
			}
			return exchangeName(r, int(s.Slabs.Exchanges[c.Exchange].Content))
		}
	}
	return Key("view.entity.gone")
}

func regionName(reg content.Region) Value { return Key("region." + reg.String()) }

// missionName calls a mission by a code; hosts are not named.
func missionName(r *content.Rules, row int) Value {
	if row < 0 || row >= len(r.Missions) {
		return Key("view.entity.gone")
	}
	return Key("mission." + r.Missions[row].ID)
}

// capabilityName is what an institution is called.
func capabilityName(r *content.Rules, row int) Value {
	if row < 0 || row >= len(r.Capabilities) {
		return Key("view.entity.gone")
	}
	return Key("capability." + r.Capabilities[row].ID)
}

// subject is what a piece of news is about.
func subject(r *content.Rules, n *state.News) Value {
	row := int(n.Row)
	switch n.Subject {
	case state.VesselSubject:
		return vesselName(r, row)
	case state.MissionSubject:
		return missionName(r, row)
	case state.ExchangeSubject:
		return exchangeName(r, row)
	case state.DossierSubject:
		return Key("dossier." + r.Dossiers[row].ID + ".title")
	case state.EventSubject:
		return Key("event." + r.Scenario.Events[row].ID)
	case state.RegionSubject:
		return regionName(content.Region(row))
	case state.PatronSubject:
		return patronName(row)
	case state.CapabilitySubject:
		return capabilityName(r, row)
	case state.AgencySubject:
		return Key("agency." + r.Agencies[row].ID)
	case state.JurisdictionSubject:
		return jurisdictionName(r, row)
	case state.IndustrySubject:
		return Key("industry." + state.Industry(row).String())
	}
	return Value{}
}

// find looks an entity up by its logical id.
func find(s *state.State, id state.ID) (Kind, int, bool) {
	if id == 0 {
		return 0, -1, false
	}
	b := &s.Slabs
	for i := range b.Vessels {
		if b.Vessels[i].ID == id {
			return VesselKind, i, true
		}
	}
	for i := range b.Missions {
		if b.Missions[i].ID == id {
			return MissionKind, i, true
		}
	}
	for i := range b.Cohorts {
		if b.Cohorts[i].ID == id {
			return CohortKind, i, true
		}
	}
	for i := range b.Ops {
		if b.Ops[i].ID == id {
			return OpKind, i, true
		}
	}
	for i := range b.Exchanges {
		if b.Exchanges[i].ID == id {
			return ExchangeKind, i, true
		}
	}
	for i := range b.Lots {
		if b.Lots[i].ID == id {
			return LotKind, i, true
		}
	}
	for i := range b.Outbreaks {
		if b.Outbreaks[i].ID == id {
			return OutbreakKind, i, true
		}
	}
	for i := range b.Decisions {
		if b.Decisions[i].ID == id {
			return DecisionKind, i, true
		}
	}
	for i := range b.Votes {
		if b.Votes[i].ID == id {
			return VoteKind, i, true
		}
	}
	return 0, -1, false
}
