//! Claims: sentences that were published about the figures, checked against the data as of their day and followed
//! through the later releases. The same expressions fill the numbers of an article. Native only.

mod article;
mod evaluate;
mod expression;
mod lapse;
mod read;
mod words;

pub use article::{Article, Block, article};
pub use evaluate::{Evaluation, Proof, Value, evaluate};
pub use expression::{AsOf, Direction, Expression, Function, Segment, Side, parse};
pub use lapse::{Cause, Lapse, find_lapse};
pub use read::read;

use crate::data::{Dataset, Date, LocalText, ReleaseId, SourceId, Vintage};
use crate::query::Lang;
use std::fmt;

/// What is wrong with a text or with what it claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimError {
    pub found: String,
    pub expected: String,
}

impl ClaimError {
    fn new(found: impl Into<String>, expected: impl Into<String>) -> ClaimError {
        ClaimError { found: found.into(), expected: expected.into() }
    }
}

impl fmt::Display for ClaimError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "found {}, expected {}", self.found, self.expected)
    }
}

/// A published sentence with its expressions evaluated.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub code: String,
    /// The day on which it was published.
    pub as_of: Date,
    /// The release that it is about.
    pub release: ReleaseId,
    /// Who published it.
    pub sources: Vec<SourceId>,
    pub text: LocalText,
    pub proof: Proof,
    /// What ended it; `None` if it is still true.
    pub lapse: Option<Lapse>,
}

impl Claim {
    /// The sentence.
    pub fn text(&self, lang: Lang) -> &str {
        self.text.get(lang.code())
    }

    /// Who published it: `Reported by KBIZoom`.
    pub fn reported_by(&self, data: &Dataset, lang: Lang) -> String {
        words::reported_by(self, data, lang)
    }

    /// Whether the data supported it, and what ended it.
    pub fn verdict(&self, data: &Dataset, lang: Lang) -> String {
        words::verdict(self, data, lang)
    }
}

/// The data as of a day, in what was the default series then.
pub fn vintage(data: &Dataset, as_of: Date) -> Vintage<'_> {
    Vintage { data, series: data.default_series(as_of), as_of }
}

/// The day of the newest release.
pub fn latest_release(data: &Dataset) -> Date {
    let last = data.releases.last().expect("the reader refuses a package without releases");
    last.date
}

/// A text with its expressions evaluated as of the vintage's day and formatted.
pub fn expand(text: &str, vintage: &Vintage, lang: Lang) -> Result<String, ClaimError> {
    expand_with(text, vintage, lang).map(|(text, _)| text)
}

/// The same, with each expression and its result.
fn expand_with<'a>(text: &str, vintage: &Vintage<'a>, lang: Lang) -> Result<Expanded<'a>, ClaimError> {
    let mut expanded = String::new();
    let mut evaluations = Vec::new();
    for segment in parse(text, vintage.data)? {
        match segment {
            Segment::Text(plain) => expanded += &plain,
            Segment::Expression(expression) => {
                let evaluation = evaluate(&expression, vintage)?;
                expanded += &words::value(evaluation.value, lang);
                evaluations.push((expression, evaluation));
            }
        }
    }
    Ok((expanded, evaluations))
}

/// A text, and the expressions in it with their results.
type Expanded<'a> = (String, Vec<(Expression, Evaluation<'a>)>);
