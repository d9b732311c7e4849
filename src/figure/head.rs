//! Composes the texts around a chart from its cells and plot: title, subtitle, notes, source and description. They do
//! not depend on its width; the sentences are messages of `words`.

mod available;
mod crossings;
mod finding;
mod held;
mod notes;
mod over_time;
mod ranks;
mod revisions;

use self::available::AvailableCell;
use super::{Cell, CellId, Head, Plot};
use crate::data::{Date, DimensionId, ItemId, Length, Role, Unit};
use crate::derive::Refusal;
use crate::query::{ChartKind, Lang, ResolvedQuery, Takes};
use crate::words::{self, Message, Topic};
use itertools::Itertools;

/// The input of all parts of a head.
struct View<'a> {
    resolved: &'a ResolvedQuery<'a>,
    lang: Lang,
    cells: &'a [Cell],
    plot: &'a Plot,
    /// What headlines call the items and the measure, where the package names the measure.
    topics: &'a [(ItemId, String)],
    /// The name of the measure.
    measure: &'a str,
    /// The days of the oldest and the newest release that a figure comes from.
    days: Option<(Date, Date)>,
}

/// Title, subtitle, notes and source of a chart.
pub(super) fn head(resolved: &ResolvedQuery, lang: Lang, cells: &[Cell], plot: &Plot) -> Head {
    let days = cells.iter().filter_map(|cell| Some(cell.value.as_ref()?.release.date));
    let data = resolved.vintage.data;
    let measure = match resolved.growth_from {
        Some(_) => words::growth_short(lang, data.measure(resolved.flow)),
        None => words::measure(lang, data.measure(resolved.flow)),
    };
    let named = resolved.items.iter().copied().chain([data.total()]).filter(|_| resolved.shown().kind.is_named());
    let topics: Vec<_> = named.map(|item| (item, words::topic(lang, data, item, resolved.flow, &measure))).collect();
    let days = days.minmax().into_option();
    let view = View { resolved, lang, cells, plot, topics: &topics, measure: &measure, days };
    let found = finding::find(&view);
    let finding = words::say_in(lang, view.unit(), found.finding.clone());
    let chart = view.say(Message::Chart { kind: resolved.chart, change: resolved.query.change });
    let (notes, warnings) = notes::notes(&view, &found);
    Head {
        title: resolved.query.headline.clone().unwrap_or_else(|| finding.clone()),
        subtitle: view.subtitle(),
        description: words::sentences(lang, [words::sentence(lang, &finding), chart]),
        notes,
        warnings,
        source: view.say(Message::Source { days: view.days }),
        as_of: resolved.query.as_of.map(|day| view.say(Message::AsOf { date: day })),
        unit: words::axis_unit(lang, view.unit()),
    }
}

/// The sentence that says why a sum is not shown, and what is shown instead.
pub(super) fn refusal(resolved: &ResolvedQuery, lang: Lang, reason: Refusal) -> String {
    let item = resolved.vintage.data.item(resolved.items[0]);
    let (name, when) = (words::name(lang, item), resolved.period());
    let text = match reason {
        Refusal::NoRelease => {
            let other = resolved.compared_with(when).filter(|_| resolved.query.change);
            Message::NoSum { name, when, other }
        }
        Refusal::Remainder { remainder, largest, .. } => Message::Misleading { name, when, remainder, largest },
    };
    words::say_in(lang, resolved.unit(), text)
}

impl<'a> View<'a> {
    fn unit(&self) -> Unit {
        self.resolved.unit()
    }

    fn say(&self, message: Message) -> String {
        words::say_in(self.lang, self.unit(), message)
    }

    /// Whether a later release printed another value than that of a total.
    fn is_superseded(&self, total: &AvailableCell) -> bool {
        let Some(item) = total.cell.item() else { return false };
        let newest = self.resolved.vintage.newest(self.resolved.key(item, total.cell.period));
        newest.is_some_and(|newest| newest.value != total.amount())
    }

    /// The cells of the drawn items in the latest period; empty for a chart that does not compare items.
    fn rows(&self) -> Vec<CellId> {
        match self.plot {
            Plot::Bars(plot) | Plot::Dumbbell(plot) => plot.rows.iter().map(|row| row.cell).collect(),
            Plot::Multiples(plot) => plot.column(self.resolved.periods.len() - 1),
            Plot::Columns(_) | Plot::Difference(_) | Plot::Bridge(_) | Plot::Stack(_) | Plot::Revisions(_) => {
                Vec::new()
            }
            Plot::Line(_) | Plot::Vintages(_) | Plot::Triangle(_) => Vec::new(),
        }
    }

