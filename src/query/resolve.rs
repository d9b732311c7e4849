//! Query and Dataset to [`ResolvedQuery`]: codes become items, and every default becomes what it means today.

mod check;

use super::error::{Expected, QueryError};
use super::parse::range_code;
use super::{ChartKind, Compare, Query, Takes};
use crate::data::{Compilation, Dataset, Dimension, FigureKey, Flow, ItemId, Length, Period, Vintage};
use check::{check_compare, check_drawing, check_items, check_marks, codes, not_taken, unknown};

/// The most codes that a fault lists.
const SHORT: usize = 12;

/// The most periods of a time chart.
const PERIODS: i32 = 400;

/// What is asked, with nothing left open.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedQuery<'a> {
    pub query: &'a Query,
    pub vintage: Vintage<'a>,
    pub chart: ChartKind,
    pub by: Dimension,
    /// The drawn items in the order of items.csv; the parent alone for a chart that adds its parts up.
    pub items: Vec<ItemId>,
    pub flow: Flow,
    /// The drawn periods, oldest first; exactly one for charts of one period.
    pub periods: Vec<Period>,
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

    /// The key of an item's figure in the drawn flow.
    pub fn key(&self, item: ItemId, period: Period) -> FigureKey {
        FigureKey { item, flow: self.flow, period }
    }
}

/// Works a spec out against the dataset.
pub fn resolve<'a>(query: &'a Query, data: &'a Dataset) -> Result<ResolvedQuery<'a>, QueryError> {
    work_out(query, data).map_err(|error| *error)
}

fn work_out<'a>(query: &'a Query, data: &'a Dataset) -> Result<ResolvedQuery<'a>, Box<QueryError>> {
    let vintage = vintage(query, data)?;
    let named = named_items(query, data)?;
    let by = dimension(query, data, &named)?;
    check_items(query, data, by, &named)?;
    check_drawing(query)?;
    let flow = query.flow.unwrap_or(Flow::Balance);
    let mut candidates = Vec::new();
    let every = named.is_empty() && query.chart.takes() == Takes::Items;
    for id in data.items_of(by) {
        if every || named.contains(&id) {
            candidates.push(id);
        }
    }
    let total = data.total();
    let fallback = named.is_empty() && !every;
    if !candidates.contains(&total) && (fallback || named.contains(&total)) {
        candidates.push(total);
    }
    let mut drawn = Vec::new();
    for candidate in &candidates {
        drawn.push(*candidate);
        if query.chart.takes() == Takes::Parent {
            for part in data.parts(by, *candidate) {
                drawn.push(part);
            }
        }
    }
    let periods = periods(query, &vintage, &drawn, flow)?;
    let resolved = ResolvedQuery {
        query,
        vintage,
        chart: query.chart,
        by,
        items: candidates,
        flow,
        periods,
        compare: query.compare,
    };
    check_compare(query, &resolved)?;
    check_marks(query, data)?;
    Ok(ResolvedQuery { items: held_items(&resolved, !named.is_empty()), ..resolved })
}

fn vintage<'a>(query: &Query, data: &'a Dataset) -> Result<Vintage<'a>, Box<QueryError>> {
    // They are in the order of their dates.
    let first = data.releases.first().expect("the reader refuses a package without releases").date;
    let last = data.releases.last().map_or(first, |latest| latest.date);
    let as_of = query.as_of.unwrap_or(last);
    if as_of < first {
        let expected = Expected::DayFrom(first);
        let nearest = Some(first.code());
        return Err(Box::new(QueryError::Unknown { key: "asOf", found: as_of.code(), expected, nearest }));
    }
    let out = |c: Compilation| data.first_day(c).is_some_and(|day| day <= as_of);
    let fallback = if out(Compilation::Main) { Compilation::Main } else { Compilation::First };
    let compilation = query.compilation.unwrap_or(fallback);
    if !out(compilation) {
        let mut open = Vec::new();
        for compilation in Compilation::ALL {
            if out(compilation) {
                open.push(compilation);
            }
        }
        let expected = Expected::PublishedBy(as_of, open);
        let found = compilation.code().to_string();
        return Err(Box::new(QueryError::Unknown { key: "compilation", found, expected, nearest: None }));
    }
    Ok(Vintage { data, compilation, as_of })
}

