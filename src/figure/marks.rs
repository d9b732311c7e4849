//! Writes the figures at the marks of a chart, with one number of decimals for all that their resolutions support.

use super::{Cell, CellId, Plot, Step, StepKind};
use crate::data::Decimal;
use crate::query::Lang;
use crate::words::{self, Message};
use itertools::Itertools;

/// Figures have at most so many digits at marks, counted from the first digit of the largest figure of the chart.
const MOST_DIGITS: i64 = 4;

/// Writes the figures of cells, compared figures and steps into a plot and its cells.
pub(super) fn write(lang: Lang, cells: &mut [Cell], plot: &mut Plot) {
    let step = common_step(cells);
    let unit = cells.first().map(|cell| cell.unit).unwrap_or_default();
    // More decimals than a figure was printed with would be invented.
    let mark =
        |amount: Decimal, resolution: Decimal| words::mark(lang, unit, amount, step.max(resolution.power_of_ten()));
    for cell in cells.iter_mut() {
        if let Some(value) = &cell.value {
            cell.words.mark = mark(value.told(), value.resolution);
            if value.doubt.is_some() {
                cell.words.mark = words::say(lang, Message::DoubtfulMark { text: &cell.words.mark });
            }
        }
    }
    let cell = |id: CellId| &cells[id.0 as usize];
    match plot {
        Plot::Bars(rows) | Plot::Dumbbell(rows) => {
            for row in &mut rows.rows {
                let compared = cell(row.cell).comparison.as_ref().and_then(|comparison| comparison.value.as_ref());
                row.compared_mark = compared.map(|other| mark(other.amount, other.resolution));
            }
        }
        Plot::Bridge(bridge) => bridge.steps.iter_mut().for_each(|step| {
            step.mark = step_mark(step, cell(step.cell), mark);
        }),
        Plot::Columns(_) | Plot::Difference(_) | Plot::Stack(_) | Plot::Multiples(_) | Plot::Revisions(_) => {}
        Plot::Line(_) | Plot::Vintages(_) | Plot::Triangle(_) => {}
    }
}

/// The worth of one unit of the last digit that most figures have, the finer of two that are as frequent.
fn common_step(cells: &[Cell]) -> Decimal {
    let values = || cells.iter().filter_map(|cell| cell.value.as_ref());
    let steps = values().map(|value| value.resolution).filter(|step| step.is_positive()).map(Decimal::power_of_ten);
    let most_frequent = steps.counts().into_iter().max_by_key(|(step, count)| (*count, -*step)).map(|(step, _)| step);
    let largest = values().map(|value| value.amount.abs()).max().unwrap_or_default();
    let finest = (0..MOST_DIGITS - 1).fold(largest.power_of_ten(), |digit, _| digit / 10);
    most_frequent.unwrap_or(Decimal::ONE).max(finest)
}

/// The value of a part, its change or the total.
fn step_mark(step: &Step, cell: &Cell, mark: impl Fn(Decimal, Decimal) -> String) -> String {
    let change = cell.change();
    let resolution = change.map(|change| change.resolution).or(cell.value.as_ref().map(|value| value.resolution));
    let size = mark(step.to - step.from, resolution.unwrap_or_default());
    match step.kind {
        StepKind::Total => cell.words.mark.clone(),
        StepKind::Part | StepKind::Remainder if change.is_some() && step.to > step.from => format!("+{size}"),
        StepKind::Part | StepKind::Remainder => size,
    }
}
