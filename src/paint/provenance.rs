//! The origin of a picture, as metadata of its file: a copy that is passed on stays traceable.

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

impl Provenance {
    /// The texts that are not empty, with their terms in the Dublin Core vocabulary.
    pub fn dublin_core(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let terms = [
            ("identifier", self.query.as_str()),
            ("date", &self.as_of),
            ("source", &self.release),
            ("relation", &self.version),
            ("rights", &self.licence),
        ];
        terms.into_iter().filter(|(_, text)| !text.is_empty())
    }
}
