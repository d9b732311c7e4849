//! The two compact files that the browser loads: the figures, which every chart needs, and their provenance, which is
//! loaded when a reader asks for it.
//!
//! | bytes | content |
//! |---|---|
//! | 0 to 6 | which of the two files it is |
//! | 7 | version of the format |
//! | 8 to 11 | CRC-32 of the rest, little-endian |
//! | 12 and on | columns in the encoding of `postcard` |
//!
//! The version must change whenever the columns or a type inside them change: `postcard` writes no field names.

mod columns;
mod corrections;
mod figures;
mod provenance;
mod rates;
mod validate;

use super::{Dataset, Decimal};
use figures::Figures;
use provenance::Provenance;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

const FIGURES: Format = Format { magic: *b"ipbal\0\0", version: 12 };
const PROVENANCE: Format = Format { magic: *b"ipbal\0p", version: 12 };

/// Why a file is not a dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// It does not begin as a data file does: something else entirely, such as a page that says 404.
    #[error("found a file of another kind, expected a data file")]
    Foreign,
    /// It is a data file of another version of the format.
    #[error("found version {found} of the data file, expected {expected}")]
    Version { found: u8, expected: u8 },
    /// It is cut short or changed, or holds what a dataset cannot hold.
    #[error("found a damaged data file")]
    Damaged,
}

/// Encodes the figures. `provenance` is the address of the other file, relative to that of this one.
pub fn encode(data: &Dataset, provenance: &str) -> Vec<u8> {
    FIGURES.seal(&(provenance, Figures::from(data)))
}

/// Encodes the provenance of the figures.
pub fn encode_provenance(data: &Dataset) -> Vec<u8> {
    PROVENANCE.seal(&(checksum_of_figures(data), Provenance::from(data)))
}

/// Decodes the figures and the address of their provenance.
///
/// In the dataset releases have no names, sources nothing but their codes and figures no notes, and there are no
/// conflicts: [`decode_provenance`] adds these.
///
/// # Errors
///
/// Returns an error unless the file is whole and the dataset is one that the CSV reader could have made. Memory use is
/// proportional to the length of the file, but for up to 1 MiB that is reserved for a column before it is read and for
/// the figures that complete releases leave out.
pub fn decode(bytes: &[u8]) -> Result<(Dataset, String), WireError> {
    let (provenance, figures): (String, Figures) = FIGURES.open(bytes)?;
    let mut data = figures.into_dataset().filter(validate::is_consistent).ok_or(WireError::Damaged)?;
    data.carry_forward().ok_or(WireError::Damaged)?;
    Ok((data, provenance))
}

/// Decodes the provenance and adds it to the figures that it belongs to.
///
/// # Errors
///
/// As [`decode`], and where the provenance is that of other figures.
pub fn decode_provenance(data: Dataset, bytes: &[u8]) -> Result<Dataset, WireError> {
    let (checksum, provenance): (u32, Provenance) = PROVENANCE.open(bytes)?;
    if checksum != checksum_of_figures(&data) {
        return Err(WireError::Damaged);
    }
    provenance.add_to(data).filter(validate::has_consistent_conflicts).ok_or(WireError::Damaged)
}

/// Identifies the figures that a provenance belongs to.
fn checksum_of_figures(data: &Dataset) -> u32 {
    crc32fast::hash(&encoded(&Figures::from(data)))
}

fn encoded(columns: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(columns).expect("columns are plain values, which always serialize")
}

/// How a kind of file begins.
struct Format {
    magic: [u8; 7],
    version: u8,
}

impl Format {
    /// Encodes columns and puts the header before them.
    fn seal(&self, columns: &impl Serialize) -> Vec<u8> {
        let body = encoded(columns);
        [&self.magic[..], &[self.version], &crc32fast::hash(&body).to_le_bytes(), &body].concat()
    }

    /// Checks the header and decodes all that follows it.
    fn open<T: DeserializeOwned>(&self, bytes: &[u8]) -> Result<T, WireError> {
        let after_magic = bytes.strip_prefix(&self.magic).ok_or(WireError::Foreign)?;
        let (&found, rest) = after_magic.split_first().ok_or(WireError::Foreign)?;
        if found != self.version {
            return Err(WireError::Version { found, expected: self.version });
        }
        let (checksum, body) = rest.split_first_chunk().ok_or(WireError::Damaged)?;
        if crc32fast::hash(body) != u32::from_le_bytes(*checksum) {
            return Err(WireError::Damaged);
        }
        match postcard::take_from_bytes(body) {
            Ok((columns, [])) => Ok(columns),
            Ok(_) | Err(_) => Err(WireError::Damaged),
        }
    }
}

/// A number as `mantissa` × 10^−`decimals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Scaled {
    mantissa: i64,
    decimals: u8,
}

impl From<Decimal> for Scaled {
    fn from(number: Decimal) -> Scaled {
        let decimals = number.decimals();
        Scaled { mantissa: number.mantissa(decimals).unwrap_or_default(), decimals }
    }
}

impl Scaled {
    /// The number as the model holds it; `None` if it has more decimals or is out of its range.
    fn number(self) -> Option<Decimal> {
        Decimal::from_mantissa(self.mantissa, self.decimals)
    }
}
