// Package num is the arithmetic of the simulation: strict elementary
// functions, exact money, and random draws that are looked up by key instead of
// being pulled from a generator.
//
// Everything here gives the same bits on amd64 (GOAMD64=v3 too), 386, arm64 and
// wasm. Two things would break that, so neither is used:
//
//   - the standard library's Exp, Log and their relatives, which are assembly on
//     some processors and differ in their last bits even between two of the same
//     architecture;
//   - fused multiply-add. The language allows a*b+c to be rounded once, across
//     statements and through inlined calls, and arm64, riscv64 and amd64 v3 do
//     so. A conversion forbids it: a product that may meet + or - is written
//     float64(a*b), here and everywhere in sim. A division by a power of two is
//     compiled as a product and counts as one.
//
// A caller's product may also reach an addition of ours through an inlined call,
// so functions here convert a parameter, x = float64(x), before they add to it.
// Arguments need no wrapping.
//
// Of package math only Sqrt, Floor, Ceil, Trunc, Abs, Float64bits,
// Float64frombits, IsNaN and IsInf are allowed (and constants): each is exact or
// correctly rounded everywhere. math/bits is integer arithmetic and is free.
//
// The package imports nothing else, keeps no state, and never panics: what each
// function does outside its domain is written on the function.
package num
