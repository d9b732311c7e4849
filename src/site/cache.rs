//! What a build worked out, kept for the next one under the hash of what it was worked out from.

use super::{Failure, Project};
use sha2::{Digest, Sha256};
use std::path::PathBuf;

/// The name of a content: the first 20 hexadecimal digits of its SHA-256.
pub fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(10).map(|byte| format!("{byte:02x}")).collect()
}

/// A folder of kept results. A lost or torn cache costs time, never a wrong result.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    pub fn open(project: &Project, name: &str) -> Result<Cache, Failure> {
        Ok(Cache { folder: project.cache("site-cache")?.join(name) })
    }

    /// What was kept under a name.
    pub fn find(&self, name: &str) -> Option<Vec<u8>> {
        std::fs::read(self.folder.join(name)).ok()
    }

    /// Keeps a result: written aside and then renamed, so that a build that is stopped leaves no half of it.
    pub fn keep(&self, name: &str, content: &[u8]) -> Result<(), Failure> {
        let path = self.folder.join(name);
        let aside = self.folder.join(format!("{name}.{}", std::process::id()));
        std::fs::create_dir_all(&self.folder)
            .and_then(|()| std::fs::write(&aside, content))
            .and_then(|()| std::fs::rename(&aside, &path))
            .map_err(|error| Failure::file("write", &path, &error))
    }
}
