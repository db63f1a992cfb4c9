package timex

// keyword is a function word of the grammar.
type keyword uint8

const (
	kwNone keyword = iota
	kwA
	kwAD
	kwADDotted
	kwAM
	kwAMDotted
	kwAbout
	kwAdditional
	kwAfter
	kwAgo
	kwAll
	kwAn
	kwAnd
	kwAnother
	kwApostrophe
	kwAround
	kwAt
	kwAtSign
	kwBefore
	kwBeginning
	kwBetween
	kwBeyond
	kwBusiness
	kwBy
	kwCE
	kwCalendar
	kwClose
	kwColon
	kwComing
	kwComma
	kwCommencing
	kwComparable
	kwConsecutive
	kwCorresponding
	kwCouple
	kwCurrent
	kwDuring
	kwEach
	kwEarlier
	kwEarly
	kwEnDash
	kwEnd
	kwEnded
	kwEnding
	kwEntire
	kwEve
	kwEvery
	kwExtra
	kwFY
	kwFew
	kwFinancial
	kwFiscal
	kwFollowing
	kwFor
	kwFrom
	kwFull
	kwH
	kwHalf
	kwHalfSign
	kwHence
	kwHyphen
	kwIn
	kwIsh
	kwLast
	kwLate
	kwLater
	kwLatest
	kwLong
	kwMany
	kwMid
	kwMiddle
	kwMore
	kwNd
	kwNext
	kwNow
	kwOClock
	kwOf
	kwAs
	kwOh
	kwOld
	kwOn
	kwOnce
	kwOpenParen
	kwOr
	kwOther
	kwOver
	kwP
	kwPM
	kwPMDotted
	kwPast
	kwPer
	kwPercent
	kwPeriod
	kwPeriodMark
	kwPossessive
	kwPreceding
	kwPrevious
	kwQ
	kwRd
	kwRecent
	kwRightQuote
	kwS
	kwSame
	kwSemicolon
	kwSeveral
	kwSince
	kwSlash
	kwSo
	kwSome
	kwSt
	kwStart
	kwStarting
	kwStraight
	kwT
	kwTh
	kwThat
	kwThe
	kwThese
	kwThis
	kwThose
	kwThrough
	kwTilde
	kwTill
	kwTimes
	kwTo
	kwToday
	kwTomorrow
	kwTonight
	kwTrading
	kwTwice
	kwUntil
	kwUpcoming
	kwWhole
	kwWithin
	kwWorking
	kwYesterday
)

// keywords are the words themselves. Each stands in a word list, so that it has an ID.
var keywords = [...]string{
	kwA:             "a",
	kwAD:            "ad",
	kwADDotted:      "a.d.",
	kwAM:            "am",
	kwAMDotted:      "a.m.",
	kwAbout:         "about",
	kwAdditional:    "additional",
	kwAfter:         "after",
	kwAgo:           "ago",
	kwAll:           "all",
	kwAn:            "an",
	kwAnd:           "and",
	kwAnother:       "another",
	kwApostrophe:    "'",
	kwAround:        "around",
	kwAt:            "at",
	kwAtSign:        "@",
	kwBefore:        "before",
	kwBeginning:     "beginning",
	kwBetween:       "between",
	kwBeyond:        "beyond",
	kwBusiness:      "business",
	kwBy:            "by",
	kwCE:            "ce",
	kwCalendar:      "calendar",
	kwClose:         "close",
	kwColon:         ":",
	kwComing:        "coming",
	kwComma:         ",",
	kwCommencing:    "commencing",
	kwComparable:    "comparable",
	kwConsecutive:   "consecutive",
	kwCorresponding: "corresponding",
	kwCouple:        "couple",
	kwCurrent:       "current",
	kwDuring:        "during",
	kwEach:          "each",
	kwEarlier:       "earlier",
	kwEarly:         "early",
	kwEnDash:        "–",
	kwEnd:           "end",
	kwEnded:         "ended",
	kwEnding:        "ending",
	kwEntire:        "entire",
	kwEve:           "eve",
	kwEvery:         "every",
	kwExtra:         "extra",
	kwFY:            "fy",
	kwFew:           "few",
	kwFinancial:     "financial",
	kwFiscal:        "fiscal",
	kwFollowing:     "following",
	kwFor:           "for",
	kwFrom:          "from",
	kwFull:          "full",
	kwH:             "h",
	kwHalf:          "half",
	kwHalfSign:      "½",
	kwHence:         "hence",
	kwHyphen:        "-",
	kwIn:            "in",
	kwIsh:           "ish",
	kwLast:          "last",
	kwLate:          "late",
	kwLater:         "later",
	kwLatest:        "latest",
	kwLong:          "long",
	kwMany:          "many",
	kwMid:           "mid",
	kwMiddle:        "middle",
	kwMore:          "more",
	kwNd:            "nd",
	kwNext:          "next",
	kwNow:           "now",
	kwOClock:        "o'clock",
	kwOf:            "of",
	kwAs:            "as",
	kwOh:            "oh",
	kwOld:           "old",
	kwOn:            "on",
	kwOnce:          "once",
	kwOpenParen:     "(",
	kwOr:            "or",
	kwOther:         "other",
	kwOver:          "over",
	kwP:             "p",
	kwPM:            "pm",
	kwPMDotted:      "p.m.",
	kwPast:          "past",
	kwPer:           "per",
	kwPercent:       "percent",
	kwPeriod:        "period",
	kwPeriodMark:    ".",
	kwPossessive:    "'s",
	kwPreceding:     "preceding",
	kwPrevious:      "previous",
	kwQ:             "q",
	kwRd:            "rd",
	kwRecent:        "recent",
	kwRightQuote:    "’",
	kwS:             "s",
	kwSame:          "same",
	kwSemicolon:     ";",
	kwSeveral:       "several",
	kwSince:         "since",
	kwSlash:         "/",
	kwSo:            "so",
	kwSome:          "some",
	kwSt:            "st",
	kwStart:         "start",
	kwStarting:      "starting",
	kwStraight:      "straight",
	kwT:             "t",
	kwTh:            "th",
	kwThat:          "that",
	kwThe:           "the",
	kwThese:         "these",
	kwThis:          "this",
	kwThose:         "those",
	kwThrough:       "through",
	kwTilde:         "~",
	kwTill:          "till",
	kwTimes:         "times",
	kwTo:            "to",
	kwToday:         "today",
	kwTomorrow:      "tomorrow",
	kwTonight:       "tonight",
	kwTrading:       "trading",
	kwTwice:         "twice",
	kwUntil:         "until",
	kwUpcoming:      "upcoming",
	kwWhole:         "whole",
	kwWithin:        "within",
	kwWorking:       "working",
	kwYesterday:     "yesterday",
}
