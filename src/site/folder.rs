//! Files to the folder of a site: hashed or stable names, compressed forms beside them, and a table of sizes.

use super::{Failure, Project, cache, charts::CHARTS, compress::Compressor};
use std::path::{Path, PathBuf};

/// The subfolder of files whose names carry a hash of their content: they never change.
pub const HASHED: &str = "assets";

/// One written file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Relative to the folder, with `/`.
    pub name: String,
    /// Bytes as it is, and in brotli; `None` where it is not compressed.
    pub bytes: usize,
    pub brotli: Option<usize>,
}

/// The folder that a site is written to.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    press: Compressor,
    written: Vec<Written>,
}

impl Folder {
    /// Opens the folder; what is in it stays, so that a cached page finds what it names.
    pub fn open(project: &Project, path: PathBuf) -> Result<Folder, Failure> {
        std::fs::create_dir_all(&path).map_err(|error| Failure::file("write", &path, &error))?;
        Ok(Folder { path, press: Compressor::open(project)?, written: Vec::new() })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Every file written, in the order of writing.
    pub fn written(&self) -> &[Written] {
        &self.written
    }

    /// Writes a file under a name that stays.
    pub fn put(&mut self, name: &str, content: &[u8]) -> Result<(), Failure> {
        self.write(name, content)?;
        let ending = name.rsplit('.').next().unwrap_or("");
        let brotli = if ["html", "js", "css", "wasm", "bin", "csv", "json", "svg", "xml", "txt", "md"].contains(&ending)
        {
            let pressed = self.press.press(content)?;
            self.write(&format!("{name}.br"), &pressed.brotli)?;
            self.write(&format!("{name}.gz"), &pressed.gzip)?;
            Some(pressed.brotli.len())
        } else {
            None
        };
        self.written.push(Written { name: name.to_string(), bytes: content.len(), brotli });
        Ok(())
    }

    /// Writes a file under a name with a hash of its content, and gives the name.
    pub fn put_hashed(&mut self, stem: &str, ending: &str, content: &[u8]) -> Result<String, Failure> {
        let hash = cache::hash(content);
        let name = format!("{HASHED}/{stem}-{}.{ending}", &hash[..10]);
        self.put(&name, content)?;
        Ok(name)
    }

    /// Writes what has changed: an unchanged file keeps its date, by which browsers ask for it.
    fn write(&self, name: &str, content: &[u8]) -> Result<(), Failure> {
        let path = self.path.join(name);
        if std::fs::read(&path).is_ok_and(|there| there == content) {
            return Ok(());
        }
        let folder = path.parent().unwrap_or(&self.path);
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&path, content))
            .map_err(|error| Failure::file("write", &path, &error))
    }

    /// The table of sizes: one line a file, and one for all files of a kind that charts have.
    pub fn table(&self) -> String {
        let mut lines: Vec<Written> = Vec::new();
        for written in &self.written {
            let name = kind(&written.name).unwrap_or_else(|| written.name.clone());
            match lines.iter_mut().find(|line| line.name == name) {
                None => lines.push(Written { name, ..written.clone() }),
                Some(line) => {
                    line.bytes += written.bytes;
                    line.brotli = line.brotli.zip(written.brotli).map(|(sum, one)| sum + one);
                }
            }
        }
        let name_width = lines.iter().map(|line| line.name.len()).max().unwrap_or(0).max(4);
        let mut table = format!("{:name_width$} {:>10} {:>10}\n", "file", "bytes", "brotli");
        for Written { name, bytes, brotli } in &lines {
            let brotli = brotli.map_or("–".to_string(), |n| n.to_string());
            table.push_str(&format!("{name:name_width$} {bytes:>10} {brotli:>10}\n"));
        }
        table
    }

    /// What the named files weigh together in brotli, or as they are where they have none.
    pub fn weight(&self, names: &[String]) -> usize {
        let named = self.written.iter().filter(|w| names.contains(&w.name));
        named.map(|w| w.brotli.unwrap_or(w.bytes)).sum()
    }
}

/// The files of charts that a name belongs to: `ko/charts/*.excel.csv`, those as of a day together. `None` for a file
/// that is none of theirs.
fn kind(name: &str) -> Option<String> {
    let (folder, file) = name.rsplit_once('/')?;
    let ending = file.split_once('.')?.1;
    let ending = if ending.starts_with(|c: char| c.is_ascii_digit()) { "DAY.svg" } else { ending };
    folder.ends_with(CHARTS).then(|| format!("{folder}/*.{ending}"))
}
