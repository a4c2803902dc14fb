// Package save turns a campaign into bytes and back, and says whether a replay
// of its commands reaches the same State.
//
// A file is a frame (magic, version, checksums) around a header that can be read
// alone, for lists of saves, and a compressed body: the ids of the content, the
// command log, hashes of the State from week to week and, but for replays, the
// history, the news and a snapshot of the State. The snapshot names its fields,
// so that a later State can be filled from an earlier one; see versions.go for
// the versions and migrate.go for what is done to the older ones.
//
// Decoding believes nothing: it checks sums, bounds every length before it
// allocates, and Verify refuses a State that no campaign could have.
//
// It may import sim, sim/command, sim/state, sim/content and sim/num.
package save
