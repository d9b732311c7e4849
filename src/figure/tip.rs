//! Cells of a figure to the words of a tip: short under the pointer, in full when pinned, one sentence when spoken.
//! Knows no pixels: where the tip stands, and of which cells it is, is decided elsewhere.

mod provenance;

use crate::data::{Dataset, Date, ReleaseId, Vintage};
use crate::derive::RemainderKind;
use crate::figure::{Cell, CellId, Compared, Figure, Plot, Subject};
use crate::join::concat;
use crate::query::Lang;
use crate::words::{self, Against, Text};

/// What a tip says.
#[derive(Clone, Debug, PartialEq, Eq, Default, serde::Serialize)]
pub struct Tip {
    /// What all lines are about: item and period, as far as they are shared.
    pub heading: String,
    /// Sentences, one or more a cell.
    pub lines: Vec<String>,
    /// Who printed the figures; empty unless pinned.
    pub sources: Vec<SourceLine>,
}

/// A source with its address.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct SourceLine {
    /// Publisher, title and date.
    pub text: String,
    pub url: String,
}

/// The tip under a pointer. Marks that coincide share it: several cells make a line each.
pub fn tip(figure: &Figure, data: &Dataset, cells: &[CellId]) -> Tip {
    told(figure, data, cells, false)
}

/// The tip that stays after a tap: how each figure came about, its sources and what others printed as well.
pub fn pinned(figure: &Figure, data: &Dataset, cells: &[CellId]) -> Tip {
    told(figure, data, cells, true)
}

fn told(figure: &Figure, data: &Dataset, ids: &[CellId], in_full: bool) -> Tip {
    let teller = Teller { figure, data, lang: figure.lang };
    let mut cells = Vec::new();
    for id in ids {
        cells.push(figure.cell(*id));
    }
    let mut tip = Tip { heading: teller.heading(&cells), ..Tip::default() };
    let alone = cells.len() == 1;
    for cell in &cells {
        let line = if alone { words::capital(teller.level(cell)) } else { teller.told_apart(cell, &cells) };
        tip.lines.push(line);
        if alone || in_full {
            teller.more(cell, &mut tip.lines);
        }
        if in_full {
            teller.provenance(cell, &mut tip.lines);
            teller.sources(cell, &mut tip.sources);
        }
    }
    tip
}

/// How a figure came about and what else was printed of it, and who printed it.
pub fn provenance(figure: &Figure, data: &Dataset, id: CellId) -> (Vec<String>, Vec<SourceLine>) {
    let teller = Teller { figure, data, lang: figure.lang };
    let (cell, mut lines, mut sources) = (figure.cell(id), Vec::new(), Vec::new());
    teller.provenance(cell, &mut lines);
    teller.sources(cell, &mut sources);
    (lines, sources)
}

/// What is read aloud of cells: `2021: surplus of $160 million (revised). First published …`.
pub fn spoken(figure: &Figure, data: &Dataset, cells: &[CellId]) -> String {
    let teller = Teller { figure, data, lang: figure.lang };
    let mut text = String::new();
    for id in cells {
        let cell = figure.cell(*id);
        let joint = match figure.lang {
            Lang::En => ": ",
            Lang::Ko => " ",
        };
        let heading = teller.heading(&[cell]);
        for part in [if text.is_empty() { "" } else { " " }, &heading, joint, &teller.level(cell)] {
            text.push_str(part);
        }
        if let Some((first, _)) = teller.first(cell) {
            text.push(' ');
            text.push_str(&first);
        }
    }
    text
}

struct Teller<'a> {
    figure: &'a Figure,
    data: &'a Dataset,
    lang: Lang,
}

