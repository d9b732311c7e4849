//! [`Text`]: every sentence that is said of figures, as values; `en` and `ko` put it into words, each without a wildcard.

use super::finding::Since;
use super::pattern::{Facts, Telling};
use super::{en, ko};
use crate::data::{Compilation, Date, Dimension, Flow, Length, Period};
use crate::derive::{Change, Record, Status};
use crate::spec::{ChartKind, Expected, Fault, Lang};

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
    let mut telling = Telling::new(lang, facts(&text));
    telling.put(match lang {
        Lang::En => en::say(&text),
        Lang::Ko => ko::say(&text),
    });
    telling.text
}

/// What a sentence speaks of, for the slots of its pattern.
fn facts<'a>(text: &Text<'a>) -> Facts<'a> {
    let mut facts = Facts::none();
    match *text {
        Text::Level { flow, value } => {
            facts.flow = flow;
            facts.values[0] = value;
        }
        Text::LevelSaid { flow, value, date }
        | Text::FirstPublished { date, flow, value }
        | Text::EarliestFound { date, flow, value } => {
            facts.flow = flow;
            facts.values[0] = value;
            facts.days[0] = date;
        }
        Text::SinceFirst { flow: _, first, value } => facts.values[0] = value.saturating_sub(first),
        Text::Change { flow: _, before: _, after: _, change, against } => {
            facts.values[0] = change.value;
            facts.periods = [against.other, against.shown];
        }
        Text::Record { record, length, began } => {
            facts.since = Some(Since { record, began });
            facts.length = length;
        }
        Text::ReleaseOf(day) | Text::AsOf(day) | Text::NewerFigures(day) => facts.days[0] = day,
        Text::Rounding { resolution } => facts.values[0] = resolution.div_ceil(2) as i32,
        Text::Coarse { resolution } => facts.values[0] = resolution as i32,
        Text::OtherPrinted { publisher, value, reason } => {
            facts.names = [publisher, reason, "", ""];
            facts.values[0] = value;
        }
        Text::Derived { formula: name }
        | Text::Exception { reason: name }
        | Text::Break { note: name }
        | Text::Preliminary { when: name, several: _ }
        | Text::SomePreliminary { when: name }
        | Text::Holes { list: name }
        | Text::LeftOut { list: name } => facts.names[0] = name,
        Text::Ended { last, since } => {
            facts.periods[0] = last;
            facts.values[0] = i32::from(since);
        }
        Text::HolesCounted { missing, of } => facts.values = [missing as i32, of as i32, 0, 0],
        Text::BaseRelease { when, date, used, newest } => {
            facts.periods[0] = when;
            facts.days[0] = date;
            facts.values = [used, newest, 0, 0];
        }
        Text::RankedAmong { by, count } => {
            facts.by = by;
            facts.values[0] = count as i32;
        }
        Text::Measure { flow, both: _ } => facts.flow = flow,
        Text::MeasureOf { flow, both: _, by: _, name } => {
            facts.flow = flow;
            facts.names[0] = name;
        }
        Text::Versus { shown, other, led: _ } | Text::ChangeFrom { shown, other } => facts.periods = [other, shown],
        Text::Source { days: Some((first, last)) } => facts.days = [first, last],
        Text::NoSum { name, when } => {
            facts.names[0] = name;
            facts.periods[0] = when;
        }
        Text::Misleading { name, when, remainder, largest } => {
            facts.names[0] = name;
            facts.periods[0] = when;
            facts.values = [remainder, largest, 0, 0];
        }
        Text::Status(_)
        | Text::DifferentReleases
        | Text::RemainderMeans
        | Text::OfCompilation(_)
        | Text::HalvesNotRestated
        | Text::RowsNameReleases
        | Text::HollowMarks
        | Text::By(_)
        | Text::ByRelease
        | Text::OutlinesAreFirst
        | Text::Dollars
        | Text::Source { days: None }
        | Text::CurrentChart
        | Text::ShowBars
        | Text::Chart { .. }
        | Text::Column(_)
        | Text::Keyboard
        | Text::ChartRole
        | Text::Table
        | Text::DataForeign
        | Text::DataVersion
        | Text::DataDamaged => {}
    }
    facts
}

/// A text as a sentence of its own.
pub fn sentence(lang: Lang, text: &str) -> String {
    match lang {
        Lang::En => en::sentence(text),
        Lang::Ko => ko::sentence(text),
    }
}

/// What is wrong with a query: what was found, what was expected and what is near.
pub fn fault(lang: Lang, fault: &Fault) -> String {
    let keys;
    let valid;
    let mut near = None;
    let mut facts = Facts::none();
    facts.names = match fault {
        Fault::UnknownKey { found, nearest } => {
            near = nearest.as_deref();
            keys = crate::spec::KEYS.join(", ");
            ["", found, "", &keys]
        }
        Fault::RepeatedKey { key } => [key, "", "", ""],
        Fault::Unknown { key, found, expected, nearest } => {
            near = nearest.as_deref();
            valid = valid_instead(lang, expected);
            [key, found, "", &valid]
        }
        Fault::NotTaken { key, value, chart, expected } => {
            valid = valid_instead(lang, expected);
            [key, value, chart.code(), &valid]
        }
        Fault::Encoding { found } => ["", found, "", ""],
    };
    let mut telling = Telling::new(lang, facts);
    let (pattern, hint) = match lang {
        Lang::En => (en::fault(fault), "; did you mean '@n0'?"),
        Lang::Ko => (ko::fault(fault), " 혹시 ‘@n0’인가요?"),
    };
    telling.put(pattern);
    if let Some(near) = near {
        telling.facts.names[0] = near;
        telling.put(hint);
    }
    telling.text
}

fn valid_instead(lang: Lang, expected: &Expected) -> String {
    let (mut listed, mut of, mut most) = (String::new(), String::new(), 0);
    match expected {
        Expected::OneOf(codes) | Expected::OneOfMany(codes) | Expected::ItemWithParts(codes) => {
            listed = codes.join(", ");
        }
        Expected::OneItemOf(by, codes) => (listed, of) = (codes.join(", "), by.code().to_string()),
        Expected::ItemsOf(by) => of = by.code().to_string(),
        Expected::PublishedBy(day, open) => {
            of = day.to_string();
            for compilation in open {
                listed.push_str(if listed.is_empty() { "" } else { ", " });
                listed.push_str(compilation.code());
            }
        }
        Expected::DayFrom(first) => listed = first.to_string(),
        Expected::OnePeriod(period) | Expected::LengthOf(period) => listed = period.to_string(),
        Expected::PlainText(length) => most = *length as i32,
        Expected::AtMostPeriods(number) => most = *number,
        Expected::PeriodOrNone
        | Expected::PeriodOrRange
        | Expected::Date
        | Expected::Codes
        | Expected::EachOnce
        | Expected::EndsOfOneLength
        | Expected::EarlierFirst
        | Expected::Annotations
        | Expected::NoFlow
        | Expected::OnlyWithBridge
        | Expected::DimensionWithParts
        | Expected::OneItem
        | Expected::PeriodToLeadFrom
        | Expected::AnotherPeriod
        | Expected::ItemOrPeriod => {}
    }
    let mut facts = Facts::none();
    facts.names = [&listed, &of, "", ""];
    facts.values[0] = most;
    let mut telling = Telling::new(lang, facts);
    telling.put(match lang {
        Lang::En => en::expected(expected),
        Lang::Ko => ko::expected(expected),
    });
    telling.text
}
