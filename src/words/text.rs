//! [`Text`]: every sentence that is said of figures, as values; `en` and `ko` put it into words, each without a wildcard.

mod facts;

use super::message_builder::MessageBuilder;
use super::{en, ko};
use crate::data::{Compilation, Date, Dimension, Flow, Length, Period};
use crate::derive::{Change, Record, Status};
use crate::query::{ChartKind, Lang};

/// A figure and the period that it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Against {
    pub shown: Period,
    pub other: Period,
}

/// A sentence, or the part of one that stands alone. Figures are USD million.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Text<'a> {
    // Of one figure.
    /// `surplus of $160 million`, `exports of $2.8 billion`.
    Level {
        flow: Flow,
        value: i32,
    },
    /// The same, with the day of the release that said so.
    LevelSaid {
        flow: Flow,
        value: i32,
        date: Date,
    },
    Status(Status),
    FirstPublished {
        date: Date,
        flow: Flow,
        value: i32,
    },
    EarliestFound {
        date: Date,
        flow: Flow,
        value: i32,
    },
    /// How far a figure has moved since it was first published.
    SinceFirst {
        flow: Flow,
        first: i32,
        value: i32,
    },
    Change {
        flow: Flow,
        before: i32,
        after: i32,
        change: Change,
        against: Against,
    },
    DifferentReleases,
    Record {
        record: Record,
        length: Length,
        began: u16,
    },
    ReleaseOf(Date),
    Derived {
        formula: &'a str,
    },
    RemainderMeans,
    /// What rounding leaves open on either side.
    Rounding {
        resolution: u32,
    },
    OtherPrinted {
        publisher: &'a str,
        value: i32,
        reason: &'a str,
    },
    Exception {
        reason: &'a str,
    },
    // Notes.
    OfCompilation(Compilation),
    Preliminary {
        when: &'a str,
        several: bool,
    },
    SomePreliminary {
        when: &'a str,
    },
    Ended {
        last: Period,
        since: u16,
    },
    Break {
        note: &'a str,
    },
    Holes {
        list: &'a str,
    },
    HolesCounted {
        missing: usize,
        of: usize,
    },
    HalvesNotRestated,
    BaseRelease {
        when: Period,
        date: Date,
        used: i32,
        newest: i32,
    },
    RowsNameReleases,
    HollowMarks,
    Coarse {
        resolution: u32,
    },
    RankedAmong {
        by: Dimension,
        count: usize,
    },
    LeftOut {
        list: &'a str,
    },
    // Around the chart.
    Measure {
        flow: Flow,
        both: bool,
    },
    MeasureOf {
        flow: Flow,
        both: bool,
        by: Dimension,
        name: &'a str,
    },
    By(Dimension),
    Versus {
        shown: Period,
        other: Period,
        led: bool,
    },
    ByRelease,
    ChangeFrom {
        shown: Period,
        other: Period,
    },
    OutlinesAreFirst,
    Dollars,
    /// With the days of the oldest and the newest release drawn from.
    Source {
        days: Option<(Date, Date)>,
    },
    AsOf(Date),
    /// Of a chart that stays as of a day: that figures have come out since, the newest on this day.
    NewerFigures(Date),
    /// What leads from there to the chart as it is today.
    CurrentChart,
    /// What shows bars in the place of a sum that would mislead.
    ShowBars,
    Chart {
        kind: ChartKind,
        change: bool,
    },
    /// Why a sum is not drawn.
    NoSum {
        name: &'a str,
        when: Period,
    },
    Misleading {
        name: &'a str,
        when: Period,
        remainder: i32,
        largest: i32,
    },
    /// Heads of tables.
    Column(Column),
    // To a reader who walks the chart, and errors of the page.
    Keyboard,
    ChartRole,
    /// What opens the table of the figures.
    Table,
    DataForeign,
    DataVersion,
    DataDamaged,
}

/// The head of a column in a table of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Period,
    Item,
    Flow,
    Figure,
    Compared,
    Change,
    Status,
    Release,
    FirstPublished,
    Sources,
}

/// Puts a sentence into words.
pub fn say(lang: Lang, text: Text) -> String {
    let mut telling = MessageBuilder::new(lang);
    facts::put(&text, &mut telling.facts);
    telling.put(match lang {
        Lang::En => en::say(&text),
        Lang::Ko => ko::say(&text),
    });
    telling.text
}

/// A text as a sentence of its own.
pub fn sentence(lang: Lang, text: &str) -> String {
    match lang {
        Lang::En => en::sentence(text),
        Lang::Ko => ko::sentence(text),
    }
}
