//! Pictures to PNG, each painted once: what an earlier build has painted is taken from the cache.

use super::{Failure, Project, cache};
use crate::picture::Sheet;
use crate::text::native::{BOLD, REGULAR};

/// The PNG files that builds have painted, under the hash of all that they are painted from.
#[derive(Clone, Debug)]
pub struct Pictures {
    kept: cache::Cache,
    /// Of what paints: the font, and this program's version.
    painter: String,
}

impl Pictures {
    pub fn open(project: &Project) -> Result<Pictures, Failure> {
        let painter = [cache::hash(REGULAR), cache::hash(BOLD), env!("CARGO_PKG_VERSION").to_string()].concat();
        Ok(Pictures { kept: cache::Cache::open(project, "pictures")?, painter })
    }

    pub fn png(&self, sheet: &Sheet) -> Result<Vec<u8>, Failure> {
        let name = format!("{}.png", cache::hash(format!("{}{}{}", self.painter, sheet.scale, sheet.svg).as_bytes()));
        if let Some(png) = self.kept.find(&name) {
            return Ok(png);
        }
        let png = sheet.png().map_err(Failure::new)?;
        self.kept.keep(&name, &png)?;
        Ok(png)
    }
}
