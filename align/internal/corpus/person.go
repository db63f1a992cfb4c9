package corpus

import (
	"strings"
)

func (a *Article) LowerToken(token int) string { return strings.ToLower(a.Text.Of(token)) }
