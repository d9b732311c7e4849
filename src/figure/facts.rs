//! Writes the [`Fact`]s of a cell: every sentence about a single figure. Tip, speech, table and description select facts
//! by weight and column, and write no such sentence themselves.
//! Long, because it writes all of them.

use super::{Cell, CellComparison, CellConversion, CellEvent, CellValue, Method, Subject};
use crate::data::{Decimal, Unit};
use crate::derive::{Change, RemainderKind};
use crate::query::Lang;
use crate::words::{self, Against, Column, Message, Movement, Revision, RowLabel};

/// A statement about a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub kind: FactKind,
    /// One or two sentences; empty for a fact that only tables or only cards show.
    pub sentence: String,
    /// The same in labelled pieces, for a card; none of the figure itself.
    pub rows: Vec<(RowLabel, String)>,
    /// The short forms for the columns of a table.
    pub entries: Vec<(Column, String)>,
}

/// The subject of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// The value and its status.
    Value,
    FirstPublished,
    Comparison,
    Record,
    Release,
    /// What the publisher marks it with.
    Flag,
    /// How the figure was obtained.
    Origin,
    Rounding,
    /// A different value that another source printed.
    Conflict,
    Exception,
    /// Why the figure is doubtful.
    Doubt,
    /// The same value as a source prints it, to more digits.
    FinerPrint,
    /// What moved it.
    Event,
    /// What it is in another currency.
    Conversion,
}

/// How much a fact matters to a reader, the most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Shown wherever the figure is.
    Figure,
    /// Shown where the figure is the only one.
    Context,
    /// Shown to readers who ask where the figure comes from.
    Provenance,
}

impl FactKind {
    pub fn weight(self) -> Weight {
        match self {
            FactKind::Value => Weight::Figure,
            FactKind::FirstPublished | FactKind::Comparison | FactKind::Record => Weight::Context,
            FactKind::Flag | FactKind::Release => Weight::Context,
            FactKind::Origin | FactKind::Rounding | FactKind::Conflict => Weight::Provenance,
            FactKind::Exception | FactKind::Doubt | FactKind::FinerPrint | FactKind::Event => Weight::Provenance,
            FactKind::Conversion => Weight::Provenance,
        }
    }
}

impl FactKind {
    /// The label of a row that says the whole fact; `None` for the figure itself, which stands at the head of a card.
    fn label(self) -> Option<RowLabel> {
        Some(match self {
            FactKind::Value => return None,
            FactKind::FirstPublished => RowLabel::Revised,
            FactKind::Comparison => RowLabel::Change,
            FactKind::Record => RowLabel::Record,
            FactKind::Release => RowLabel::Release,
            FactKind::Doubt => RowLabel::Doubt,
            FactKind::Flag => RowLabel::Flag,
            FactKind::Origin => RowLabel::Origin,
            FactKind::Rounding => RowLabel::Rounding,
            FactKind::Conflict => RowLabel::OtherPrint,
            FactKind::Exception => RowLabel::Remark,
            FactKind::FinerPrint => RowLabel::FinerPrint,
            FactKind::Event => RowLabel::Event,
            FactKind::Conversion => RowLabel::Conversion,
        })
    }
}

impl Fact {
    /// A fact whose sentence is its only row.
    fn new(kind: FactKind, sentence: String) -> Fact {
        let label = kind.label().filter(|_| !sentence.is_empty());
        let rows = label.map(|label| (label, sentence.clone())).into_iter().collect();
        Fact { kind, sentence, rows, entries: Vec::new() }
    }

    fn with_rows(self, rows: impl IntoIterator<Item = (RowLabel, String)>) -> Fact {
        Fact { rows: rows.into_iter().collect(), ..self }
    }

    /// The sentence of a fact that no column of a table shows; `None` for all others.
    pub fn remark(&self) -> Option<&str> {
        Some(self.sentence.as_str()).filter(|sentence| self.entries.is_empty() && !sentence.is_empty())
    }

    fn with_entry(mut self, column: Column, entry: String) -> Fact {
        self.entries.push((column, entry));
        self
    }
}

