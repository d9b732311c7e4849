//! [`Ink`] to colour: one table, light and dark, and a third fed with the system colours of a contrast theme.
//! Knows no marks and no painter; the page's style sheet is written from the same table.
//!
//! Surplus is a blue, deficit an orange red: far apart for every kind of colour blindness. Words keep 4.5:1 against the
//! ground, marks that carry a figure 3:1; what only guides the eye stays below. `tests/theme.rs` holds all of it.

use crate::scene::Ink;

/// A colour as `0xRRGGBB`.
pub type Rgb = u32;

/// What each ink looks like on one kind of ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    ground: Ground,
    /// The first inks of the table, where a page has colours of its own for them.
    own: Option<[Rgb; 4]>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Ground {
    Light,
    Dark,
    Contrast(System),
}

/// The colours that a browser gives in a contrast theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct System {
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

/// Each ink's colour on a light and on a dark ground, in the order of [`Ink::ALL`].
const TABLE: [(Ink, Rgb, Rgb); Ink::ALL.len()] = [
    (Ink::Ground, 0xffffff, 0x14171a),
    (Ink::Text, 0x1a1d21, 0xeceff1),
    (Ink::Quiet, 0x5d666f, 0x9ea8b1),
    (Ink::Grid, 0xe3e7ea, 0x2b3136),
    (Ink::Zero, 0x3d444b, 0xb4bdc5),
    (Ink::Surplus, 0x1b6e96, 0x58b0dc),
    (Ink::Deficit, 0xc4502b, 0xee8560),
    (Ink::SurplusSoft, 0xc2dbe8, 0x1e4356),
    (Ink::DeficitSoft, 0xf3d3c7, 0x55302a),
    (Ink::Remainder, 0x7d868e, 0x8b959e),
    (Ink::Total, 0x343b42, 0xcfd6dc),
    (Ink::Compare, 0x6b747d, 0x97a1aa),
    (Ink::Ghost, 0x7d868e, 0x8b959e),
    (Ink::Exports, 0x1b6e96, 0x58b0dc),
    (Ink::Imports, 0xc4502b, 0xee8560),
    (Ink::Hole, 0x7d868e, 0x8b959e),
    (Ink::Break, 0x8a5a00, 0xd9a441),
    (Ink::Focus, 0x1a1d21, 0xffffff),
    (Ink::Part1, 0x1b6e96, 0x58b0dc),
    (Ink::Part2, 0xc37b54, 0xf9b366),
    (Ink::Part3, 0x1f602a, 0x5bd492),
    (Ink::Part4, 0xa382d7, 0x6a79c8),
    (Ink::Part5, 0x806403, 0x947e57),
    (Ink::Part6, 0x703268, 0xf9c6ee),
];

/// A theme is indexed by ink, so the table must not change their order.
const _: () = {
    let mut at = 0;
    while at < TABLE.len() {
        assert!(TABLE[at].0 as usize == at && Ink::ALL[at] as usize == at);
        at += 1;
    }
};

impl Theme {
    /// Dark words on a white ground.
    pub fn light() -> Theme {
        Theme { ground: Ground::Light, own: None }
    }

    /// Light words on a dark ground.
    pub fn dark() -> Theme {
        Theme { ground: Ground::Dark, own: None }
    }

    /// The reader's own few colours, where a contrast theme is on: meaning is left to place, form and word.
    pub fn contrast(system: System) -> Theme {
        Theme { ground: Ground::Contrast(system), own: None }
    }

    /// The same on the ground of a page and with its words: ground, words, quiet words and grid.
    pub fn with(self, own: [Rgb; 4]) -> Theme {
        Theme { own: Some(own), ..self }
    }

    /// The colour of an ink.
    pub fn colour(&self, ink: Ink) -> Rgb {
        if let Some(own) = self.own.as_ref().and_then(|own| own.get(ink as usize)) {
            return *own;
        }
        let (_, light, dark) = TABLE[ink as usize];
        match &self.ground {
            Ground::Light => light,
            Ground::Dark => dark,
            Ground::Contrast(system) => match ink {
                Ink::Ground => system.ground,
                Ink::Text | Ink::Zero | Ink::Total | Ink::Break => system.text,
                Ink::Surplus | Ink::Exports | Ink::Part1 | Ink::Part3 | Ink::Part5 => system.link,
                Ink::Deficit | Ink::Imports | Ink::Part2 | Ink::Part4 | Ink::Part6 => system.text,
                Ink::Focus => system.highlight,
                Ink::Quiet | Ink::Grid | Ink::SurplusSoft | Ink::DeficitSoft => system.gray,
                Ink::Remainder | Ink::Compare | Ink::Ghost | Ink::Hole => system.gray,
            },
        }
    }
}
