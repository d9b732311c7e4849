//! Spec and Dataset to [`Ask`]: codes become items, and every default becomes what it means today.

use super::fault::{Expected, Fault, nearest, shown};
use super::{ChartKind, Compare, Spec, Takes};
use crate::data::{Compilation, Dataset, Dimension, Flow, ItemId, Key, Length, Period, Vintage};

/// The most periods of a time chart.
const PERIODS: i32 = 400;

/// What is asked, with nothing left open.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask<'a> {
    pub spec: &'a Spec,
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

impl Ask<'_> {
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
    pub fn key(&self, item: ItemId, period: Period) -> Key {
        Key { item, flow: self.flow, period }
    }
}

/// Works a spec out against the dataset.
pub fn resolve<'a>(spec: &'a Spec, data: &'a Dataset) -> Result<Ask<'a>, Fault> {
    let vintage = vintage(spec, data)?;
    let named = named_items(spec, data)?;
    let by = dimension(spec, data, &named)?;
    check_items(spec, data, by, &named)?;
    if spec.flow.is_some() && spec.chart == ChartKind::Difference {
        return Err(not_taken(spec, "flow", &code_of(spec.flow), Expected::NoFlow));
    }
    if spec.change && spec.chart != ChartKind::Bridge {
        return Err(not_taken(spec, "change", "yes", Expected::OnlyWithBridge));
    }
    let flow = spec.flow.unwrap_or(Flow::Balance);
    let parent = spec.chart.takes() == Takes::Parent;
    let candidates: Vec<ItemId> = match (named.is_empty(), spec.chart.takes()) {
        (true, Takes::Items) => data.items_of(by).collect(),
        (true, Takes::One | Takes::Parent) => vec![data.total()],
        (false, _) => data.items_of(by).chain([data.total()]).filter(|id| named.contains(id)).collect(),
    };
    let drawn = |parents: &[ItemId]| -> Vec<ItemId> {
        let parts = parents.iter().filter(|_| parent).flat_map(|p| data.parts(by, *p));
        parents.iter().copied().chain(parts).collect()
    };
    let periods = periods(spec, &vintage, &drawn(&candidates), flow)?;
    let ask = Ask { spec, vintage, chart: spec.chart, by, items: candidates, flow, periods, compare: spec.compare };
    check_compare(spec, &ask)?;
    check_marks(spec, data)?;
    Ok(Ask { items: held_items(&ask, !named.is_empty()), ..ask })
}

fn code_of(flow: Option<Flow>) -> String {
    flow.map_or("", Flow::code).to_string()
}

fn not_taken(spec: &Spec, key: &'static str, value: &str, expected: Expected) -> Fault {
    Fault::NotTaken { key, value: shown(value), chart: spec.chart, expected }
}

fn vintage<'a>(spec: &Spec, data: &'a Dataset) -> Result<Vintage<'a>, Fault> {
    let first = data.releases.iter().map(|r| r.date).min().expect("the reader refuses a package without releases");
    let last = data.releases.iter().map(|r| r.date).max().unwrap_or(first);
    let as_of = spec.as_of.unwrap_or(last);
    if as_of < first {
        let expected = Expected::DayFrom(first);
        let nearest = Some(first.to_string());
        return Err(Fault::Unknown { key: "asOf", found: as_of.to_string(), expected, nearest });
    }
    let out = |c: Compilation| data.first_day(c).is_some_and(|day| day <= as_of);
    let fallback = if out(Compilation::Main) { Compilation::Main } else { Compilation::First };
    let compilation = spec.compilation.unwrap_or(fallback);
    if !out(compilation) {
        let open = Compilation::ALL.into_iter().filter(|c| out(*c)).collect();
        let expected = Expected::PublishedBy(as_of, open);
        let found = compilation.code().to_string();
        return Err(Fault::Unknown { key: "compilation", found, expected, nearest: None });
    }
    Ok(Vintage { data, compilation, as_of })
}

fn named_items(spec: &Spec, data: &Dataset) -> Result<Vec<ItemId>, Fault> {
    let find = |code: &String| {
        data.find_item(code).ok_or_else(|| {
            let in_by = |d: Dimension| spec.by.is_none_or(|by| by == d || d == Dimension::Total);
            let codes = || data.items.iter().filter(|i| in_by(i.dimension)).map(|i| i.code.as_str());
            // A long list helps nobody: the README and the page list all of them.
            let some = codes().take(12).map(str::to_string).collect();
            let expected = if codes().nth(12).is_some() { Expected::OneOfMany(some) } else { Expected::OneOf(some) };
            let nearest = nearest(code, data.items.iter().map(|i| i.code.as_str()));
            Fault::Unknown { key: "item", found: shown(code), expected, nearest }
        })
    };
    spec.item.iter().map(find).collect()
}

