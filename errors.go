package crosscheck

import (
	"errors"
	"fmt"
)

// ErrNotUTF8 is wrapped by the error of [NewDocument] for a text that is not UTF-8.
var ErrNotUTF8 = errors.New("text is not UTF-8")

// ErrTooLong is wrapped by the error of [NewDocument] for a text of 2³¹ bytes or more.
var ErrTooLong = errors.New("text is too long")

// ErrMissing is wrapped by the [FieldError] of a field that JSON must have.
var ErrMissing = errors.New("it is missing")

// ArticleError says that an article cannot be read, and where.
type ArticleError struct {
	Article string // its ID
	Offset  int    // in bytes
	Err     error
}

func (e *ArticleError) Error() string {
	return fmt.Sprintf("article %q, byte %d: %v", e.Article, e.Offset, e.Err)
}

// Unwrap returns the cause.
func (e *ArticleError) Unwrap() error { return e.Err }

// DuplicateError says that two different articles have one ID. Findings name articles by it.
type DuplicateError struct {
	Article string // the ID
}

func (e *DuplicateError) Error() string { return fmt.Sprintf("two articles have the ID %q", e.Article) }

// FieldError says that a field of an article in JSON cannot be read.
type FieldError struct {
	Field string
	Err   error
}

func (e *FieldError) Error() string { return fmt.Sprintf("%q: %v", e.Field, e.Err) }

// Unwrap returns the cause.
func (e *FieldError) Unwrap() error { return e.Err }

// KindError says that there is no such kind of article.
type KindError struct{ Kind string }

func (e *KindError) Error() string { return fmt.Sprintf("%q is neither report nor record", e.Kind) }

// DateError says that something is no date.
type DateError struct{ Value string }

func (e *DateError) Error() string {
	return fmt.Sprintf("%q is no date like 2023-07-12 or 2023-02-01T13:33:00+09:00", e.Value)
}
