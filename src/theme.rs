//! The palette: the colour of each [`Ink`] on light and dark backgrounds, and in a contrast theme of the system. The
//! page's style sheet is generated from the same table.
//!
//! Surplus is blue and deficit orange red, which every kind of colour blindness tells apart. The parts of a stack have
//! other hues, so that no part looks like a surplus or a deficit. Text keeps a contrast of 4.5:1 against the background,
//! marks that carry a figure 3:1, guides less. `tests/theme.rs` checks all of it.

mod house;

pub use crate::query::Rgb;
pub use house::house_properties;

use crate::query::{GROUNDS, HouseStyle, TEXT_CONTRAST, ThemeChoice, nearest_readable};
use crate::scene::Ink;
use house::HouseColours;

/// The colours of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    scheme: Scheme,
    page: Option<PageColors>,
    /// Whether the reader prefers more contrast.
    strong: bool,
    house: Option<HouseColours>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Light,
    Dark,
    Contrast(SystemColors),
}

/// Colours that a page gives its charts in place of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageColors {
    pub ground: Rgb,
    pub text: Rgb,
    pub quiet: Rgb,
    pub grid: Rgb,
}

/// The CSS system colours of a contrast theme (`forced-colors`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SystemColors {
    /// `Canvas`
    pub ground: Rgb,
    /// `CanvasText`
    pub text: Rgb,
    /// `Highlight`
    pub highlight: Rgb,
    /// `GrayText`
    pub gray: Rgb,
    /// `LinkText`
    pub link: Rgb,
}

impl Theme {
    /// Dark text on white.
    pub fn light() -> Theme {
        Theme { scheme: Scheme::Light, page: None, strong: false, house: None }
    }

    /// Light text on near black.
    pub fn dark() -> Theme {
        Theme { scheme: Scheme::Dark, page: None, strong: false, house: None }
    }

    /// The theme of a choice; `Auto` is light.
    pub fn of(choice: ThemeChoice) -> Theme {
        match choice {
            ThemeChoice::Auto | ThemeChoice::Light => Theme::light(),
            ThemeChoice::Dark => Theme::dark(),
        }
    }

    /// The system's colours only: position, shape and text carry the meaning.
    pub fn contrast(system: SystemColors) -> Theme {
        Theme { scheme: Scheme::Contrast(system), page: None, strong: false, house: None }
    }

    /// The same theme with the page's colours for background, text and grid.
    pub fn with_page_colors(self, page: PageColors) -> Theme {
        Theme { page: Some(page), ..self }
    }

    /// The same theme with more contrast (`prefers-contrast: more`): text of 7:1, marks and guides stronger.
    pub fn strengthened(self) -> Theme {
        Theme { strong: true, ..self }
    }

    /// The same theme with the colours that a house's style names, and with those that follow from them. The system's
    /// colours precede them.
    pub fn with_house_style(self, style: &HouseStyle) -> Theme {
        let is_fixed = matches!(self.scheme, Scheme::Contrast(_));
        Theme { house: HouseColours::of(style).filter(|_| !is_fixed), ..self }
    }

    /// The colour of an ink.
    pub fn colour(&self, ink: Ink) -> Rgb {
        match &self.house {
            Some(house) => house.colour(ink, |ink| self.colour_without_house(ink)),
            None => self.colour_without_house(ink),
        }
    }

    /// The colour of an ink for texts: that of marks, or the nearest that can be read where a house's own cannot.
    pub fn text_colour(&self, ink: Ink) -> Rgb {
        let colour = self.colour(ink);
        match &self.house {
            Some(house) if house.names(ink) => {
                let ground = self.colour(Ink::Ground);
                nearest_readable(colour, &[ground], TEXT_CONTRAST).unwrap_or(colour)
            }
            _ => colour,
        }
    }

