//! A data package in a folder to everything that is wrong with it: what `ip-balance check` tells.

use crate::claims;
use crate::data::{
    check::{details, problems},
    read::{Problem, read_with_lines},
};
use std::path::Path;

/// Every problem of a package; none if it can be published.
///
/// A package that cannot be read has only those of the reader: nothing is worked out from half of one.
pub fn check(folder: &Path) -> Vec<Problem> {
    match read_with_lines(folder) {
        Ok((data, lines)) => {
            let claims = claims::read(folder, &data).err().unwrap_or_default();
            [problems(&data, &lines), details::problems(folder, &data), claims].concat()
        }
        Err(problems) => problems,
    }
}
