//! Resolves a [`Query`] against the dataset: finds the items of its codes and fills in every default.

mod check;
mod named;
mod periods;

use super::error::{Expected, QueryError};
use super::{ChartKind, Compare, Growth, Query, Takes};
use crate::data::{
    BaseUnit, Dataset, DimensionId, FigureKey, ItemId, MeasureId, MeasureKind, Period, Role, Unit, Vintage,
};
use check::{check_compare, check_currency, check_items, check_keys, check_marks, check_measure, codes, not_taken};
use named::{in_currency, measure, named_dimension, named_items, vintage};
use periods::periods;

/// The earlier period that growth is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrowthFrom {
    YearBefore,
    PeriodBefore,
}

/// A query with its items, its periods and every default filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedQuery<'a> {
    pub query: &'a Query,
    pub vintage: Vintage<'a>,
    pub chart: ChartKind,
    pub by: DimensionId,
    /// The drawn items in the order of items.csv; the parent alone for a chart that adds its parts up.
    pub items: Vec<ItemId>,
    pub flow: MeasureId,
    /// The drawn periods, oldest first; exactly one for charts of one period.
    pub periods: Vec<Period>,
    /// What figures are told as growth from; `None` for the figures themselves.
    pub growth_from: Option<GrowthFrom>,
    compare: Option<Compare>,
}

impl ResolvedQuery<'_> {
    /// The drawn period of a chart of one period; the last of a time chart.
    pub fn period(&self) -> Period {
        *self.periods.last().expect("resolve leaves at least one period")
    }

    /// The period that `period` is compared with; `None` with `compare=none`.
    pub fn compared_with(&self, period: Period) -> Option<Period> {
        match self.compare {
            None => Some(period.a_year_before()),
            Some(Compare::With(other)) => Some(other),
            Some(Compare::Nothing) => None,
        }
    }

    /// What the items of the drawn dimension are.
    pub fn role(&self) -> Role {
        self.vintage.data.dimension(self.by).role
    }

    /// The period that growth is counted from; `None` for a chart of the figures themselves.
    pub fn grows_from(&self, period: Period) -> Option<Period> {
        Some(match self.growth_from? {
            GrowthFrom::YearBefore => period.a_year_before(),
            GrowthFrom::PeriodBefore => period.previous(),
        })
    }

    /// The measure by which figures are told and drawn: growth is a rate, whatever it is the growth of.
    pub fn shown(&self) -> MeasureId {
        match self.growth_from {
            Some(_) => MeasureId { kind: MeasureKind::Rate, ..self.flow },
            None => self.flow,
        }
    }

    /// The unit of the drawn figures.
    pub fn unit(&self) -> Unit {
        match self.growth_from {
            Some(_) => Unit { base: BaseUnit::Percent, exponent: 0 },
            None => self.vintage.data.unit(self.flow),
        }
    }

    /// The key of an item's figure in the drawn flow.
    pub fn key(&self, item: ItemId, period: Period) -> FigureKey {
        FigureKey { item, flow: self.flow, period }
    }
}

/// The number of items that one picture may have: with more of them nobody finds one, and the canvas of a browser is not
/// high enough for their rows.
const MAX_ITEMS: usize = 300;

/// Resolves a query.
///
/// # Errors
///
/// Returns the first value of the query that the dataset or the kind of chart does not allow.
pub fn resolve<'a>(query: &'a Query, data: &'a Dataset) -> Result<ResolvedQuery<'a>, QueryError> {
    let data = in_currency(query, data)?;
    let vintage = vintage(query, data)?;
    let named_by = named_dimension(query, data)?;
    let named = named_items(query, data, named_by)?;
    let by = dimension(query, data, named_by, &named)?;
    check_items(query, data, by, &named)?;
    check_keys(query)?;
    let flow = measure(query, data)?;
    check_measure(query, data, flow)?;
    let items = items(query, data, by, &named);
    let parts = items.iter().filter(|_| query.chart.takes() == Takes::Parent).flat_map(|id| data.parts(by, *id));
    let drawn: Vec<ItemId> = items.iter().copied().chain(parts).collect();
    let periods = periods(query, &vintage, &drawn, flow)?;
    // The first year of all has nothing to grow from.
    let without = match query.growth {
        Growth::No => 0,
        Growth::OverYear => usize::from(periods[0].length.per_year()),
        Growth::OverPeriod => 1,
    };
    let is_default = query.period.is_none() && periods.len() > without;
    let periods = if is_default { periods[without..].to_vec() } else { periods };
    let growth_from = match query.growth {
        Growth::No => None,
        Growth::OverYear => Some(GrowthFrom::YearBefore),
        Growth::OverPeriod => Some(GrowthFrom::PeriodBefore),
    };
    let resolved = ResolvedQuery {
        growth_from,
        query,
        vintage,
        chart: query.chart,
        by,
        items,
        flow,
        periods,
        compare: query.compare,
    };
    check_compare(query, &resolved)?;
    check_currency(query, &resolved)?;
    check_marks(query, data)?;
    let all = !named.is_empty() || !matches!(query.chart.takes(), Takes::Items | Takes::Few);
    let resolved = if all { resolved } else { ResolvedQuery { items: items_with_figures(&resolved), ..resolved } };
    let marks = if query.chart.takes() == Takes::Parent { drawn.len() } else { resolved.items.len() };
    if marks > MAX_ITEMS {
        return Err(not_taken(query, "item", &marks.to_string(), Expected::AtMostItems(MAX_ITEMS)));
    }
    Ok(resolved)
}

