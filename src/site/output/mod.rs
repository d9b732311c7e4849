//! The folder that a site is written to: files are written aside and moved into place once all of them are there, so that
//! a build that fails or is killed leaves the earlier site whole.

mod record;
mod sizes;

pub use sizes::{WrittenFile, size_table};

use super::{cache::hash, compress::Compressor};
use crate::error::Error;
use record::Record;
use std::{
    collections::BTreeSet,
    fs::{self, TryLockError},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// The subfolder of files whose names carry a hash of their content: they never change.
pub const HASHED: &str = "assets";

/// The endings of files that have compressed forms beside them. PNG is compressed already.
const COMPRESSED: [&str; 12] = ["html", "js", "css", "wasm", "bin", "csv", "json", "svg", "xml", "atom", "txt", "md"];

/// The folder that a site is written to, locked against other builds.
#[derive(Debug)]
pub struct OutputFolder {
    path: PathBuf,
    record: Record,
    compressor: Compressor,
    /// The folder that files are now added to: empty for the folder itself, else a subfolder with a slash at its end.
    inside: String,
    /// The names of the files that are written aside, in the order of writing.
    staged: Vec<String>,
    /// The names of all files of this build, compressed forms included.
    names: BTreeSet<String>,
    written: Vec<WrittenFile>,
}

/// What a finished build has put into its folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// The files of this build in the order of writing, without their compressed forms.
    pub written: Vec<WrittenFile>,
    /// The names of all files of the site: those of this build with their compressed forms, and hashed files of earlier
    /// builds.
    pub names: BTreeSet<String>,
}

impl OutputFolder {
    /// Opens a folder that is new, empty or written by an earlier build. Entries whose names begin with a dot, such as
    /// `.git`, do not count.
    ///
    /// # Errors
    ///
    /// A folder with other files, one that another build writes to, or one that cannot be written to.
    pub fn open(path: PathBuf) -> Result<OutputFolder, Error> {
        if !Record::exists(&path) {
            refuse_foreign(&path)?;
        }
        let unwritable = |error: io::Error| failure(&path, &path, &error);
        let record = Record::open(&path).map_err(|error| match error {
            TryLockError::WouldBlock => {
                let found = format!("found another build that writes to {}", path.display());
                Error::new(format!("{found}; wait until it has ended, or name another folder with --out"))
            }
            TryLockError::Error(error) => unwritable(error),
        })?;
        record.clear_staged().map_err(unwritable)?;
        Ok(OutputFolder {
            record,
            compressor: Compressor::open(),
            inside: String::new(),
            staged: Vec::new(),
            names: BTreeSet::new(),
            written: Vec::new(),
            path,
        })
    }

    /// The path of the folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds files to a subfolder from now on, which holds a site of its own; to the folder itself for `""`.
    pub fn enter(&mut self, subfolder: &str) {
        self.inside = if subfolder.is_empty() { String::new() } else { format!("{subfolder}/") };
    }

    /// Adds a file under a stable name.
    pub fn put(&mut self, name: &str, content: &[u8]) -> Result<(), Error> {
        let name = &format!("{}{name}", self.inside);
        self.write(name, content)?;
        let ending = name.rsplit('.').next().unwrap_or_default();
        let brotli_size = if COMPRESSED.contains(&ending) {
            let compressed = self.compressor.compress(content)?;
            self.write(&format!("{name}.br"), &compressed.brotli)?;
            self.write(&format!("{name}.gz"), &compressed.gzip)?;
            Some(compressed.brotli.len())
        } else {
            None
        };
        self.written.push(WrittenFile { name: name.to_string(), size: content.len(), brotli_size });
        Ok(())
    }

    /// Adds a file under a name with a hash of its content. Returns the name, which leads out of a subfolder to a file
    /// that the folder itself has already.
    pub fn put_hashed(&mut self, stem: &str, ending: &str, content: &[u8]) -> Result<String, Error> {
        let name = format!("{HASHED}/{stem}-{}.{ending}", &hash(content)[..10]);
        if !self.inside.is_empty() && self.names.contains(&name) {
            return Ok(format!("../{name}"));
        }
        self.put(&name, content)?;
        Ok(name)
    }

