//! The value of a cell: its release, status, record and provenance.

use super::CellBuilder;
use crate::data::{
    self, Decimal, Event, Exception, FigureKey, Length, Observation, Rates, ReleaseId, Rule, SourceId, Vintage,
};
use crate::derive;
use crate::figure::{
    CellConflict, CellConversion, CellEvent, CellFinerPrint, CellRecord, CellRelease, CellSource, CellValue, Method,
    PublishedValue,
};
use crate::words;

impl CellBuilder<'_> {
    /// The value of a figure, with all that is known of it as of a vintage.
    pub(super) fn value(&self, vintage: &Vintage, shown: &Observation) -> CellValue {
        let data = vintage.data;
        let published = |o: &Observation| self.published(vintage, o);
        let conflicts = data.conflicts_of(shown.key, shown.release).map(|conflict| CellConflict {
            publisher: data.source(conflict.source).publisher_in(self.lang.code()).to_string(),
            printed: conflict.printed,
            reason: conflict.reason.clone(),
        });
        let finer = data.finer_prints_of(shown.key, shown.release).map(|print| CellFinerPrint {
            publisher: data.source(print.source).publisher_in(self.lang.code()).to_string(),
            printed: print.printed,
        });
        let exceptions = data.exceptions_of(shown.key, shown.release);
        let (doubts, exceptions): (Vec<_>, Vec<_>) = exceptions.partition(|exception| exception.rule == Rule::Doubtful);
        let reason = |exception: &Exception| words::exception(self.lang, exception).to_string();
        CellValue {
            amount: shown.value,
            resolution: shown.resolution,
            method: match shown.method {
                _ if vintage.data.converted_by.is_some() => Method::Converted,
                data::Method::Stated => Method::Stated,
                data::Method::Derived => Method::Derived,
            },
            release: self.release(shown.release),
            status: Some(derive::status(vintage, shown)),
            followed: self.resolved.vintage.history(shown.key).any(|o| o.release > shown.release),
            first: derive::first_published(vintage, shown).map(published),
            earliest: derive::earliest_found(vintage, shown).map(published),
            // Rates move too: what is largest in one currency need not be so in another, and nobody said that it is.
            record: record(vintage, shown).filter(|_| vintage.data.converted_by.is_none()),
            conflicts: conflicts.collect(),
            finer: finer.collect(),
            exceptions: exceptions.into_iter().map(reason).collect(),
            doubt: doubts.first().copied().map(reason),
            sources: self.sources(&shown.sources),
            carried: shown.carried,
            note: shown.note.clone(),
        }
    }

    /// A figure that no source printed, computed from a release.
    pub(super) fn computed(&self, method: Method, release: ReleaseId) -> CellValue {
        CellValue {
            amount: Decimal::ZERO,
            resolution: Decimal::ZERO,
            method,
            release: self.release(release),
            status: None,
            followed: false,
            first: None,
            earliest: None,
            record: None,
            conflicts: Vec::new(),
            finer: Vec::new(),
            exceptions: Vec::new(),
            doubt: None,
            sources: Vec::new(),
            carried: false,
            note: String::new(),
        }
    }

    /// What moved the figures of an item in a period, as far as it could be told by the vintage's day.
    pub(super) fn events(&self, vintage: &Vintage, key: FigureKey) -> Vec<CellEvent> {
        let events = vintage.events(key.item, key.period);
        let event = |event: &Event| CellEvent {
            text: event.text.get(self.lang.code()).to_string(),
            sources: self.sources(&event.sources),
        };
        events.map(event).collect()
    }

    /// An amount in the other currencies that the package has rates of.
    pub(super) fn conversions(&self, key: FigureKey, amount: Decimal, resolution: Decimal) -> Vec<CellConversion> {
        let (data, year) = (self.resolved.vintage.data, key.period.year);
        let unit = data.unit(key.flow);
        let converted = |rates: &Rates| {
            let (amount, _) = rates.convert(unit, year, amount, resolution)?;
            Some(CellConversion { amount, unit: rates.unit(unit)?, rate: rates.of_year(year)?, per: rates.per })
        };
        data.rates.iter().filter(|_| key.period.length == Length::Year).filter_map(converted).collect()
    }

    pub(super) fn published(&self, vintage: &Vintage, figure: &Observation) -> PublishedValue {
        PublishedValue {
            amount: figure.value,
            resolution: figure.resolution,
            release: self.release(figure.release),
            is_doubtful: vintage.is_doubtful(figure),
        }
    }

    pub(super) fn release(&self, id: ReleaseId) -> CellRelease {
        let data = self.resolved.vintage.data;
        let release = data.release(id);
        let compilation = data.series(release.series).code.clone();
        CellRelease { id, code: release.code.clone(), date: release.date, compilation }
    }

    pub(super) fn sources<'s>(&self, ids: impl IntoIterator<Item = &'s SourceId>) -> Vec<CellSource> {
        let source = |id: &SourceId| {
            let source = self.resolved.vintage.data.source(*id);
            let publisher = source.publisher_in(self.lang.code()).to_string();
            let data::Source { code, title, date, url, language, .. } = source.clone();
            // A title in brackets is the editors' own description of the publication.
            let is_own = title.starts_with('(') || language == self.lang.code();
            let language = if is_own { String::new() } else { language };
            CellSource { code, publisher, title, language, date, url }
        };
        ids.into_iter().map(source).collect()
    }
}

/// The record that a figure holds as of the vintage's day, counted from the year that was the first as of its release.
fn record(vintage: &Vintage, shown: &Observation) -> Option<CellRecord> {
    let record = derive::record(vintage, shown)?;
    let release = vintage.data.release(shown.release);
    let then = Vintage { series: release.series, as_of: release.date, ..*vintage };
    Some(CellRecord { record, began: then.first_year()? })
}
