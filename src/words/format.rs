//! The messages that write amounts, days, periods and lists: other messages show their arguments through these.

use super::message::messages;
use super::number::Scale;
use super::rules::Plural;
use crate::data::{Length, Period};

messages! {
    /// How one value is written. A catalogue's functions such as `MONEY` and `PERIOD` end here.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Format<'a> {
        /// An amount without its sign, in running text.
        MoneyWords = "money-words" { scale: Scale, digits: String, plural: Plural },
        /// The same in headlines.
        MoneyHeadline = "money-headline" { scale: Scale, digits: String, plural: Plural },
        /// The same on marks and axes.
        MoneyMark = "money-mark" { scale: Scale, digits: String, plural: Plural },
        /// A count in words where the language writes it so.
        Count = "count" { number: usize },
        Date = "date" { year: u16, month: u16, day: u16 },
        /// A period within a sentence. `number` is that of the half or quarter.
        Period = "period" { length: Length, year: u16, number: u16 },
        /// A period on an axis.
        PeriodShort = "period-short" { length: Length, year: u16, number: u16 },
        /// A range of periods of one length.
        Span = "span" { first: Period, last: Period },
        /// A list so far, and a name that is not its last.
        ListNext = "list-next" { list: &'a str, next: &'a str },
        /// A list so far, and its last name.
        ListLast = "list-last" { list: &'a str, next: &'a str },
        /// The same where a name holds a comma itself.
        ListNextWithCommas = "list-next-with-commas" { list: &'a str, next: &'a str },
        /// The parts of a name that held a comma between them.
        WithoutComma = "without-comma" { before: &'a str, after: &'a str },
        /// A text as a sentence of its own; `closed` where it ends in a full stop already.
        Sentence = "sentence" { text: &'a str, closed: bool },
    }
}
