//! `ip-balance new`: writes a data package to begin with.

use super::print;
use crate::error::Error;
use crate::site::Resources;
use clap::Args;
use std::{fs, path::PathBuf};

/// The arguments of `new`.
#[derive(Args, Clone, Debug, PartialEq)]
pub struct NewArgs {
    /// The folder to write the package to: a new or an empty one
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Write the quarterly statistic of an invented place, with revisions and a claim, in place of the smallest package
    #[arg(long)]
    pub example: bool,
}

/// Writes the package and prints what to do with it.
///
/// # Errors
///
/// A folder that holds something already: nothing is overwritten.
pub fn run(resources: &Resources, NewArgs { folder, example }: &NewArgs) -> Result<(), Error> {
    let failed = |error| Error::file("write", folder, &error);
    fs::create_dir_all(folder).map_err(failed)?;
    if fs::read_dir(folder).map_err(failed)?.next().is_some() {
        let found = format!("found files in {}", folder.display());
        return Err(Error::new(format!("{found}, expected a new or an empty folder")));
    }
    let from = if *example { "new/example" } else { "new/plain" };
    let unreadable = |error| Error::new(format!("cannot read www/{from}: {error}"));
    for name in resources.www.names(from).map_err(unreadable)? {
        let content = resources.www.read(&format!("{from}/{name}")).map_err(unreadable)?;
        let path = folder.join(&name);
        fs::write(&path, content).map_err(|error| Error::file("write", &path, &error))?;
    }
    let folder = folder.display();
    print(
        format!(
            "Wrote a data package to {folder}: {folder}/README.md says what to fill in.\n\
             ip-balance check --data {folder}   # every problem, with file and line\n\
             ip-balance --data {folder}         # builds its page and serves it\n"
        )
        .as_bytes(),
    )
}
