//! The compressed forms of a file.

use super::cache::{Cache, hash};
use crate::error::Error;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::{self, Write};

/// The levels of brotli and gzip for files, which are compressed once.
const HIGHEST: (i32, Compression) = (11, Compression::best());

/// The two compressed forms that file hosts send.
#[derive(Clone, Debug, PartialEq)]
pub struct Compressed {
    pub brotli: Vec<u8>,
    pub gzip: Vec<u8>,
}

/// Compresses at the highest levels, which is slow; results of earlier builds come from the cache.
#[derive(Clone, Debug)]
pub struct Compressor {
    cache: Cache,
}

impl Compressor {
    pub fn open() -> Compressor {
        let cache = Cache::open("compressed");
        cache.remove_unused();
        Compressor { cache }
    }

    pub fn compress(&self, content: &[u8]) -> Result<Compressed, Error> {
        let name = hash(content);
        let failed = |error: io::Error| Error::new(format!("cannot compress a file: {error}"));
        Ok(Compressed {
            brotli: self.cache.get_or_create(&format!("{name}.br"), || brotli(content, HIGHEST.0).map_err(failed))?,
            gzip: self.cache.get_or_create(&format!("{name}.gz"), || gzip(content, HIGHEST.1).map_err(failed))?,
        })
    }
}

/// Compresses with brotli at a quality of 0 to 11.
pub fn brotli(content: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Compresses with gzip.
pub fn gzip(content: &[u8], level: Compression) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(content)?;
    encoder.finish()
}
