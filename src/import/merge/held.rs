//! What a package has already of the compilation that is imported.

use super::super::package::PackageTables;
use super::super::resolve::Key;
use super::Known;
use crate::data::{Date, Decimal, Period};
use std::collections::{HashMap, HashSet};

/// The releases and the figures of one compilation.
#[derive(Debug, Default)]
pub struct Held {
    /// In the order of their days.
    pub releases: Vec<HeldRelease>,
    rows: HashMap<String, HashMap<Key, usize>>,
    /// Value and flags of each row.
    states: HashMap<usize, (Option<Decimal>, String)>,
}

/// A release that the package has.
#[derive(Debug)]
pub struct HeldRelease {
    pub code: String,
    pub date: Date,
    pub period: Option<Period>,
    pub is_complete: bool,
}

impl Held {
    pub fn of(package: &PackageTables, compilation: &str) -> Held {
        let table = &package.releases;
        let release = |row: usize| {
            let date = Date::parse(table.field(row, "date"))?;
            Some(HeldRelease {
                code: table.field(row, "release").to_string(),
                date,
                period: Period::parse(table.field(row, "period")),
                is_complete: table.field(row, "complete") == "yes",
            })
        };
        let of_compilation = (0..table.len()).filter(|row| table.field(*row, "compilation") == compilation);
        let mut releases: Vec<HeldRelease> = of_compilation.filter_map(release).collect();
        releases.sort_by_key(|release| release.date);
        let mut held = Held { releases, ..Held::default() };
        let codes: HashSet<String> = held.releases.iter().map(|release| release.code.clone()).collect();
        let table = &package.observations;
        let [release, period, item, flow, value, flag] =
            table.positions(["release", "period", "item", "flow", "value", "flag"]);
        for row in (0..table.len()).filter(|row| codes.contains(table.at(*row, release))) {
            let Some(period) = Period::parse(table.at(row, period)) else { continue };
            let key = Key { period, item: table.at(row, item).into(), flow: table.at(row, flow).into() };
            held.rows.entry(table.at(row, release).to_string()).or_default().insert(key, row);
            let flags = table.at(row, flag).replace(':', "");
            held.states.insert(row, (table.at(row, value).parse().ok(), flags));
        }
        held
    }

    /// The row of a figure of a release.
    pub fn row(&self, release: &str, key: &Key) -> Option<usize> {
        self.rows.get(release)?.get(key).copied()
    }

    /// The value, the flags and the sources of a row.
    pub fn state_of(&self, package: &PackageTables, row: usize) -> (Option<Decimal>, String, String) {
        let (value, flags) = self.states.get(&row).cloned().unwrap_or_default();
        (value, flags, package.observations.field(row, "sources").to_string())
    }

    /// Whether all figures are of these items.
    pub fn has_only(&self, items: &HashSet<&str>) -> bool {
        self.rows.values().flat_map(HashMap::keys).all(|key| items.contains(&*key.item))
    }

    /// Adds what a release published to what is known.
    pub fn apply(&self, release: &HeldRelease, known: &mut Known) {
        let rows = self.rows.get(&release.code).into_iter().flatten();
        known.extend(rows.filter_map(|(key, row)| Some((key.clone(), self.states.get(row)?.clone()))));
    }
}