    /// The item as a headline names it. A long name is replaced by the short one; the limit is lower where the
    /// periods are not years or the flow is named, which takes more words.
    fn topic(&self, item: ItemId) -> Topic<'a> {
        let has_room = self.resolved.period().length == Length::Year && self.resolved.flow.is_balance();
        self.topic_within(item, if has_room { 4 } else { 3 })
    }

    /// The item by its name, or by the short one if the name has more than `most` words.
    fn topic_within(&self, item: ItemId, most: usize) -> Topic<'a> {
        let (data, id) = (self.resolved.vintage.data, item);
        if let Some((_, name)) = self.topics.iter().find(|(of, _)| *of == id) {
            return Topic { name, by: Role::Other };
        }
        let item = data.item(id);
        let name = words::name(self.lang, item);
        let by = match data.dimension(item.dimension).role {
            Role::Total if id != data.total() => Role::Other,
            role => role,
        };
        let long = by == Role::Party || name.split(' ').count() > most || name.contains(',');
        Topic { name: if long { words::short(self.lang, item) } else { name }, by }
    }

    /// The subtitle: measure, breakdown, period and unit.
    fn subtitle(&self) -> String {
        let (resolved, data) = (self.resolved, self.resolved.vintage.data);
        let both = resolved.chart == ChartKind::Difference;
        let one = match resolved.items.as_slice() {
            [one] => Some(*one).filter(|one| *one != data.total()).map(|one| data.item(one)),
            _ => None,
        };
        let is_one_of_several = data.measures.len() > 1 || resolved.growth_from.is_some();
        let growth =
            resolved.growth_from.map(|_| words::growth(self.lang, data.measure(resolved.flow), resolved.growth_from));
        let named = Some(growth.as_deref().unwrap_or(self.measure))
            .filter(|_| resolved.shown().kind.is_named() && is_one_of_several && !both);
        let mut parts = vec![match (one, named) {
            (None, Some(measure)) => self.say(Message::MeasureOfTitle { measure }),
            (Some(item), Some(measure)) => {
                self.say(Message::MeasureOfItem { item: words::name(self.lang, item), measure })
            }
            (Some(item), None) => {
                let name = words::name(self.lang, item);
                self.say(Message::MeasureOf {
                    flow: resolved.shown(),
                    both,
                    by: data.dimension(item.dimension).role,
                    name,
                })
            }
            (None, None) => self.say(Message::Measure { flow: resolved.shown(), both }),
        }];
        if resolved.chart.takes() != Takes::One
            && (resolved.chart != ChartKind::Line || resolved.by != DimensionId::TOTAL)
        {
            parts.push(words::by(self.lang, data.dimension(resolved.by)));
        }
        let shown = resolved.period();
        let compared = resolved.compared_with(shown).filter(|other| *other != shown);
        parts.push(match (resolved.chart, compared) {
            (ChartKind::Bars, Some(other)) => self.say(Message::Versus { shown, other, led: false }),
            (ChartKind::Dumbbell, Some(other)) => self.say(Message::Versus { shown, other, led: true }),
            (ChartKind::Bridge, Some(other)) if resolved.query.change => self.say(Message::ChangeFrom { shown, other }),
            (ChartKind::Bars | ChartKind::Dumbbell | ChartKind::Bridge | ChartKind::Stack, _)
            | (ChartKind::Columns | ChartKind::Difference | ChartKind::Multiples | ChartKind::Revisions, _)
            | (ChartKind::Line | ChartKind::Vintages | ChartKind::Triangle, _) => {
                words::span(self.lang, resolved.periods[0], shown)
            }
        });
        if matches!(resolved.chart, ChartKind::Revisions | ChartKind::Vintages | ChartKind::Triangle) {
            parts.push(self.say(Message::ByRelease));
        }
        // Most plots name the unit above their axis if the marks do not.
        let name = match words::axis_unit(self.lang, self.unit()) {
            Some(unit) if resolved.chart == ChartKind::Multiples => unit,
            Some(_) => String::new(),
            None => words::unit_name(self.lang, self.unit()),
        };
        parts.extend(Some(name).filter(|name| !name.is_empty()));
        let is_outlined = |cell: &Cell| cell.value.as_ref().is_some_and(|value| value.first.is_some());
        if resolved.query.first && self.cells.iter().any(is_outlined) {
            parts.push(self.say(Message::OutlinesAreFirst));
        }
        parts.join(" · ")
    }
}
