package report

import (
	"io"
	"slices"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// SARIF writes the report as a log of SARIF 2.1.0, for code hosts and editors. Kinds of difference are its rules, the
// severities its levels. A finding's first location is the side that stands alone, or else the second side; all others
// are related locations. Byte offsets are always there; lines, columns and character offsets (in code points) where the
// article's text is known.
func SARIF(w io.Writer, r *align.Report, o *Options) error {
	r = given(r)
	all := sourcesOf(r, o)
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{"crosscheck", "https://github.com/crosscheck-go/crosscheck", sarifRules()}},
		ColumnKind:  "unicodeCodePoints",
		Results:     []sarifResult{},
		Artifacts:   []sarifArtifact{},
		Invocations: []sarifInvocation{{Successful: true, Notifications: []sarifNotification{}}},
	}
	for _, article := range r.Articles {
		run.Artifacts = append(run.Artifacts, sarifArtifactOf(all.of(article.ID)))
	}
	for i := range r.Discrepancies {
		run.Results = append(run.Results, sarifResultOf(all, &r.Discrepancies[i]))
	}
	for _, d := range r.Diagnostics {
		notes := &run.Invocations[0].Notifications
		*notes = append(*notes, sarifNotificationOf(all, d))
	}
	if r.ID != "" {
		run.Automation = &sarifAutomation{r.ID}
	}
	return encode(w, sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	}, "  ")
}

func sarifRules() []sarifRule {
	var rules []sarifRule
	for _, kind := range finding.Kinds() {
		rules = append(rules, sarifRule{string(kind.Kind), kindName(kind), sarifText{kind.Title + "."}, sarifText{kind.Help}})
	}
	return rules
}

func sarifArtifactOf(s *source) sarifArtifact {
	artifact := sarifArtifact{Location: sarifArtifactLocation{URI: s.uri(), Index: s.number}, Length: -1, Encoding: "UTF-8"}
	if s.doc != nil {
		artifact.Length = len(s.text)
	}
	if s.Source != "" {
		artifact.Description = &sarifText{s.Source}
	}
	return artifact
}

func sarifResultOf(all sources, d *align.Discrepancy) sarifResult {
	result := sarifResult{
		RuleID: string(d.Kind), RuleIndex: ruleIndex(d.Kind), Level: string(d.Severity), Message: sarifText{d.Message},
		Fingerprints: map[string]string{align.Schema: d.ID},
		Properties:   sarifProperties{d.Story, string(d.In), d.Score, d.Outlier(), d.Sources()},
	}
	first := leading(d)
	for side := range d.Sides {
		for at, mention := range d.Sides[side].Mentions {
			location := sarifLocationOf(all.passageOf(d, side, mention))
			location.Message = &sarifText{d.Sides[side].Value}
			if side == first && at == 0 {
				result.Locations = []sarifLocation{location}
				continue
			}
			location.ID = len(result.Related) + 1
			result.Related = append(result.Related, location)
		}
	}
	return result
}

// ruleIndex is the index of a kind among the rules, -1 where it has none.
func ruleIndex(kind align.Kind) int {
	return slices.IndexFunc(finding.Kinds(), func(d finding.Description) bool { return d.Kind == finding.Kind(kind) })
}

func sarifLocationOf(p passage) sarifLocation {
	place := sarifPlace{
		Artifact: sarifArtifactLocation{URI: p.source.uri(), Index: p.source.number},
		Region:   sarifRegionOf(p.source, p.mention.Span.Start, p.mention.Span.End, p.mention.Text),
	}
	if p.source.holds(p.sentence) {
		region := sarifRegionOf(p.source, p.sentence.Start, p.sentence.End, p.text)
		place.Context = &region
	}
	return sarifLocation{Place: place}
}

func sarifRegionOf(s *source, start, end int, text string) sarifRegion {
	region := sarifRegion{ByteOffset: start, ByteLength: end - start, CharOffset: -1, Snippet: sarifText{text}}
	span := crosscheck.Span{Start: start, End: end}
	if !s.holds(span) {
		return region
	}
	written := span.Of(s.text)
	region.CharOffset, region.CharLength = s.characters(start), utf8.RuneCountInString(written)
	region.StartLine, region.StartColumn = s.position(start)
	region.EndLine, region.EndColumn = s.position(end)
	region.Snippet = sarifText{written}
	return region
}

func sarifNotificationOf(all sources, d align.Diagnostic) sarifNotification {
	s := all.of(d.Article)
	place := sarifPlace{
		Artifact: sarifArtifactLocation{URI: s.uri(), Index: s.number},
		Region:   sarifRegionOf(s, d.Span.Start, d.Span.End, d.Span.Of(s.text)),
	}
	return sarifNotification{
		Descriptor: sarifDescriptor{d.Code}, Level: "note", Message: sarifText{d.Message}, Locations: []sarifLocation{{Place: place}},
	}
}
