//! Sentences about the data to words in both languages, and to what the data says of them: whether they held on
//! their day, and until when. The same expressions serve prose, whose every number is worked out.
//! Knows no pages; native only.

mod expression;
mod finding;
mod lapse;
mod prose;
mod read;
mod words;

pub use expression::{Day, Expression, Piece, Side, Trend, Verb, parse};
pub use finding::{Finding, Proof, Shown, work_out};
pub use lapse::{Lapse, lapse};
pub use prose::{Article, Block, article};
pub use read::{COLUMNS, read};

use crate::data::{Compilation, Dataset, Date, FigureKey, ReleaseId, SourceId, Vintage};
use crate::derive::Record;
use crate::query::Lang;

/// What is wrong with a text or with what it claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub found: String,
    pub expected: String,
}

impl Fault {
    fn new(found: impl Into<String>, expected: impl Into<String>) -> Fault {
        Fault { found: found.into(), expected: expected.into() }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "found {}, expected {}", self.found, self.expected)
    }
}

/// A sentence that was said, worked out and judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub code: String,
    pub said_on: Date,
    /// Whose figures it is about.
    pub release: ReleaseId,
    /// Who printed it.
    pub sources: Vec<SourceId>,
    pub text_en: String,
    pub text_ko: String,
    pub proof: Proof,
    /// What ended it, if anything has; `None`: it stands.
    pub lapse: Option<Lapse>,
}

impl Claim {
    /// The sentence.
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.text_en,
            Lang::Ko => &self.text_ko,
        }
    }

    /// Who printed it: `Reported by KBIZoom`.
    pub fn said_by(&self, data: &Dataset, lang: Lang) -> String {
        words::said_by(self, data, lang)
    }

    /// What the data says to it, and what became of it: a sentence or two.
    pub fn verdict(&self, data: &Dataset, lang: Lang) -> String {
        words::verdict(self, data, lang)
    }
}

/// What one expression claims: the same in both languages of a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Substance {
    Figure(FigureKey, Option<i32>),
    Change(FigureKey, Option<i32>),
    Revision(FigureKey, Option<i32>),
    Record(FigureKey, Record),
}

fn substance(expression: &Expression) -> Option<Substance> {
    match expression.verb {
        Verb::Balance(key) | Verb::Amount(key, _) => Some(Substance::Figure(key, expression.said)),
        Verb::Change(key, _) => Some(Substance::Change(key, expression.said)),
        Verb::Revision(key) => Some(Substance::Revision(key, expression.said)),
        Verb::Record(key, record) => Some(Substance::Record(key, record)),
        Verb::Period(_) | Verb::Date(_) | Verb::Began => None,
    }
}

/// The data as it stood on a day, in the compilation that was the series then.
pub fn vintage(data: &Dataset, as_of: Date) -> Vintage<'_> {
    let main = data.first_day(Compilation::Main).is_some_and(|day| day <= as_of);
    let compilation = if main { Compilation::Main } else { Compilation::First };
    Vintage { data, compilation, as_of }
}

/// The day of the newest release.
pub fn today(data: &Dataset) -> Date {
    let last = data.releases.last().expect("the reader refuses a package without releases");
    last.date
}

/// A text with its expressions in words, as of the vintage's day.
///
/// A digit outside braces is a fault, so that no number goes unchecked.
pub fn expand(text: &str, vintage: &Vintage, lang: Lang) -> Result<String, Fault> {
    let mut words = String::new();
    for piece in parse(text, vintage.data)? {
        match piece {
            Piece::Words(plain) => words += &plain,
            Piece::Expression(expression) => words += &words::shown(work_out(&expression, vintage)?.shown, lang),
        }
    }
    Ok(words)
}