    /// Moves the files into place, those that pages load before the pages, and removes what earlier builds have written
    /// and this one has not. Hashed files of earlier builds stay, so that a cached page finds its assets.
    ///
    /// # Errors
    ///
    /// A file that cannot be moved or removed. The next build then moves or removes it.
    pub fn finish(mut self) -> Result<Finished, Error> {
        let failed = |path: &Path| {
            let path = path.to_path_buf();
            move |error: io::Error| Error::file("write", &path, &error)
        };
        let all: BTreeSet<String> = self.record.names.union(&self.names).cloned().collect();
        self.record.write(all).map_err(failed(&self.path))?;
        for name in &self.staged {
            let path = self.path.join(name);
            create_parent(&path).and_then(|()| fs::rename(self.record.staged(name), &path)).map_err(failed(&path))?;
        }
        let is_hashed = |name: &str| name.split('/').any(|folder| folder == HASHED);
        let is_old = |name: &&String| !self.names.contains(*name) && !is_hashed(name);
        let (old, kept): (Vec<&String>, Vec<&String>) = self.record.names.iter().partition(is_old);
        for name in old {
            remove(&self.path, name).map_err(failed(&self.path.join(name)))?;
        }
        let names: BTreeSet<String> = kept.into_iter().filter(|name| self.path.join(name).is_file()).cloned().collect();
        self.record.write(names.clone()).map_err(failed(&self.path))?;
        Ok(Finished { written: std::mem::take(&mut self.written), names })
    }

    /// Writes a file aside unless it is in place already: an unchanged file keeps its date, by which browsers revalidate
    /// it.
    fn write(&mut self, name: &str, content: &[u8]) -> Result<(), Error> {
        let path = self.path.join(name);
        if let Some(link) = link_on_the_way(&self.path, name) {
            let expected = "expected folders alone, since a build writes nothing outside its own";
            return Err(Error::new(format!("found the link {}, {expected}; remove it", link.display())));
        }
        self.names.insert(name.to_string());
        match fs::read(&path) {
            Ok(existing) if existing == content => return Ok(()),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            _ if self.record.names.contains(name) => {}
            _ => {
                let found = format!("found {}, which no build has written", path.display());
                return Err(Error::new(format!("{found}; move it away, or name another folder with --out")));
            }
        }
        let staged = self.record.staged(name);
        create_parent(&staged)
            .and_then(|()| fs::write(&staged, content))
            .map_err(|error| failure(&self.path, &path, &error))?;
        self.staged.push(name.to_string());
        Ok(())
    }
}

/// A build that stops takes what it has written aside with it.
impl Drop for OutputFolder {
    fn drop(&mut self) {
        // If this fails, the next build does it.
        let _ = self.record.clear_staged();
    }
}

/// Refuses a folder with files that no build has written: they could be anybody's.
fn refuse_foreign(path: &Path) -> Result<(), Error> {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failure(path, path, &error)),
    };
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut foreign: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    foreign.sort();
    if foreign.is_empty() {
        return Ok(());
    }
    let more = if foreign.len() > 3 { ", …" } else { "" };
    let names = foreign.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
    Err(Error::new(format!(
        "found files in {} that no build has written ({names}{more}), expected a new or empty folder, or one that an \
         earlier build wrote; name another with --out, or empty it",
        path.display()
    )))
}

/// The first symbolic link among the folders of a file's name.
fn link_on_the_way(root: &Path, name: &str) -> Option<PathBuf> {
    let folders = Path::new(name).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    folders.map(|folder| root.join(folder)).find(|folder| folder.is_symlink())
}

fn create_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Removes a file and the folders that it leaves empty.
fn remove(root: &Path, name: &str) -> io::Result<()> {
    match fs::remove_file(root.join(name)) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let folders = Path::new(name).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    // A folder with other files in it stays.
    let _ = folders.map(|folder| fs::remove_dir(root.join(folder))).find(Result::is_err);
    Ok(())
}

/// A file that could not be written aside, with what to do. What was in the folder before is still there.
fn failure(folder: &Path, path: &Path, error: &io::Error) -> Error {
    let remedy = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "free some space and build again",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "name a folder that can be written to with --out"
        }
        _ => "build again once the cause is mended, or name another folder with --out",
    };
    let folder = folder.display();
    Error::new(format!("cannot write {}: {error}; {remedy} (what was in {folder} is unchanged)", path.display()))
}
