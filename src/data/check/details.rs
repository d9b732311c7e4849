//! details.csv and krw_per_usd.csv, which no chart draws: every row to what is wrong with it.

use crate::data::{
    Dataset, Dimension, Flow, Period,
    read::{Problem, Table},
};
use crate::files::Files;

/// Every problem of the two files of a package; none of a file that is not there.
pub fn problems(package: &dyn Files, data: &Dataset) -> Vec<Problem> {
    let mut problems = Vec::new();
    let tables = ["details.csv", "krw_per_usd.csv"].map(|file| Table::open(package, file, &mut problems));
    let [Some(details), Some(rates)] = tables else { return problems };
    let mut tell = |table: &Table, line, (column, value, expected): (&str, &str, &str)| {
        let (file, found) = (table.file.clone(), format!("{column} '{value}'"));
        problems.push(Problem { file, line, found, expected: expected.to_string() });
    };
    let mut seen: Vec<[&str; 5]> = Vec::new();
    for row in &details.rows {
        let own = ["release", "period", "dimension", "item", "flow"].map(|column| row.field(column));
        let [release, period, dimension, item, flow] = own;
        let (value, resolution, sources) = (row.field("value"), row.field("resolution"), row.field("sources"));
        let source = |code: &str| data.sources.iter().any(|s| s.code == code);
        let out = data.releases.iter().find(|r| r.code == release).map(|r| r.date);
        let over = Period::parse(period).is_some_and(|p| out.is_none_or(|out| p.end() <= out));
        let sound = [
            (out.is_some(), ("release", release, "a release of releases.csv")),
            (over, ("period", period, "a period such as 2022 that was over by the release")),
            (
                pair(data, dimension, item),
                ("item", item, "two items joined by ':', of the two dimensions joined by '_x_'"),
            ),
            (Flow::ALL.iter().any(|f| f.code() == flow), ("flow", flow, "one of balance, exports, imports")),
            (value.parse::<i32>().is_ok(), ("value", value, "a whole number of USD million")),
            (
                resolution.parse::<u16>().is_ok_and(|r| r > 0),
                ("resolution", resolution, "a whole number above 0, USD million"),
            ),
            (
                !sources.trim().is_empty() && sources.split_whitespace().all(source),
                ("sources", sources, "one or more sources of sources.csv, separated by blanks"),
            ),
            (
                row.field("method") == "stated" || row.field("method") == "derived" && !row.field("note").is_empty(),
                ("method", row.field("method"), "stated, or derived with its formula in the note"),
            ),
            (!seen.contains(&own), ("item", item, "each figure once in a release")),
        ];
        seen.push(own);
        for (_, fault) in sound.into_iter().filter(|(holds, _)| !holds) {
            tell(&details, row.line, fault);
        }
    }
    for row in &rates.rows {
        let (year, rate) = (row.field("year"), row.field("rate"));
        if Period::parse(year).is_none_or(|p| p != Period::of_year(p.year)) {
            tell(&rates, row.line, ("year", year, "a year"));
        }
        if !rate.parse::<f64>().is_ok_and(|r| r.is_finite() && r > 0.0) {
            tell(&rates, row.line, ("rate", rate, "won per dollar, a number above 0"));
        }
    }
    problems
}

/// Whether `country_x_type` and `CN:computer_programs` name two items of two dimensions.
fn pair(data: &Dataset, dimensions: &str, items: &str) -> bool {
    let (Some(dimensions), Some(items)) = (dimensions.split_once("_x_"), items.split_once(':')) else { return false };
    let of = |dimension: &str, code: &str| {
        let dimension = Dimension::ALL.into_iter().find(|d| d.code() == dimension);
        dimension.is_some() && data.find_item(code).map(|id| data.item(id).dimension) == dimension
    };
    of(dimensions.0, items.0) && of(dimensions.1, items.1)
}
