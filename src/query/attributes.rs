//! Queries as the attributes of an element. HTML makes their names lower case, and authors write them with hyphens.

use super::error::{normalized, printable};
use super::key::Key;
use super::page::pairs_by_name;

/// The key that an attribute stands for, whatever its case and punctuation: `asOf`, `asof` and `as-of` are one.
pub(super) fn key_of_attribute(name: &str) -> Option<Key> {
    let name = normalized(name);
    Key::ALL.into_iter().find(|key| key.code().to_ascii_lowercase() == name)
}

/// The names of the attributes of an element, as they were written.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct AttributeNames(Vec<(Key, String)>);

impl AttributeNames {
    /// The names in a query whose keys are names of attributes.
    pub fn of(query: &str) -> AttributeNames {
        let named = |(name, _): (String, String)| Some((key_of_attribute(&name)?, printable(&name)));
        AttributeNames(pairs_by_name(query).filter_map(named).collect())
    }

    /// The name that was written for a key; its own if the element has no such attribute.
    pub fn of_key(&self, key: &'static str) -> &str {
        self.0.iter().find(|(written, _)| written.code() == key).map_or(key, |(_, name)| name)
    }
}
