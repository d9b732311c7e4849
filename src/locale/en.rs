//! Every sentence in English. Long, so that a translator finds all of them in one place.

mod fault;
mod finding;
mod phrase;

pub(super) use fault::fault;
pub(super) use finding::title;

use super::text::{Against, Column, Text};
use super::{amount, capital, count, date, fill, mark, period, words};
use crate::data::{Compilation, Dimension, Flow, Length};
use crate::derive::{Change, Record, Status};
use crate::spec::{ChartKind, Lang::En};

/// Puts a sentence into English words.
pub(super) fn say(text: Text) -> String {
    match text {
        Text::Level { flow, value } => level(flow, value),
        Text::LevelSaid { flow, value, date: day } => fill("@ (release of @)", &[&level(flow, value), &date(En, day)]),
        Text::Status(status) => match status {
            Status::Revised => "revised",
            Status::Unchanged => "unchanged since first found",
            Status::Preliminary => "preliminary",
            Status::Once => "not reprinted since",
        }
        .into(),
        Text::FirstPublished { date: day, flow, value } => {
            fill("First published @: @.", &[&date(En, day), &level(flow, value)])
        }
        Text::EarliestFound { date: day, flow, value } => {
            fill("Earliest found, @: @.", &[&date(En, day), &level(flow, value)])
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
            fill("@ @ @ since the statistic began in @.", &[rank, length, side, &began.to_string()])
        }
        Text::ReleaseOf(day) => fill("Release of @.", &[&date(En, day)]),
        Text::Derived { formula: "" } => "Worked out from a printed change or sum.".into(),
        Text::Derived { formula } => fill("Worked out from printed figures: @.", &[formula]),
        Text::RemainderMeans => "What the parts printed in the same release leave of the total.".into(),
        Text::Rounding { resolution } => {
            fill("Rounding leaves ±@ open.", &[&amount(En, resolution.div_ceil(2) as i32)])
        }
        Text::OtherPrinted { publisher, value, reason } => {
            fill("@ printed @; not taken: @.", &[publisher, &words(En, value), reason])
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
        Text::Preliminary { when, several } => fill("@@ preliminary.", &[when, if several { " are" } else { " is" }]),
        Text::SomePreliminary { when } => fill("Some figures for @ are preliminary.", &[when]),
        Text::Ended { last, since } => {
            let since = since.to_string();
            let (from, instead) = (". Since ", " the Bank of Korea publishes knowledge services trade instead.");
            fill("Last full year: @@@@", &[&period(En, last), from, &since, instead])
        }
        Text::Break { note } => fill("Break: @", &[&sentence(note)]),
        Text::Holes { list } => fill("Not in our sources: @.", &[list]),
        Text::HolesCounted { missing, of } => {
            let verb = if missing == 1 { " figures is" } else { " figures are" };
            fill("@ of @@ not in our sources.", &[&missing.to_string(), &of.to_string(), verb])
        }
        Text::HalvesNotRestated => "Halves were not restated; they do not add up to the revised year.".into(),
        Text::BaseRelease { when, date: day, used, newest } => {
            let parts = [super::period_first(En, when), date(En, day), words(En, used), words(En, newest)];
            fill(
                "@: all terms are from the release of @, whose total is @; the newest is @.",
                &parts.each_ref().map(String::as_str),
            )
        }
        Text::RowsNameReleases => "Figures come from different releases; each row names its own.".into(),
        Text::HollowMarks => "Hollow marks come from another release; change not calculated.".into(),
        Text::Coarse { resolution } => fill("Some figures are rounded to @.", &[&amount(En, resolution as i32)]),
        Text::RankedAmong { by, count: of } => {
            fill("Ranked among the @ @ in our sources.", &[&count(En, of), plural(by)])
        }
        Text::LeftOut { list } => fill("Left out, as the parts held explain too little: @.", &[list]),
        Text::Measure { flow, both } => fill("Korea’s intellectual property @", &[measure(flow, both)]),
        Text::MeasureOf { flow, both, by, name } => {
            let joint = if by == Dimension::Country { " with " } else { ": " };
            fill("Korea’s intellectual property @@@", &[measure(flow, both), joint, name])
        }
        Text::By(by) => match by {
            Dimension::Total => "total",
            Dimension::Type => "by type",
            Dimension::Country => "by counterpart country",
            Dimension::Institution => "by institution",
            Dimension::Industry => "by industry",
        }
        .into(),
        Text::Versus { shown, other, led: false } => fill("@ against @", &[&period(En, shown), &period(En, other)]),
        Text::Versus { shown, other, led: true } => fill("from @ to @", &[&period(En, other), &period(En, shown)]),
        Text::ByRelease => "by release".into(),
        Text::ChangeFrom { shown, other } => fill("change from @ to @", &[&period(En, other), &period(En, shown)]),
        Text::OutlinesAreFirst => "outlines: first published".into(),
        Text::Dollars => "US dollars".into(),
        Text::Source { days } => {
            let days = match days {
                None => String::new(),
                Some((first, last)) if first == last => fill(", release of @", &[&date(En, last)]),
                Some((first, last)) => fill(", releases of @ to @", &[&date(En, first), &date(En, last)]),
            };
            fill("Source: Bank of Korea@; compiled from press reports", &[&days])
        }
        Text::AsOf(day) => fill("As of @", &[&date(En, day)]),
        Text::NewerFigures(day) => fill("Newer figures have come out since, the latest on @.", &[&date(En, day)]),
        Text::CurrentChart => "See the current chart".into(),
        Text::Chart { kind, change } => chart(kind, change).into(),
        Text::NoSum { name, when } => {
            let when = period(En, when);
            fill(
                "No release in our sources gives @ for @ together with a part of it; bars show what is held.",
                &[name, &when],
            )
        }
        Text::Misleading { name, when, remainder, largest } => {
            let (rest, most) = (mark(En, remainder), mark(En, largest));
            let when = period(En, when);
            fill(
                "The parts held of @ in @ would mislead: what they leave, @, is larger than the largest of them, @; bars show what is held.",
                &[name, &when, &rest, &most],
            )
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
        Text::DataForeign => "The data file is not one of this chart’s: check its address.".into(),
        Text::DataVersion => "The data file is of another version than this page. Reload the page.".into(),
        Text::DataDamaged => "The data file is cut short or damaged. Reload the page to try again.".into(),
    }
}

pub(super) fn level(flow: Flow, value: i32) -> String {
    let size = amount(En, value);
    match flow {
        Flow::Balance if value == 0 => "neither surplus nor deficit".into(),
        Flow::Balance if value > 0 => fill("surplus of @", &[&size]),
        Flow::Balance => fill("deficit of @", &[&size]),
        Flow::Exports => fill("exports of @", &[&words(En, value)]),
        Flow::Imports => fill("imports of @", &[&words(En, value)]),
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
        Flow::Balance | Flow::Exports | Flow::Imports if value > first => fill("Since revised up by @.", &[&size]),
        Flow::Balance | Flow::Exports | Flow::Imports => fill("Since revised down by @.", &[&size]),
    }
}

/// `$450 million larger deficit than a year before`.
fn changed(flow: Flow, before: i32, after: i32, change: Change, against: Against) -> String {
    let size = amount(En, change.value);
    let then = than(against);
    let up = change.value > 0;
    let turned = |side: &str| fill("Turned to @: @@ on @.", &[side, &size, if up { " up" } else { " down" }, &then]);
    match flow {
        _ if change.value == 0 => fill("The same as @.", &[&then]),
        _ if change.is_tie() => fill("No change beyond rounding from @.", &[&then]),
        Flow::Balance if before < 0 && after > 0 => turned("surplus"),
        Flow::Balance if before > 0 && after < 0 => turned("deficit"),
        Flow::Balance if before > 0 || after > 0 => {
            fill("@@ surplus than @.", &[&size, if up { " larger" } else { " smaller" }, &then])
        }
        Flow::Balance => fill("@@ deficit than @.", &[&size, if up { " smaller" } else { " larger" }, &then]),
        Flow::Exports | Flow::Imports => fill("@@ than @.", &[&size, if up { " more" } else { " less" }, &then]),
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
    fill("@@", &[&capital(text.trim().to_string()), stop])
}
