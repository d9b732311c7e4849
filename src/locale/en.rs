//! Every sentence in English. Long, so that a translator finds all of them in one place.

mod finding;
mod phrase;

pub(super) use finding::title;

use super::text::{Against, Column, Text};
use super::{amount, capital, count, date, mark, period, words};
use crate::data::{Compilation, Dimension, Flow, Length};
use crate::derive::{Change, Record, Status};
use crate::spec::{ChartKind, Lang::En};

/// Puts a sentence into English words.
pub(super) fn say(text: Text) -> String {
    match text {
        Text::Level { flow, value } => level(flow, value),
        Text::LevelSaid { flow, value, date: day } => {
            [&*level(flow, value), " (release of ", &date(En, day), ")"].concat()
        }
        Text::Status(status) => match status {
            Status::Revised => "revised",
            Status::Unchanged => "unchanged since first found",
            Status::Preliminary => "preliminary",
            Status::Once => "not reprinted since",
        }
        .into(),
        Text::FirstPublished { date: day, flow, value } => {
            ["First published ", &date(En, day), ": ", &level(flow, value), "."].concat()
        }
        Text::EarliestFound { date: day, flow, value } => {
            ["Earliest found, ", &date(En, day), ": ", &level(flow, value), "."].concat()
        }
        Text::SinceFirst { flow, first, value } => since_first(flow, first, value),
        Text::Change { flow, before, after, change, against } => changed(flow, before, after, change, against),
        Text::DifferentReleases => "Different releases; change not calculated.".into(),
        Text::Record { record, length, began } => {
            let length = match length {
                Length::Year => "annual",
                Length::Half => "half-year",
                Length::Quarter => "quarterly",
            };
            let (rank, side) = record_words(record);
            [rank, " ", length, " ", side, " since the statistic began in ", &began.to_string(), "."].concat()
        }
        Text::ReleaseOf(day) => ["Release of ", &date(En, day), "."].concat(),
        Text::Derived { formula: "" } => "Worked out from a printed change or sum.".into(),
        Text::Derived { formula } => ["Worked out from printed figures: ", formula, "."].concat(),
        Text::RemainderMeans => "What the parts printed in the same release leave of the total.".into(),
        Text::Rounding { resolution } => {
            ["Rounding leaves ±", &amount(En, resolution.div_ceil(2) as i32), " open."].concat()
        }
        Text::OtherPrinted { publisher, value, reason } => {
            [publisher, " printed ", &words(En, value), "; not taken: ", reason, "."].concat()
        }
        Text::Exception { reason } => sentence(reason),
        Text::OfCompilation(compilation) => match compilation {
            Compilation::Main => "",
            Compilation::First => {
                "Figures of the first compilation: it was redone a year later, and later figures do not compare."
            }
            Compilation::Special => {
                "Special classification within the knowledge services trade statistic; \
                 not comparable with the stand-alone releases."
            }
        }
        .into(),
        Text::Preliminary { when, several } => [when, if several { " are" } else { " is" }, " preliminary."].concat(),
        Text::SomePreliminary { when } => ["Some figures for ", when, " are preliminary."].concat(),
        Text::Ended { last, since } => {
            let since = since.to_string();
            let (from, instead) = (". Since ", " the Bank of Korea publishes knowledge services trade instead.");
            ["Last full year: ", &period(En, last), from, &since, instead].concat()
        }
        Text::Break { note } => ["Break: ", &sentence(note)].concat(),
        Text::Holes { list } => ["Not in our sources: ", list, "."].concat(),
        Text::HolesCounted { missing, of } => {
            let verb = if missing == 1 { " figures is" } else { " figures are" };
            [&*missing.to_string(), " of ", &of.to_string(), verb, " not in our sources."].concat()
        }
        Text::HalvesNotRestated => "Halves were not restated; they do not add up to the revised year.".into(),
        Text::BaseRelease { date: day, used, newest } => {
            let (day, used, newest) = (date(En, day), words(En, used), words(En, newest));
            ["All terms are from the release of ", &day, ", whose total is ", &used, "; the newest is ", &newest, "."]
                .concat()
        }
        Text::RowsNameReleases => "Figures come from different releases; each row names its own.".into(),
        Text::HollowMarks => "Hollow marks come from another release; change not calculated.".into(),
        Text::Coarse { resolution } => ["Some figures are rounded to ", &amount(En, resolution as i32), "."].concat(),
        Text::RankedAmong { by, count: of } => {
            ["Ranked among the ", &count(En, of), " ", plural(by), " in our sources."].concat()
        }
        Text::LeftOut { list } => ["Left out, as the parts held explain too little: ", list, "."].concat(),
        Text::Measure { flow, both } => ["Korea’s intellectual property ", measure(flow, both)].concat(),
        Text::MeasureOf { flow, both, by, name } => {
            let joint = if by == Dimension::Country { " with " } else { ": " };
            ["Korea’s intellectual property ", measure(flow, both), joint, name].concat()
        }
        Text::By(by) => match by {
            Dimension::Total => "total",
            Dimension::Type => "by type",
            Dimension::Country => "by counterpart country",
            Dimension::Institution => "by institution",
            Dimension::Industry => "by industry",
        }
        .into(),
        Text::Versus { shown, other, led: false } => [&*period(En, shown), " against ", &period(En, other)].concat(),
        Text::Versus { shown, other, led: true } => ["from ", &*period(En, other), " to ", &period(En, shown)].concat(),
        Text::ByRelease => "by release".into(),
        Text::ChangeFrom { shown, other } => ["change from ", &*period(En, other), " to ", &period(En, shown)].concat(),
        Text::OutlinesAreFirst => "outlines: first published".into(),
        Text::Dollars => "US dollars".into(),
        Text::Source { days } => {
            let days = match days {
                None => String::new(),
                Some((first, last)) if first == last => [", release of ", &*date(En, last)].concat(),
                Some((first, last)) => [", releases of ", &*date(En, first), " to ", &date(En, last)].concat(),
            };
            ["Source: Bank of Korea", &*days, "; compiled from press reports"].concat()
        }
        Text::AsOf(day) => ["As of ", &date(En, day)].concat(),
        Text::Chart { kind, change } => chart(kind, change).into(),
        Text::NoSum { name, when } => {
            let when = period(En, when);
            [
                "No release in our sources gives ",
                name,
                " for ",
                &when,
                " together with a part of it; bars show what is held.",
            ]
            .concat()
        }
        Text::Misleading { name, when, remainder, largest } => {
            let (rest, most) = (mark(En, remainder), mark(En, largest));
            let when = period(En, when);
            [
                "The parts held of ",
                name,
                " in ",
                &when,
                " would mislead: what they leave, ",
                &rest,
                ", is larger than the largest of them, ",
                &most,
                "; bars show what is held.",
            ]
            .concat()
        }
        Text::Column(column) => match column {
            Column::Period => "Period",
            Column::Item => "Item",
            Column::Flow => "Flow",
            Column::Figure => "Figure",
            Column::Compared => "Compared with",
            Column::Change => "Change",
            Column::Status => "Status",
            Column::Release => "Release",
            Column::FirstPublished => "First published",
            Column::Sources => "Sources",
        }
        .into(),
        Text::Keyboard => {
            "Arrow keys walk through the figures, Home and End go to the first and the last, Escape leaves.".into()
        }
        Text::ChartRole => "chart".into(),
        Text::Table => "The figures as a table".into(),
        Text::DataMissing => "The figures could not be loaded. Reload the page to try again.".into(),
        Text::DataForeign => "The data file is not one of this chart’s: check its address.".into(),
        Text::DataVersion => "The data file is of another version than this page. Reload the page.".into(),
        Text::DataDamaged => "The data file is cut short or damaged. Reload the page to try again.".into(),
    }
}

