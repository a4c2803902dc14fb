// Package atlas is the map: projection, camera, pictures of land and sea,
// markers, routes, evidence, labels, hit-testing, the minimap, and the sea
// lanes that vessels keep to. It takes plain values and emits display lists;
// it knows nothing of the simulation.
//
// It imports game/ui and game/theme only.
package atlas
