//! The file of the provenance: names of releases, sources, notes, conflicts and finer prints.

use super::Scaled;
use crate::data::{Conflict, Dataset, FigureKey, FinerPrint, LocalText, ReleaseId, SourceId};
use itertools::izip;
use serde::{Deserialize, Serialize};

/// What [`Figures`](super::figures::Figures) leaves out, in the order of its rows.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Provenance {
    release_names: Vec<LocalText>,
    sources: Sources,
    notes: Vec<String>,
    conflicts: Vec<ConflictRow>,
    finer_prints: Vec<FinerPrintRow>,
}

/// All columns of sources.csv but the codes.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Sources {
    publisher: Vec<String>,
    publisher_names: Vec<LocalText>,
    title: Vec<String>,
    date: Vec<String>,
    url: Vec<String>,
    language: Vec<String>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct FinerPrintRow {
    key: FigureKey,
    release: ReleaseId,
    printed: Scaled,
    source: SourceId,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct ConflictRow {
    key: FigureKey,
    release: ReleaseId,
    taken: Scaled,
    printed: Scaled,
    source: SourceId,
    reason: String,
}

impl From<&Dataset> for Provenance {
    fn from(data: &Dataset) -> Provenance {
        Provenance {
            release_names: data.releases.iter().map(|release| release.name.clone()).collect(),
            sources: Sources {
                publisher: data.sources.iter().map(|source| source.publisher.clone()).collect(),
                publisher_names: data.sources.iter().map(|source| source.publisher_names.clone()).collect(),
                title: data.sources.iter().map(|source| source.title.clone()).collect(),
                date: data.sources.iter().map(|source| source.date.clone()).collect(),
                url: data.sources.iter().map(|source| source.url.clone()).collect(),
                language: data.sources.iter().map(|source| source.language.clone()).collect(),
            },
            notes: data.observations.iter().filter(|o| !o.carried).map(|o| o.note.clone()).collect(),
            conflicts: data.conflicts.iter().cloned().map(ConflictRow::from).collect(),
            finer_prints: data.finer_prints.iter().map(FinerPrintRow::from).collect(),
        }
    }
}

impl Provenance {
    /// The dataset with the provenance filled in; `None` if it has other numbers of releases, sources or figures.
    pub fn add_to(self, mut data: Dataset) -> Option<Dataset> {
        data.observations.retain(|observation| !observation.carried);
        let Sources { publisher, publisher_names, title, date, url, language } = self.sources;
        let columns = [&publisher, &title, &date, &url, &language];
        if self.release_names.len() != data.releases.len()
            || publisher_names.len() != data.sources.len()
            || columns.iter().any(|column| column.len() != data.sources.len())
            || self.notes.len() != data.observations.len()
        {
            return None;
        }
        for (release, name) in data.releases.iter_mut().zip(self.release_names) {
            release.name = name;
        }
        for (source, publisher, publisher_names, title, date, url, language) in
            izip!(&mut data.sources, publisher, publisher_names, title, date, url, language)
        {
            (source.publisher, source.publisher_names) = (publisher, publisher_names);
            (source.title, source.date) = (title, date);
            (source.url, source.language) = (url, language);
        }
        for (observation, note) in data.observations.iter_mut().zip(self.notes) {
            observation.note = note;
        }
        data.carry_forward()?;
        data.conflicts = self.conflicts.into_iter().map(ConflictRow::into_conflict).collect::<Option<_>>()?;
        data.finer_prints = self.finer_prints.into_iter().map(FinerPrintRow::into_print).collect::<Option<_>>()?;
        Some(data)
    }
}

impl From<&FinerPrint> for FinerPrintRow {
    fn from(print: &FinerPrint) -> FinerPrintRow {
        let FinerPrint { key, release, printed, source } = *print;
        FinerPrintRow { key, release, printed: printed.into(), source }
    }
}

impl FinerPrintRow {
    fn into_print(self) -> Option<FinerPrint> {
        let FinerPrintRow { key, release, printed, source } = self;
        Some(FinerPrint { key, release, printed: printed.number()?, source })
    }
}

impl From<Conflict> for ConflictRow {
    fn from(conflict: Conflict) -> ConflictRow {
        let Conflict { key, release, taken, printed, source, reason } = conflict;
        ConflictRow { key, release, taken: taken.into(), printed: printed.into(), source, reason }
    }
}

impl ConflictRow {
    fn into_conflict(self) -> Option<Conflict> {
        let ConflictRow { key, release, taken, printed, source, reason } = self;
        Some(Conflict { key, release, taken: taken.number()?, printed: printed.number()?, source, reason })
    }
}
