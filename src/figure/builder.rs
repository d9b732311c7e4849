//! Builds the [`Cell`]s of a chart: each with its value, the first published and the compared value, and its texts.

mod value;

use super::{Cell, CellComparison, CellId, CellValue, CellWords, Method, PublishedValue, Subject};
use crate::data::{Date, Decimal, FigureKey, Flag, ItemId, Observation, Period, ReleaseId, Vintage};
use crate::derive::{self, Absence, Change, Comparison, Remainder};
use crate::query::{Lang, ResolvedQuery};
use crate::words::{self, Message};

/// Builds the cells of one chart, in order.
pub(super) struct CellBuilder<'a> {
    pub resolved: &'a ResolvedQuery<'a>,
    pub lang: Lang,
    pub cells: Vec<Cell>,
    /// The first day that a figure of any release is about, those after the day of the chart included.
    first_day: Option<Date>,
}

impl<'a> CellBuilder<'a> {
    pub fn new(resolved: &'a ResolvedQuery<'a>, lang: Lang) -> CellBuilder<'a> {
        let first_day = resolved.vintage.data.observations.iter().map(|o| o.key.period.start()).min();
        CellBuilder { resolved, lang, cells: Vec::new(), first_day }
    }

    /// Adds a cell and returns its id.
    pub fn add(&mut self, cell: Cell) -> CellId {
        self.cells.push(cell);
        CellId(self.cells.len() as u32 - 1)
    }

    /// A cell that has been added.
    pub fn added(&self, id: CellId) -> &Cell {
        &self.cells[id.0 as usize]
    }

    /// Adds the cell of the newest figure known for a key.
    pub fn add_newest(&mut self, key: FigureKey) -> CellId {
        self.add_shown(key, self.resolved.vintage.newest(key))
    }

    /// Adds the cell of a figure, `None` for one that is not in our sources.
    pub fn add_shown(&mut self, key: FigureKey, shown: Option<&Observation>) -> CellId {
        let cell = self.cell(&self.resolved.vintage, key, shown);
        self.add(cell)
    }

    /// The cell of a figure, `None` for one that is not in our sources, with its status and record as of a vintage.
    pub fn cell(&self, vintage: &Vintage, key: FigureKey, shown: Option<&Observation>) -> Cell {
        let data = vintage.data;
        let item = data.item(key.item);
        let unavailable = shown.is_none() && data.gaps_of(key).any(|release| vintage.includes(release));
        let flags = match shown {
            Some(shown) => shown.flags.clone(),
            None if unavailable => vec![Flag::Unavailable],
            None => Vec::new(),
        };
        let mut words = self.words(key, &words::name_in(self.lang, item, key.flow), shown.map(|o| o.value));
        if unavailable {
            words.mark = words::say(self.lang, Message::NotAvailable);
        }
        Cell {
            subject: Subject::Item(key.item),
            code: item.code.clone(),
            parent: item.parent.map(|parent| data.item(parent).code.clone()),
            period: key.period,
            flow: key.flow,
            measure: data.measure(key.flow).code.clone(),
            unit: self.resolved.vintage.data.unit(key.flow),
            value: shown.map(|shown| self.value(vintage, shown)),
            is_outside: shown.is_none() && self.is_outside(key.period),
            comparison: self.other_period(key.period).and_then(|period| self.comparison(vintage, shown, key, period)),
            flags,
            events: if key.flow == self.resolved.flow { self.events(vintage, key) } else { Vec::new() },
            conversions: shown.map_or_else(Vec::new, |shown| self.conversions(key, shown.value, shown.resolution)),
            words,
        }
    }

    /// The cell of the remainder: what the parts of `parent` leave of it.
    pub fn remainder(&self, parent: ItemId, period: Period, left: Remainder, release: ReleaseId) -> Cell {
        let (data, by) = (self.resolved.vintage.data, self.resolved.by);
        let key = FigureKey { item: parent, flow: self.resolved.flow, period };
        let name = words::remainder(self.lang, data, by, parent, left.kind);
        let short = words::remainder_short(self.lang, data, by, parent, left.kind);
        Cell {
            subject: Subject::Remainder { parent, kind: left.kind },
            code: "remainder".to_string(),
            parent: Some(data.item(parent).code.clone()),
            period,
            flow: key.flow,
            measure: data.measure(key.flow).code.clone(),
            is_outside: false,
            unit: self.resolved.vintage.data.unit(key.flow),
            value: Some(CellValue {
                amount: left.value,
                resolution: left.resolution,
                ..self.computed(Method::Remainder, release)
            }),
            comparison: self.other_period(period).map(|period| self.unavailable(period)),
            flags: Vec::new(),
            events: Vec::new(),
            conversions: self.conversions(key, left.rounded(), left.resolution),
            words: CellWords { short, ..self.words(key, &name, Some(left.rounded())) },
        }
    }

    /// The balance of a period for which the release printed only exports and imports.
    pub fn derived_balance(&self, key: FigureKey, flows: &derive::Flows) -> Cell {
        let derive::Flows { exports, imports, balance: _ } = flows;
        let amount = exports.value - imports.value;
        let code = |flow: &Observation| &self.resolved.vintage.data.measure(flow.key.flow).code;
        let note = format!("{} − {}", code(exports), code(imports));
        let sources = exports.sources.iter().chain(imports.sources.iter().filter(|id| !exports.sources.contains(id)));
        let value = CellValue {
            amount,
            resolution: exports.resolution + imports.resolution,
            sources: self.sources(sources),
            note,
            ..self.computed(Method::Derived, exports.release)
        };
        let cell = self.cell(&self.resolved.vintage, key, None);
        let resolution = exports.resolution + imports.resolution;
        let told = amount.round_to_multiple_of(resolution.power_of_ten());
        let words = self.words(key, &cell.words.label, Some(told));
        let conversions = self.conversions(key, told, resolution);
        Cell { value: Some(value), is_outside: false, flags: Vec::new(), conversions, words, ..cell }
    }

    /// Adds the cell of the growth of a figure, `None` for one that cannot be told.
    pub fn add_growth(&mut self, key: FigureKey, growth: Option<&derive::Growth>) -> CellId {
        let vintage = &self.resolved.vintage;
        let cell = self.cell(vintage, key, None);
        let (flow, unit) = (self.resolved.shown(), self.resolved.unit());
        let data = vintage.data;
        let measure = words::growth(self.lang, data.measure(key.flow), self.resolved.growth_from);
        let words = CellWords { measure, ..cell.words.clone() };
        let Some(derive::Growth { now, before, percent, resolution }) = growth else {
            // The period before the first has no growth, but is no hole.
            let cell = Cell { flow, unit, comparison: None, flags: Vec::new(), words, ..cell };
            return self.add(cell);
        };
        let sources = now.sources.iter().chain(before.sources.iter().filter(|id| !now.sources.contains(id)));
        let value = CellValue {
            amount: *percent,
            resolution: *resolution,
            sources: self.sources(sources),
            note: format!("{} ÷ {} − 1", now.value, before.value),
            ..self.computed(Method::Derived, now.release)
        };
        let text = words::signed_amount(self.lang, unit, *percent);
        let words = CellWords { text, mark: String::new(), ..words };
        let cell = Cell {
            flow,
            unit,
            value: Some(value),
            comparison: None,
            is_outside: false,
            flags: now.flags.clone(),
            words,
            ..cell
        };
        self.add(cell)
    }

    /// The comparison with a value of the same release. `amount` is in the unit of the measure.
    pub fn compared_with(
        &self,
        period: Period,
        amount: Decimal,
        resolution: Decimal,
        release: ReleaseId,
        change: Change,
    ) -> CellComparison {
        let value = PublishedValue { amount, resolution, release: self.release(release), is_doubtful: false };
        CellComparison { period, value: Some(value), change: Some(change), has_begun: true }
    }

    /// The period that the chart compares another one with.
    fn other_period(&self, period: Period) -> Option<Period> {
        self.resolved.compared_with(period).filter(|other| *other != period)
    }

    /// The comparison of a figure, available or not, with that of another period.
    fn comparison(
        &self,
        vintage: &Vintage,
        shown: Option<&Observation>,
        key: FigureKey,
        period: Period,
    ) -> Option<CellComparison> {
        let compared = |other: &Observation, change| {
            let value = Some(self.published(vintage, other));
            Some(CellComparison { value, change, ..self.unavailable(period) })
        };
        match derive::compare(vintage, shown, FigureKey { period, ..key }) {
            Comparison::SameRelease { other, change } => compared(other, Some(change)),
            Comparison::OtherRelease(other) => compared(other, None),
            Comparison::Unknown => Some(self.unavailable(period)),
            Comparison::AcrossBreak => None,
        }
    }

    /// The comparison with a figure that is not in our sources.
    fn unavailable(&self, period: Period) -> CellComparison {
        let has_begun = self.first_day.is_some_and(|first| first <= period.start());
        CellComparison { period, value: None, change: None, has_begun }
    }

    fn is_outside(&self, period: Period) -> bool {
        derive::absence(&self.resolved.vintage, period) == Absence::Outside
    }

    fn words(&self, key: FigureKey, label: &str, amount: Option<Decimal>) -> CellWords {
        let lang = self.lang;
        let unit = self.resolved.vintage.data.unit(key.flow);
        CellWords {
            label: label.to_string(),
            measure: words::measure(lang, self.resolved.vintage.data.measure(key.flow)),
            short: words::short_in(lang, self.resolved.vintage.data.item(key.item), key.flow).to_string(),
            period: words::period(lang, key.period),
            tick: words::period_tick(lang, key.period),
            mark: match amount {
                Some(_) => String::new(),
                None if self.is_outside(key.period) => words::outside_series(lang),
                None => words::not_in_sources(lang),
            },
            text: amount.map_or_else(String::new, |amount| words::signed_amount(lang, unit, amount)),
        }
    }
}
