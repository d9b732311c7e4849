//! What a data package says of itself: which edition it is, and under what terms it may be used.

use super::{Failure, Project};
use serde::Deserialize;

/// The edition of a data package. Empty words where the package has no `datapackage.json` or leaves them out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// Name and version: `korea-ip-trade-balance 1.0.0`.
    pub version: String,
    /// The code of the licence and its address: `CC-BY-4.0, https://…`.
    pub licence: String,
}

#[derive(Deserialize)]
struct Descriptor {
    #[serde(default)]
    name: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    licenses: Vec<Licence>,
}

#[derive(Deserialize)]
struct Licence {
    #[serde(default)]
    name: String,
    #[serde(default)]
    path: String,
}

impl Edition {
    /// Reads it from `datapackage.json`.
    pub fn of(project: &Project) -> Result<Edition, Failure> {
        let path = project.data.join("datapackage.json");
        if !path.exists() {
            return Ok(Edition::default());
        }
        let text = std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
        let descriptor: Descriptor = serde_json::from_str(&text).map_err(|error| {
            Failure::new(format!("{}: found {error}, expected the description of a data package", path.display()))
        })?;
        let joined = |parts: [&str; 2], by| {
            parts.map(str::to_string).into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(by)
        };
        let licence = descriptor.licenses.first().map(|l| joined([&l.name, &l.path], ", "));
        Ok(Edition {
            version: joined([&descriptor.name, &descriptor.version], " "),
            licence: licence.unwrap_or_default(),
        })
    }
}
