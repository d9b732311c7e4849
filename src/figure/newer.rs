//! Finds newer figures for a chart as of a day. They are no part of its [`Figure`], so that later releases change neither
//! its picture nor its files.

use super::{Figure, Refused, compose};
use crate::data::{Dataset, Date};
use crate::query::{self, Lang, Query};

/// The newer figures of a chart as of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newer {
    /// The day of the newest release that today's chart uses.
    pub released: Date,
    /// The canonical query of that chart.
    pub query: String,
}

/// Returns today's chart for a query as of a day or, if that chart is refused, the one offered instead.
///
/// `None` if the query names no day, if today's chart uses no release after that day, or if it cannot be composed.
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
