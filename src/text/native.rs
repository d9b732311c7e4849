//! A text's width by the advance widths of the font that ships, as it paints pictures natively.

use std::sync::LazyLock;

use ttf_parser::Face;

use super::Measure;
use crate::scene::Weight;

/// The file of the font that ships.
pub static REGULAR: &[u8] = include_bytes!("../../www/font/IPBalanceSans-Regular.otf");
/// The file of its bold weight.
pub static BOLD: &[u8] = include_bytes!("../../www/font/IPBalanceSans-Bold.otf");
/// The name inside both files.
pub const FAMILY: &str = "IP Balance Sans";

static FACES: LazyLock<[Widths; 2]> = LazyLock::new(|| [Widths::read(REGULAR), Widths::read(BOLD)]);

/// Measures with the font that ships. It has no kerning, so a width is the sum of its advance widths.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ruler;

impl Measure for Ruler {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let face = match weight {
            Weight::Normal => &FACES[0],
            Weight::Bold => &FACES[1],
        };
        let units: u32 = text.chars().map(|c| face.advance(c)).sum();
        f64::from(units) * size / face.em
    }
}

/// Whether the font that ships can draw a character.
pub fn has_glyph(c: char) -> bool {
    FACES.iter().all(|face| face.find(c).is_some())
}

/// The advance widths of one font file, in units of its em.
struct Widths {
    em: f64,
    /// Sorted by character.
    advances: Vec<(char, u16)>,
    missing: u16,
}

impl Widths {
    fn read(bytes: &[u8]) -> Widths {
        let face = Face::parse(bytes, 0).expect("the font that ships is a font");
        let advance = |glyph| face.glyph_hor_advance(glyph).unwrap_or(0);
        let mut advances = Vec::new();
        for table in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables).filter(|table| table.is_unicode()) {
            table.codepoints(|code| {
                if let (Some(c), Some(glyph)) = (char::from_u32(code), table.glyph_index(code)) {
                    advances.push((c, advance(glyph)));
                }
            });
        }
        advances.sort_unstable();
        advances.dedup();
        Widths { em: f64::from(face.units_per_em()), advances, missing: advance(ttf_parser::GlyphId(0)) }
    }

    fn find(&self, c: char) -> Option<u16> {
        self.advances.binary_search_by_key(&c, |(known, _)| *known).ok().map(|at| self.advances[at].1)
    }

    fn advance(&self, c: char) -> u32 {
        u32::from(self.find(c).unwrap_or(self.missing))
    }
}

#[cfg(test)]
mod tests {
    use super::{Ruler, has_glyph};
    use crate::scene::Weight;
    use crate::text::Measure;

    #[test]
    fn a_width_is_the_sum_of_its_letters_and_grows_with_the_size() {
        let width = |text: &str, size| Ruler.width(text, size, Weight::Normal);
        assert_eq!(width("", 12.0), 0.0);
        assert!((width("−$1.33bn", 12.0) - (width("−$1", 12.0) + width(".33bn", 12.0))).abs() < 1e-9);
        assert!((width("적자 확대", 24.0) - 2.0 * width("적자 확대", 12.0)).abs() < 1e-9);
    }

    #[test]
    fn bold_is_wider_than_normal() {
        assert!(
            Ruler.width("Computer programs", 12.0, Weight::Bold)
                > Ruler.width("Computer programs", 12.0, Weight::Normal)
        );
    }

    #[test]
    fn signs_and_hangul_have_glyphs() {
        assert!("−…·→≈±×○‘’“”가힝억".chars().all(has_glyph));
        assert!(!has_glyph('漢'));
    }
}
