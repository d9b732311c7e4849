//! What an import did, in lines.

use super::record::Record;
use crate::data::Date;
use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::sync::Arc;

/// Rows that were left out, by reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    reasons: Vec<LeftOutFor>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct LeftOutFor {
    reason: String,
    count: usize,
    first: (Arc<str>, u64),
}

impl LeftOut {
    pub fn add(&mut self, record: &Record, reason: String) {
        self.add_at(&record.file, record.line, reason);
    }

    pub fn add_at(&mut self, file: &Arc<str>, line: u64, reason: String) {
        match self.reasons.iter_mut().find(|known| known.reason == reason) {
            Some(known) => known.count += 1,
            None => self.reasons.push(LeftOutFor { reason, count: 1, first: (Arc::clone(file), line) }),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.reasons.is_empty()
    }
}

/// What an import did to a package.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// How many rows were read.
    pub rows: usize,
    /// Publishers' marks that the package has no letter for, and how many figures had each.
    pub marks: BTreeMap<String, usize>,
    pub left_out: LeftOut,
    pub releases: Vec<ReleaseReport>,
    /// Files and how many rows were added to each and changed in it.
    pub files: Vec<(String, usize, usize)>,
}

/// What an import did to one release.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseReport {
    pub code: String,
    pub date: Date,
    pub is_new: bool,
    /// Figures that no earlier release has.
    pub first: usize,
    /// Figures with another value than an earlier release has.
    pub revised: usize,
    /// Figures with the value of an earlier release.
    pub repeated: usize,
    /// Figures that the release had already.
    pub held: usize,
    /// Figures that an earlier import took for this release and that have another value now.
    pub changed: Vec<String>,
    /// Figures that the package has from elsewhere with another value.
    pub kept: Vec<String>,
    /// Why a release that could have been added was not.
    pub not_added: Option<String>,
}

/// The most changes and contradictions that are told one by one.
const TOLD: usize = 20;

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Read {}.", counted(self.rows, "row"))?;
        for LeftOutFor { reason, count, first: (file, line) } in &self.left_out.reasons {
            writeln!(f, "Left out {} from {file}:{line} on: {reason}.", counted(*count, "row"))?;
        }
        for (mark, count) in &self.marks {
            writeln!(f, "Left out the mark '{mark}' of {}: no flag of a package.", counted(*count, "figure"))?;
        }
        let (quiet, told): (Vec<_>, Vec<_>) = self.releases.iter().partition(|release| release.is_quiet());
        for release in told {
            write!(f, "{release}")?;
        }
        if !quiet.is_empty() {
            let figures: usize = quiet.iter().map(|release| release.held + release.repeated).sum();
            writeln!(f, "{} of {} were there already.", counted(figures, "figure"), counted(quiet.len(), "release"))?;
        }
        for (file, added, changed) in &self.files {
            let changed = if *changed > 0 { format!(", changed {changed}") } else { String::new() };
            writeln!(f, "{file}: added {}{changed}.", counted(*added, "row"))?;
        }
        if self.files.is_empty() {
            writeln!(f, "Nothing had to be changed.")?;
        }
        Ok(())
    }
}

impl ReleaseReport {
    pub fn new(code: String, date: Date) -> ReleaseReport {
        let (changed, kept) = (Vec::new(), Vec::new());
        let counts = [0; 4];
        let [first, revised, repeated, held] = counts;
        ReleaseReport { code, date, is_new: true, first, revised, repeated, held, changed, kept, not_added: None }
    }

    fn is_quiet(&self) -> bool {
        !self.is_new
            && self.first + self.revised + self.changed.len() + self.kept.len() == 0
            && self.not_added.is_none()
    }
}

impl fmt::Display for ReleaseReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ReleaseReport { code, date, first, revised, repeated, held, .. } = self;
        if let Some(why) = &self.not_added {
            return writeln!(f, "No release for {date}: {why}.");
        }
        let of = if self.is_new { format!("Release {code}, added") } else { format!("Release {code} of {date}") };
        let counts = [(first, "new"), (revised, "revised"), (repeated, "as before"), (held, "there already")];
        let mut parts =
            counts.into_iter().filter(|(count, _)| **count > 0).map(|(count, what)| format!("{count} {what}"));
        let first = parts.next().unwrap_or("no figures".to_string());
        writeln!(f, "{}", parts.fold(format!("{of}: {first}"), |all, part| format!("{all}, {part}")) + ".")?;
        for (lines, what) in [(&self.changed, "changed"), (&self.kept, "kept what the package has")] {
            for line in lines.iter().take(TOLD) {
                writeln!(f, "  {what}: {line}")?;
            }
            if let Some(more) = lines.len().checked_sub(TOLD).filter(|more| *more > 0) {
                writeln!(f, "  {what}: {more} more")?;
            }
        }
        Ok(())
    }
}

/// `1 row`, `2 rows`.
fn counted(count: usize, what: &str) -> String {
    let mut text = format!("{count} {what}");
    if count != 1 {
        // A String can always be written to.
        let _ = text.write_char('s');
    }
    text
}