pub(super) fn level(flow: Flow, value: i32) -> String {
    let size = amount(En, value);
    match flow {
        Flow::Balance if value == 0 => "neither surplus nor deficit".into(),
        Flow::Balance if value > 0 => ["surplus of ", &size].concat(),
        Flow::Balance => ["deficit of ", &size].concat(),
        Flow::Exports => ["exports of ", &words(En, value)].concat(),
        Flow::Imports => ["imports of ", &words(En, value)].concat(),
    }
}

/// `Largest`, `surplus`.
pub(super) fn record_words(record: Record) -> (&'static str, &'static str) {
    match record {
        Record::FirstSurplus => ("First", "surplus"),
        Record::FirstDeficit => ("First", "deficit"),
        Record::LargestSurplus => ("Largest", "surplus"),
        Record::LargestDeficit => ("Largest", "deficit"),
        Record::SmallestSurplus => ("Smallest", "surplus"),
        Record::SmallestDeficit => ("Smallest", "deficit"),
    }
}

/// The items of a dimension, many of them.
pub(super) fn plural(by: Dimension) -> &'static str {
    match by {
        Dimension::Total => "totals",
        Dimension::Type => "types",
        Dimension::Country => "countries",
        Dimension::Institution => "institutions",
        Dimension::Industry => "industries",
    }
}

