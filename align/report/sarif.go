package report

import (
	"fmt"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// SARIF writes the report as a log of SARIF 2.1.0, for code hosts and editors. Kinds of difference are its rules, the
// severities its levels. A finding's first location is the side that stands alone, or else the second side; all others
// are related locations, to which its message links. Byte offsets are always there; lines, columns and character offsets (in
// code points) where the article's text is known. Articles are named by their IDs, relative to where the program ran, as code hosts
// ask for; an article's own address stands with its publisher in its description.
func SARIF(w io.Writer, r *align.Report, o *Options) error {
	r = given(r)
	all := sourcesOf(r, o)
	run := newSARIFRun(o, finding.Kinds())
	for _, article := range r.Articles {
		run.Artifacts = append(run.Artifacts, sarifArtifactOf(all.of(article.ID), o))
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
	return encode(w, sarifLog{sarifSchema, "2.1.0", []sarifRun{run}}, "  ")
}

// Where SARIF's schema and this project are.
const (
	sarifSchema = "https://json.schemastore.org/sarif-2.1.0.json"
	home        = "https://github.com/crosscheck-go/crosscheck"
)

// newSARIFRun begins a run without results.
func newSARIFRun(o *Options, rules []finding.Description) sarifRun {
	driver := sarifDriver{Name: "crosscheck", URI: home, Rules: sarifRules(rules)}
	if o != nil {
		driver.Version = o.Version
	}
	return sarifRun{
		Tool: sarifTool{driver}, ColumnKind: "unicodeCodePoints", Results: []sarifResult{}, Artifacts: []sarifArtifact{},
		Bases:       map[string]sarifBase{sourceRoot: {sarifText{"The folder in which the program ran."}}},
		Invocations: []sarifInvocation{{Successful: true, Notifications: []sarifNotification{}}},
	}
}

func sarifRules(kinds []finding.Description) []sarifRule {
	var rules []sarifRule
	for _, kind := range kinds {
		rules = append(rules, sarifRule{
			ID: string(kind.Kind), Name: kindName(kind), Short: sarifText{kind.Title + "."}, Full: sarifText{kind.Help},
			Help: sarifHelp{Text: kind.Help, Markdown: kind.Help + " [More about this kind](" + helpURI(kind.Kind) + ")"}, HelpURI: helpURI(kind.Kind),
			Properties: sarifRuleProperties{Tags: []string{"news", string(kind.Kind)}, Precision: "high"},
		})
	}
	return rules
}

// helpURI is where the guide explains a kind of difference.
func helpURI(kind finding.Kind) string { return home + "/blob/main/KINDS.md#" + string(kind) }

// fingerprints of a result.
func fingerprints(id string) map[string]string { return map[string]string{align.Schema: id} }

// partialFingerprints are those by which code hosts follow a result from one run to the next. GitHub reads primaryLocationLineHash
// alone: a hash, and the number of the result among those that have it, from 1.
func partialFingerprints(id string, number int) map[string]string {
	return map[string]string{align.Schema: id, "primaryLocationLineHash": fmt.Sprintf("%s:%d", id, number)}
}

// linkText is a name inside the text of a link.
func linkText(name string) string {
	return strings.NewReplacer("[", "\\[", "]", "\\]", "\\", "\\\\").Replace(oneLine(name))
}

// sourceRoot stands for the folder in which the program ran.
const sourceRoot = "%SRCROOT%"

// sarifLocation names the article by its ID, relative to the folder in which the program ran. An ID that is an address, as
// items of feeds have it, stays one.
func (s *source) sarifLocation() sarifArtifactLocation {
	if address, err := url.Parse(s.ID); err == nil && address.IsAbs() && address.Host != "" {
		return sarifArtifactLocation{URI: s.ID, Index: s.number}
	}
	location := sarifArtifactLocation{URI: (&url.URL{Path: path.Clean(s.ID)}).String(), Index: s.number}
	if !strings.HasPrefix(location.URI, "/") {
		location.Base = sourceRoot
	}
	return location
}

func sarifArtifactOf(s *source, o *Options) sarifArtifact {
	artifact := sarifArtifact{Location: s.sarifLocation(), Length: -1, Encoding: "UTF-8"}
	described := []string{s.Source}
	if s.doc != nil {
		artifact.Length = len(s.text)
		if o.Texts {
			artifact.Contents = &sarifText{s.text}
		}
		described = append(described, s.doc.Article().URL)
	}
	if described = slices.DeleteFunc(described, func(part string) bool { return part == "" }); len(described) > 0 {
		artifact.Description = &sarifText{strings.Join(described, ", ")}
	}
	return artifact
}

func sarifResultOf(all sources, d *align.Discrepancy) sarifResult {
	result := sarifResult{
		RuleID: string(d.Kind), RuleIndex: ruleIndex(d.Kind), Level: string(d.Severity), Message: sarifText{d.Message},
		Fingerprints: fingerprints(d.ID), Partial: partialFingerprints(d.ID, 1),
		Properties: sarifProperties{d.Story, string(d.In), d.Score, d.Outlier(), d.Sources()},
	}
	var links []string
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
			links = append(links, fmt.Sprintf("[%s](%d)", linkText(all.labelOf(mention.Article)), location.ID))
		}
	}
	if len(links) > 0 {
		result.Message.Text = fmt.Sprintf("%s. See %s.", linkText(d.Message), strings.Join(links, ", "))
	}
	return result
}

// ruleIndex is the index of a kind among the rules, -1 where it has none.
func ruleIndex(kind align.Kind) int {
	return slices.IndexFunc(finding.Kinds(), func(d finding.Description) bool { return d.Kind == finding.Kind(kind) })
}

func sarifLocationOf(p passage) sarifLocation {
	place := sarifPlace{
		Artifact: p.source.sarifLocation(),
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
	notification := sarifNotification{Descriptor: sarifDescriptor{d.Code}, Level: "note", Message: sarifText{d.Message}}
	if d.Story != "" {
		notification.Message.Text = "story " + d.Story + ": " + d.Message
		return notification
	}
	s := all.of(d.Article)
	place := sarifPlace{
		Artifact: s.sarifLocation(),
		Region:   sarifRegionOf(s, d.Span.Start, d.Span.End, d.Span.Of(s.text)),
	}
	notification.Locations = []sarifLocation{{Place: place}}
	return notification
}
