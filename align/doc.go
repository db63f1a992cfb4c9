// Package align puts the statements and claims of several articles side by side and types their differences.
//
// [Check] reads the articles, groups them into stories, finds syndicated copies, and compares what is left: quotations
// that are one utterance, and claims about one thing. Every difference says what kind it is, where it stands in each
// article, and why the passages were compared; likeness alone never is a finding. [Verify] asks the narrower question
// whether the quotations of one draft stand in its sources.
//
// # How articles are compared
//
//  1. Every article is read by itself: its quotations with their speakers, dates, numbers, names and claims. Nothing later
//     asks what a sentence means.
//  2. Its words become terms, which are the same number wherever they stand and however they are spelled, and which weigh
//     what it tells that two texts share them.
//  3. Articles that share most of their text are copies of one source. Articles that share their rare words and persons,
//     and appeared within days of each other, are a story. Different stories are not compared, but for quotations that are
//     used again.
//  4. Where two articles of a story have nearly the same words there is an overlap, and regions in it where they differ.
//     A region is typed by its words: a number for a number, a name for a name, a negation more; or it is one of the changes
//     that editors may make, such as an ellipsis, brackets, a title, another spelling.
//  5. Quotations that an overlap joins are one [Statement]; its words, its end, its day and its speaker are compared.
//  6. Values of claims, numbers and dates and what is said to have happened, are paired by their surroundings without looking at
//     the values. Pairs that are one thing are a [Fact] when the values agree, and a difference when they cannot both be true.
//  7. Differences of one kind that meet in a passage are one [Discrepancy] with its sides.
//
// # Limits
//
// The work grows with the articles and not with their square, whatever they hold, since a check has limits. What goes beyond one is
// not compared, and a [Diagnostic] says so ([Diagnostic.IsLimit]), which every program prints.
//
//	limit                  most     of what                                                 said by
//	MostNeighbours         48       articles before one, and behind it, that it is held     many-articles
//	                                against, in the order of a story
//	MostValues             32       numbers, dates or names of a sentence                   many-values
//	MostFigures            32       numbers of an article for one thing                     many-figures
//	MostRoles              256      persons with their roles in an article                  many-roles
//	MostSentences          256      sentences that a word leads to                          many-sentences
//	MostAlike              48       values that a word leads to in an article               many-alike
//	MostFindings           10,000   findings of a story                                     many-findings
//	crosscheck.NewDocument 2³¹-1    bytes of a text                                         *crosscheck.ArticleError
//	articles.MostBytes     64 MiB   bytes of a file, or of a line of JSON lines             *articles.FileError, *articles.LineError
//
// A wording that stands more than four times in two articles leads from none of its places to another; longer passages around it
// do. [Verify] looks at the first 50 places of a source that have a quotation's very words, and otherwise at the four likeliest. [Diff] looks
// for the least edits as long as that takes no more than a multiple of the texts, and then for few.
//
// # Words of this package
//
//	story        articles about the same events
//	copy         an article that has its text from another one; copies count as one source
//	statement    one utterance and the quotations of it
//	anchor       the fullest of these quotations
//	fact         one thing that several articles state
//	slot         the kind of value that a mention of a fact has
//	discrepancy  a difference between articles, a finding
//	side         one of the versions that cannot all be right, and the places that have it
//	mention      a place in an article
//	evidence     what two passages share, what differs, and what would have explained it
//	source       an article and all its copies
//	outlier      the one side with a single source against a majority
//
// And of the packages below it, whose documentation tells more:
//
//	token        a word or mark of a text as it was given
//	term         a word as it is compared; one token may be two terms, and a term several tokens
//	weight       what it tells that two texts share a term, in eighths of a bit
//	concept      a term in whatever inflection
//	shingle      a run of three terms
//	block        a run of equal terms in two articles
//	overlap      a passage of two articles that is made of blocks in one order
//	region       the place between two blocks, where the articles differ
//	link         two quotations with an overlap in common
//	utterance    what was said once, whoever quotes it
//	signal       named evidence for identity, which a fitted model weighs
package align
