// Package codex is the book behind the game: what happened in the world, who
// decides, what the figures are and where they come from. Its entries are
// messages of the catalogue; the scene only finds, lists and shows them.
//
// It may import game/stage, game/widget (and what it imports) and scenes'
// internals.
package codex
