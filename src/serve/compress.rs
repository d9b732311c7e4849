//! The compressed forms of an answer that a reader waits for: at levels that take a few milliseconds.

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// The level of brotli, of 11. Pages for files are compressed at the highest, which takes a hundred times as long.
const BROTLI_QUALITY: i32 = 5;

pub fn brotli(content: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let parameters = BrotliEncoderParams { quality: BROTLI_QUALITY, ..Default::default() };
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters).expect("memory can be read and written");
    compressed
}

pub fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).and_then(|()| encoder.finish()).expect("memory can be written")
}