fn since_first(flow: Flow, first: i32, value: i32) -> String {
    let size = amount(En, value.saturating_sub(first));
    match flow {
        _ if first == value => "Unchanged since.".into(),
        Flow::Balance if first < 0 && value > 0 => "Revised from deficit to surplus.".into(),
        Flow::Balance if first > 0 && value < 0 => "Revised from surplus to deficit.".into(),
        Flow::Balance | Flow::Exports | Flow::Imports if value > first => ["Since revised up by ", &size, "."].concat(),
        Flow::Balance | Flow::Exports | Flow::Imports => ["Since revised down by ", &size, "."].concat(),
    }
}

/// `$450 million larger deficit than a year before`.
fn changed(flow: Flow, before: i32, after: i32, change: Change, against: Against) -> String {
    let size = amount(En, change.value);
    let then = than(against);
    let up = change.value > 0;
    let turned =
        |side: &str| ["Turned to ", side, ": ", &size, if up { " up" } else { " down" }, " on ", &then, "."].concat();
    match flow {
        _ if change.value == 0 => ["The same as ", &then, "."].concat(),
        _ if change.is_tie() => ["No change beyond rounding from ", &then, "."].concat(),
        Flow::Balance if before < 0 && after > 0 => turned("surplus"),
        Flow::Balance if before > 0 && after < 0 => turned("deficit"),
        Flow::Balance if before > 0 || after > 0 => {
            [&*size, if up { " larger" } else { " smaller" }, " surplus than ", &then, "."].concat()
        }
        Flow::Balance => [&*size, if up { " smaller" } else { " larger" }, " deficit than ", &then, "."].concat(),
        Flow::Exports | Flow::Imports => [&*size, if up { " more" } else { " less" }, " than ", &then, "."].concat(),
    }
}

/// `a year before`, or the period by its name.
fn than(against: Against) -> String {
    if against.other == against.shown.a_year_before() { "a year before".into() } else { period(En, against.other) }
}

fn measure(flow: Flow, both: bool) -> &'static str {
    match flow {
        _ if both => "exports and imports",
        Flow::Balance => "trade balance",
        Flow::Exports => "exports",
        Flow::Imports => "imports",
    }
}

fn chart(kind: ChartKind, change: bool) -> &'static str {
    match kind {
        ChartKind::Columns => "Columns above and below zero, one for each period.",
        ChartKind::Difference => "Two lines over time, exports and imports, with the balance between them filled.",
        ChartKind::Bars => "Bars to both sides of zero, one for each item.",
        ChartKind::Dumbbell => "For each item, two points joined by a line: the compared period and the shown one.",
        ChartKind::Bridge if change => "Steps that lead from one total to the other, one for the change of each part.",
        ChartKind::Bridge => "Steps that add up to the total, one for each part.",
        ChartKind::Stack => "Stacked columns over time: surpluses up, deficits down, the net marked.",
        ChartKind::Multiples => "Small panels, one for each item over time, all on one scale.",
        ChartKind::Revisions => "For each period, the figures that were published one after another.",
    }
}

/// The text as a sentence: a large letter first, a full stop last.
pub(super) fn sentence(text: &str) -> String {
    let stop = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    [&*capital(text.trim().to_string()), stop].concat()
}
