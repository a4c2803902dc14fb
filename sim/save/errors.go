package save

import (
	"errors"
	"fmt"
)

// The kinds of error that decoding returns, to be told apart with errors.Is. The
// text after the kind says what was wrong, for a log.
var (
	// ErrCorrupt: the file is not a save, or was cut short or altered. It is of
	// no more use.
	ErrCorrupt = errors.New("the save is damaged")
	// ErrNewer: a later version of the game wrote the file. It must be left as
	// it is.
	ErrNewer = errors.New("the save comes from a newer version of the game")
	// ErrContent: the file is whole, but the content it was played with is not
	// here: a scenario or something in play has gone.
	ErrContent = errors.New("the save needs content that this game does not have")
)

func corrupt(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrCorrupt, fmt.Sprintf(format, args...))
}