/// The named items in the order of items.csv. If there are none, every item of the dimension for a chart of several
/// items, under one total: the first that has any, or the one that is named beside the dimension. The total for another
/// chart.
fn items(query: &Query, data: &Dataset, by: DimensionId, named: &[ItemId]) -> Vec<ItemId> {
    let takes = query.chart.takes();
    let is_single = takes != Takes::Items && !(takes == Takes::Few && by != DimensionId::TOTAL);
    if named.is_empty() && is_single {
        return vec![data.total()];
    }
    if matches!(takes, Takes::Items | Takes::Few) && by != DimensionId::TOTAL {
        let root = |id: &ItemId| data.ancestors(*id).last();
        let named_total = named.iter().copied().find(|id| data.item(*id).parent.is_none());
        let shown = named_total.or_else(|| data.items_of(by).next().and_then(|first| root(&first)));
        if named.is_empty() || named_total.is_some() {
            return data.items_of(by).filter(|id| root(id) == shown).collect();
        }
    }
    let is_named = |id: &ItemId| named.is_empty() || named.contains(id);
    let totals = named.iter().copied().filter(|id| by != DimensionId::TOTAL && data.item(*id).parent.is_none());
    data.items_of(by).filter(is_named).chain(totals).collect()
}

/// The dimension that the query names or, if it names none, that of its items.
fn dimension(
    query: &Query,
    data: &Dataset,
    named_by: Option<DimensionId>,
    named: &[ItemId],
) -> Result<DimensionId, QueryError> {
    let needs_items = !matches!(query.chart.takes(), Takes::One | Takes::Few);
    let dimension = |id: &ItemId| data.item(*id).dimension;
    let part = named.iter().find(|id| dimension(id) != DimensionId::TOTAL);
    let parent = match (query.chart.takes(), named) {
        // A total may have parts in every dimension, so it does not determine one.
        (Takes::Parent, [one]) if dimension(one) == DimensionId::TOTAL => None,
        _ => part.or(named.first()).map(dimension),
    };
    let broken_down = || data.dimension_ids().skip(1);
    let first = if needs_items { broken_down().next() } else { None };
    let by = named_by.or(parent).or(first).unwrap_or(DimensionId::TOTAL);
    let code = |id: DimensionId| data.dimension(id).code.clone();
    if query.chart.takes() == Takes::Parent && by == DimensionId::TOTAL {
        let with_parts = broken_down().filter(|id| data.items_of(*id).next().is_some()).map(code).collect();
        return Err(not_taken(query, "by", &code(by), Expected::DimensionWithParts(with_parts)));
    }
    if query.chart.takes() == Takes::One && named.is_empty() && by != DimensionId::TOTAL {
        let codes = codes(data, data.items_of(by));
        return Err(not_taken(query, "item", "", Expected::OneItemOf(code(by), codes)));
    }
    Ok(by)
}

/// The items with a known figure in a drawn period or, for charts that draw it, in the compared period.
fn items_with_figures(resolved: &ResolvedQuery) -> Vec<ItemId> {
    let draws_compared = matches!(resolved.chart, ChartKind::Bars | ChartKind::Dumbbell);
    let has_figure = |id: ItemId, period: Period| resolved.vintage.newest(resolved.key(id, period)).is_some();
    let is_drawn = |id: &ItemId| {
        resolved.periods.iter().any(|period| {
            let compared = resolved.compared_with(*period).filter(|_| draws_compared);
            has_figure(*id, *period) || compared.is_some_and(|compared| has_figure(*id, compared))
        })
    };
    resolved.items.iter().copied().filter(is_drawn).collect()
}
