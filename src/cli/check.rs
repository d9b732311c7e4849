//! `ip-balance check`: checks a data package.

mod letters;
mod unknown;

use super::print;
use crate::claims;
use crate::data::{
    check::{self, details, look_alikes, problems},
    read::{PackageInfo, Problem, read_with_lines},
};
use crate::error::Error;
use crate::files::Files;
use crate::site::Resources;

/// Prints every problem of the data package on a line of its own; fails if there are any. Of a package without problems,
/// what is unlikely and what may be missing in it is told on standard error: that is no fault.
pub fn run(resources: &Resources) -> Result<(), Error> {
    resources.install_fonts()?;
    let problems = all_problems(resources);
    let lines: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
    print(lines.as_bytes())?;
    if problems.is_empty() {
        warnings(&*resources.package).iter().for_each(|warning| eprintln!("warning: {warning}"));
    }
    match problems.len() {
        0 => Ok(()),
        1 => Err(Error::new("1 problem")),
        n => Err(Error::new(format!("{n} problems"))),
    }
}

/// Every problem of a package: those of its tables or, if there are none, of its words and of the chapters of its story.
pub fn all_problems(resources: &Resources) -> Vec<String> {
    let problems: Vec<String> = check_package(&*resources.package).iter().map(ToString::to_string).collect();
    if problems.is_empty() { resources.dry_run() } else { problems }
}

/// Returns every problem of the tables of a package; an empty list means that it can be published.
///
/// If the CSV files cannot be read, only the reader's problems are returned: the later rules need the whole package.
pub fn check_package(package: &dyn Files) -> Vec<Problem> {
    let identity = PackageInfo::read(package).err().unwrap_or_default();
    let tables = match read_with_lines(package) {
        Ok((data, lines)) => {
            let claims = claims::read(package, &data).err().unwrap_or_default();
            [problems(&data, &lines), details::problems(package, &data), look_alikes::problems(package, &data), claims]
                .concat()
        }
        Err(problems) => problems,
    };
    [identity, tables].concat()
}

/// What is unlikely and what may be missing in a package that has no problems.
pub fn warnings(package: &dyn Files) -> Vec<Problem> {
    let of_tables = read_with_lines(package).map(|(data, lines)| check::warnings(&data, &lines)).unwrap_or_default();
    [of_tables, letters::warnings(package), unknown::warnings(package)].concat()
}
