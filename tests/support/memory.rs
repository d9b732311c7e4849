//! A data package in memory, of which a test changes a file without writing any.

use super::package::shipped_folder;
use ip_balance::files::Files;
use std::{collections::BTreeMap, fs, io};

/// The files of a package by their names.
#[derive(Clone, Debug, Default)]
pub struct Memory(pub BTreeMap<String, Vec<u8>>);

impl Memory {
    /// The files of the shipped package.
    pub fn shipped() -> Memory {
        let entries = fs::read_dir(shipped_folder()).expect("the shipped package is there");
        let paths = entries.map(|entry| entry.expect("a folder can be listed").path()).filter(|path| path.is_file());
        let file = |path: std::path::PathBuf| {
            let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
            (name, fs::read(&path).expect("a file of the package can be read"))
        };
        Memory(paths.map(file).collect())
    }

    /// The package with another text in a file.
    pub fn with(&self, name: &str, text: String) -> Memory {
        let mut files = self.clone();
        files.0.insert(name.to_string(), text.into_bytes());
        files
    }
}

impl Files for Memory {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.0.get(name).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn names(&self, subfolder: &str) -> io::Result<Vec<String>> {
        Ok(if subfolder.is_empty() { self.0.keys().cloned().collect() } else { Vec::new() })
    }

    fn location(&self) -> String {
        "a package in memory".to_string()
    }
}
