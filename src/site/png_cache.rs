//! PNG pictures, each painted once: those of earlier builds come from the cache.

use super::cache::{Cache, hash};
use crate::error::Error;
use crate::picture::PngSource;
use crate::text::native::{BOLD, REGULAR};

/// The PNG files that builds have painted, under a hash of everything that determines them.
#[derive(Clone, Debug)]
pub struct PngCache {
    cache: Cache,
    /// A hash of what paints: the font and the versions of all crates.
    painter: String,
}

impl PngCache {
    pub fn open() -> PngCache {
        let painter = [REGULAR, BOLD, include_bytes!("../../Cargo.lock")].map(hash).concat();
        let cache = Cache::open("pictures");
        cache.remove_unused();
        PngCache { cache, painter }
    }

    /// The PNG file of a source, painted unless it is cached.
    pub fn png(&self, source: &PngSource) -> Result<Vec<u8>, Error> {
        let key = hash(format!("{}{}{}", self.painter, source.scale, source.svg).as_bytes());
        self.cache.get_or_create(&format!("{key}.png"), || source.encode().map_err(Error::new))
    }
}
