//! A folder of files that the program reads: on disk, or embedded in the executable.

use include_dir::Dir;
use std::{
    fmt::Debug,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// A folder of files, addressed by names relative to it, with `/` between the parts of a name.
pub trait Files: Debug + Send + Sync {
    /// The content of a file.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::NotFound`] if there is no such file.
    fn read(&self, name: &str) -> io::Result<Vec<u8>>;

    /// The names of the files in a subfolder, or in this folder itself for `""`, sorted. Deeper ones are left out.
    fn names(&self, subfolder: &str) -> io::Result<Vec<String>>;

    /// The folder as error messages name it.
    fn location(&self) -> String;

    /// The content of a file as text.
    ///
    /// # Errors
    ///
    /// As [`Files::read`]; [`io::ErrorKind::InvalidData`] if the file is not UTF-8.
    fn read_text(&self, name: &str) -> io::Result<String> {
        String::from_utf8(self.read(name)?).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }
}

/// Replaces or adds files of a folder. All are written aside first, and then moved into place in their order.
///
/// # Errors
///
/// If one cannot be written aside, the folder is as it was.
pub fn replace_all(folder: &Path, files: &[(String, String)]) -> io::Result<()> {
    let aside = |name: &String| folder.join(format!(".{name}.new"));
    let written = files.iter().try_for_each(|(name, text)| {
        let mut file = std::fs::File::create(aside(name))?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let moved =
        written.and_then(|()| files.iter().try_for_each(|(name, _)| std::fs::rename(aside(name), folder.join(name))));
    if moved.is_err() {
        // What stays behind is no file of the package.
        files.iter().for_each(|(name, _)| drop(std::fs::remove_file(aside(name))));
    }
    moved
}

impl Files for PathBuf {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        std::fs::read(self.join(name))
    }

    fn names(&self, subfolder: &str) -> io::Result<Vec<String>> {
        let entries = std::fs::read_dir(self.join(subfolder))?.collect::<io::Result<Vec<_>>>()?;
        let files = entries.into_iter().filter(|entry| entry.path().is_file());
        let mut names: Vec<String> = files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        Ok(names)
    }

    fn location(&self) -> String {
        self.display().to_string()
    }
}

impl Files for &'static Dir<'static> {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        // The paths of a subfolder's files are relative to the outermost folder.
        let file = self.get_file(self.path().join(name)).ok_or(io::ErrorKind::NotFound)?;
        Ok(file.contents().to_vec())
    }

    fn names(&self, subfolder: &str) -> io::Result<Vec<String>> {
        let folder = match subfolder {
            "" => *self,
            _ => self.get_dir(self.path().join(subfolder)).ok_or(io::ErrorKind::NotFound)?,
        };
        let name = |path: &Path| Some(path.file_name()?.to_string_lossy().into_owned());
        let mut names: Vec<String> = folder.files().filter_map(|file| name(file.path())).collect();
        names.sort();
        Ok(names)
    }

    fn location(&self) -> String {
        format!("ip-balance's own {}", self.path().display())
    }
}
