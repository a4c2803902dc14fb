// Package audio makes the game heard. Every sound is computed here; nothing is
// recorded. One mixer adds up short sounds, which are rendered when first
// needed, and a few quiet layers that go on all the time and follow how exposed
// the player is and how secure.
//
// The mixer talks to the sound device itself: the graphics library's own audio
// ends the game when there is no device. Here a missing device means silence.
//
// It imports oto and the standard library, and nothing of the game.
package audio
