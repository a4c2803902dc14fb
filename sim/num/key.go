package num

import "math"

// Key is the root of one stream of draws: a campaign's seed and a stream's name,
// mixed. A draw is looked up by day, logical id and name; nothing is consumed, so
// the same shocks meet two different policies, and asking one question more
// changes no other answer.
type Key uint64

// Stream names a family of draws. Streams are literal constants called streamX in
// the packages that use them, unique across sim (a lint checks), never iota: a
// number that moves when a line is inserted changes every saved campaign.
type Stream uint64

// Odd multipliers without structure in common: the golden ratio and the digits of
// other square roots.
const (
	golden  = 0x9e3779b97f4a7c15
	spread2 = 0xd1342543de82ef95
	spread3 = 0xaf251af3b0f025b5
)

// Mix is the splitmix64 finaliser: a bijection in which each bit of x moves about
// half of the bits of the result.
func Mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// SeedKey returns the key of one stream under a campaign's seed.
func SeedKey(seed uint64, stream Stream) Key {
	return Key(Mix(Mix(seed+golden) ^ uint64(stream)*spread2))
}

// U returns the uniform that belongs to a day, a logical id and a draw's name. It
// lies strictly between 0 and 1 in steps of 2**-52, symmetric about 1/2.
//
// The id derives from a parent and its n-th child (DeriveID) or from a content id
// (HashString), never from a slot, an index or an order of birth. The name is a
// literal constant called drawX, unique across sim.
func (k Key) U(day int32, id uint64, name uint64) float64 {
	// Exponent bits make a number in [1,2) of the upper 52 bits; what is taken off
	// leaves it half a step above a multiple of 2**-52, exactly.
	// One expression, so that the compiler inlines it into every draw.
	return math.Float64frombits(bitsOne|
		Mix(uint64(k)^Mix(id+uint64(day)*golden+name*spread3))>>12) - (1 - 0x1p-53)
}

// DeriveID returns the logical id of a parent's n-th child of a kind. It depends
// on nothing else, so an extra child of one parent leaves every other id alone.
// It is never 0, which is free to mean "none".
func DeriveID(parent uint64, kind uint64, n uint64) uint64 {
	id := Mix(Mix(parent+kind*spread2+golden) ^ n*spread3)
	if id == 0 {
		return golden
	}
	return id
}

// HashString returns the 64-bit FNV-1a hash of s: the logical id of a thing that
// content names.
func HashString(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
