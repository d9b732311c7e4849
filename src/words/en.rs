//! Every sentence in English, as patterns; what their slots say is told in `pattern`.
//! Long, so that a translator finds all of them in one place.

mod finding;
mod phrase;
mod query_error;

pub(super) use finding::title;
pub(super) use phrase::part;
pub(super) use query_error::{expected, query_error};

use super::capital;
use super::text::{Column, Text};
use crate::data::{Compilation, Dimension, Flow, Length};
use crate::derive::{Change, Record, Status};
use crate::query::ChartKind;

/// The pattern of a sentence.
pub(super) fn say(text: &Text) -> &'static str {
    match *text {
        Text::Level { .. } => "@v",
        Text::LevelSaid { .. } => "@v (release of @d)",
        Text::Status(status) => match status {
            Status::Revised => "revised",
            Status::Unchanged => "unchanged since first found",
            Status::Preliminary => "preliminary",
            Status::Once => "not reprinted since",
        },
        Text::FirstPublished { .. } => "First published @d: @v.",
        Text::EarliestFound { .. } => "Earliest found, @d: @v.",
        Text::SinceFirst { flow, first, value } => since_first(flow, first, value),
        Text::Change { flow, before, after, change, against: _ } => changed(flow, before, after, change),
        Text::DifferentReleases => "Different releases; change not calculated.",
        Text::Record { length, .. } => match length {
            Length::Year => "@F annual @Z since the statistic began in @y.",
            Length::Half => "@F half-year @Z since the statistic began in @y.",
            Length::Quarter => "@F quarterly @Z since the statistic began in @y.",
        },
        Text::ReleaseOf(_) => "Release of @d.",
        Text::Derived { formula: "" } => "Worked out from a printed change or sum.",
        Text::Derived { .. } => "Worked out from printed figures: @n.",
        Text::RemainderMeans => "What the parts printed in the same release leave of the total.",
        Text::Rounding { .. } => "Rounding leaves ±@a open.",
        Text::OtherPrinted { .. } => "@n0 printed @w; not taken: @n1.",
        Text::Exception { .. } => "@e",
        Text::OfCompilation(compilation) => match compilation {
            Compilation::Main => "",
            Compilation::First => {
                "Figures of the first compilation: it was redone a year later, and later figures do not compare."
            }
            Compilation::Special => {
                "Special classification within the knowledge services trade statistic; \
                 not comparable with the stand-alone releases."
            }
        },
        Text::Preliminary { several: true, .. } => "@n are preliminary.",
        Text::Preliminary { several: false, .. } => "@n is preliminary.",
        Text::SomePreliminary { .. } => "Some figures for @n are preliminary.",
        Text::Ended { .. } => {
            "Last full year: @p. Since @q the Bank of Korea publishes knowledge services trade instead."
        }
        Text::Break { .. } => "Break: @e",
        Text::Holes { .. } => "Not in our sources: @n.",
        Text::HolesCounted { missing: 1, .. } => "@q0 of @q1 figures is not in our sources.",
        Text::HolesCounted { .. } => "@q0 of @q1 figures are not in our sources.",
        Text::HalvesNotRestated => "Halves were not restated; they do not add up to the revised year.",
        Text::BaseRelease { .. } => "@P: all terms are from the release of @d, whose total is @w0; the newest is @w1.",
        Text::RowsNameReleases => "Figures come from different releases; each row names its own.",
        Text::HollowMarks => "Hollow marks come from another release; change not calculated.",
        Text::Coarse { .. } => "Some figures are rounded to @a.",
        Text::RankedAmong { by, .. } => match by {
            Dimension::Total => "Ranked among the @c totals in our sources.",
            Dimension::Type => "Ranked among the @c types in our sources.",
            Dimension::Country => "Ranked among the @c countries in our sources.",
            Dimension::Institution => "Ranked among the @c institutions in our sources.",
            Dimension::Industry => "Ranked among the @c industries in our sources.",
        },
        Text::LeftOut { .. } => "Left out, as the parts held explain too little: @n.",
        Text::Measure { both: true, .. } => "Korea’s intellectual property exports and imports",
        Text::Measure { both: false, .. } => "Korea’s intellectual property @f",
        Text::MeasureOf { both: true, by: Dimension::Country, .. } => {
            "Korea’s intellectual property exports and imports with @n"
        }
        Text::MeasureOf { both: true, .. } => "Korea’s intellectual property exports and imports: @n",
        Text::MeasureOf { both: false, by: Dimension::Country, .. } => "Korea’s intellectual property @f with @n",
        Text::MeasureOf { both: false, .. } => "Korea’s intellectual property @f: @n",
        Text::By(by) => match by {
            Dimension::Total => "total",
            Dimension::Type => "by type",
            Dimension::Country => "by counterpart country",
            Dimension::Institution => "by institution",
            Dimension::Industry => "by industry",
        },
        Text::Versus { led: false, .. } => "@p1 against @p0",
        Text::Versus { led: true, .. } => "from @p0 to @p1",
        Text::ByRelease => "by release",
        Text::ChangeFrom { .. } => "change from @p0 to @p1",
        Text::OutlinesAreFirst => "outlines: first published",
        Text::Dollars => "US dollars",
        Text::Source { days: None } => "Source: Bank of Korea; compiled from press reports",
        Text::Source { days: Some((first, last)) } if first == last => {
            "Source: Bank of Korea, release of @d0; compiled from press reports"
        }
        Text::Source { .. } => "Source: Bank of Korea, releases of @d0 to @d1; compiled from press reports",
        Text::AsOf(_) => "As of @d",
        Text::NewerFigures(_) => "Newer figures have come out since, the latest on @d.",
        Text::ShowBars => "Show the bars",
        Text::CurrentChart => "See the current chart",
        Text::Chart { kind, change } => chart(kind, change),
        Text::NoSum { .. } => {
            "No release in our sources gives @n for @p together with a part of it; bars show what is held."
        }
        Text::Misleading { .. } => {
            "The parts held of @n in @p would mislead: what they leave, @m0, is larger than the largest of them, @m1; bars show what is held."
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
        },
        Text::Keyboard => {
            "Arrow keys walk through the figures, Home and End go to the first and the last, Escape leaves."
        }
        Text::ChartRole => "chart",
        Text::Table => "The figures as a table",
        Text::DataForeign => "The data file is not one of this chart’s: check its address.",
        Text::DataVersion => "The data file is of another version than this page. Reload the page.",
        Text::DataDamaged => "The data file is cut short or damaged. Reload the page to try again.",
    }
}

