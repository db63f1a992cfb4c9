package corpus

import (
	"github.com/crosscheck-go/crosscheck"
)

func (a *Article) TokenSpan(first, last int32) crosscheck.Span {
	return crosscheck.Span{Start: int(a.Text.Tokens[first].Start), End: int(a.Text.Tokens[last-1].End)}
}
