//! Adds vintages to the tables of a package. What is there already stays as it is.

mod held;
mod names;

use super::map::Map;
use super::package::PackageTables;
use super::report::{LeftOut, ReleaseReport};
use super::resolve::{Figure, Key, Vintage, Vintages};
use crate::data::{Date, Decimal, read::Problem};
use held::Held;
use names::Target;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// The most figures that vintages may stand for once they are written out.
const MOST: usize = 1 << 20;

/// What is merged, and how its releases and sources are named.
pub struct Merge<'a> {
    pub map: &'a Map,
    /// The name of the format.
    pub format: &'a str,
    /// Whether a file without anything new is no release, but a database that was asked once more.
    pub is_database: bool,
}

/// What was merged.
#[derive(Debug, Default)]
pub struct Merged {
    pub releases: Vec<ReleaseReport>,
    /// The places in the files that rows were added for.
    pub origins: Vec<(Arc<str>, u64)>,
}

/// What was last published of a figure.
type Known = HashMap<Key, (Option<Decimal>, String)>;

impl Merge<'_> {
    /// Adds the vintages to `package`.
    ///
    /// # Errors
    ///
    /// Releases that cannot be told apart or named, and a source without an address.
    pub fn merge(
        &self,
        package: &mut PackageTables,
        vintages: Vintages,
        left_out: &mut LeftOut,
    ) -> Result<Merged, Problem> {
        let compilation = self.map.release.compilation.clone();
        let compilation = compilation.or_else(|| package.compilations.first().cloned()).unwrap_or_default();
        let held = Held::of(package, &compilation);
        let (by_day, leaves_out) = self.written_out(vintages, &held)?;
        let mut merged = Merged::default();
        let mut known = Known::new();
        let mut applied = 0;
        let mut last_day = None;
        for (day, vintage) in by_day {
            while let Some(release) = held.releases.get(applied).filter(|release| release.date < day) {
                held.apply(release, &mut known);
                applied += 1;
            }
            // Nothing is left out as unchanged across a break.
            if package.breaks.iter().any(|date| last_day.is_some_and(|last| last < *date) && *date <= day) {
                known.clear();
            }
            last_day = Some(day);
            let mut release = self.release(package, &held, &compilation, day, &vintage)?;
            release.may_leave_out = leaves_out && (release.is_new || release.is_complete);
            self.merge_vintage(package, &held, release, vintage, &mut known, left_out, &mut merged)?;
        }
        Ok(merged)
    }

    /// The figures of each day, and whether they are only those that changed. Where the package has other items, a
    /// release may not stand for all that it leaves out, and its figures are written out.
    fn written_out(&self, vintages: Vintages, held: &Held) -> Result<(BTreeMap<Date, Vintage>, bool), Problem> {
        let Vintages { mut by_day, are_changes, .. } = vintages;
        let items: HashSet<&str> =
            by_day.values().flat_map(|vintage| vintage.figures.keys()).map(|key| &*key.item).collect();
        if !are_changes || held.has_only(&items) {
            return Ok((by_day, are_changes));
        }
        let mut live: BTreeMap<Key, Figure> = BTreeMap::new();
        let mut count = 0;
        for vintage in by_day.values_mut() {
            for (key, figure) in &vintage.figures {
                match figure.value {
                    Some(_) => live.insert(key.clone(), figure.clone()),
                    None => live.remove(key),
                };
            }
            count += live.len();
            if count > MOST {
                let file = live.values().next().map(|figure| figure.file.to_string()).unwrap_or_default();
                let found = format!("vintages that stand for more than {MOST} figures");
                let expected = "fewer at a time, or a package that has no other items".to_string();
                return Err(Problem { file, line: None, found, expected });
            }
            vintage.figures.extend(live.iter().map(|(key, figure)| (key.clone(), figure.clone())));
        }
        Ok((by_day, false))
    }

    #[expect(clippy::too_many_arguments, reason = "each is a part of what is merged into or told")]
    fn merge_vintage(
        &self,
        package: &mut PackageTables,
        held: &Held,
        mut release: Target,
        vintage: Vintage,
        known: &mut Known,
        left_out: &mut LeftOut,
        merged: &mut Merged,
    ) -> Result<(), Problem> {
        if release.is_new {
            let is_new = |(key, figure): &(&Key, &Figure)| figure.value.is_some() && !known.contains_key(*key);
            let begun = vintage.figures.iter().filter(is_new).map(|(key, _)| key.period);
            let begun = begun.filter(|period| period.start() <= release.report.date);
            // The newest; of two that end together the shorter one, which the release comes with.
            release.period = begun.max_by_key(|period| (period.end(), period.start()));
        }
        let source = self.name(&self.map.source.code, &release, &vintage).unwrap_or(release.report.code.clone());
        let mut rows: Vec<(Option<usize>, BTreeMap<String, String>, &Figure)> = Vec::new();
        let report = &mut release.report;
        for (key, figure) in &vintage.figures {
            let Key { period, item, flow } = key;
            if period.end() > report.date && release.period != Some(*period) {
                let reason = format!("{period} was not over on {}, the day of its release", report.date);
                left_out.add_at(&figure.file, figure.line, reason);
                continue;
            }
            let state = (figure.value, figure.flags.clone());
            let before = known.get(key);
            if let Some(row) = held.row(&report.code, key) {
                let (value, flags, sources) = held.state_of(package, row);
                if (value, &flags) == (state.0, &state.1) {
                    report.held += 1;
                } else {
                    let text = |value: Option<Decimal>| value.map_or("none".to_string(), |value| value.to_string());
                    let of = format!("{item} {flow} {period}: {}{flags} → {}{}", text(value), text(state.0), state.1);
                    if sources == source {
                        report.changed.push(of);
                        rows.push((Some(row), self.row(package, report, key, figure, &source), figure));
                    } else {
                        let line = package.observations.line(row);
                        report.kept.push(format!("{of}, from observations.csv:{line} ({sources})"));
                    }
                }
            } else {
                let is_withdrawn = figure.value.is_none();
                let was_there = before.is_some_and(|(value, _)| value.is_some());
                if release.may_leave_out && (before == Some(&state) || is_withdrawn && !was_there) {
                    report.repeated += usize::from(!is_withdrawn);
                    continue;
                }
                match before {
                    None => report.first += 1,
                    Some(before) if *before == state => report.repeated += 1,
                    Some(_) => report.revised += 1,
                }
                rows.push((None, self.row(package, report, key, figure, &source), figure));
            }
        }
        if release.is_new && self.is_database && vintage.is_retrieved && report.first + report.revised == 0 {
            report.not_added = Some(format!("all {} figures are as the package has them", vintage.figures.len()));
            merged.releases.push(release.report);
            return Ok(());
        }
        // A day on which nothing of the package changed is no release of it.
        if release.is_new && rows.is_empty() {
            return Ok(());
        }
        known.extend(vintage.figures.iter().map(|(key, figure)| (key.clone(), (figure.value, figure.flags.clone()))));
        if release.is_new {
            self.add_release(package, &release, &vintage);
        }
        if !rows.is_empty() {
            self.add_source(package, &release, &vintage, &source)?;
        }
        for (replaced, fields, figure) in rows {
            if fields.contains_key("flag") {
                package.observations.ensure_column("flag");
            }
            let origin = merged.origins.len();
            merged.origins.push((Arc::clone(&figure.file), figure.line));
            match replaced {
                Some(row) => package.observations.replace(row, fields, origin),
                None => package.observations.insert(package.observations.len(), fields, origin),
            }
        }
        merged.releases.push(release.report);
        Ok(())
    }

    fn row(
        &self,
        package: &PackageTables,
        release: &ReleaseReport,
        key: &Key,
        figure: &Figure,
        source: &str,
    ) -> BTreeMap<String, String> {
        let dimension = package.items.get(&*key.item).map(|item| item.dimension.clone()).unwrap_or_default();
        let number = |number: Decimal| figure.value.map(|_| number.to_string()).unwrap_or_default();
        let flag = if figure.value.is_none() { ":" } else { figure.flags.as_str() };
        let mut fields = row([
            ("release", &release.code),
            ("period", &key.period.to_string()),
            ("dimension", &dimension),
            ("item", &key.item),
            ("flow", &key.flow),
            ("value", &number(figure.value.unwrap_or_default())),
            ("resolution", &number(figure.resolution)),
            ("method", "stated"),
            ("sources", source),
        ]);
        if !flag.is_empty() {
            fields.insert("flag".to_string(), flag.to_string());
        }
        fields
    }
}

fn row<const N: usize>(fields: [(&str, &str); N]) -> BTreeMap<String, String> {
    fields.into_iter().map(|(column, text)| (column.to_string(), text.to_string())).collect()
}
