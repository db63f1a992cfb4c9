package timex

// keyword is a function word of the grammar.
type keyword uint8

const (
	kwNone keyword = iota
	kwThe
	kwA
	kwAn
	kwThis
	kwThat
	kwThese
	kwThose
	kwLast
	kwPast
	kwPrevious
	kwPreceding
	kwNext
	kwComing
	kwUpcoming
	kwFollowing
	kwRecent
	kwCurrent
	kwLatest
	kwFuture
	kwOf
	kwIn
	kwOn
	kwAt
	kwFor
	kwBy
	kwFrom
	kwTo
	kwThrough
	kwUntil
	kwSince
	kwAfter
	kwBefore
	kwBetween
	kwAnd
	kwOr
	kwDuring
	kwWithin
	kwAgo
	kwEarlier
	kwLater
	kwHence
	kwEarly
	kwLate
	kwMid
	kwMiddle
	kwEnd
	kwBeginning
	kwStart
	kwClose
	kwEve
	kwHalf
	kwCouple
	kwFew
	kwSeveral
	kwSome
	kwMany
	kwEach
	kwEvery
	kwOther
	kwToday
	kwYesterday
	kwTomorrow
	kwTonight
	kwFiscal
	kwFinancial
	kwTerm
	kwPeriod
	kwOld
	kwEnded
	kwEnding
	kwLong
	kwSame
	kwEntire
	kwFull
	kwWhole
	kwMore
	kwAnother
	kwAdditional
	kwExtra
	kwNow
	kwOClock
	kwAM
	kwPM
	kwAMDotted
	kwPMDotted
	kwS
	kwT
	kwQ
	kwFY
	kwW
	kwH
	kwSt
	kwNd
	kwRd
	kwTh
	kwAs
	kwThen
	kwOnce
	kwTwice
	kwTimes
	kwBusiness
	kwWorking
	kwTrading
	kwConsecutive
	kwStraight
	kwComparable
	kwCorresponding
	kwOvernight
	kwNot
	kwHyphen
	kwEnDash
	kwSlash
	kwPeriodMark
	kwComma
	kwColon
	kwApostrophe
	kwRightQuote
	kwPossessive
	kwPer
	kwOh
	kwPercent
	kwBack
	kwOver
	kwSo
	kwTill
	kwThru
	kwTilde
	kwAtSign
	kwIsh
	kwCommencing
	kwOclock
	kwAround
	kwCalendar
	kwAbout
	kwBeyond
	kwP
	kwOpenParen
	kwAll
	kwWeekday
)

// keywords are the words themselves. Each stands in a word list, so that it has an ID.
var keywords = [...]string{
	kwThe: "the", kwA: "a", kwAn: "an", kwThis: "this", kwThat: "that", kwThese: "these", kwThose: "those",
	kwLast: "last", kwPast: "past", kwPrevious: "previous", kwPreceding: "preceding", kwNext: "next", kwComing: "coming",
	kwUpcoming: "upcoming", kwFollowing: "following", kwRecent: "recent", kwCurrent: "current", kwLatest: "latest",
	kwFuture: "future", kwOf: "of", kwIn: "in", kwOn: "on", kwAt: "at", kwFor: "for", kwBy: "by", kwFrom: "from", kwTo: "to",
	kwThrough: "through", kwUntil: "until", kwSince: "since", kwAfter: "after", kwBefore: "before", kwBetween: "between",
	kwAnd: "and", kwOr: "or", kwDuring: "during", kwWithin: "within", kwAgo: "ago", kwEarlier: "earlier", kwLater: "later",
	kwHence: "hence", kwEarly: "early", kwLate: "late", kwMid: "mid", kwMiddle: "middle", kwEnd: "end",
	kwBeginning: "beginning", kwStart: "start", kwClose: "close", kwEve: "eve", kwHalf: "half", kwCouple: "couple",
	kwFew: "few", kwSeveral: "several", kwSome: "some", kwMany: "many", kwEach: "each", kwEvery: "every", kwOther: "other",
	kwToday: "today", kwYesterday: "yesterday", kwTomorrow: "tomorrow", kwTonight: "tonight", kwFiscal: "fiscal",
	kwFinancial: "financial", kwTerm: "term", kwPeriod: "period", kwOld: "old", kwEnded: "ended", kwEnding: "ending",
	kwLong: "long", kwSame: "same", kwEntire: "entire", kwFull: "full", kwWhole: "whole", kwMore: "more",
	kwAnother: "another", kwAdditional: "additional", kwExtra: "extra", kwNow: "now", kwOClock: "o'clock", kwAM: "am",
	kwPM: "pm", kwAMDotted: "a.m.", kwPMDotted: "p.m.", kwS: "s", kwT: "t", kwQ: "q", kwFY: "fy", kwW: "w", kwH: "h",
	kwSt: "st", kwNd: "nd", kwRd: "rd", kwTh: "th", kwAs: "as", kwThen: "then", kwOnce: "once", kwTwice: "twice",
	kwTimes: "times", kwBusiness: "business", kwWorking: "working", kwTrading: "trading", kwConsecutive: "consecutive",
	kwStraight: "straight", kwComparable: "comparable", kwCorresponding: "corresponding", kwOvernight: "overnight",
	kwNot: "not", kwHyphen: "-", kwEnDash: "–", kwSlash: "/", kwPeriodMark: ".", kwComma: ",", kwColon: ":",
	kwApostrophe: "'", kwRightQuote: "’", kwPossessive: "'s", kwPer: "per", kwOh: "oh", kwPercent: "percent", kwBack: "back", kwOver: "over", kwSo: "so",
	kwTill: "till", kwThru: "thru", kwTilde: "~", kwAtSign: "@", kwIsh: "ish", kwCommencing: "commencing", kwP: "p",
	kwOpenParen: "(", kwAll: "all", kwOclock: "oclock", kwAround: "around", kwCalendar: "calendar", kwAbout: "about", kwBeyond: "beyond", kwWeekday: "weekday",
}
