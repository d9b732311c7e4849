//! A file's content to its compressed forms, as small as they get.

use super::{Failure, Project, cache};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// The two compressed forms that file hosts send.
#[derive(Clone, Debug, PartialEq)]
pub struct Pressed {
    pub brotli: Vec<u8>,
    pub gzip: Vec<u8>,
}

/// Compresses at the highest levels, which is slow: what was compressed before is taken from the cache.
#[derive(Clone, Debug)]
pub struct Compressor {
    kept: cache::Cache,
}

impl Compressor {
    pub fn open(project: &Project) -> Result<Compressor, Failure> {
        Ok(Compressor { kept: cache::Cache::open(project, "pressed")? })
    }

    pub fn press(&self, content: &[u8]) -> Result<Pressed, Failure> {
        let name = cache::hash(content);
        let (br, gz) = (format!("{name}.br"), format!("{name}.gz"));
        if let (Some(brotli), Some(gzip)) = (self.kept.find(&br), self.kept.find(&gz)) {
            return Ok(Pressed { brotli, gzip });
        }
        let pressed = Pressed { brotli: brotli(content)?, gzip: gzip(content)? };
        self.kept.keep(&br, &pressed.brotli)?;
        self.kept.keep(&gz, &pressed.gzip)?;
        Ok(pressed)
    }
}

/// Brotli at quality 11.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut pressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut pressed, &parameters)
        .map_err(|error| Failure::new(format!("brotli: {error}")))?;
    Ok(pressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let pressed = encoder.write_all(content).and_then(|()| encoder.finish());
    pressed.map_err(|error| Failure::new(format!("gzip: {error}")))
}
