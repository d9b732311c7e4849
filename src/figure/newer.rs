//! A query that stays as of a day to what has come out since. It stands beside the figure, never in it: the picture and
//! the figures of that day stay what they were.

use super::{Figure, Refused, compose};
use crate::data::{Dataset, Date};
use crate::query::{self, Lang, Query};

/// Newer figures than those of a chart that stays as of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newer {
    /// The day of the newest release that the chart would draw from today.
    pub released: Date,
    /// The canonical query of that chart.
    pub query: String,
}

/// What the same chart would show today, if it would draw from a release after its day. Where it would mislead today,
/// the chart that is offered in its place. `None` also for a chart that names no day and for one that has no answer.
pub fn newer(query: &Query, data: &Dataset, fallback: Lang) -> Option<Newer> {
    let day = query.as_of?;
    let figure = match draw(&Query { as_of: None, ..query.clone() }, data, fallback)? {
        Ok(figure) => figure,
        Err(refused) => draw(&refused.offer, data, fallback)?.ok()?,
    };
    let released = figure.newest_release()?.date;
    (released > day).then_some(Newer { released, query: figure.query })
}

fn draw(query: &Query, data: &Dataset, fallback: Lang) -> Option<Result<Figure, Refused>> {
    Some(compose(&query::resolve(query, data).ok()?, fallback))
}
