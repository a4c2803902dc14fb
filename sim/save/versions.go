package save

// Version names a layout of the file. It changes whenever a file written before
// could not be read as it is: a field of the State, a line of the ledger or a
// part of the body that came, went or moved. Each has a name and its reason
// here, a save in testdata, and where needed a step in migrate.go.
type Version uint16

// The versions.
const (
	FirstVersion Version = 1 // the first that was released

	// Current is the version that is written.
	Current = FirstVersion
)
