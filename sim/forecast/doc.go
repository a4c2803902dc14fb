// Package forecast simulates futures from a day of a campaign and says how they
// spread. It is a pure resumable job: New makes one, Advance runs some paths,
// Result reads off what is known so far. A path copies the State, redraws every
// latent value conditional on what has not happened, replaces the dated price
// paths with random walks from today's prices, gives itself a seed of its own,
// and steps on under standing orders. So a forecast knows what the seat knows
// and nothing of the campaign's own future.
//
// It may import sim, sim/policy and the packages below them.
package forecast
