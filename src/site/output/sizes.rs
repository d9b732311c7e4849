//! The sizes of a site's files.

use super::super::chart_files::CHARTS;
use std::fmt::Write;

/// A written file and its size in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFile {
    /// Relative to the folder, with `/`.
    pub name: String,
    pub size: usize,
    /// In brotli; `None` if the file has no compressed forms.
    pub brotli_size: Option<usize>,
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
