package system

// takeStock has the analysts infer, at each month's end, how hard each scheme is
// run. It is what the coalition's seat knows of activity, whoever sits in it.
func takeStock(t *Today) {
	if t.Last {
		t.S.TakeStock(t.R)
	}
}
