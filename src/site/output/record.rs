//! What a folder remembers of the builds that wrote to it.

use std::{
    collections::BTreeSet,
    fs::{self, File, TryLockError},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// The subfolder of the record. Files that are not in it, and whose names it does not list, are not a build's.
const FOLDER: &str = ".ip-balance";

/// The record of a folder, locked against other builds until it is dropped.
#[derive(Debug)]
pub struct Record {
    folder: PathBuf,
    /// The names of all files that builds have written and not removed.
    pub names: BTreeSet<String>,
    _lock: File,
}

impl Record {
    /// Whether a build has written to this folder before.
    pub fn exists(site: &Path) -> bool {
        site.join(FOLDER).is_dir()
    }

    /// Opens and locks the record; a new one if there is none.
    pub fn open(site: &Path) -> Result<Record, TryLockError> {
        let folder = site.join(FOLDER);
        fs::create_dir_all(&folder).map_err(TryLockError::Error)?;
        let lock = File::create(folder.join("lock")).map_err(TryLockError::Error)?;
        lock.try_lock()?;
        let names = match fs::read_to_string(folder.join("files")) {
            Ok(text) => text.lines().map(str::to_string).filter(|name| is_inside(name)).collect(),
            Err(error) if error.kind() == ErrorKind::NotFound => BTreeSet::new(),
            Err(error) => return Err(TryLockError::Error(error)),
        };
        Ok(Record { folder, names, _lock: lock })
    }

    /// Replaces the names of the files.
    pub fn write(&mut self, names: BTreeSet<String>) -> io::Result<()> {
        let lines: String = names.iter().map(|name| format!("{name}\n")).collect();
        let (path, temporary) = (self.folder.join("files"), self.folder.join("files.new"));
        fs::write(&temporary, lines)?;
        fs::rename(temporary, path)?;
        self.names = names;
        Ok(())
    }

    /// The path at which a file is written aside. It is on the file system of the folder, so that it can be moved.
    pub fn staged(&self, name: &str) -> PathBuf {
        self.folder.join("staged").join(name)
    }

    /// Removes all files that are written aside.
    pub fn clear_staged(&self) -> io::Result<()> {
        match fs::remove_dir_all(self.folder.join("staged")) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// Whether a name leads to a file inside the folder. A record that somebody has changed must not remove another file.
fn is_inside(name: &str) -> bool {
    !name.starts_with('/') && !name.contains('\\') && name.split('/').all(|part| !["", ".", ".."].contains(&part))
}
