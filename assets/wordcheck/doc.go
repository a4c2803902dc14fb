// Package wordcheck holds the tests of the shipped content and of its English
// words: that every id has its words, that no word asks for something it is not
// given, and that the dossiers offer choices; and of the pages for teachers. It ships nothing.
//
// Its tests may import sim, sim/content, sim/state, sim/command, game/i18n,
// game/link and assets. The tests of docs/teaching read that folder too.
package wordcheck
