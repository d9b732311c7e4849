//! A [`Text`] to what it speaks of, for the slots of its pattern. Each field is named: none is forgotten.

use super::Text;
use crate::words::finding::Since;
use crate::words::message_builder::Facts;

/// What a sentence speaks of, for the slots of its pattern.
pub(super) fn put<'a>(text: &Text<'a>, facts: &mut Facts<'a>) {
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
}
