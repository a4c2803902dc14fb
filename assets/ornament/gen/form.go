package main

import "math"

// vec is a point or a direction: x right, y up, z towards the viewer.
type vec struct{ x, y, z float64 }

func (a vec) add(b vec) vec       { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vec) sub(b vec) vec       { return vec{a.x - b.x, a.y - b.y, a.z - b.z} }
func (a vec) times(k float64) vec { return vec{a.x * k, a.y * k, a.z * k} }
func (a vec) dot(b vec) float64   { return a.x*b.x + a.y*b.y + a.z*b.z }
func (a vec) length() float64     { return math.Sqrt(a.dot(a)) }
func (a vec) unit() vec           { return a.times(1 / a.length()) }
func (a vec) turnY(t float64) vec {
	s, c := math.Sincos(t)
	return vec{a.x*c + a.z*s, a.y, -a.x*s + a.z*c}
}
func (a vec) turnZ(t float64) vec {
	s, c := math.Sincos(t)
	return vec{a.x*c - a.y*s, a.x*s + a.y*c, a.z}
}
func (a vec) fold() vec                  { a.x = math.Abs(a.x); return a }
func (a vec) over(r vec) vec             { return vec{a.x / r.x, a.y / r.y, a.z / r.z} }
func mix(a, b, t float64) float64        { return a + (b-a)*t }
func step(a, b, x float64) float64       { t := clamp((x - a) / (b - a)); return t * t * (3 - 2*t) }
func clamp(x float64) float64            { return min(max(x, 0), 1) }
func sphere(p, c vec, r float64) float64 { return p.sub(c).length() - r }

// join and carve are smooth union and difference over a width k.
func join(a, b, k float64) float64 {
	h := clamp(.5 + .5*(b-a)/k)
	return mix(b, a, h) - k*h*(1-h)
}

func carve(a, b, k float64) float64 { return -join(-a, b, k) }

// ellipsoid is nearly the distance to one: exact enough to walk along.
func ellipsoid(p, c, r vec) float64 {
	q := p.sub(c)
	k0, k1 := q.over(r).length(), q.over(vec{r.x * r.x, r.y * r.y, r.z * r.z}).length()
	if k1 == 0 {
		return -min(r.x, r.y, r.z)
	}
	return k0 * (k0 - 1) / k1
}

// cone is a capsule whose radius goes from ra to rb.
func cone(p, a, b vec, ra, rb float64) float64 {
	ab := b.sub(a)
	t := clamp(p.sub(a).dot(ab) / ab.dot(ab))
	return p.sub(a.add(ab.times(t))).length() - mix(ra, rb, t)
}
