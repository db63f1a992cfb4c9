package align

// findCopies finds the articles that are copies or versions of one text and gives them one source.
func findCopies(c *corpus) {}

// compareVersions lists what was changed between the copies of one source.
func compareVersions(c *corpus, s *story) []difference { return nil }
