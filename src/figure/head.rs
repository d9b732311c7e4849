//! The words around a chart, worked out from its figures: the finding, what is measured, what must be said with it.
//! Takes cells and plot, never a width; the words themselves are those of `locale`.

mod finding;
mod notes;
mod over_time;
mod ranks;
mod said;

use super::{Cell, Head, Plot};
use crate::data::{Date, Dimension, ItemId, Length};
use crate::derive::Refusal;
use crate::locale::{self, Text, Topic};
use crate::spec::{Ask, ChartKind, Lang};

/// What the parts of a head are worked out from.
#[derive(Clone, Copy)]
struct View<'a> {
    ask: &'a Ask<'a>,
    lang: Lang,
    cells: &'a [Cell],
    plot: &'a Plot,
}

/// Title, subtitle, notes and source of a chart.
pub(super) fn head(ask: &Ask, lang: Lang, cells: &[Cell], plot: &Plot) -> Head {
    let view = View { ask, lang, cells, plot };
    let found = finding::find(&view);
    let finding = locale::title(lang, found.finding);
    let latest = ask.vintage.data.releases.iter().map(|release| release.date).max();
    let earlier = ask.spec.as_of.filter(|day| Some(*day) < latest);
    let chart = view.say(Text::Chart { kind: ask.chart, change: ask.spec.change });
    Head {
        title: ask.spec.headline.clone().unwrap_or_else(|| finding.clone()),
        subtitle: view.subtitle(),
        description: [&*locale::sentence(lang, &finding), " ", &chart].concat(),
        notes: notes::notes(&view, found.ranked),
        source: view.source(),
        as_of: earlier.map(|day| view.say(Text::AsOf(day))),
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

    fn cell(&self, id: super::CellId) -> &'a Cell {
        &self.cells[id.0 as usize]
    }

    /// What a headline about one item is about. A name of many words goes by its short one, the sooner where periods
    /// need more words than a year does.
    fn topic(&self, item: ItemId) -> Topic<'a> {
        let item = self.ask.vintage.data.item(item);
        let name = locale::name(self.lang, item);
        let most = if self.ask.period().length == Length::Year { 4 } else { 3 };
        let long = item.dimension == Dimension::Country
            || name.split(' ').count() > most
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
        let by = self.say(Text::By(ask.by));
        let (first, last) = (ask.periods[0], ask.period());
        let span = locale::span(self.lang, first, last);
        let compared = ask.compared_with(last).filter(|other| *other != last);
        match (ask.chart, compared) {
            (ChartKind::Columns | ChartKind::Difference, _) => parts.push(span),
            (ChartKind::Revisions, _) => parts.extend([span, self.say(Text::ByRelease)]),
            (ChartKind::Stack | ChartKind::Multiples, _) => parts.extend([by, span]),
            (ChartKind::Bars, Some(other)) => {
                parts.extend([by, self.say(Text::Versus { shown: last, other, led: false })]);
            }
            (ChartKind::Dumbbell, Some(other)) => {
                parts.extend([by, self.say(Text::Versus { shown: last, other, led: true })]);
            }
            (ChartKind::Bridge, Some(other)) if ask.spec.change => {
                parts.extend([by, self.say(Text::ChangeFrom { shown: last, other })]);
            }
            (ChartKind::Bars | ChartKind::Dumbbell | ChartKind::Bridge, _) => parts.extend([by, span]),
        }
        // Where the plot itself names the unit, above its axis, the subtitle does not say it again.
        if locale::unit(self.lang).is_none() || ask.chart == ChartKind::Multiples {
            parts.push(self.say(Text::Dollars));
        }
        if ask.spec.first && self.cells.iter().filter_map(|c| c.known.as_ref()).any(|k| k.first.is_some()) {
            parts.push(self.say(Text::OutlinesAreFirst));
        }
        parts.join(" · ")
    }

    /// The days of the oldest and the newest release drawn from.
    fn days(&self) -> Option<(Date, Date)> {
        let known = self.cells.iter().filter_map(|cell| cell.known.as_ref());
        let days = known.map(|known| self.ask.vintage.data.release(known.release).date);
        days.clone().min().zip(days.max())
    }

    fn source(&self) -> String {
        self.say(Text::Source { days: self.days() })
    }
}
