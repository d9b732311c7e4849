//! Checks details.csv, which no chart draws and the dataset does not hold.

use crate::data::{
    Dataset, Decimal, Period,
    read::{
        Problem, Table,
        row::{RESOLUTION, VALUE},
    },
};
use crate::files::Files;
use std::collections::HashSet;

/// A column, the value in it, and what was expected.
type Fault<'a> = (&'static str, &'a str, &'static str);

/// Returns every problem of the file; one that is missing has none.
pub fn problems(package: &dyn Files, data: &Dataset) -> Vec<Problem> {
    let mut problems = Vec::new();
    let Some(details) = Table::open(package, "details.csv", &mut problems) else { return problems };
    let mut report = |table: &Table, line, faults: Vec<Fault>| {
        problems.extend(faults.into_iter().map(|(column, value, expected)| Problem {
            file: table.file.clone(),
            line: Some(line),
            found: format!("{column} '{value}'"),
            expected: expected.to_string(),
        }));
    };
    let mut seen = HashSet::new();
    for row in &details.rows {
        let mut faults = detail_faults(data, |column| row.field(column));
        let key = ["release", "period", "dimension", "item", "flow"].map(|column| row.field(column));
        if !seen.insert(key) {
            faults.push(("item", row.field("item"), "each figure once in a release"));
        }
        report(&details, row.line, faults);
    }
    problems
}

/// The faults of a row of details.csv.
fn detail_faults<'a>(data: &Dataset, field: impl Fn(&str) -> &'a str) -> Vec<Fault<'a>> {
    let release = data.releases.iter().find(|release| release.code == field("release"));
    let is_over = |period: Period| release.is_none_or(|release| release.can_print(period));
    let is_source = |code: &str| data.sources.iter().any(|source| source.code == code);
    let mut sources = field("sources").split_whitespace().peekable();
    let checks = [
        (release.is_some(), "release", "a release of releases.csv"),
        (
            Period::parse(field("period")).is_some_and(is_over),
            "period",
            "a period such as 2022 that was over by the release",
        ),
        (
            is_pair(data, field("dimension"), field("item")),
            "item",
            "two items joined by ':', of the two dimensions joined by '_x_'",
        ),
        (data.find_measure(field("flow")).is_some(), "flow", "a measure of the package"),
        (field("value").parse::<Decimal>().is_ok(), "value", VALUE),
        (field("resolution").parse().is_ok_and(Decimal::is_positive), "resolution", RESOLUTION),
        (
            sources.peek().is_some() && sources.all(is_source),
            "sources",
            "one or more sources of sources.csv, separated by blanks",
        ),
        (
            field("method") == "stated" || field("method") == "derived" && !field("note").is_empty(),
            "method",
            "stated, or derived with its formula in the note",
        ),
    ];
    let failed = checks.into_iter().filter(|(holds, ..)| !holds);
    failed.map(|(_, column, expected)| (column, field(column), expected)).collect()
}

/// Whether `dimensions`, such as `harbour_x_cargo`, and `items`, such as `westhaven:timber`, name two items of two
/// dimensions.
fn is_pair(data: &Dataset, dimensions: &str, items: &str) -> bool {
    let (Some(dimensions), Some(items)) = (dimensions.split_once("_x_"), items.split_once(':')) else { return false };
    let is_item_of = |dimension: &str, code: &str| {
        let item = data.find_item(code).map(|id| data.item(id));
        item.is_some_and(|item| data.dimension(item.dimension).code == dimension)
    };
    is_item_of(dimensions.0, items.0) && is_item_of(dimensions.1, items.1)
}
