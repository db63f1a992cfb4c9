package report

import (
	"fmt"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
)

// A reason is a line of the evidence of a finding.
type reason struct {
	Name string
	Text string
}

// reasons puts the evidence of a finding into lines; those without matter are left out.
func reasons(d *align.Discrepancy) []reason {
	var lines []reason
	add := func(name, text string) {
		if text != "" {
			lines = append(lines, reason{name, text})
		}
	}
	add("matched", matched(d.Evidence.Shared))
	add("differs", strings.Join(d.Evidence.Differs, "; "))
	add("rule", d.Evidence.Rule)
	add("measured", measured(d.Evidence.Signals))
	add("ruled out", strings.Join(d.Evidence.RuledOut, "; "))
	if d.Score > 0 {
		add("score", fmt.Sprintf("%.0f of 100", 100*d.Score))
	}
	return lines
}

// measured lists signals with their values, and in brackets what each adds to the log-odds: “shared words: 12; same noun: 1000
// (+0.42)”.
func measured(signals []align.Signal) string {
	var parts []string
	for _, s := range signals {
		part := fmt.Sprintf("%s: %d", s.Name, s.Value)
		if s.Adds != 0 {
			part += fmt.Sprintf(" (%+.2f)", float64(s.Adds)/1000)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "; ")
}

// rarities name how much a shared word tells, by the least bits of it, the most first.
var rarities = []struct {
	least int
	name  string
}{{15, "rare"}, {11, "less common"}, {0, "common"}}

// matched lists shared words with how rare they are: “abatement, Orrin (rare); council (less common)”.
func matched(shared []align.SharedWord) string {
	var parts []string
	for i, rarity := range rarities {
		var words []string
		for _, word := range shared {
			if word.Rarity >= rarity.least && (i == 0 || word.Rarity < rarities[i-1].least) {
				words = append(words, word.Text)
			}
		}
		if len(words) > 0 {
			parts = append(parts, fmt.Sprintf("%s (%s)", strings.Join(words, ", "), rarity.name))
		}
	}
	return strings.Join(parts, "; ")
}
