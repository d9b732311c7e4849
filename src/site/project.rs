//! Where the sources, the data package and the caches of this project stand.

use super::Failure;
use crate::data::{Dataset, read};
use std::path::{Path, PathBuf};

/// The folders that a build reads from and keeps its caches in.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    /// The folder with Cargo.toml, `src` and `www`.
    pub root: PathBuf,
    /// The data package.
    pub data: PathBuf,
}

impl Project {
    /// The sources that this program was built from; where they are gone, those in the current folder.
    pub fn find(data: Option<PathBuf>) -> Result<Project, Failure> {
        let built_from = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
        let is_ours = |folder: &PathBuf| folder.join("Cargo.toml").is_file() && folder.join("www").is_dir();
        let root = [built_from.clone(), here].into_iter().find(is_ours).ok_or_else(|| {
            let from = built_from.display();
            Failure::new(format!("found no sources of ip-balance in {from}, expected them there or in this folder"))
        })?;
        let data = data.unwrap_or_else(|| root.join("www/data"));
        if !data.is_dir() {
            return Err(Failure::new(format!("found no folder {}, expected a data package", data.display())));
        }
        Ok(Project { root, data })
    }

    /// The data package, read whole or not at all.
    pub fn dataset(&self) -> Result<Dataset, Failure> {
        read::read(&self.data).map_err(|problems| Failure::package(&self.data, &problems))
    }

    /// A file or folder under `www`.
    pub fn www(&self, name: impl AsRef<Path>) -> PathBuf {
        self.root.join("www").join(name)
    }

    /// The text of a file under `www`.
    pub fn text(&self, name: &str) -> Result<String, Failure> {
        let path = self.www(name);
        std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))
    }

    /// A folder for what builds leave behind for the next one.
    pub fn cache(&self, name: &str) -> Result<PathBuf, Failure> {
        let folder = self.root.join("target").join(name);
        std::fs::create_dir_all(&folder).map_err(|error| Failure::file("write", &folder, &error))?;
        Ok(folder)
    }
}
