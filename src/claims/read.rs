//! Reads claims.csv: every sentence is evaluated in each language, every error names its line.

use super::{Claim, ClaimError, Evaluation, Expression, Function, Proof, expand_with, find_lapse, vintage};
use crate::data::Decimal;
use crate::data::{
    Dataset, Date, FigureKey, ReleaseId, SourceId,
    read::{Problem, Row, Table},
};
use crate::derive::Record;
use crate::files::Files;
use crate::query::Lang;

/// Reads the claims of a package, in the order of the file; none if there is no claims.csv.
pub fn read(package: &dyn Files, data: &Dataset) -> Result<Vec<Claim>, Vec<Problem>> {
    let mut problems = Vec::new();
    let Some(table) = Table::open(package, "claims.csv", &mut problems) else { return Err(problems) };
    let mut claims: Vec<Claim> = Vec::new();
    for row in &table.rows {
        let mut errors = Vec::new();
        if let Some(claim) = read_row(row, data, &mut errors) {
            if claims.iter().any(|c| c.code == claim.code) {
                errors.push(ClaimError::new(format!("claim '{}' a second time", claim.code), "each claim once"));
            }
            claims.push(claim);
        }
        problems.extend(errors.into_iter().map(|ClaimError { found, expected }| Problem {
            file: table.file.clone(),
            line: Some(row.line),
            found,
            expected,
        }));
    }
    if problems.is_empty() { Ok(claims) } else { Err(problems) }
}

fn read_row(row: &Row, data: &Dataset, errors: &mut Vec<ClaimError>) -> Option<Claim> {
    let [code, as_of, release, sources] = ["claim", "as_of", "release", "sources"].map(|column| row.field(column));
    if code.is_empty() {
        errors.push(ClaimError::new("claim ''", "a code of its own"));
    }
    let date = Date::parse(as_of);
    if date.is_none() {
        errors.push(ClaimError::new(format!("as_of '{as_of}'"), "a date such as 2023-03-24"));
    }
    let release_id = data.releases.iter().position(|r| r.code == release).map(|at| ReleaseId(at as u16));
    match (release_id.map(|id| data.release(id).date), date) {
        (None, _) => errors.push(ClaimError::new(format!("release '{release}'"), "a release of releases.csv")),
        (Some(released), Some(date)) if date < released => {
            let expected = format!("a day from that of the release on, {released}");
            errors.push(ClaimError::new(format!("as_of {date}"), expected));
        }
        (Some(_), _) => {}
    }
    let find_source = |code: &str| data.sources.iter().position(|s| s.code == code).map(|at| SourceId(at as u16));
    let source_ids: Option<Vec<SourceId>> = sources.split_whitespace().map(find_source).collect();
    if source_ids.as_ref().is_none_or(Vec::is_empty) {
        let expected = "one or more sources of sources.csv, separated by blanks";
        errors.push(ClaimError::new(format!("sources '{sources}'"), expected));
    }
    let (as_of, release, sources) = (date?, release_id?, source_ids?);
    let then = vintage(data, as_of);
    let sentences = row.languages().filter_map(|code| {
        let lang = Lang::with_catalogues().into_iter().find(|lang| lang.code() == code)?;
        let expanded = expand_with(row.field(&format!("text_{code}")), &then, lang).and_then(|expanded| {
            if assertions(&expanded.1).next().is_none() {
                return Err(ClaimError::new("no figure and no record", "at least one expression over the data"));
            }
            Ok(expanded)
        });
        let named = |error: ClaimError| ClaimError { found: format!("{} in text_{code}", error.found), ..error };
        Some((code, expanded.map_err(named)))
    });
    let (mut texts, mut claimed): (Vec<(&str, String)>, Option<Vec<_>>) = (Vec::new(), None);
    let known_errors = errors.len();
    for (language, sentence) in sentences {
        let (text, evaluated) = match sentence {
            Ok(expanded) => expanded,
            Err(error) => {
                errors.push(error);
                continue;
            }
        };
        if claimed.as_ref().is_some_and(|first| !assert_the_same(first, &evaluated)) {
            let first = texts.first().map_or("", |(first, _)| first);
            let found = format!("a text_{language} that claims other figures than text_{first}");
            errors.push(ClaimError::new(found, "the same in every language"));
        }
        texts.push((language, text));
        claimed.get_or_insert(evaluated);
    }
    let claimed = claimed.filter(|_| errors.len() == known_errors)?;
    let text = texts.into_iter().collect();
    let proof = claimed.iter().map(|(_, evaluation)| evaluation.proof).max().unwrap_or(Proof::Proven);
    let lapse = find_lapse(&claimed, &then);
    Some(Claim { code: code.to_string(), as_of, release, sources, text, proof, lapse })
}

/// What one expression claims, whatever the language.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Assertion {
    Figure(FigureKey, Option<Decimal>),
    Change(FigureKey, Option<Decimal>),
    Revision(FigureKey, Option<Decimal>),
    Record(FigureKey, Record),
}

fn assertions(claimed: &[(Expression, Evaluation)]) -> impl Iterator<Item = Assertion> {
    claimed.iter().filter_map(|(expression, _)| match expression.function {
        Function::Balance(key) | Function::Amount(key, _) => Some(Assertion::Figure(key, expression.claimed)),
        Function::Change(key, _) => Some(Assertion::Change(key, expression.claimed)),
        Function::Revision(key) => Some(Assertion::Revision(key, expression.claimed)),
        Function::Record(key, record) => Some(Assertion::Record(key, record)),
        Function::Period(_) | Function::Date(_) | Function::Began => None,
    })
}

/// Whether two sentences claim the same, in whatever order.
fn assert_the_same(one: &[(Expression, Evaluation)], other: &[(Expression, Evaluation)]) -> bool {
    let within = |some, all| assertions(some).all(|assertion| assertions(all).any(|a| a == assertion));
    within(one, other) && within(other, one)
}