/// The facts of a cell in the order of their weight.
pub fn facts(lang: Lang, cell: &Cell) -> Vec<Fact> {
    let writer = Writer { lang, cell };
    let mut facts = vec![writer.value()];
    let comparison = cell.comparison.as_ref().map(|comparison| writer.comparison(comparison));
    let Some(value) = &cell.value else {
        facts.extend(writer.flags());
        facts.extend(comparison);
        facts.extend(writer.events());
        return facts;
    };
    facts.extend(writer.flags());
    facts.extend(writer.first_published(value));
    facts.extend(comparison);
    facts.extend(writer.record(value));
    facts.push(writer.release(value));
    facts.extend(writer.conversions());
    let doubt = value.doubt.as_ref().map(|reason| writer.say(Message::Doubtful { reason }));
    facts.extend(doubt.map(|sentence| Fact::new(FactKind::Doubt, sentence)));
    facts.extend(writer.events());
    facts.extend(writer.origin(value));
    facts.extend(writer.finer_prints(value));
    facts.extend(writer.conflicts(value));
    facts.extend(writer.exceptions(value));
    facts
}

/// The figure of a cell in words, `surplus of $160 million`, and, where it has one, its status.
pub(super) fn level(lang: Lang, cell: &Cell) -> (String, Option<String>) {
    Writer { lang, cell }.level()
}

/// The sentences of facts up to a weight.
pub fn sentences(facts: &[Fact], weights: std::ops::RangeInclusive<Weight>) -> impl Iterator<Item = &str> {
    let chosen = facts.iter().filter(move |fact| weights.contains(&fact.kind.weight()));
    chosen.map(|fact| fact.sentence.as_str()).filter(|sentence| !sentence.is_empty())
}

struct Writer<'a> {
    lang: Lang,
    cell: &'a Cell,
}

