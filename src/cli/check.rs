//! Every rule that a data package must keep before it may be published.

use crate::claims;
use crate::data::{
    check::{details, problems},
    read::{Problem, read_with_lines},
};
use std::path::Path;

/// Returns every problem of the package in `folder`; an empty list means that it can be published.
///
/// If the CSV files cannot be read, only the reader's problems are returned: the later rules need the whole package.
pub fn check_package(folder: &Path) -> Vec<Problem> {
    match read_with_lines(folder) {
        Ok((data, lines)) => {
            let claims = claims::read(folder, &data).err().unwrap_or_default();
            [problems(&data, &lines), details::problems(folder, &data), claims].concat()
        }
        Err(problems) => problems,
    }
}
