//! [`Finding`]: what a chart's figures say, as a value; `en` and `ko` make a headline of it, each without a wildcard.

mod facts;

use super::message_builder::MessageBuilder;
use super::{en, ko};
use crate::data::{Dimension, Flow, Period};
use crate::derive::Record;
use crate::query::Lang;

/// What a headline is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic<'a> {
    /// The item's name; the total goes by a name of its own.
    pub name: &'a str,
    /// `Total` for the total.
    pub by: Dimension,
}

/// A figure of a period, USD million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    pub value: i32,
    pub period: Period,
}

/// A figure of an item, USD million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Of<'a> {
    pub name: &'a str,
    pub value: i32,
}

/// A proven record, and the year in which the statistic began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    pub record: Record,
    pub began: u16,
}

/// How a figure of one sign went from one period to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    MoreThanDoubled,
    Larger,
    Same,
    Smaller,
    LessThanHalf,
}

/// What the figures of a chart say. Every word of it is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding<'a> {
    /// Nothing is held.
    Nothing {
        topic: Topic<'a>,
        flow: Flow,
        first: Period,
        last: Period,
    },
    /// One figure, and the record that it is.
    Level {
        topic: Topic<'a>,
        flow: Flow,
        at: At,
        since: Option<Since>,
    },
    /// A balance that is now less than a tenth of what it was, on either side of zero.
    AllButClosed {
        topic: Topic<'a>,
        from: At,
        to: At,
    },
    /// A balance of one sign that became one of the other, or left or reached zero.
    Flipped {
        topic: Topic<'a>,
        from: At,
        to: At,
    },
    /// A balance that changed its sign from one period to the next; `again`: it had that sign earlier on.
    Turned {
        topic: Topic<'a>,
        from: At,
        to: At,
        again: bool,
    },
    Went {
        topic: Topic<'a>,
        flow: Flow,
        from: At,
        to: At,
        trend: Trend,
    },
    /// Exports against imports; `crossed`: the period before they stood the other way round.
    Against {
        topic: Topic<'a>,
        exports: i32,
        imports: i32,
        period: Period,
        crossed: bool,
        level: bool,
    },
    /// The largest surplus or deficit among the items held is another than in the compared period.
    Overtook {
        by: Dimension,
        now: &'a str,
        before: &'a str,
        surplus: bool,
    },
    /// The largest surplus and the largest deficit.
    Pair {
        by: Dimension,
        surplus: Of<'a>,
        deficit: Of<'a>,
        period: Period,
    },
    /// A record of one item, and the largest figure of the other sign.
    RecordAnd {
        by: Dimension,
        of: Of<'a>,
        since: Since,
        period: Period,
        other: Option<Of<'a>>,
    },
    /// The largest of the items held.
    Largest {
        by: Dimension,
        flow: Flow,
        of: Of<'a>,
        period: Period,
    },
    /// The item that changed most, and what became of the total.
    Moved {
        by: Dimension,
        flow: Flow,
        name: &'a str,
        before: i32,
        after: i32,
        period: Period,
        total: Option<Total<'a>>,
    },
    /// A total and its largest parts.
    Parts {
        by: Dimension,
        topic: Topic<'a>,
        flow: Flow,
        total: At,
        one: Of<'a>,
        other: Option<Of<'a>>,
    },
    /// Items that changed sign over time.
    Crossed {
        by: Dimension,
        up: Option<&'a str>,
        down: Option<&'a str>,
        first: Period,
        last: Period,
    },
    /// One period's figure that changed sign from release to release.
    Resaid {
        topic: Topic<'a>,
        period: Period,
        first: i32,
        last: i32,
        turns: usize,
        since: Option<Since>,
    },
    /// One period's figure that was revised most.
    Revised {
        topic: Topic<'a>,
        flow: Flow,
        period: Period,
        first: i32,
        last: i32,
    },
    NeverRevised {
        topic: Topic<'a>,
        flow: Flow,
    },
}

/// A total before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total<'a> {
    pub topic: Topic<'a>,
    pub before: i32,
    pub after: i32,
    /// Whether it had the sign of `after` earlier than in the compared period.
    pub again: bool,
}

/// Makes a headline.
pub fn title(lang: Lang, finding: Finding) -> String {
    let mut telling = MessageBuilder::new(lang);
    facts::put(&finding, &mut telling.facts);
    match lang {
        Lang::En => en::title(&mut telling, &finding),
        Lang::Ko => ko::title(&mut telling, &finding),
    }
    telling.text
}
