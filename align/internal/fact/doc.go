// Package fact finds what the articles of one story state alike, and where they state one thing differently.
//
//	articles[i] = fact.Read(reading)      // once for each article
//	links := fact.Compare(ctx, articles)  // each with each
//
// # Identity before difference
//
// “Six people were killed” and “ten people were killed” contradict each other if both are told of one attack, and do not
// if there were two. Whether there was one cannot be seen from the two numbers, and hardly from how many words the
// sentences share: what tells is the words close to the number, whether the number counts the same, and how many other
// numbers each could be compared with. So this package asks first whether two values are about one thing, with the values
// themselves left aside, and only then what to make of it when they are equal or are not.
//
// # What is compared
//
// A [Slot] is a place in an article that holds a value: a number, a date, a word that is left open or stated plainly, or
// for some rules a whole clause. Around it stands its context: the words of its sentence by distance, as terms, “killed”
// and “killing” being one, and the value masked. A rule says where the slots of one kind are, which of them can be compared at all, and when two values agree. A
// pair is a slot of one article and a slot of another that share at least one word of their contexts.
//
// # How it is judged
//
// A signal is a number in thousandths that speaks for or against identity: how much of the three words to either side is
// the same, whether the word before is, whether each article has only one number of houses. A model weighs the signals of a
// rule; the sum is the log-odds that both slots are about one thing.
//
//   - Where the values agree, that they do is evidence too, the more the less likely it is by chance: $36.65 needs hardly
//     any context to be one thing in two articles of one story, “two” needs much. Log-odds and chance together give the
//     probability that it is one thing told twice.
//   - Where they differ, and neither agrees with another slot of the other article, a second model gives the probability
//     that an editor would act. It weighs identity, how far the pair is ahead of the best other pair of its slots, and what
//     the rule says of the values: that they are near each other, that one is hedged.
//
// All of it is arithmetic on integers, so that the results are the same on every machine, and what is found between two
// articles depends on these two alone.
//
// # Where the weights come from
//
// The program in train fits them and writes weights.txt; nobody types a weight. Values on which two articles of a story
// agree, that are telling, and that stand once in each, are one thing in both; every other pair of either slot is not. That
// teaches identity without labels, the value being masked. What an editor would act on is learned from labelled stories.
// Both are scored on stories that were left out; the figures stand at the head of weights.txt.
//
// # Adding a rule
//
// Write a file with a rule: its slots, read from the claims.Reading with what they need in new fields of Slot; when two
// agree; its signals, most of which will be contextSignals or wholeSignals. Put it into rules, run the trainer, and look at
// its figures and at [Candidates] of some stories.
package fact
