//! What `ip-balance serve` answers, on the wire: charts of any query, errors, conditions and ranges; and what it endures.

mod answers;
mod caching;
mod endurance;
mod errors;
mod hostile;
mod offers;
mod takeover;

use crate::support::{http, served};
use http::Answer;
use served::{folder, site};

fn get(path: &str) -> Answer {
    http::get(site(), path)
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}