impl Writer<'_> {
    fn say(&self, message: Message) -> String {
        words::say_in(self.lang, self.cell.unit, message)
    }

    /// `surplus of $160 million` and, where it has one, its status.
    fn level(&self) -> (String, Option<String>) {
        let Some(value) = &self.cell.value else {
            let text = match self.cell {
                cell if cell.is_unavailable() => self.say(Message::NotAvailable),
                Cell { is_outside: true, .. } => words::outside_series(self.lang),
                _ => words::not_in_sources(self.lang),
            };
            return (text, None);
        };
        let level = match self.cell.subject {
            // A difference that comes from rounding is neither a surplus nor a deficit.
            Subject::Remainder { kind: RemainderKind::Rounding, .. } => {
                words::signed_amount(self.lang, self.cell.unit, value.told())
            }
            Subject::Item(_) | Subject::Remainder { .. } => {
                self.say(Message::Level { flow: self.cell.flow, value: value.told() })
            }
        };
        let status = value.status.map(|status| self.say(Message::Status { status, followed: value.followed }));
        let doubtful = |status: String| match value.doubt {
            Some(_) => self.say(Message::DoubtfulStatus { status: &status }),
            None => status,
        };
        (level, status.map(doubtful))
    }

    /// `surplus of $160 million (revised).`
    fn value(&self) -> Fact {
        let (level, entry) = self.level();
        let sentence = match self.cell.value.as_ref().and_then(|value| Some((value, value.status?))) {
            Some((value, status)) => {
                let (followed, doubtful) = (value.followed, value.doubt.is_some());
                self.say(Message::LevelWithStatus { level: &level, status, followed, doubtful })
            }
            None => self.say(Message::Stated { text: &level }),
        };
        let figure = if self.cell.value.is_some() { self.cell.words.text.clone() } else { level };
        let fact = Fact::new(FactKind::Value, sentence).with_entry(Column::Figure, figure);
        match entry {
            Some(status) => fact.with_entry(Column::Status, status),
            None => fact,
        }
    }

    /// What the publisher marks the figure with.
    fn flags(&self) -> Option<Fact> {
        let names: Vec<String> =
            self.cell.flags.iter().map(|flag| self.say(Message::FlagName { flag: *flag })).collect();
        let fact = Fact::new(FactKind::Flag, self.say(Message::Flagged { flags: &names }));
        (!names.is_empty()).then(|| fact.with_entry(Column::Flag, words::list(self.lang, &names)))
    }

    /// The first published value and the revision since, if the two values differ.
    fn first_published(&self, value: &CellValue) -> Option<Fact> {
        let flow = self.cell.flow;
        let published = value.first.as_ref().or(value.earliest.as_ref())?;
        let (date, first) = (published.release.date, published.amount);
        let (sentence, rows) = if published.release.id == value.release.id || first == value.amount {
            (String::new(), Vec::new())
        } else {
            let change = Change { value: value.amount - first, resolution: value.resolution + published.resolution };
            let was = match value.first {
                Some(_) => Message::FirstPublished { date, flow, value: first },
                None => Message::EarliestFound { date, flow, value: first },
            };
            let since = Message::SinceFirst { revision: Revision { flow, first, now: value.amount, change } };
            let label = if value.first.is_some() { RowLabel::FirstPublished } else { RowLabel::EarliestFound };
            let (day, level) = (words::date(self.lang, date), self.say(Message::Level { flow, value: first }));
            let row = self.say(Message::OfPeriod { period: &day, text: &level });
            let since = self.say(since);
            let sentence = words::sentences(self.lang, [&self.say(was), &since]);
            (sentence, vec![(label, row), (RowLabel::Revised, since)])
        };
        let fact = Fact::new(FactKind::FirstPublished, sentence).with_rows(rows);
        Some(match value.first {
            Some(_) => fact.with_entry(Column::FirstPublished, words::signed_amount(self.lang, self.cell.unit, first)),
            None => fact,
        })
    }

    /// The compared value and the change.
    fn comparison(&self, comparison: &CellComparison) -> Fact {
        let (flow, lang) = (self.cell.flow, self.lang);
        let period = words::period_first(lang, comparison.period);
        let of_period = |text: &str| self.say(Message::OfPeriod { period: &period, text });
        let Some(other) = &comparison.value else {
            // No source prints remainders, and none printed anything before the statistic began: there, a missing value
            // is no news.
            let is_news = comparison.has_begun && self.cell.item().is_some();
            let sentence = if is_news { of_period(&words::not_in_sources(lang)) } else { String::new() };
            let row = (RowLabel::Compared, sentence.clone());
            return Fact::new(FactKind::Comparison, sentence).with_rows(is_news.then_some(row));
        };
        let (level, change) = match (&self.cell.value, comparison.change) {
            (Some(value), Some(change)) => {
                let against = Against { shown: self.cell.period, other: comparison.period };
                let (before, after) = (other.amount, value.amount);
                let changed = self.say(Message::Change { movement: Movement { flow, before, after, change }, against });
                (of_period(&self.say(Message::Level { flow, value: other.amount })), Some(changed))
            }
            (value, _) => {
                let level = Message::LevelOfRelease { flow, value: other.amount, date: other.release.date };
                (of_period(&self.say(level)), value.as_ref().map(|_| self.say(Message::DifferentReleases)))
            }
        };
        let sentence = match comparison.change {
            Some(_) => words::sentences(lang, change.iter().chain([&level])),
            None => words::sentences(lang, [&level].into_iter().chain(&change)),
        };
        let percent = self.percent(comparison).map(|percent| (RowLabel::Percent, percent));
        let change = change.map(|change| (RowLabel::Change, change));
        let rows = [(RowLabel::Compared, level)].into_iter().chain(change).chain(percent);
        let tick = words::period_tick(lang, comparison.period);
        let amount = words::signed_amount(lang, self.cell.unit, other.amount);
        let fact = Fact::new(FactKind::Comparison, sentence)
            .with_rows(rows)
            .with_entry(Column::Compared, self.say(Message::Labelled { label: &tick, text: &amount }));
        match comparison.change {
            // Two figures without a change: the column says why.
            None if self.cell.value.is_some() => fact.with_entry(Column::Change, self.say(Message::DifferentReleases)),
            None => fact,
            Some(change) => {
                if flow.kind.is_additive() && !change.is_certain() && change.value != Decimal::ZERO {
                    return fact.with_entry(Column::Change, self.say(Message::WithinRounding));
                }
                let change = change.rounded();
                let sign = if change.is_positive() { "+" } else { "" };
                fact.with_entry(
                    Column::Change,
                    format!("{sign}{}", words::signed_amount(lang, self.cell.unit.of_differences(), change)),
                )
            }
        }
    }

    /// The change in percent of the compared figure, where rounding leaves one to tell.
    fn percent(&self, comparison: &CellComparison) -> Option<String> {
        let (flow, before) = (self.cell.flow, comparison.value.as_ref()?.amount);
        // A percentage of a percentage would be taken for points.
        let change = comparison.change.filter(|_| flow.kind.is_additive())?;
        let percent = change.percent_of(before)?;
        let text = words::signed_amount(self.lang, Unit::PERCENT, percent.abs());
        Some(self.say(Message::InPercent { flow, text: &text, up: percent.is_positive() }))
    }

    fn record(&self, value: &CellValue) -> Option<Fact> {
        let record = value.record?;
        let length = self.cell.period.length;
        let text = Message::Record { record: record.record, length, began: record.began };
        Some(Fact::new(FactKind::Record, self.say(text)))
    }

    fn release(&self, value: &CellValue) -> Fact {
        let date = value.release.date;
        let day = words::date(self.lang, date);
        let fact = Fact::new(FactKind::Release, self.say(Message::ReleaseOf { date }));
        fact.with_rows([(RowLabel::Release, self.say(Message::Stated { text: &day }))]).with_entry(Column::Release, day)
    }

    /// How the figure was obtained, unless a source simply printed it, and the margin of its rounding.
    fn origin(&self, value: &CellValue) -> impl Iterator<Item = Fact> {
        let lang = self.lang;
        let origin = match value.method {
            Method::Stated if value.note.is_empty() => None,
            Method::Stated => Some(words::sentence(lang, &words::remark(lang, &value.note))),
            Method::Derived => {
                let formula = words::formula(lang, &value.note);
                Some(self.say(Message::Derived { formula: Some(&*formula).filter(|formula| !formula.is_empty()) }))
            }
            Method::Remainder => Some(self.say(Message::RemainderMeans)),
            // The chart says so once, in a note.
            Method::Converted => None,
        };
        let rounding = matches!(value.method, Method::Derived | Method::Remainder)
            .then(|| self.say(Message::Rounding { margin: value.resolution / 2 }));
        let carried = value.carried.then(|| self.say(Message::Carried));
        let origin = origin.into_iter().chain(carried).map(|sentence| Fact::new(FactKind::Origin, sentence));
        origin.chain(rounding.map(|sentence| Fact::new(FactKind::Rounding, sentence)))
    }

    fn finer_prints(&self, value: &CellValue) -> impl Iterator<Item = Fact> {
        value.finer.iter().filter(|print| !print.publisher.is_empty()).map(|print| {
            let (publisher, value) = (&print.publisher, print.printed);
            Fact::new(FactKind::FinerPrint, self.say(Message::FinerPrinted { publisher, value }))
        })
    }

    fn events(&self) -> impl Iterator<Item = Fact> {
        let say = |event: &CellEvent| Fact::new(FactKind::Event, self.say(Message::Event { text: &event.text }));
        self.cell.events.iter().map(say)
    }

    /// What the figure is in other currencies. Only the card of one figure has it: a table says it of the whole chart.
    fn conversions(&self) -> impl Iterator<Item = Fact> {
        let say = |of: &CellConversion| {
            let rate = words::rate(self.lang, of.unit, of.rate, of.per);
            let text = words::signed_amount(self.lang, of.unit, of.amount);
            let when = self.cell.period;
            let text = self.say(Message::Converted { text: &text, rate: &rate.rate, per: &rate.per, when });
            let kind = FactKind::Conversion;
            Fact::new(kind, String::new()).with_rows([(RowLabel::Conversion, text)])
        };
        self.cell.conversions.iter().map(say)
    }

    fn conflicts(&self, value: &CellValue) -> impl Iterator<Item = Fact> {
        value.conflicts.iter().map(|conflict| {
            let reason = words::remark(self.lang, &conflict.reason);
            let (publisher, value) = (&conflict.publisher, conflict.printed);
            Fact::new(FactKind::Conflict, self.say(Message::OtherPrinted { publisher, value, reason: &reason }))
        })
    }

    fn exceptions(&self, value: &CellValue) -> impl Iterator<Item = Fact> {
        let say = |reason: &String| Fact::new(FactKind::Exception, self.say(Message::Exception { reason }));
        value.exceptions.iter().map(say)
    }
}