impl Teller<'_> {
    fn say(&self, text: Text) -> String {
        words::say(self.lang, text)
    }

    fn day(&self, release: ReleaseId) -> Date {
        self.data.release(release).date
    }

    /// The total goes by its short name: its full one is the chart's.
    fn name<'c>(&self, cell: &'c Cell) -> &'c str {
        if cell.parent.is_none() { &cell.words.short } else { &cell.words.label }
    }

    fn heading(&self, cells: &[&Cell]) -> String {
        let Some(first) = cells.first() else { return String::new() };
        let same_name = cells.iter().all(|cell| cell.subject == first.subject);
        let same_period = cells.iter().all(|cell| cell.period == first.period);
        let period = &first.words.period;
        match (same_name, same_period) {
            // A chart over time of the total needs no name beside each period.
            (true, true) if first.parent.is_none() && !self.beside_others() => words::capital(period.clone()),
            (true, true) => words::fill("@, @", &[self.name(first), period]),
            (true, false) => self.name(first).to_string(),
            (false, true) => words::capital(period.clone()),
            (false, false) => String::new(),
        }
    }

    /// Whether the chart shows more than one item.
    fn beside_others(&self) -> bool {
        match &self.figure.plot {
            Plot::Columns(_) | Plot::Difference(_) | Plot::Revisions(_) => false,
            Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Bridge(_) | Plot::Stack(_) | Plot::Multiples(_) => true,
        }
    }

    /// `surplus of $160 million (revised).`
    fn level(&self, cell: &Cell) -> String {
        let Some(known) = &cell.known else { return words::not_held(self.lang).to_string() + "." };
        let mut text = match cell.subject {
            // What rounding leaves is neither a surplus nor a deficit of anything.
            Subject::Remainder { kind: RemainderKind::Rounding, .. } => words::words(self.lang, known.value),
            Subject::Item(_) | Subject::Remainder { .. } => {
                self.say(Text::Level { flow: cell.flow, value: known.value })
            }
        };
        if let Some(status) = known.status {
            let open = match self.lang {
                Lang::En => " (",
                Lang::Ko => "(",
            };
            text = words::fill("@@@)", &[&text, open, &self.say(Text::Status(status))]);
        }
        text.push('.');
        text
    }

    /// The line of one cell among several: named by what differs.
    fn told_apart(&self, cell: &Cell, among: &[&Cell]) -> String {
        let mut name = String::new();
        if among.iter().any(|other| other.subject != cell.subject) {
            name.push_str(self.name(cell));
        }
        if among.iter().any(|other| other.period != cell.period) {
            name.push_str(if name.is_empty() { "" } else { ", " });
            name.push_str(&cell.words.period);
        }
        if name.is_empty()
            && let (Plot::Revisions(_), Some(known)) = (&self.figure.plot, &cell.known)
        {
            name = words::date(self.lang, self.day(known.release));
        }
        if name.is_empty() {
            return words::capital(self.level(cell));
        }
        concat(&[&*words::capital(name), ": ", &self.level(cell)])
    }

    /// What follows the figure itself.
    fn more(&self, cell: &Cell, lines: &mut Vec<String>) {
        if let Some((first, since)) = self.first(cell) {
            lines.push(concat(&[&*first, " ", &since]));
        }
        if let Some(compared) = &cell.compared
            && let Some(line) = self.compared(cell, compared)
        {
            lines.push(line);
        }
        if let Some(line) = self.record(cell) {
            lines.push(line);
        }
        if let Some(known) = &cell.known {
            lines.push(self.say(Text::ReleaseOf(self.day(known.release))));
        }
    }

    fn record(&self, cell: &Cell) -> Option<String> {
        let (record, known) = (cell.record?, cell.known.as_ref()?);
        let release = self.data.release(known.release);
        let then = Vintage { data: self.data, compilation: release.compilation, as_of: release.date };
        Some(self.say(Text::Record { record, length: cell.period.length, began: then.first_year()? }))
    }

    /// What was said first, where it was another figure, and how far the figure has moved since.
    fn first(&self, cell: &Cell) -> Option<(String, String)> {
        let (known, flow) = (cell.known.as_ref()?, cell.flow);
        let (value, release) = known.first.or(known.earliest)?;
        if release == known.release || value == known.value {
            return None;
        }
        let date = self.day(release);
        let text = match known.first {
            Some(_) => Text::FirstPublished { date, flow, value },
            None => Text::EarliestFound { date, flow, value },
        };
        Some((self.say(text), self.say(Text::SinceFirst { flow, first: value, value: known.value })))
    }

    /// The compared figure and the change; `None` where the chart compares nothing with this cell.
    fn compared(&self, cell: &Cell, compared: &Compared) -> Option<String> {
        let period = words::period_first(self.lang, compared.period);
        let Some(value) = compared.value else {
            // A remainder of another period is nowhere printed, and before the statistic began there was nothing to
            // print: that it is not held says nothing.
            let item = matches!(cell.subject, Subject::Item(_));
            let printable = self.data.observations.iter().any(|o| o.key.period.year <= compared.period.year);
            return (item && printable).then(|| words::fill("@: @.", &[&period, words::not_held(self.lang)]));
        };
        let flow = cell.flow;
        let level = self.say(Text::Level { flow, value });
        let (Some(known), Some(change)) = (&cell.known, compared.change) else {
            let said = |id| self.say(Text::LevelSaid { flow, value, date: self.day(id) });
            let line = words::fill("@: @.", &[&period, &compared.release.map_or(level, said)]);
            let differ = cell.known.is_some();
            return Some(if differ { words::fill("@ @", &[&line, &self.say(Text::DifferentReleases)]) } else { line });
        };
        let against = Against { shown: cell.period, other: compared.period };
        let (before, after) = (value, known.value);
        let changed = self.say(Text::Change { flow, before, after, change, against });
        Some(words::fill("@ @: @.", &[&changed, &period, &level]))
    }
}
