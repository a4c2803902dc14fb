// Package view is what a person is shown of a campaign, as data. A Session
// collects a seat's orders until the next day and steps the campaign; a World is
// the shown copy of the State with donburi's entities pointing into it, for map
// markers, tables and the inspector; a Figure is a number with the terms that
// make it up; a Dossier is a decision with the range of what each answer does;
// Series, Timeline and Debrief look back.
//
// Nothing here is prose: texts are locale keys with arguments (Text), amounts
// are values with units (Value). Nothing here changes a State except through a
// Session's commands and days, and nothing returned points into the live State.
// The state's seat is shown the other side's evidence as its office reads it
// (Reading), never exactly.
//
// It may import sim, the packages below it, and donburi.
package view
