package fact

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/align/internal/fit"
)

//go:embed weights.txt
var weights string

// A Model is the fitted numbers by which one rule judges its pairs, in thousandths.
type Model struct {
	Identity []int32 // by signal, and the constant last: the log-odds that two slots are about one thing
	Chance   []int32 // by how distinct a value is, in steps of 1000: what is added to them where the values are equal
	Differ   []int32 // by signal of values that differ, and the constant last: the log-odds that an editor would act
}

// Models are the models of all rules, in their order.
type Models []Model

// fitted are the models in weights.txt.
var fitted = sync.OnceValue(func() Models {
	models, err := ParseModels(weights)
	if err != nil {
		panic(err) // a test shows it
	}
	return models
})

// ParseModels reads models as [Models.String] writes them: lines of a kind, the part of its model, a signal and its weight.
// What a rule has no line for weighs nothing. Lines that begin with # are comments.
func ParseModels(text string) (Models, error) {
	models := make(Models, len(rules))
	for i := range rules {
		r := &rules[i]
		models[i] = Model{make([]int32, len(r.signals)+1), make([]int32, chanceSteps), make([]int32, len(differSignals(r))+1)}
	}
	places := map[[3]string]*int32{}
	for i := range rules {
		for _, w := range models.weights(i) {
			places[[3]string{rules[i].kind, w.part, w.name}] = w.at
		}
	}
	err := fit.ReadWeights(text, 3, func(names []string) *int32 { return places[[3]string(names)] })
	if err != nil {
		return nil, err
	}
	return models, nil
}

type namedWeight struct {
	part, name string
	at         *int32
}

// weights lists the weights of a rule's model by name.
func (m Models) weights(rule int) []namedWeight {
	var out []namedWeight
	list := func(part string, weights []int32, signals []signal) {
		for i := range weights {
			name := fit.Constant
			if i < len(signals) {
				name = signals[i].name
			}
			out = append(out, namedWeight{part, name, &weights[i]})
		}
	}
	r, model := &rules[rule], &m[rule]
	list("identity", model.Identity, r.signals)
	for i := range model.Chance {
		out = append(out, namedWeight{"chance", strconv.Itoa(i), &model.Chance[i]})
	}
	list("differ", model.Differ, differSignals(r))
	return out
}

// String writes the models as ParseModels reads them.
func (m Models) String() string {
	var b strings.Builder
	for i := range rules {
		for _, w := range m.weights(i) {
			fmt.Fprintf(&b, "%s\t%s\t%s\t%d\n", rules[i].kind, w.part, w.name, *w.at)
		}
	}
	return b.String()
}

// chanceSteps is how many steps of distinctness are told apart.
const chanceSteps = 8

// chance is what is added to the log-odds of identity where two values are equal.
func (m *Model) chance(distinct int32) int32 {
	return m.Chance[min(max(distinct, 0)/1000, chanceSteps-1)]
}
