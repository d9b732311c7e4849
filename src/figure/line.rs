//! `line`: one item or a few over time, as figures or as their growth.

use super::builder::CellBuilder;
use super::columns::series;
use super::compose::named_breaks;
use super::{BreakAt, CellId, LineSeries, Lines};
use crate::data::ItemId;
use crate::derive::{self, Growth};

pub(super) fn compose(builder: &mut CellBuilder) -> Lines {
    let resolved = builder.resolved;
    let line = |item: &ItemId| {
        let (cells, breaks) = match resolved.growth_from {
            Some(_) => growth(builder, *item),
            None => series(builder, *item),
        };
        let words = &builder.added(cells[0]).words;
        LineSeries { label: words.label.clone(), short: words.short.clone(), cells, breaks }
    };
    Lines { series: resolved.items.iter().map(line).collect() }
}

/// The growth of an item, one cell for each period of the axis, and the breaks between them.
fn growth(builder: &mut CellBuilder, item: ItemId) -> (Vec<CellId>, Vec<BreakAt>) {
    let resolved = builder.resolved;
    let of = |period: &_| {
        let before = resolved.grows_from(*period)?;
        derive::growth(&resolved.vintage, resolved.key(item, *period), before)
    };
    let shown: Vec<Option<Growth>> = resolved.periods.iter().map(of).collect();
    let periods = resolved.periods.iter().zip(&shown);
    let cells = periods.map(|(period, growth)| builder.add_growth(resolved.key(item, *period), growth.as_ref()));
    let cells = cells.collect();
    (cells, named_breaks(builder.lang, derive::growth_breaks(&resolved.vintage, &shown)))
}
