//! claims.csv to claims: every sentence worked out in both languages, every fault told with its line.

use super::{Claim, Expression, Fault, Finding, Piece, Proof, lapse, parse, substance, vintage, words, work_out};
use crate::data::{
    Dataset, Date, ReleaseId, SourceId, Vintage,
    read::{Problem, Table},
};
use crate::query::Lang;
use std::path::Path;

/// The columns of claims.csv.
pub const COLUMNS: [&str; 6] = ["claim", "as_of", "release", "sources", "text_en", "text_ko"];

/// The claims of the package in a folder, in the order of the file; none where it has no claims.csv.
pub fn read(folder: &Path, data: &Dataset) -> Result<Vec<Claim>, Vec<Problem>> {
    let mut problems = Vec::new();
    let Some(table) = Table::open(folder, "claims.csv", &mut problems) else { return Err(problems) };
    let mut claims: Vec<Claim> = Vec::new();
    for row in &table.rows {
        let mut faults = Vec::new();
        let fields = COLUMNS.map(|column| row.field(column));
        if let Some(claim) = claim(fields, data, &mut faults) {
            if claims.iter().any(|c| c.code == claim.code) {
                faults.push(Fault::new(format!("claim '{}' a second time", claim.code), "each claim once"));
            }
            claims.push(claim);
        }
        problems.extend(faults.into_iter().map(|Fault { found, expected }| Problem {
            file: table.file.clone(),
            line: row.line,
            found,
            expected,
        }));
    }
    if problems.is_empty() { Ok(claims) } else { Err(problems) }
}

fn claim([code, as_of, release, sources, en, ko]: [&str; 6], data: &Dataset, faults: &mut Vec<Fault>) -> Option<Claim> {
    if code.is_empty() {
        faults.push(Fault::new("claim ''", "a code of its own"));
    }
    let said_on = Date::parse(as_of);
    if said_on.is_none() {
        faults.push(Fault::new(format!("as_of '{as_of}'"), "a date such as 2023-03-24"));
    }
    let id = data.releases.iter().position(|r| r.code == release).map(|at| ReleaseId(at as u16));
    match (id.map(|id| data.release(id).date), said_on) {
        (None, _) => faults.push(Fault::new(format!("release '{release}'"), "a release of releases.csv")),
        (Some(out), Some(said)) if said < out => {
            faults.push(Fault::new(format!("as_of {said}"), format!("a day from that of the release on, {out}")));
        }
        (Some(_), _) => {}
    }
    let known = |code: &str| data.sources.iter().position(|s| s.code == code).map(|at| SourceId(at as u16));
    let named = sources;
    let sources: Option<Vec<SourceId>> = named.split_whitespace().map(known).collect();
    if sources.as_ref().is_none_or(Vec::is_empty) {
        let expected = "one or more sources of sources.csv, separated by blanks";
        faults.push(Fault::new(format!("sources '{named}'"), expected));
    }
    let (said_on, release, sources) = (said_on?, id?, sources?);
    let then = vintage(data, said_on);
    let said = [(Lang::En, en), (Lang::Ko, ko)].map(|(lang, text)| match sentence(text, &then, lang) {
        Ok(sentence) => Some(sentence),
        Err(fault) => {
            faults.push(Fault { found: format!("{} in text_{}", fault.found, lang.code()), ..fault });
            None
        }
    });
    let [Some((text_en, claimed)), Some((text_ko, also))] = said else { return None };
    if !alike(&claimed, &also) {
        faults.push(Fault::new("a text_ko that claims other figures than text_en", "the same in both languages"));
    }
    let firm = claimed.iter().map(|(_, finding)| finding.proof).max().unwrap_or(Proof::AvailableCell);
    let lapse = lapse(&claimed, &then);
    Some(Claim { code: code.to_string(), said_on, release, sources, text_en, text_ko, proof: firm, lapse })
}

/// A sentence in words, and what it claims.
type Sentence<'a> = (String, Vec<(Expression, Finding<'a>)>);

fn sentence<'a>(text: &str, then: &Vintage<'a>, lang: Lang) -> Result<Sentence<'a>, Fault> {
    let mut sentence = String::new();
    let mut claimed = Vec::new();
    for piece in parse(text, then.data)? {
        match piece {
            Piece::Words(plain) => sentence += &plain,
            Piece::Expression(expression) => {
                let finding = work_out(&expression, then)?;
                sentence += &words::shown(finding.shown, lang);
                claimed.push((expression, finding));
            }
        }
    }
    if claimed.iter().all(|(expression, _)| substance(expression).is_none()) {
        return Err(Fault::new("no figure and no record", "at least one expression over the data"));
    }
    Ok((sentence, claimed))
}

/// Whether two sentences claim the same, in whatever order.
fn alike(one: &[(Expression, Finding)], other: &[(Expression, Finding)]) -> bool {
    let within = |some: &[(Expression, Finding)], all: &[(Expression, Finding)]| {
        some.iter().filter_map(|(e, _)| substance(e)).all(|s| all.iter().any(|(e, _)| substance(e) == Some(s)))
    };
    within(one, other) && within(other, one)
}
