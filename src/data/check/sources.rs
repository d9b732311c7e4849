//! Finds sources that cannot have printed a figure: those published before its release.

use crate::data::read::{LineNumbers, Problem};
use crate::data::{Dataset, Date};

/// A problem for each source of a figure that is older than the figure's release.
pub fn problems(data: &Dataset, lines: &LineNumbers) -> Vec<Problem> {
    let mut problems = Vec::new();
    // A figure that a complete release leaves out keeps the sources of the release that printed it.
    let printed = data.observations.iter().zip(&lines.observations).filter(|(figure, _)| !figure.carried);
    for (figure, line) in printed {
        let date = data.release(figure.release).date;
        let sources = figure.sources.iter().map(|id| data.source(*id));
        problems.extend(sources.filter(|source| is_before(&source.date, date)).map(|source| Problem {
            file: "observations.csv".to_string(),
            line: Some(*line),
            found: format!("the source '{}' of {}", source.code, source.date),
            expected: format!("one from {date} on, when the release came out"),
        }));
    }
    problems
}

/// Whether a date that may be a year or a month lies wholly before a day.
fn is_before(date: &str, day: Date) -> bool {
    let day = day.to_string();
    day.get(..date.len()).is_some_and(|same_precision| date < same_precision)
}
