//! The messages that format amounts, days, periods and lists, through which other messages show their arguments.

use super::message::messages;
use super::number::Scale;
use super::rules::Plural;
use crate::data::{Length, Period, Unit};

messages! {
    /// The format of a value, which functions of catalogues such as `MONEY` and `PERIOD` use.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Format<'a> {
        /// An amount without its sign, in running text.
        MoneyWords = "money-words" { unit: Unit, scale: Scale, digits: String, plural: Plural },
        /// The same in headlines.
        MoneyHeadline = "money-headline" { unit: Unit, scale: Scale, digits: String, plural: Plural },
        /// The same on marks and axes.
        MoneyMark = "money-mark" { unit: Unit, scale: Scale, digits: String, plural: Plural },
        /// A count, as a word if the language writes it so.
        Count = "count" { number: usize },
        /// How a name begins that keeps its capital within a sentence; empty if none does.
        KeptCapital = "kept-capital",
        Date = "date" { year: u16, month: u16, day: u16 },
        /// A period within a sentence. `number` is that of the half, quarter or month in its year, `month` that of the month
        /// that it begins with.
        Period = "period" { length: Length, year: u16, number: u16, month: u16 },
        /// A period on an axis.
        PeriodShort = "period-short" { length: Length, year: u16, number: u16, month: u16 },
        /// A range of periods of one length.
        Span = "span" { first: Period, last: Period },
        /// The same with the periods as on an axis.
        SpanShort = "span-short" { first: Period, last: Period },
        /// The beginning of a list, and another name that is not the last.
        ListNext = "list-next" { list: &'a str, next: &'a str },
        /// The beginning of a list, and the last name.
        ListLast = "list-last" { list: &'a str, next: &'a str },
        /// The same if a name contains a comma.
        ListNextWithCommas = "list-next-with-commas" { list: &'a str, next: &'a str },
        /// The two parts of a name that contained a comma.
        WithoutComma = "without-comma" { before: &'a str, after: &'a str },
        /// Sentences so far, and the next.
        SentenceNext = "sentence-next" { sentences: &'a str, next: &'a str },
        /// A text as a sentence of its own; `closed` if it ends with a full stop already.
        Sentence = "sentence" { text: &'a str, closed: bool },
    }
}
