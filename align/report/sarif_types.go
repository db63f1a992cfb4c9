package report

// The shapes of SARIF 2.1.0, as far as they are used. Their fields are those of the standard.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool         `json:"tool"`
		Automation  *sarifAutomation  `json:"automationDetails,omitempty"`
		Invocations []sarifInvocation `json:"invocations"`
		ColumnKind  string            `json:"columnKind"`

		Bases map[string]sarifBase `json:"originalUriBaseIds"`

		Artifacts []sarifArtifact `json:"artifacts"`
		Results   []sarifResult   `json:"results"`
	}
	sarifBase struct {
		Description sarifText `json:"description"`
	}
	sarifAutomation struct {
		ID string `json:"id"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		URI     string      `json:"informationUri"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID    string    `json:"id"`
		Name  string    `json:"name"`
		Short sarifText `json:"shortDescription"`
		Full  sarifText `json:"fullDescription"`

		Help       sarifHelp           `json:"help"`
		HelpURI    string              `json:"helpUri"`
		Properties sarifRuleProperties `json:"properties"`
	}
	sarifHelp struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown"`
	}
	sarifRuleProperties struct {
		Tags      []string `json:"tags"`
		Precision string   `json:"precision"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications"`
	}
	sarifNotification struct {
		Descriptor sarifDescriptor `json:"descriptor"`
		Level      string          `json:"level"`
		Message    sarifText       `json:"message"`
		Locations  []sarifLocation `json:"locations,omitempty"`
	}
	sarifDescriptor struct {
		ID string `json:"id"`
	}
	sarifArtifact struct {
		Location    sarifArtifactLocation `json:"location"`
		Length      int                   `json:"length"` // -1 when unknown
		Encoding    string                `json:"encoding"`
		Description *sarifText            `json:"description,omitempty"`
		Contents    *sarifText            `json:"contents,omitempty"` // its text
	}
	sarifArtifactLocation struct {
		URI   string `json:"uri"`
		Base  string `json:"uriBaseId,omitempty"`
		Index int    `json:"index"` // -1 when it is not among the artifacts
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    int               `json:"ruleIndex"` // -1 when it is not among the rules
		Level        string            `json:"level"`
		Message      sarifText         `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Related      []sarifLocation   `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string `json:"fingerprints"`
		Partial      map[string]string `json:"partialFingerprints"`
		Properties   sarifProperties   `json:"properties,omitzero"`
	}
	sarifProperties struct {
		Story   string  `json:"story"`
		In      string  `json:"in"`
		Score   float64 `json:"score"`
		Outlier int     `json:"outlier"`
		Sources []int   `json:"sources"`
	}
	sarifLocation struct {
		ID      int        `json:"id,omitempty"`
		Place   sarifPlace `json:"physicalLocation"`
		Message *sarifText `json:"message,omitempty"`
	}
	sarifPlace struct {
		Artifact sarifArtifactLocation `json:"artifactLocation"`
		Region   sarifRegion           `json:"region"`
		Context  *sarifRegion          `json:"contextRegion,omitempty"`
	}
	sarifRegion struct {
		StartLine   int       `json:"startLine,omitempty"`
		StartColumn int       `json:"startColumn,omitempty"`
		EndLine     int       `json:"endLine,omitempty"`
		EndColumn   int       `json:"endColumn,omitempty"`
		CharOffset  int       `json:"charOffset"` // -1 when unknown
		CharLength  int       `json:"charLength,omitempty"`
		ByteOffset  int       `json:"byteOffset"`
		ByteLength  int       `json:"byteLength"`
		Snippet     sarifText `json:"snippet"`
	}
)
