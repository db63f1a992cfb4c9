package corpus

func (a *Article) TokenText(token int) string {
	if token < 0 || token >= len(a.Text.Tokens) {
		return ""
	}
	return a.Text.Of(token)
}
