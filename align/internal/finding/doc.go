// Package finding holds what a comparison finds: the [Kind] and [Severity] of a [Difference] between two articles, the places
// that stand against each other, and the [Evidence] for it; and what readers are told about kinds and [Limits]. It also says which
// differences are one: [Unknown] leaves out what is known already, [OnceLeftOut] what is left out twice, and [Merge] puts those
// together that are one finding, whose [Score] is the likelihood that an editor would act.
package finding
