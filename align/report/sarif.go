package report

import (
	"fmt"
	"io"
	"net/url"
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
// code points) where the article's text is known. Articles without an address of their own are named by their IDs, relative
// to where the program ran.
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

// fingerprints of a result. Code hosts follow a result by its partial fingerprint.
func fingerprints(id string) map[string]string { return map[string]string{align.Schema: id} }

// linkText is a name inside the text of a link.
func linkText(name string) string {
	return strings.NewReplacer("[", "\\[", "]", "\\]", "\\", "\\\\").Replace(oneLine(name))
}

// sarifLocation names the article: by its own address, or else relative to the folder in which the program ran.
func (s *source) sarifLocation() sarifArtifactLocation {
	location := sarifArtifactLocation{URI: s.uri(), Index: s.number}
	if address, err := url.Parse(location.URI); err == nil && !address.IsAbs() && !strings.HasPrefix(address.Path, "/") {
		location.Base = "%SRCROOT%"
	}
	return location
}

func sarifArtifactOf(s *source, o *Options) sarifArtifact {
	artifact := sarifArtifact{Location: s.sarifLocation(), Length: -1, Encoding: "UTF-8"}
	if s.doc != nil {
		artifact.Length = len(s.text)
		if o.Texts {
			artifact.Contents = &sarifText{s.text}
		}
	}
	if s.Source != "" {
		artifact.Description = &sarifText{s.Source}
	}
	return artifact
}

func sarifResultOf(all sources, d *align.Discrepancy) sarifResult {
	result := sarifResult{
		RuleID: string(d.Kind), RuleIndex: ruleIndex(d.Kind), Level: string(d.Severity), Message: sarifText{d.Message},
		Fingerprints: fingerprints(d.ID), Partial: fingerprints(d.ID),
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
