//! An SVG picture to PNG, with the font that ships; provenance goes along as text chunks.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::provenance::Provenance;
use crate::text::native::{BOLD, FAMILY, REGULAR};

/// The two files of the font that ships, and nothing of the machine's: the same picture everywhere.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(REGULAR.to_vec());
    fonts.load_font_data(BOLD.to_vec());
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// Paints a picture at `scale` pixels for each CSS pixel and writes provenance into it.
pub fn png(svg: &str, scale: f64, provenance: &Provenance) -> Result<Vec<u8>, String> {
    let pixels = raster(svg, scale)?;
    let bytes = pixels.encode_png().map_err(|error| format!("the picture could not be written as PNG: {error}"))?;
    Ok(with_text(&bytes, provenance))
}

/// The most pixels of one picture: the largest that the command line can ask for, four bytes each.
const MOST: u64 = 1600 * 4000 * 16;

/// Paints a picture at `scale` pixels for each CSS pixel; an error for none, or more than fit into memory.
pub fn raster(svg: &str, scale: f64) -> Result<Pixmap, String> {
    let options = Options { fontdb: FONTS.clone(), font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| format!("the picture could not be read: {error}"))?;
    let size = tree.size();
    let pixels = |length: f32| (f64::from(length) * scale).round() as u32;
    let (width, height) = (pixels(size.width()), pixels(size.height()));
    let fits = u64::from(width) * u64::from(height) <= MOST;
    let pixmap = if fits { Pixmap::new(width, height) } else { None };
    let mut pixmap = pixmap
        .ok_or_else(|| format!("found a picture of {width} by {height} pixels, expected 1 to {MOST} of them in all"))?;
    resvg::render(&tree, Transform::from_scale(scale as f32, scale as f32), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// How many bytes stand before the first chunk that may be text: the signature and the header.
const HEADER: usize = 8 + 25;

/// Inserts provenance after the header, each term an `iTXt` chunk, which is UTF-8.
fn with_text(png: &[u8], provenance: &Provenance) -> Vec<u8> {
    let mut out = png[..HEADER].to_vec();
    for (term, words) in provenance.terms() {
        let mut body = b"iTXt".to_vec();
        body.extend(keyword(term).bytes());
        // After the keyword: not compressed, no method, no language, no translated keyword.
        body.extend([0, 0, 0, 0, 0]);
        body.extend(words.bytes());
        out.extend((body.len() as u32 - 4).to_be_bytes());
        out.extend(&body);
        let mut sum = flate2::Crc::new();
        sum.update(&body);
        out.extend(sum.sum().to_be_bytes());
    }
    out.extend(&png[HEADER..]);
    out
}

/// The keyword that PNG readers know for a term of Dublin Core.
fn keyword(term: &str) -> &str {
    match term {
        "identifier" => "Query",
        "date" => "Creation Time",
        "source" => "Source",
        "relation" => "Data",
        "rights" => "Copyright",
        other => other,
    }
}
