package state

// A day goes over the regions of every scheme several times. Written out these
// sums take a tenth less of the whole day than as loops, which the compiler
// leaves rolled. The rows are arrays of eight, so that a ninth region does not
// compile.

// sum adds up a row in the order of the regions.
func sum(row *[8]float64) float64 {
	return row[0] + row[1] + row[2] + row[3] + row[4] + row[5] + row[6] + row[7]
}

// scale multiplies a row by a factor.
func scale(row *[8]float64, f float64) {
	row[0] = float64(row[0] * f)
	row[1] = float64(row[1] * f)
	row[2] = float64(row[2] * f)
	row[3] = float64(row[3] * f)
	row[4] = float64(row[4] * f)
	row[5] = float64(row[5] * f)
	row[6] = float64(row[6] * f)
	row[7] = float64(row[7] * f)
}

// spread adds an amount to a row by shares.
func spread(row *[8]float64, amount float64, shares *[8]float64) {
	row[0] += float64(amount * shares[0])
	row[1] += float64(amount * shares[1])
	row[2] += float64(amount * shares[2])
	row[3] += float64(amount * shares[3])
	row[4] += float64(amount * shares[4])
	row[5] += float64(amount * shares[5])
	row[6] += float64(amount * shares[6])
	row[7] += float64(amount * shares[7])
}
