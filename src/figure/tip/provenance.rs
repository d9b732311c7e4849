//! Where a figure comes from to the last words of a pinned tip: how it came about, what others printed, who printed it.

use super::{SourceLine, Teller};
use crate::figure::{Cell, CellValue, Method, Subject};
use crate::join::concat;
use crate::query::Lang;
use crate::words::{self, Text};

impl Teller<'_> {
    /// How a figure came about, and what else was printed of it.
    pub(super) fn provenance(&self, cell: &Cell, lines: &mut Vec<String>) {
        let (Some(known), lang) = (&cell.known, self.lang) else { return };
        match known.method {
            Method::Stated if known.note.is_empty() => {}
            Method::Stated => lines.push(words::sentence(lang, &words::remark(lang, &known.note))),
            Method::Derived => {
                let formula = words::formula(lang, &known.note);
                lines.push(self.say(Text::Derived { formula: &formula }));
            }
            Method::Remainder => lines.push(self.say(Text::RemainderMeans)),
        }
        if known.method != Method::Stated {
            lines.push(self.say(Text::Rounding { resolution: known.resolution }));
        }
        self.other_accounts(cell, known, lines);
    }

    fn other_accounts(&self, cell: &Cell, known: &CellValue, lines: &mut Vec<String>) {
        let Subject::Item(item) = cell.subject else { return };
        let key = crate::data::FigureKey { item, flow: cell.flow, period: cell.period };
        for other in self.data.conflicts_of(key, known.release) {
            let publisher = &self.data.source(other.source).publisher;
            let reason = words::remark(self.lang, &other.reason);
            lines.push(self.say(Text::OtherPrinted { publisher, value: other.printed, reason: &reason }));
        }
        for exception in self.data.exceptions_of(key, known.release) {
            let reason = match self.lang {
                Lang::En => &exception.reason_en,
                Lang::Ko => &exception.reason_ko,
            };
            lines.push(self.say(Text::Exception { reason }));
        }
    }

    /// Adds who printed a figure, each once; nobody until the provenance is loaded (see [`wire`](crate::data::wire)).
    pub(super) fn sources(&self, cell: &Cell, lines: &mut Vec<SourceLine>) {
        let Some(known) = &cell.known else { return };
        for id in &known.sources {
            let source = self.data.source(*id);
            if source.publisher.is_empty() {
                continue;
            }
            let text = concat(&[&*source.publisher, ", ", &source.title, ", ", &source.date]);
            let line = SourceLine { text, url: source.url.clone() };
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
}
