//! The plan of the front page: the chapters of the package's `story.csv`, or those that any package has.

use super::story::periods;
use crate::data::read::{Problem, Table};
use crate::data::{Dataset, Date, Length, MeasureId, MeasureKind};
use crate::files::Files;

/// The file of the chapters.
pub const FILE: &str = "story.csv";

/// The most periods whose revisions the page shows if the package does not say which.
const REVISED: usize = 16;

/// The most periods shorter than a year that its charts over time show.
const SHOWN: usize = 120;

/// The chapters of the front page, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub chapters: Vec<PlannedChapter>,
}

/// A chapter before its period is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedChapter {
    /// The name of its place in the page, of its files and, after `chapter-`, of its words.
    pub id: String,
    pub query: String,
    pub period: PeriodRule,
    /// The day of a release that a link below the chart leads back to.
    pub rewind: Option<Date>,
    /// Its line in the file; `None` if the package has no such file.
    pub line: Option<u64>,
}

/// How the period of a chapter follows from the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodRule {
    /// It is in the query, or the chart's own.
    OfChart,
    /// The latest of the longest periods in which the chart does not mislead.
    Drawable,
    /// The latest of the longest periods in which all items of the query have a figure.
    Complete,
    /// Those up to the latest that one release printed.
    Release,
    /// All periods of a length in which the total has a figure.
    All(Length),
}

impl PeriodRule {
    /// The rules with their names in the file.
    const ALL: [(&str, PeriodRule); 8] = [
        ("", PeriodRule::OfChart),
        ("drawable", PeriodRule::Drawable),
        ("complete", PeriodRule::Complete),
        ("release", PeriodRule::Release),
        ("years", PeriodRule::All(Length::Year)),
        ("halves", PeriodRule::All(Length::Half)),
        ("quarters", PeriodRule::All(Length::Quarter)),
        ("months", PeriodRule::All(Length::Month)),
    ];
}

impl Plan {
    /// Reads the plan of a package; the one of any package if it has no `story.csv`.
    ///
    /// # Errors
    ///
    /// Returns every problem of the file, but for what is wrong with its queries.
    pub fn read(package: &dyn Files, data: &Dataset) -> Result<Plan, Vec<Problem>> {
        let mut problems = Vec::new();
        let Some(table) = Table::open(package, FILE, &mut problems) else { return Err(problems) };
        if table.rows.is_empty() && problems.is_empty() {
            return Ok(Plan::of_any_package(data));
        }
        let mut chapters: Vec<PlannedChapter> = Vec::new();
        for row in &table.rows {
            let (id, period) = (row.field("chapter"), row.field("period"));
            let mut report = |found: String, expected: String| {
                problems.push(Problem { file: FILE.to_string(), line: Some(row.line), found, expected });
            };
            if !is_id(id) {
                let expected = "a code of letters, digits, _ and -, without 'article-' before it or '-text' after it";
                report(format!("chapter '{id}'"), expected.to_string());
            }
            if chapters.iter().any(|chapter| chapter.id == id) {
                report(format!("chapter '{id}' a second time"), "each chapter once".to_string());
            }
            let rule = PeriodRule::ALL.into_iter().find(|(name, _)| *name == period);
            let Some((_, period)) = rule else {
                let names = PeriodRule::ALL.map(|(name, _)| name)[1..].join(", ");
                report(format!("period '{period}'"), format!("nothing, or one of {names}"));
                continue;
            };
            let rewind = Date::parse(row.field("rewind"));
            let is_release = rewind.is_some_and(|day| data.releases.iter().any(|release| release.date == day));
            if !row.field("rewind").is_empty() && !is_release {
                report(format!("rewind '{}'", row.field("rewind")), "nothing, or the day of a release".to_string());
            }
            let (id, query) = (id.to_string(), row.field("query").to_string());
            chapters.push(PlannedChapter { id, query, period, rewind, line: Some(row.line) });
        }
        if problems.is_empty() { Ok(Plan { chapters }) } else { Err(problems) }
    }

    /// The total, both sides of it, each dimension, and what became of what was first published.
    fn of_any_package(data: &Dataset) -> Plan {
        let chapter = |id: &str, query: String| {
            let (id, period) = (id.to_string(), PeriodRule::OfChart);
            PlannedChapter { id, query, period, rewind: None, line: None }
        };
        let lengths = Length::ALL.into_iter();
        let held: Vec<_> = lengths.map(|length| periods(data, length)).filter(|of| !of.is_empty()).collect();
        // The longest periods make the page: a chart without a period of its own shows years.
        let range = held.first().filter(|of| of[0].length != Length::Year).and_then(|of| {
            let (first, last) = (of[of.len().saturating_sub(SHOWN)..].first()?, of.last()?);
            Some(format!("&period={first}..{last}"))
        });
        let range = range.unwrap_or_default();
        let newest = held.first().filter(|of| of[0].length != Length::Year).and_then(|of| of.last());
        let newest = newest.map(|period| format!("&period={period}")).unwrap_or_default();
        // Rates, indices and levels are lines, whose axis need not hold zero; they have no two sides.
        let main = data.main_measure();
        let in_lines = matches!(main.kind, MeasureKind::Level | MeasureKind::Rate | MeasureKind::Index);
        let first = if in_lines { format!("chart=line{range}") } else { format!("first=yes{range}") };
        let mut chapters = vec![chapter("total", first)];
        let others = data.measures.iter().filter(|measure| in_lines && measure.id != main);
        let measured = |id: MeasureId| data.observations.iter().any(|o| o.key.item == data.total() && o.key.flow == id);
        for measure in others.filter(|measure| measured(measure.id)) {
            let code = &measure.code;
            chapters.push(chapter(&format!("measure-{code}"), format!("chart=line&flow={code}{range}")));
        }
        let total = data.total();
        let sides = data.sides(data.main_measure());
        let has_sides = data
            .observations
            .iter()
            .any(|o| o.key.item == total && sides.is_some_and(|sides| [sides.plus, sides.minus].contains(&o.key.flow)));
        if has_sides {
            chapters.push(chapter("flows", format!("chart=difference{range}")));
        }
        for dimension in data.dimension_ids().skip(1) {
            if data.items_of(dimension).next().is_some() {
                let code = &data.dimension(dimension).code;
                chapters.push(chapter(&format!("by-{code}"), format!("chart=bars&by={code}{newest}")));
            }
        }
        for of in &held {
            let shown = &of[of.len().saturating_sub(REVISED)..];
            if let (Some(first), Some(last)) = (shown.first(), shown.last()) {
                let length = length_name(first.length);
                if in_lines {
                    let query = format!("chart=vintages&period={first}..{last}");
                    chapters.push(chapter(&format!("vintages-{length}"), query));
                }
                let kind = if in_lines { "triangle" } else { "revisions" };
                let query = format!("chart={kind}&period={first}..{last}");
                chapters.push(chapter(&format!("revisions-{length}"), query));
            }
        }
        Plan { chapters }
    }
}

/// The rule that takes all periods of a length, by the name of those: `years`.
fn length_name(length: Length) -> &'static str {
    let of_length = |(_, rule): &(&str, PeriodRule)| *rule == PeriodRule::All(length);
    PeriodRule::ALL.into_iter().find(of_length).map_or("", |(name, _)| name)
}

/// Whether a code can name a chapter, its files and its words.
fn is_id(id: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    let reserved = id.starts_with("article-") || id.ends_with("-text") || id.ends_with("-revised");
    !id.is_empty() && id.bytes().all(allowed) && !reserved
}
