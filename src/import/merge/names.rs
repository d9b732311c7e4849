//! The releases and sources that vintages go to: found in the package, or named and added.

use super::super::package::PackageTables;
use super::super::report::ReleaseReport;
use super::super::resolve::Vintage;
use super::super::text_table::TextTable;
use super::held::Held;
use super::{Merge, row};
use crate::data::{Date, Period, read::Problem};

/// The release that a vintage goes to.
pub struct Target {
    pub report: ReleaseReport,
    pub is_new: bool,
    pub is_complete: bool,
    pub may_leave_out: bool,
    /// The period that it was made for.
    pub period: Option<Period>,
    pub compilation: String,
}

impl Merge<'_> {
    /// The release of a day: one that the package has, or a new one.
    pub(super) fn release(
        &self,
        package: &PackageTables,
        held: &Held,
        compilation: &str,
        day: Date,
        vintage: &Vintage,
    ) -> Result<Target, Problem> {
        let report = ReleaseReport::new(String::new(), day);
        let mut target = Target {
            report,
            is_new: true,
            is_complete: false,
            may_leave_out: false,
            period: None,
            compilation: compilation.to_string(),
        };
        let code = self.name(&self.map.release.code, &target, vintage);
        let of_day: Vec<_> = held.releases.iter().filter(|release| release.date == day).collect();
        let problem = |found: String, expected: &str| Problem {
            file: package.releases.file.clone(),
            line: None,
            found,
            expected: expected.to_string(),
        };
        let of_day = match &code {
            Some(code) => of_day.into_iter().filter(|release| release.code == *code).collect(),
            None => of_day,
        };
        match of_day[..] {
            [one] => {
                target.report.code = one.code.clone();
                (target.is_new, target.is_complete, target.period) = (false, one.is_complete, one.period);
            }
            [] => {
                target.report.code = code.unwrap_or_else(|| format!("{}-{day}", self.format));
                let is_taken = |row| package.releases.field(row, "release") == target.report.code;
                if let Some(row) = (0..package.releases.len()).find(|row| is_taken(*row)) {
                    let date = package.releases.field(row, "date");
                    let found = format!("the code '{}' at a release of {date}", target.report.code);
                    return Err(problem(
                        found,
                        "another one for that of the file: \"release\": {\"code\": \"…{date}\"} in the map",
                    ));
                }
            }
            _ => {
                let codes: Vec<&str> = of_day.iter().map(|release| release.code.as_str()).collect();
                let expected = "the code of the one that the file is of: \"release\": {\"code\": \"…\"} in the map";
                return Err(problem(format!("several releases of {day}: {}", codes.join(", ")), expected));
            }
        }
        target.report.is_new = target.is_new;
        Ok(target)
    }

    /// A name of the map with its date and edition.
    pub(super) fn name(&self, template: &Option<String>, release: &Target, vintage: &Vintage) -> Option<String> {
        let date = release.report.date.to_string();
        let edition = vintage.edition.clone().unwrap_or_else(|| date.clone());
        template.as_ref().map(|template| template.replace("{date}", &date).replace("{edition}", &edition))
    }

    pub(super) fn add_release(&self, package: &mut PackageTables, release: &Target, vintage: &Vintage) {
        let table = &package.releases;
        let date = release.report.date;
        let is_later = |row: &usize| Date::parse(table.field(*row, "date")).is_some_and(|other| other > date);
        let before = (0..table.len()).find(is_later).unwrap_or(table.len());
        let mut fields = row([
            ("release", &release.report.code),
            ("date", &date.to_string()),
            ("period", &release.period.map(|period| period.to_string()).unwrap_or_default()),
            ("compilation", &release.compilation),
        ]);
        for language in table.suffixes("name_") {
            let own = self.name(&self.map.release.name.get(&language).cloned(), release, vintage);
            let publisher = &package.info.identity(&language).publisher;
            let of = vintage.edition.clone().unwrap_or_else(|| date.to_string());
            fields.insert(format!("name_{language}"), own.unwrap_or_else(|| format!("{publisher}, {of}")));
        }
        if release.may_leave_out {
            fields.insert("complete".to_string(), "yes".to_string());
            package.releases.ensure_column("complete");
        }
        if !release.compilation.is_empty() {
            package.releases.ensure_column("compilation");
        }
        package.releases.insert(before, fields, 0);
    }

    pub(super) fn add_source(
        &self,
        package: &mut PackageTables,
        release: &Target,
        vintage: &Vintage,
        code: &str,
    ) -> Result<(), Problem> {
        let names = &self.map.source;
        let is_there = |table: &TextTable| (0..table.len()).any(|row| table.field(row, "source") == code);
        if is_there(&package.sources) || package.new_sources.contains(code) {
            return Ok(());
        }
        let language = package.info.languages.first().cloned().unwrap_or_default();
        let identity = package.info.identity(&language);
        let url = names.url.clone().or_else(|| package.info.publisher_url.clone()).ok_or_else(|| Problem {
            file: package.sources.file.clone(),
            line: None,
            found: "no address of the source of the figures".to_string(),
            expected: "\"source\": {\"url\": \"https://…\"} in the map, or the publisher's path in datapackage.json"
                .to_string(),
        })?;
        let title = self.name(&names.title, release, vintage).unwrap_or_else(|| {
            let of = vintage.edition.clone().unwrap_or_else(|| release.report.date.to_string());
            format!("{} ({}, {of})", identity.title, self.format)
        });
        let fields = row([
            ("source", code),
            ("publisher", names.publisher.as_ref().unwrap_or(&identity.publisher)),
            ("title", &title),
            ("date", &release.report.date.to_string()),
            ("url", &url),
            ("language", names.language.as_ref().unwrap_or(&language)),
        ]);
        package.sources.insert(package.sources.len(), fields, 0);
        package.new_sources.insert(code.to_string());
        Ok(())
    }
}