fn named_items(query: &Query, data: &Dataset) -> Result<Vec<ItemId>, Box<QueryError>> {
    let mut named = Vec::new();
    for code in &query.item {
        let Some(id) = data.find_item(code) else {
            let mut codes = Vec::new();
            for item in &data.items {
                if query.by.is_none_or(|by| by == item.dimension || item.dimension == Dimension::Total) {
                    codes.push(item.code.clone());
                }
            }
            // A long list helps nobody: the README and the page list all of them.
            let many = codes.len() > SHORT;
            while codes.len() > SHORT {
                codes.pop();
            }
            let expected = if many { Expected::OneOfMany(codes) } else { Expected::OneOf(codes) };
            return Err(unknown(data, "item", code, expected));
        };
        named.push(id);
    }
    Ok(named)
}

fn dimension(query: &Query, data: &Dataset, named: &[ItemId]) -> Result<Dimension, Box<QueryError>> {
    let needs_items = query.chart.takes() != Takes::One;
    let dimension = |id: &ItemId| data.item(*id).dimension;
    let part = named.iter().find(|id| dimension(id) != Dimension::Total);
    let parent = match (query.chart.takes(), named) {
        // A part that has parts of its own says which dimension is meant; the total has parts in each.
        (Takes::Parent, [one]) if dimension(one) == Dimension::Total => None,
        _ => part.or(named.first()).map(dimension),
    };
    let fallback = if needs_items { Dimension::Type } else { Dimension::Total };
    let by = query.by.or(parent).unwrap_or(fallback);
    if query.chart.takes() == Takes::Parent && by == Dimension::Total {
        return Err(not_taken(query, "by", "total", Expected::DimensionWithParts));
    }
    if query.chart.takes() == Takes::One && named.is_empty() && by != Dimension::Total {
        let codes = codes(data, &data.items_of(by).collect::<Vec<_>>());
        return Err(not_taken(query, "item", "", Expected::OneItemOf(by, codes)));
    }
    Ok(by)
}

fn periods(query: &Query, vintage: &Vintage, items: &[ItemId], flow: Flow) -> Result<Vec<Period>, Box<QueryError>> {
    if let Some((first, last)) = query.period {
        if first != last && !query.chart.over_time() {
            return Err(not_taken(query, "period", &range_code((first, last)), Expected::OnePeriod(last)));
        }
        // More columns than pixels would be no chart; nor does the statistic reach that far.
        if last.index() - first.index() >= PERIODS {
            return Err(not_taken(query, "period", &range_code((first, last)), Expected::AtMostPeriods(PERIODS)));
        }
        return Ok(first.to(last));
    }
    let drawn = |flow_held: Flow| match query.chart {
        ChartKind::Difference => flow_held != Flow::Balance,
        _ => flow_held == flow,
    };
    let years = |wanted: &dyn Fn(&FigureKey) -> bool| {
        let mut span: Option<(Period, Period)> = None;
        for o in &vintage.data.observations {
            let year = o.key.period;
            if year.length == Length::Year && vintage.includes(o.release) && wanted(&o.key) {
                span = Some(span.map_or((year, year), |(first, last)| (first.min(year), last.max(year))));
            }
        }
        span
    };
    let of_items = years(&|k| drawn(k.flow) && items.contains(&k.item));
    // Items that have no year at all are drawn as not in our sources, over the years that others have.
    let (first, last) = of_items.or_else(|| years(&|_| true)).unwrap_or_else(|| {
        let year = Period::of_year(vintage.as_of.year - 1);
        (year, year)
    });
    Ok(if query.chart.over_time() { first.to(last) } else { vec![last] })
}

/// Of items that nobody named, those with a figure in what is drawn; named ones are all kept.
fn held_items(resolved: &ResolvedQuery, named: bool) -> Vec<ItemId> {
    let all = named || resolved.chart.takes() != Takes::Items;
    let both = match resolved.chart {
        ChartKind::Bars | ChartKind::Dumbbell => true,
        ChartKind::Columns | ChartKind::Difference | ChartKind::Bridge => false,
        ChartKind::Stack | ChartKind::Multiples | ChartKind::Revisions => false,
    };
    let held = |id: ItemId, period| resolved.vintage.newest(resolved.key(id, period)).is_some();
    let mut kept = Vec::new();
    for id in &resolved.items {
        let drawn = |period: &Period| {
            let other = if both { resolved.compared_with(*period) } else { None };
            held(*id, *period) || other.is_some_and(|other| held(*id, other))
        };
        if all || resolved.periods.iter().any(drawn) {
            kept.push(*id);
        }
    }
    kept
}
