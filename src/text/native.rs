//! Text measured with the advance widths of the shipped font, which native pictures are painted with.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::Measure;
use crate::scene::Weight;

/// The regular weight of the shipped font, an OpenType file.
pub static REGULAR: &[u8] = include_bytes!("../../www/font/IPBalanceSans-Regular.otf");
/// The bold weight of the shipped font.
pub static BOLD: &[u8] = include_bytes!("../../www/font/IPBalanceSans-Bold.otf");
/// The family name in both files.
pub const FAMILY: &str = "IP Balance Sans";

static FACES: LazyLock<[Advances; 2]> = LazyLock::new(|| [Advances::read(REGULAR), Advances::read(BOLD)]);

/// Fonts that were added for letters that the shipped one does not have.
static ADDED: RwLock<Vec<Added>> = RwLock::new(Vec::new());

/// A font file and its advance widths.
struct Added {
    bytes: Arc<Vec<u8>>,
    advances: Advances,
}

/// Whether the bytes are those of a font file.
pub fn is_font(bytes: &[u8]) -> bool {
    FontRef::new(bytes).is_ok()
}

/// Sets the fonts for letters that the shipped one does not have, in the order in which they are looked for. What is no
/// font is left out.
pub fn set_fonts(files: Vec<Vec<u8>>) {
    let fonts = files.into_iter().filter(|bytes| is_font(bytes));
    let fonts = fonts.map(|bytes| Added { advances: Advances::read(&bytes), bytes: Arc::new(bytes) });
    *ADDED.write().unwrap_or_else(PoisonError::into_inner) = fonts.collect();
}

/// The files of the added fonts.
pub fn added_fonts() -> Vec<Arc<Vec<u8>>> {
    let added = ADDED.read().unwrap_or_else(PoisonError::into_inner);
    added.iter().map(|font| Arc::clone(&font.bytes)).collect()
}

/// Measures with the shipped font, letters that it lacks with the fonts that were [added](set_fonts). It has no kerning, so a width is the sum of its advance widths.
#[derive(Clone, Copy, Debug, Default)]
pub struct NativeMeasure;

impl Measure for NativeMeasure {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let face = match weight {
            Weight::Normal => &FACES[0],
            Weight::Bold => &FACES[1],
        };
        let units: f64 = text.chars().map(|c| face.advance(c).unwrap_or_else(|| face.of_added(c))).sum();
        units * size / face.units_per_em
    }
}

/// Whether the shipped font, or one that was added, has a glyph for a character.
pub fn has_glyph(c: char) -> bool {
    FACES.iter().all(|face| face.advances.contains_key(&c)) || {
        let added = ADDED.read().unwrap_or_else(PoisonError::into_inner);
        added.iter().any(|font| font.advances.advances.contains_key(&c))
    }
}

/// The advance widths of one font file, in font units: whole numbers, so that sums are exact.
struct Advances {
    units_per_em: f64,
    advances: HashMap<char, f64>,
    /// The advance width of the glyph that stands for missing ones.
    missing: f64,
}

/// From here on, most letters are an em wide: those of Japanese and Chinese, and symbols like them.
const FIRST_WIDE_LETTER: char = '\u{2e80}';

impl Advances {
    fn advance(&self, c: char) -> Option<f64> {
        self.advances.get(&c).copied()
    }

    /// The advance width of a character that this font lacks, in its own units: that of the first added font that has it.
    fn of_added(&self, c: char) -> f64 {
        let added = ADDED.read().unwrap_or_else(PoisonError::into_inner);
        let found = added.iter().map(|font| &font.advances);
        let found = found.filter_map(|font| Some(font.advance(c)? / font.units_per_em * self.units_per_em)).next();
        found.unwrap_or(if c < FIRST_WIDE_LETTER { self.missing } else { self.units_per_em })
    }

    fn read(bytes: &[u8]) -> Advances {
        let font = FontRef::new(bytes).expect("the shipped font file is valid");
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let advance = |glyph| f64::from(metrics.advance_width(glyph).unwrap_or(0.0));
        let mappings = font.charmap().mappings();
        Advances {
            units_per_em: f64::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em),
            advances: mappings.filter_map(|(code, glyph)| Some((char::from_u32(code)?, advance(glyph)))).collect(),
            missing: advance(skrifa::GlyphId::NOTDEF),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NativeMeasure, has_glyph};
    use crate::scene::Weight;
    use crate::text::Measure;

    #[test]
    fn a_width_is_the_sum_of_its_letters_and_grows_with_the_size() {
        let width = |text: &str, size| NativeMeasure.width(text, size, Weight::Normal);
        assert_eq!(width("", 12.0), 0.0);
        assert!((width("−$1.33bn", 12.0) - (width("−$1", 12.0) + width(".33bn", 12.0))).abs() < 1e-9);
        assert!((width("적자 확대", 24.0) - 2.0 * width("적자 확대", 12.0)).abs() < 1e-9);
    }

    #[test]
    fn bold_is_wider_than_normal() {
        assert!(
            NativeMeasure.width("Computer programs", 12.0, Weight::Bold)
                > NativeMeasure.width("Computer programs", 12.0, Weight::Normal)
        );
    }

    #[test]
    fn signs_and_hangul_have_glyphs() {
        assert!("−…·→≈±×○‘’“”가힝억".chars().all(has_glyph));
        assert!(!has_glyph('漢'));
    }
}
