//! The folder that a site is written to.

use super::{cache::hash, chart_files::CHARTS, compress::Compressor};
use crate::error::Error;
use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

/// The subfolder of files whose names carry a hash of their content: they never change.
pub const HASHED: &str = "assets";

/// The endings of files that have compressed forms beside them. PNG is compressed already.
const COMPRESSED: [&str; 11] = ["html", "js", "css", "wasm", "bin", "csv", "json", "svg", "xml", "txt", "md"];

/// A written file and its size in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFile {
    /// Relative to the folder, with `/`.
    pub name: String,
    pub size: usize,
    /// In brotli; `None` if the file has no compressed forms.
    pub brotli_size: Option<usize>,
}

/// The folder that a site is written to.
#[derive(Debug)]
pub struct OutputFolder {
    path: PathBuf,
    compressor: Compressor,
    written: Vec<WrittenFile>,
}

impl OutputFolder {
    /// Opens the folder. Files of earlier builds stay in it, so that a cached page finds its assets.
    pub fn open(path: PathBuf) -> Result<OutputFolder, Error> {
        fs::create_dir_all(&path).map_err(|error| Error::file("write", &path, &error))?;
        Ok(OutputFolder { path, compressor: Compressor::open(), written: Vec::new() })
    }

    /// The path of the folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// All files that this build has written, in the order of writing.
    pub fn into_written(self) -> Vec<WrittenFile> {
        self.written
    }

    /// Writes a file under a stable name.
    pub fn put(&mut self, name: &str, content: &[u8]) -> Result<(), Error> {
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

    /// Writes a file under a name with a hash of its content. Returns the name.
    pub fn put_hashed(&mut self, stem: &str, ending: &str, content: &[u8]) -> Result<String, Error> {
        let name = format!("{HASHED}/{stem}-{}.{ending}", &hash(content)[..10]);
        self.put(&name, content)?;
        Ok(name)
    }

    /// Writes a file unless it is there already: an unchanged file keeps its date, by which browsers revalidate it.
    fn write(&self, name: &str, content: &[u8]) -> Result<(), Error> {
        let path = self.path.join(name);
        if fs::read(&path).is_ok_and(|existing| existing == content) {
            return Ok(());
        }
        let folder = path.parent().unwrap_or(&self.path);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, content))
            .map_err(|error| Error::file("write", &path, &error))
    }
}

/// The sizes of files as a table: a line for each, and one for all files of a kind that every chart has.
pub fn size_table(files: &[WrittenFile]) -> String {
    let mut lines: Vec<WrittenFile> = Vec::new();
    for file in files {
        let name = chart_file_kind(&file.name).unwrap_or_else(|| file.name.clone());
        match lines.iter_mut().find(|line| line.name == name) {
            None => lines.push(WrittenFile { name, ..file.clone() }),
            Some(line) => {
                line.size += file.size;
                line.brotli_size = line.brotli_size.zip(file.brotli_size).map(|(sum, size)| sum + size);
            }
        }
    }
    let name_width = lines.iter().map(|line| line.name.len()).max().unwrap_or(0).max(4);
    let mut table = format!("{:name_width$} {:>10} {:>10}\n", "file", "bytes", "brotli");
    for WrittenFile { name, size, brotli_size } in &lines {
        let brotli_size = brotli_size.map_or("–".to_string(), |size| size.to_string());
        writeln!(table, "{name:name_width$} {size:>10} {brotli_size:>10}").expect("a String can always be written to");
    }
    table
}

/// The files of charts that a file belongs to, such as `ko/charts/*.excel.csv`; those as of a day are one kind. `None` if
/// it is no chart's file.
fn chart_file_kind(name: &str) -> Option<String> {
    let (folder, file) = name.rsplit_once('/')?;
    let (_, ending) = file.split_once('.')?;
    let ending = if ending.starts_with(|c: char| c.is_ascii_digit()) { "DAY.svg" } else { ending };
    folder.ends_with(CHARTS).then(|| format!("{folder}/*.{ending}"))
}
