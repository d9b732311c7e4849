//! Where a picture comes from, as it is written into the file itself: what is passed on stays traceable.

/// What a picture says about its origin. Empty words are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The canonical query that draws it again.
    pub query: String,
    /// The day as of which its figures were known, `2023-03-24`.
    pub as_of: String,
    /// The releases that its figures come from, or the source line that names them.
    pub release: String,
    /// The name and the version of the data package.
    pub version: String,
    /// Under what terms it may be used.
    pub licence: String,
}

impl Provenance {
    /// The terms of Dublin Core and their words, those that are given.
    pub fn terms(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [
            ("identifier", self.query.as_str()),
            ("date", &self.as_of),
            ("source", &self.release),
            ("relation", &self.version),
            ("rights", &self.licence),
        ];
        all.into_iter().filter(|(_, words)| !words.is_empty())
    }
}
