//! The commands that answer at once: a picture, figures, the problems of a data package.

use super::args::{Format, Size};
use super::check::check_package;
use crate::site::{Drawing, Edition, Failure, Project};
use crate::{figure, query::Lang};
use std::{io::Write, path::Path};

/// Draws a chart into a file.
pub fn render(project: &Project, query: &str, file: &str, size: &Size) -> Result<(), Failure> {
    let ending = if file == "-" { "svg" } else { file.rsplit_once('.').map_or("", |(_, ending)| ending) };
    let png = match ending.to_ascii_lowercase().as_str() {
        "svg" => false,
        "png" => true,
        _ => {
            let found = file.escape_debug();
            let expected = "a name that ends with .svg or .png, or - for standard output";
            return Err(Failure::new(format!("found '{found}', expected {expected}")));
        }
    };
    let data = project.dataset()?;
    let drawing = Drawing::of(&data, query, Lang::En)?.from(&Edition::of(project)?);
    let picture = if png { drawing.png(size)? } else { drawing.svg(size).into_bytes() };
    if file == "-" {
        return print(&picture);
    }
    std::fs::write(file, picture).map_err(|error| Failure::file("write", Path::new(file), &error))
}

/// Prints the figures behind a chart.
pub fn figures(project: &Project, query: &str, format: Format) -> Result<(), Failure> {
    let data = project.dataset()?;
    let Drawing { figure, query, .. } = Drawing::of(&data, query, Lang::En)?;
    let rows = figure::figures(&figure, &data, query.as_of);
    match format {
        Format::Json => print((rows.to_json() + "\n").as_bytes()),
        Format::Csv => print(rows.to_csv().as_bytes()),
    }
}

/// Prints every problem of the data package on a line of its own.
pub fn check(project: &Project) -> Result<(), Failure> {
    let problems = check_package(&project.data);
    let lines: Vec<String> = problems.iter().map(|problem| format!("{problem}\n")).collect();
    print(lines.concat().as_bytes())?;
    match problems.len() {
        0 => Ok(()),
        1 => Err(Failure::new("1 problem")),
        n => Err(Failure::new(format!("{n} problems"))),
    }
}

/// Writes to standard output; a reader that has gone away is no failure.
pub fn print(content: &[u8]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(content).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::new(format!("cannot write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}
