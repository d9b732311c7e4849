//! SVG to PNG, with the shipped font and with provenance in text chunks.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::provenance::{Provenance, Statement};
use crate::text::native::{BOLD, FAMILY, REGULAR, added_fonts};

/// The shipped font alone, without those of the system, so that pictures are the same on every machine.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(REGULAR.to_vec());
    fonts.load_font_data(BOLD.to_vec());
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// The shipped font and those that were added for other letters.
fn fonts() -> Arc<fontdb::Database> {
    let added = added_fonts();
    if added.is_empty() {
        return FONTS.clone();
    }
    let mut fonts = (**FONTS).clone();
    added.iter().for_each(|font| fonts.load_font_data(font.to_vec()));
    Arc::new(fonts)
}

/// Paints an SVG file with `scale` pixels per CSS pixel as a PNG file that carries its provenance. Fails like [`rasterize`].
pub fn encode(svg: &str, scale: f64, provenance: &Provenance) -> Result<Vec<u8>, String> {
    let pixels = rasterize(svg, scale)?;
    let bytes = pixels.encode_png().map_err(|error| format!("the picture could not be written as PNG: {error}"))?;
    Ok(with_text(&bytes, provenance))
}

/// The largest picture that the command line can ask for, in pixels.
const MAX_PIXELS: u64 = 1600 * 4000 * 16;

/// Paints an SVG file with `scale` pixels per CSS pixel. Fails if it is not well-formed, without pixels or too large.
pub fn rasterize(svg: &str, scale: f64) -> Result<Pixmap, String> {
    let options = Options { fontdb: fonts(), font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| format!("the picture could not be read: {error}"))?;
    let size = tree.size();
    let pixels = |length: f32| (f64::from(length) * scale).round() as u32;
    let (width, height) = (pixels(size.width()), pixels(size.height()));
    let fits = u64::from(width) * u64::from(height) <= MAX_PIXELS;
    let pixmap = if fits { Pixmap::new(width, height) } else { None };
    let mut pixmap = pixmap.ok_or_else(|| {
        format!("found a picture of {width} by {height} pixels, expected 1 to {MAX_PIXELS} of them in all")
    })?;
    resvg::render(&tree, Transform::from_scale(scale as f32, scale as f32), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// The length of signature and header, after which text chunks may come.
const HEADER: usize = 8 + 25;

/// Inserts each term of the provenance as an `iTXt` chunk, which holds UTF-8, after the header.
fn with_text(png: &[u8], provenance: &Provenance) -> Vec<u8> {
    let mut out = png[..HEADER].to_vec();
    for Statement { keyword, text, .. } in provenance.statements() {
        let mut body = b"iTXt".to_vec();
        body.extend(keyword.bytes());
        // The end of the keyword, not compressed, no method, no language, no translated keyword.
        body.extend([0, 0, 0, 0, 0]);
        body.extend(text.bytes());
        out.extend((body.len() as u32 - 4).to_be_bytes());
        out.extend(&body);
        let mut sum = flate2::Crc::new();
        sum.update(&body);
        out.extend(sum.sum().to_be_bytes());
    }
    out.extend(&png[HEADER..]);
    out
}
