//! The words around a chart, worked out from its figures: the finding, what is measured, what must be said with it.
//! Takes cells and plot, never a width; the words themselves are those of `locale`.

mod finding;
mod held;
mod notes;
mod over_time;
mod ranks;
mod said;

use super::{Cell, CellId, Head, Plot};
use crate::data::{self, Date, Dimension, ItemId, Length};
use crate::derive::Refusal;
use crate::join::{concat, join};
use crate::locale::{self, Text, Topic};
use crate::spec::{Ask, ChartKind, Lang, Takes};

/// What the parts of a head are worked out from.
struct View<'a> {
    ask: &'a Ask<'a>,
    lang: Lang,
    cells: &'a [Cell],
    plot: &'a Plot,
    /// The days of the oldest and the newest release drawn from.
    days: Option<(Date, Date)>,
}

/// Title, subtitle, notes and source of a chart.
pub(super) fn head(ask: &Ask, lang: Lang, cells: &[Cell], plot: &Plot) -> Head {
    let mut view = View { ask, lang, cells, plot, days: None };
    for known in cells.iter().filter_map(|cell| cell.known.as_ref()) {
        let day = ask.vintage.data.release(known.release).date;
        let (first, last) = view.days.unwrap_or((day, day));
        view.days = Some((first.min(day), last.max(day)));
    }
    let found = finding::find(&view);
    let finding = locale::title(lang, found.finding);
    let chart = view.say(Text::Chart { kind: ask.chart, change: ask.spec.change });
    Head {
        title: ask.spec.headline.clone().unwrap_or_else(|| finding.clone()),
        subtitle: view.subtitle(),
        description: concat(&[&*locale::sentence(lang, &finding), " ", &chart]),
        notes: notes::notes(&view, found.ranked),
        source: view.say(Text::Source { days: view.days }),
        as_of: ask.spec.as_of.map(|day| view.say(Text::AsOf(day))),
        unit: locale::unit(lang).map(str::to_string),
    }
}

/// Why a sum is not shown, and what is shown instead.
pub(super) fn refusal(ask: &Ask, lang: Lang, reason: Refusal) -> String {
    let item = ask.vintage.data.item(ask.items[0]);
    let (name, when) = (locale::name(lang, item), ask.period());
    let text = match reason {
        Refusal::NoRelease => Text::NoSum { name, when },
        Refusal::Remainder { remainder, largest, .. } => Text::Misleading { name, when, remainder, largest },
    };
    locale::say(lang, text)
}

impl<'a> View<'a> {
    fn say(&self, text: Text) -> String {
        locale::say(self.lang, text)
    }

    /// The drawn items in the latest period, of a chart of items; empty for others.
    fn rows(&self) -> Vec<CellId> {
        match self.plot {
            Plot::Bars(plot) | Plot::Dumbbell(plot) => {
                let mut cells = Vec::new();
                for row in &plot.rows {
                    cells.push(row.cell);
                }
                cells
            }
            Plot::Multiples(plot) => plot.column(self.ask.periods.len() - 1),
            Plot::Columns(_) | Plot::Difference(_) | Plot::Bridge(_) | Plot::Stack(_) | Plot::Revisions(_) => {
                Vec::new()
            }
        }
    }

    /// What a headline about one item is about. A name of many words goes by its short one, the sooner where periods
    /// need more words than a year does.
    fn topic(&self, item: ItemId) -> Topic<'a> {
        let item = self.ask.vintage.data.item(item);
        let name = locale::name(self.lang, item);
        let most = if self.ask.period().length == Length::Year { 4 } else { 3 };
        let long = item.dimension == Dimension::Country
            || data::pieces(name, " ").len() > most
            || name.bytes().any(|byte| byte == b',');
        Topic { name: if long { locale::short(self.lang, item) } else { name }, by: item.dimension }
    }

    /// Measure, what of it, period and unit.
    fn subtitle(&self) -> String {
        let (ask, data) = (self.ask, self.ask.vintage.data);
        let both = ask.chart == ChartKind::Difference;
        let one = match ask.items.as_slice() {
            [one] => Some(data.item(*one)).filter(|item| item.dimension != Dimension::Total),
            _ => None,
        };
        let mut parts = vec![match one {
            Some(item) => {
                let name = locale::name(self.lang, item);
                self.say(Text::MeasureOf { flow: ask.flow, both, by: item.dimension, name })
            }
            None => self.say(Text::Measure { flow: ask.flow, both }),
        }];
        if ask.chart.takes() != Takes::One {
            parts.push(self.say(Text::By(ask.by)));
        }
        let shown = ask.period();
        let compared = ask.compared_with(shown).filter(|other| *other != shown);
        parts.push(match (ask.chart, compared) {
            (ChartKind::Bars, Some(other)) => self.say(Text::Versus { shown, other, led: false }),
            (ChartKind::Dumbbell, Some(other)) => self.say(Text::Versus { shown, other, led: true }),
            (ChartKind::Bridge, Some(other)) if ask.spec.change => self.say(Text::ChangeFrom { shown, other }),
            (ChartKind::Bars | ChartKind::Dumbbell | ChartKind::Bridge | ChartKind::Stack, _)
            | (ChartKind::Columns | ChartKind::Difference | ChartKind::Multiples | ChartKind::Revisions, _) => {
                locale::span(self.lang, ask.periods[0], shown)
            }
        });
        if ask.chart == ChartKind::Revisions {
            parts.push(self.say(Text::ByRelease));
        }
        // Where the plot itself names the unit, above its axis, the subtitle does not say it again.
        if locale::unit(self.lang).is_none() || ask.chart == ChartKind::Multiples {
            parts.push(self.say(Text::Dollars));
        }
        let is_outlined = |cell: &Cell| cell.known.as_ref().is_some_and(|known| known.first.is_some());
        if ask.spec.first && self.cells.iter().any(is_outlined) {
            parts.push(self.say(Text::OutlinesAreFirst));
        }
        join(&parts, " · ")
    }
}
