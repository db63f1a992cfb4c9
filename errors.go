package crosscheck

import (
	"errors"
	"fmt"
)

// ErrNotUTF8 is wrapped by the error of [NewDocument] for a text that is not UTF-8.
var ErrNotUTF8 = errors.New("text is not UTF-8")

// ErrTooLong is wrapped by the error of [NewDocument] for a text of 2³¹ bytes or more.
var ErrTooLong = errors.New("text is too long")

// ArticleError says that an article cannot be read, and where.
type ArticleError struct {
	Article string // its ID
	Offset  int    // in bytes
	Err     error
}

func (e *ArticleError) Error() string {
	return fmt.Sprintf("article %q, byte %d: %v", e.Article, e.Offset, e.Err)
}

// Unwrap gives the cause.
func (e *ArticleError) Unwrap() error { return e.Err }
