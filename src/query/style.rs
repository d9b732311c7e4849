//! The style that a house gives its charts: a font and colours that can be read.

mod contrast;

pub use contrast::{contrast, is_light, mix, nearest_readable};

use super::error::{Expected, QueryError};
use super::key::Key;
use super::{Query, ThemeChoice};

/// A colour as `0xRRGGBB`.
pub type Rgb = u32;

/// The contrast that texts have at least to the ground.
pub const TEXT_CONTRAST: f64 = 4.5;
/// The contrast that marks have at least to the ground.
pub const MARK_CONTRAST: f64 = 3.0;

/// The grounds of the light and of the dark theme.
pub const GROUNDS: [Rgb; 2] = [0xffffff, 0x14171a];

/// The number of characters that the name of a font may have.
pub(super) const MAX_FONT_NAME: usize = 60;

/// A house's font and colours; `None` where a query does not name one.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct HouseStyle {
    pub font: Option<Font>,
    /// The background.
    pub ground: Option<Rgb>,
    /// Texts. Grid, axis and what else is neutral lie between ink and ground.
    pub ink: Option<Rgb>,
    /// Surpluses, and exports.
    pub surplus: Option<Rgb>,
    /// Deficits, and imports.
    pub deficit: Option<Rgb>,
}

/// The font of all texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Font {
    Serif,
    Sans,
    /// A font that the reader may have.
    Named(String),
}

impl Font {
    /// The value of the key.
    pub fn code(&self) -> &str {
        match self {
            Font::Serif => "serif",
            Font::Sans => "sans",
            Font::Named(name) => name,
        }
    }

    /// Parses `serif`, `sans` or the name of a font; `None` for what cannot be one.
    pub(super) fn parse(value: &str) -> Option<Font> {
        let is_plain = |letter: char| letter.is_alphanumeric() || letter == ' ' || letter == '-';
        match value.trim() {
            "serif" => Some(Font::Serif),
            "sans" => Some(Font::Sans),
            name if name.is_empty() || name.chars().count() > MAX_FONT_NAME => None,
            name => name.chars().all(is_plain).then(|| Font::Named(name.to_string())),
        }
    }
}

impl HouseStyle {
    /// Whether it names any colour.
    pub fn has_colours(&self) -> bool {
        [self.ground, self.ink, self.surplus, self.deficit].iter().any(Option::is_some)
    }

    /// The grounds that a chart may be shown on: its own, else those of the theme.
    fn grounds(&self, theme: ThemeChoice) -> Vec<Rgb> {
        let [light, dark] = GROUNDS;
        match (self.ground, theme) {
            (Some(ground), _) => vec![ground],
            (None, ThemeChoice::Light) => vec![light],
            (None, ThemeChoice::Dark) => vec![dark],
            (None, ThemeChoice::Auto) => vec![light, dark],
        }
    }
}

impl Query {
    /// The theme that the chart is shown in. A ground decides between light and dark.
    pub fn shown_theme(&self) -> ThemeChoice {
        match self.style.ground {
            Some(ground) if is_light(ground) => ThemeChoice::Light,
            Some(_) => ThemeChoice::Dark,
            None => self.theme,
        }
    }

    /// The keys of its style alone, as a query.
    pub fn of_style(&self) -> Query {
        Query { style: self.style.clone(), theme: self.theme, ..Query::default() }
    }
}

/// Checks that the colours of a query can be read on its ground.
pub(super) fn check(query: &Query) -> Result<(), QueryError> {
    let style = &query.style;
    let grounds = style.grounds(query.theme);
    let colours = [
        (Key::Ink, style.ink, TEXT_CONTRAST),
        (Key::Surplus, style.surplus, MARK_CONTRAST),
        (Key::Deficit, style.deficit, MARK_CONTRAST),
    ];
    for (key, colour, ratio) in colours {
        let Some(colour) = colour else { continue };
        let nearest = nearest_readable(colour, &grounds, ratio);
        if nearest == Some(colour) {
            continue;
        }
        let expected = match nearest {
            Some(_) => Expected::Contrast { least: ratio.to_string(), grounds: grounds.into_iter().map(hex).collect() },
            None => Expected::GroundBeside,
        };
        let (key, found) = (key.code(), hex(colour));
        return Err(QueryError::Unknown { key, found, expected, nearest: nearest.map(hex) });
    }
    Ok(())
}

/// Parses six digits, such as `fff8ec`.
pub(super) fn parse_colour(value: &str) -> Option<Rgb> {
    let is_colour = value.len() == 6 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_colour.then(|| Rgb::from_str_radix(value, 16).ok()).flatten()
}

/// The colour that a value in another notation of CSS is: `#fff8ec`, `#fff`.
pub(super) fn colour_meant(value: &str) -> Option<Rgb> {
    let digits = value.trim().trim_start_matches('#');
    let doubled: String = digits.chars().flat_map(|digit| [digit, digit]).collect();
    parse_colour(digits).or_else(|| parse_colour(&doubled))
}

/// The six digits of a colour.
pub fn hex(colour: Rgb) -> String {
    format!("{colour:06x}")
}