fn dimension(spec: &Spec, data: &Dataset, named: &[ItemId]) -> Result<Dimension, Fault> {
    let needs_items = spec.chart.takes() != Takes::One;
    let of_items = named.iter().map(|id| data.item(*id).dimension).find(|d| *d != Dimension::Total);
    let parent = match (spec.chart.takes(), named) {
        // A part that has parts of its own says which dimension is meant; the total has parts in each.
        (Takes::Parent, [one]) if data.item(*one).dimension == Dimension::Total => None,
        _ => of_items.or((!named.is_empty()).then_some(Dimension::Total)),
    };
    let fallback = if needs_items { Dimension::Type } else { Dimension::Total };
    let by = spec.by.or(parent).unwrap_or(fallback);
    if spec.chart.takes() == Takes::Parent && by == Dimension::Total {
        return Err(not_taken(spec, "by", "total", Expected::DimensionWithParts));
    }
    if spec.chart.takes() == Takes::One && named.is_empty() && by != Dimension::Total {
        let codes = data.items_of(by).map(|id| data.item(id).code.clone()).collect();
        return Err(not_taken(spec, "item", "", Expected::OneItemOf(by, codes)));
    }
    Ok(by)
}

fn check_items(spec: &Spec, data: &Dataset, by: Dimension, named: &[ItemId]) -> Result<(), Fault> {
    let adds_up = spec.chart.takes() == Takes::Parent;
    for id in named {
        let item = data.item(*id);
        let total = item.dimension == Dimension::Total;
        if item.dimension != by && !(adds_up && total) {
            return Err(not_taken(spec, "item", &item.code, Expected::ItemsOf(by)));
        }
        if adds_up && data.parent(by, *id).is_none() {
            let parents = data.parents.iter().filter(|p| p.dimension == by);
            let codes = parents.map(|p| data.item(p.item).code.clone()).collect();
            return Err(not_taken(spec, "item", &item.code, Expected::ItemWithParts(codes)));
        }
    }
    if spec.chart.takes() != Takes::Items && named.len() > 1 {
        return Err(not_taken(spec, "item", &spec.item.join(","), Expected::OneItem));
    }
    Ok(())
}

fn periods(spec: &Spec, vintage: &Vintage, items: &[ItemId], flow: Flow) -> Result<Vec<Period>, Fault> {
    if let Some((first, last)) = spec.period {
        if first != last && !spec.chart.over_time() {
            return Err(not_taken(spec, "period", &format!("{first}..{last}"), Expected::OnePeriod(last)));
        }
        // More columns than pixels would be no chart; nor does the statistic reach that far.
        if last.index() - first.index() >= PERIODS {
            return Err(not_taken(spec, "period", &format!("{first}..{last}"), Expected::AtMostPeriods(PERIODS)));
        }
        return Ok(first.to(last));
    }
    let flows: &[Flow] = if spec.chart == ChartKind::Difference {
        &[Flow::Exports, Flow::Imports]
    } else {
        core::slice::from_ref(&flow)
    };
    let years = |wanted: &dyn Fn(&Key) -> bool| {
        let known = vintage.data.observations.iter().filter(|o| vintage.includes(o.release));
        let years = known.map(|o| o.key).filter(|k| k.period.length == Length::Year && wanted(k)).map(|k| k.period);
        years.clone().min().zip(years.max())
    };
    let of_items = years(&|k| items.contains(&k.item) && flows.contains(&k.flow));
    // Items that have no year at all are drawn as not in our sources, over the years that others have.
    let (first, last) = of_items.or_else(|| years(&|_| true)).unwrap_or_else(|| {
        let year = Period::of_year(vintage.as_of.year - 1);
        (year, year)
    });
    Ok(if spec.chart.over_time() { first.to(last) } else { vec![last] })
}

fn check_compare(spec: &Spec, ask: &Ask) -> Result<(), Fault> {
    let needed = spec.chart == ChartKind::Dumbbell || spec.change;
    match spec.compare {
        Some(Compare::Nothing) if needed => Err(not_taken(spec, "compare", "none", Expected::PeriodToLeadFrom)),
        Some(Compare::With(other)) if other.length != ask.period().length => {
            Err(not_taken(spec, "compare", &other.to_string(), Expected::LengthOf(ask.period())))
        }
        Some(Compare::With(other)) if needed && other == ask.period() => {
            Err(not_taken(spec, "compare", &other.to_string(), Expected::AnotherPeriod))
        }
        _ => Ok(()),
    }
}

/// `highlight` and `annotate` name items or periods.
fn check_marks(spec: &Spec, data: &Dataset) -> Result<(), Fault> {
    let marks = spec.highlight.iter().map(|code| ("highlight", code));
    for (key, code) in marks.chain(spec.annotate.iter().map(|a| ("annotate", &a.at))) {
        if data.find_item(code).is_none() && Period::parse(code).is_none() && code != "remainder" {
            let nearest = nearest(code, data.items.iter().map(|i| i.code.as_str()));
            return Err(Fault::Unknown { key, found: shown(code), expected: Expected::ItemOrPeriod, nearest });
        }
    }
    Ok(())
}

/// Of items that nobody named, those with a figure in what is drawn; named ones are all kept.
fn held_items(ask: &Ask, named: bool) -> Vec<ItemId> {
    if named || ask.chart.takes() != Takes::Items {
        return ask.items.clone();
    }
    let drawn = |period: Period| match ask.chart {
        ChartKind::Bars | ChartKind::Dumbbell => [Some(period), ask.compared_with(period)],
        _ => [Some(period), None],
    };
    let held = |id: &ItemId| {
        let periods = ask.periods.iter().flat_map(|p| drawn(*p)).flatten();
        periods.into_iter().any(|p| ask.vintage.newest(ask.key(*id, p)).is_some())
    };
    ask.items.iter().copied().filter(held).collect()
}