/// `largest`, `surplus`.
pub(super) fn record_words(record: Record) -> (&'static str, &'static str) {
    match record {
        Record::FirstSurplus => ("first", "surplus"),
        Record::FirstDeficit => ("first", "deficit"),
        Record::LargestSurplus => ("largest", "surplus"),
        Record::LargestDeficit => ("largest", "deficit"),
        Record::SmallestSurplus => ("smallest", "surplus"),
        Record::SmallestDeficit => ("smallest", "deficit"),
    }
}

fn since_first(flow: Flow, first: i32, value: i32) -> &'static str {
    match flow {
        _ if first == value => "Unchanged since.",
        Flow::Balance if first < 0 && value > 0 => "Revised from deficit to surplus.",
        Flow::Balance if first > 0 && value < 0 => "Revised from surplus to deficit.",
        Flow::Balance | Flow::Exports | Flow::Imports if value > first => "Since revised up by @a.",
        Flow::Balance | Flow::Exports | Flow::Imports => "Since revised down by @a.",
    }
}

/// `$450 million larger deficit than a year before`.
fn changed(flow: Flow, before: i32, after: i32, change: Change) -> &'static str {
    let up = change.value > 0;
    match flow {
        _ if change.value == 0 => "The same as @x.",
        _ if change.is_tie() => "No change beyond rounding from @x.",
        Flow::Balance if before < 0 && after > 0 => "Turned to surplus: @a up on @x.",
        Flow::Balance if before > 0 && after < 0 => "Turned to deficit: @a down on @x.",
        Flow::Balance if up && (before > 0 || after > 0) => "@a larger surplus than @x.",
        Flow::Balance if before > 0 || after > 0 => "@a smaller surplus than @x.",
        Flow::Balance if up => "@a smaller deficit than @x.",
        Flow::Balance => "@a larger deficit than @x.",
        Flow::Exports | Flow::Imports if up => "@a more than @x.",
        Flow::Exports | Flow::Imports => "@a less than @x.",
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
    let mut text = capital(text.trim().to_string());
    if !matches!(text.as_bytes().last(), Some(b'.' | b'!' | b'?')) {
        text.push('.');
    }
    text
}
