//! The origin of a picture, as metadata of its file: a copy that is passed on stays traceable.

use serde::Serialize;

/// What a picture file says about its origin. Empty texts are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The canonical query that draws the picture again.
    pub query: String,
    /// The day as of which its figures were known, `2023-03-24`.
    pub as_of: String,
    /// The releases that its figures come from, or the source line that names them.
    pub release: String,
    /// The name and the version of the data package.
    pub version: String,
    /// The terms of use.
    pub licence: String,
}

/// One text of the metadata.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Statement<'a> {
    /// The term of the Dublin Core vocabulary, for SVG.
    pub term: &'static str,
    /// The keyword of PNG text chunks.
    pub keyword: &'static str,
    pub text: &'a str,
}

impl Provenance {
    /// The texts that are not empty.
    pub fn statements(&self) -> impl Iterator<Item = Statement<'_>> {
        let statements = [
            Statement { term: "identifier", keyword: "Query", text: &self.query },
            Statement { term: "date", keyword: "Creation Time", text: &self.as_of },
            Statement { term: "source", keyword: "Source", text: &self.release },
            Statement { term: "relation", keyword: "Data", text: &self.version },
            Statement { term: "rights", keyword: "Copyright", text: &self.licence },
        ];
        statements.into_iter().filter(|statement| !statement.text.is_empty())
    }
}
