//! What an address shows: its content with type, compressed forms, tag and lifetime.

use crate::site::{brotli, gzip};
use axum::body::Bytes;
use flate2::Compression;

/// The level of brotli, of 11, for answers that a reader waits for. Files are compressed at the highest, which takes a
/// hundred times as long.
const BROTLI_QUALITY: i32 = 5;

/// Why compressing does not fail.
const IN_MEMORY: &str = "memory can be read and written";

/// What an address shows, in every form that clients can get it in.
#[derive(Clone, Debug)]
pub struct Representation {
    pub content_type: &'static str,
    pub lifetime: Lifetime,
    /// A name that no other content of this address has, without quotes.
    pub tag: String,
    pub content: Bytes,
    /// `None` if compression gains nothing, as for PNG.
    pub brotli: Option<Bytes>,
    pub gzip: Option<Bytes>,
}

/// How long caches may keep an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifetime {
    /// For ever: the address carries a hash of the content.
    Immutable,
    /// For a few minutes, and stale while it is fetched anew: a correction may change it.
    Minutes,
    /// Until it is next asked for: the server then says whether it has changed.
    Revalidated,
    /// Not at all.
    NotKept,
}

/// A form of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Identity,
    Gzip,
    Brotli,
}

impl Lifetime {
    /// The value of `Cache-Control`.
    pub fn cache_control(self) -> &'static str {
        match self {
            Lifetime::Immutable => "public, max-age=31536000, immutable",
            Lifetime::Minutes => "public, max-age=300, stale-while-revalidate=86400",
            Lifetime::Revalidated => "no-cache",
            Lifetime::NotKept => "no-store",
        }
    }
}

impl Encoding {
    /// Its name in `Accept-Encoding` and `Content-Encoding`; `None` for the content as it is.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Encoding::Identity => None,
            Encoding::Gzip => Some("gzip"),
            Encoding::Brotli => Some("br"),
        }
    }
}

impl Representation {
    /// An answer drawn for a query, with compressed forms if its type gains from them. `tag` is a name of all that it was
    /// made from.
    pub fn drawn(content_type: &'static str, tag: String, content: Vec<u8>) -> Representation {
        let is_text = content_type != content_type_of("png");
        Representation {
            content_type,
            lifetime: Lifetime::Minutes,
            tag,
            brotli: is_text.then(|| brotli(&content, BROTLI_QUALITY).expect(IN_MEMORY).into()),
            gzip: is_text.then(|| gzip(&content, Compression::default()).expect(IN_MEMORY).into()),
            content: content.into(),
        }
    }

    /// That the server answers.
    pub fn health() -> Representation {
        Representation {
            content_type: content_type_of("txt"),
            lifetime: Lifetime::NotKept,
            tag: "ok".to_string(),
            content: Bytes::from_static(b"ok\n"),
            brotli: None,
            gzip: None,
        }
    }

    /// The content in a form; `None` if it does not have that form.
    pub fn form(&self, encoding: Encoding) -> Option<&Bytes> {
        match encoding {
            Encoding::Identity => Some(&self.content),
            Encoding::Gzip => self.gzip.as_ref(),
            Encoding::Brotli => self.brotli.as_ref(),
        }
    }

    /// The value of `ETag`. Each form has its own, since strong tags name bytes.
    pub fn etag(&self, encoding: Encoding) -> String {
        match encoding.name() {
            None => format!("\"{}\"", self.tag),
            Some(name) => format!("\"{}-{name}\"", self.tag),
        }
    }

    /// The size in memory, in bytes.
    pub fn size(&self) -> usize {
        let forms = [Some(&self.content), self.gzip.as_ref(), self.brotli.as_ref()];
        forms.into_iter().flatten().map(Bytes::len).sum::<usize>() + self.tag.len()
    }
}

/// The content type of a file by its ending, with the encoding if it is text.
pub fn content_type_of(ending: &str) -> &'static str {
    match ending {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "atom" => "application/atom+xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "wasm" => "application/wasm",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}
