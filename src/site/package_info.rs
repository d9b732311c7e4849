//! What a data package says of itself in its `datapackage.json`.

use crate::error::Error;
use crate::files::Files;
use serde::Deserialize;
use std::io::ErrorKind;

/// Version and licence of a data package. Fields are empty where the package does not give them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageInfo {
    /// Name and version: `korea-ip-trade-balance 1.0.0`.
    pub version: String,
    /// The code of the licence and its address: `CC-BY-4.0, https://…`.
    pub licence: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Descriptor {
    name: String,
    version: String,
    licenses: Vec<Licence>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Licence {
    name: String,
    path: String,
}

impl PackageInfo {
    /// Reads `datapackage.json`, which a package may go without.
    pub fn read(package: &dyn Files) -> Result<PackageInfo, Error> {
        const FILE: &str = "datapackage.json";
        let place = || format!("{FILE} in {}", package.location());
        let text = match package.read_text(FILE) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(PackageInfo::default()),
            Err(error) => return Err(Error::new(format!("cannot read {}: {error}", place()))),
        };
        let Descriptor { name, version, licenses } = serde_json::from_str(&text).map_err(|error| {
            Error::new(format!("{}: found {error}, expected the description of a data package", place()))
        })?;
        let licence = licenses.into_iter().next().unwrap_or_default();
        Ok(PackageInfo { version: join([name, version], " "), licence: join([licence.name, licence.path], ", ") })
    }
}

/// The parts that are not empty, with a separator between them.
fn join(parts: [String; 2], separator: &str) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(separator)
}
