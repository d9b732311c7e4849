//! `ip-balance check`: checks a data package.

use super::print;
use crate::claims;
use crate::data::{
    check::{self, details, look_alikes, problems},
    read::{self, PackageInfo, Problem, read_with_lines},
};
use crate::error::Error;
use crate::files::Files;
use crate::site::Resources;

/// Prints every problem of the data package on a line of its own; fails if there are any. Of a package without problems,
/// what may be missing in it is told on standard error: that is no fault.
pub fn run(resources: &Resources) -> Result<(), Error> {
    let problems = check_package(&*resources.package);
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

/// Returns every problem of a package; an empty list means that it can be published.
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

/// What may be missing in a package that has no problems.
pub fn warnings(package: &dyn Files) -> Vec<Problem> {
    read::read(package).map(|data| check::warnings(&data)).unwrap_or_default()
}