    fn colour_without_house(&self, ink: Ink) -> Rgb {
        if let Some(colour) = self.page.and_then(|page| page.colour(ink)) {
            return colour;
        }
        let [light, dark] = if self.strong { strong_palette(ink) } else { palette(ink) };
        match self.scheme {
            Scheme::Light => light,
            Scheme::Dark => dark,
            Scheme::Contrast(system) => system.colour(ink),
        }
    }
}

/// The colours of an ink on a light and on a dark background.
fn palette(ink: Ink) -> [Rgb; 2] {
    match ink {
        Ink::Ground => GROUNDS,
        Ink::Text => [0x1a1d21, 0xeceff1],
        Ink::Quiet => [0x5d666f, 0x9ea8b1],
        Ink::Grid => [0xe3e7ea, 0x2b3136],
        Ink::Zero => [0x3d444b, 0xb4bdc5],
        Ink::Surplus | Ink::Exports => [0x1b6e96, 0x58b0dc],
        Ink::Deficit | Ink::Imports => [0xc4502b, 0xee8560],
        Ink::SurplusSoft => [0xc2dbe8, 0x1e4356],
        Ink::DeficitSoft => [0xf3d3c7, 0x55302a],
        Ink::SurplusFaint => [0xe5f0f5, 0x18303c],
        Ink::DeficitFaint => [0xfaece6, 0x36231f],
        Ink::Remainder | Ink::Ghost | Ink::Hole => [0x7d868e, 0x8b959e],
        Ink::Total => [0x343b42, 0xcfd6dc],
        Ink::Compare => [0x6b747d, 0x97a1aa],
        Ink::Break => [0x8a5a00, 0xd9a441],
        Ink::Focus => [0x1a1d21, 0xffffff],
        Ink::Part1 => [0x6a216b, 0x974891],
        Ink::Part2 => [0xb78c35, 0xe5da7d],
        Ink::Part3 => [0x19a776, 0x078558],
        Ink::Part4 => [0xa183c9, 0xfa9ae4],
        Ink::Part5 => [0x1a5a45, 0x99ddb1],
        Ink::Part6 => [0x535306, 0x6c7c1e],
    }
}

/// The same with more contrast.
fn strong_palette(ink: Ink) -> [Rgb; 2] {
    match ink {
        Ink::Text | Ink::Total | Ink::Focus => [0x000000, 0xffffff],
        Ink::Quiet | Ink::Zero => [0x33393f, 0xd5dce2],
        Ink::Grid => [0x868f97, 0x7d868e],
        Ink::Surplus | Ink::Exports => [0x0b5378, 0x7fccf5],
        Ink::Deficit | Ink::Imports => [0x93330f, 0xffa685],
        Ink::Remainder | Ink::Ghost | Ink::Hole | Ink::Compare => [0x565f67, 0xb9c2ca],
        Ink::Break => [0x6b4600, 0xeab95a],
        ink => palette(ink),
    }
}

impl PageColors {
    fn colour(self, ink: Ink) -> Option<Rgb> {
        match ink {
            Ink::Ground => Some(self.ground),
            Ink::Text => Some(self.text),
            Ink::Quiet => Some(self.quiet),
            Ink::Grid => Some(self.grid),
            _ => None,
        }
    }
}

impl SystemColors {
    fn colour(self, ink: Ink) -> Rgb {
        match ink {
            Ink::Ground => self.ground,
            Ink::Text | Ink::Quiet | Ink::Zero | Ink::Total | Ink::Break => self.text,
            Ink::Surplus | Ink::Exports | Ink::Part1 | Ink::Part3 | Ink::Part5 => self.link,
            Ink::Deficit | Ink::Imports | Ink::Part2 | Ink::Part4 | Ink::Part6 => self.text,
            Ink::Focus => self.highlight,
            // What can be read or stands for a figure; grey means that a control is disabled.
            Ink::Remainder | Ink::Compare | Ink::Ghost | Ink::Hole => self.text,
            Ink::Grid | Ink::SurplusSoft | Ink::DeficitSoft => self.gray,
            Ink::SurplusFaint | Ink::DeficitFaint => self.ground,
        }
    }
}
