//! What the palette promises: words and marks that can be read, signs that the colour-blind tell apart.
//!
//! It is a little long because the promises share their lists of inks.

use ip_balance::query::{HouseStyle, ThemeChoice, is_light};
use ip_balance::scene::Ink;
use ip_balance::theme::{PageColors, Rgb, SystemColors, Theme, house_properties};
use proptest::prelude::*;

const THEMES: [fn() -> Theme; 2] = [Theme::light, Theme::dark];

/// Inks that words are written in.
const WORDS: [Ink; 8] =
    [Ink::Text, Ink::Quiet, Ink::Surplus, Ink::Deficit, Ink::Exports, Ink::Imports, Ink::Total, Ink::Break];

/// Inks of marks that carry a figure.
const MARKS: [Ink; 12] = [
    Ink::Zero,
    Ink::Remainder,
    Ink::Compare,
    Ink::Ghost,
    Ink::Hole,
    Ink::Focus,
    Ink::Part1,
    Ink::Part2,
    Ink::Part3,
    Ink::Part4,
    Ink::Part5,
    Ink::Part6,
];

/// Linear red, green and blue.
fn linear(colour: Rgb) -> [f64; 3] {
    let [_, red, green, blue] = colour.to_be_bytes();
    [red, green, blue].map(|byte| {
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    })
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let luminance = |colour| {
        let [red, green, blue] = linear(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    };
    let (a, b): (f64, f64) = (luminance(a), luminance(b));
    a.max(b) / a.min(b)
}

/// Full colour vision, then protanopia, deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009).
const EYES: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
];

/// Lightness and the two axes of colour (CIE Lab), as an eye sees them.
fn lab(colour: Rgb, eye: &[[f64; 3]; 3]) -> [f64; 3] {
    let light = linear(colour);
    let mixed = |row: &[f64; 3]| row.iter().zip(light).map(|(share, part)| share * part).sum::<f64>().clamp(0.0, 1.0);
    let [r, g, b] = [mixed(&eye[0]), mixed(&eye[1]), mixed(&eye[2])];
    let root = |t: f64| if t > 0.008856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    let y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
    let z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The angle between the hues of two colours, degrees.
fn hue_angle(a: Rgb, b: Rgb) -> f64 {
    let hue = |colour| {
        let [_, green_red, blue_yellow] = lab(colour, &EYES[0]);
        blue_yellow.atan2(green_red).to_degrees()
    };
    let angle = (hue(a) - hue(b)).rem_euclid(360.0);
    angle.min(360.0 - angle)
}

/// The smallest difference that any of the eyes sees; about 2 is just noticeable.
fn difference(a: Rgb, b: Rgb) -> f64 {
    let apart = |eye| lab(a, eye).iter().zip(lab(b, eye)).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
    EYES.iter().map(apart).fold(f64::INFINITY, f64::min)
}

#[test]
fn words_keep_a_contrast_of_four_and_a_half() {
    for theme in THEMES.map(|theme| theme()) {
        for ink in WORDS {
            let found = contrast(theme.colour(ink), theme.colour(Ink::Ground));
            assert!(found >= 4.5, "{ink:?} has {found}");
        }
    }
}

#[test]
fn marks_that_carry_a_figure_keep_a_contrast_of_three() {
    for theme in THEMES.map(|theme| theme()) {
        for ink in MARKS {
            let found = contrast(theme.colour(ink), theme.colour(Ink::Ground));
            assert!(found >= 3.0, "{ink:?} has {found}");
        }
    }
}

#[test]
fn a_reader_who_prefers_more_contrast_has_it() {
    for theme in THEMES.map(|theme| theme()) {
        let strong = theme.clone().strengthened();
        for ink in WORDS {
            let found = contrast(strong.colour(ink), strong.colour(Ink::Ground));
            assert!(found >= 7.0, "{ink:?} has {found}");
        }
        for ink in MARKS.into_iter().chain([Ink::Grid]) {
            let of = |theme: &Theme| contrast(theme.colour(ink), theme.colour(Ink::Ground));
            assert!(of(&strong) >= 3.0 && of(&strong) >= of(&theme), "{ink:?} has {}", of(&strong));
        }
        let found = difference(strong.colour(Ink::Surplus), strong.colour(Ink::Deficit));
        assert!(found >= 45.0, "{found}");
    }
}

#[test]
fn a_contrast_theme_has_no_words_and_no_figures_in_the_colour_of_what_is_disabled() {
    let theme = Theme::contrast(SystemColors { ground: 1, text: 2, highlight: 3, gray: 4, link: 5 });
    for ink in WORDS.into_iter().chain(MARKS) {
        assert_ne!(theme.colour(ink), 4, "{ink:?}");
    }
}

#[test]
fn words_can_be_read_on_the_soft_areas() {
    for theme in THEMES.map(|theme| theme()) {
        for soft in [Ink::SurplusSoft, Ink::DeficitSoft, Ink::SurplusFaint, Ink::DeficitFaint, Ink::Grid] {
            assert!(contrast(theme.colour(Ink::Text), theme.colour(soft)) >= 4.5, "{soft:?}");
        }
    }
}

#[test]
fn surplus_and_deficit_are_distinguishable_with_every_colour_vision() {
    for theme in THEMES.map(|theme| theme()) {
        let found = difference(theme.colour(Ink::Surplus), theme.colour(Ink::Deficit));
        assert!(found >= 50.0, "{found}");
        let soft = difference(theme.colour(Ink::SurplusSoft), theme.colour(Ink::DeficitSoft));
        assert!(soft >= 15.0, "{soft}");
    }
}

#[test]
fn the_parts_of_a_stack_are_distinguishable_with_every_colour_vision() {
    let parts = [Ink::Part1, Ink::Part2, Ink::Part3, Ink::Part4, Ink::Part5, Ink::Part6, Ink::Remainder];
    for theme in THEMES.map(|theme| theme()) {
        for (at, one) in parts.iter().enumerate() {
            for other in &parts[at + 1..] {
                let found = difference(theme.colour(*one), theme.colour(*other));
                assert!(found >= 12.0, "{one:?} and {other:?}: {found}");
            }
        }
    }
}

#[test]
fn no_part_of_a_stack_has_the_hue_of_surplus_or_deficit() {
    for theme in THEMES.map(|theme| theme()) {
        for part in [Ink::Part1, Ink::Part2, Ink::Part3, Ink::Part4, Ink::Part5, Ink::Part6] {
            for sign in [Ink::Surplus, Ink::Deficit] {
                let (part_colour, sign_colour) = (theme.colour(part), theme.colour(sign));
                let angle = hue_angle(part_colour, sign_colour);
                assert!(angle >= 30.0, "{part:?} and {sign:?}: {angle} degrees");
                // Full colour vision tells them apart at a glance.
                let [a, b] = [part_colour, sign_colour].map(|colour| lab(colour, &EYES[0]));
                let apart = a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
                assert!(apart >= 30.0, "{part:?} and {sign:?}: {apart}");
            }
        }
    }
}

#[test]
fn a_contrast_theme_has_no_colour_of_ours() {
    let system = SystemColors { ground: 1, text: 2, highlight: 3, gray: 4, link: 5 };
    let theme = Theme::contrast(system);
    assert!(Ink::ALL.iter().all(|ink| (1..=5).contains(&theme.colour(*ink))));
    assert_ne!(theme.colour(Ink::Surplus), theme.colour(Ink::Deficit));
}

#[test]
fn a_page_lends_ground_words_and_grid_its_own_colours_and_no_more() {
    let theme = Theme::light().with_page_colors(PageColors { ground: 1, text: 2, quiet: 3, grid: 4 });
    let own = [Ink::Ground, Ink::Text, Ink::Quiet, Ink::Grid];
    assert_eq!(own.map(|ink| theme.colour(ink)), [1, 2, 3, 4]);
    for ink in Ink::ALL.iter().filter(|ink| !own.contains(ink)) {
        assert_eq!(theme.colour(*ink), Theme::light().colour(*ink), "{ink:?}");
    }
}

#[test]
fn every_ink_has_its_own_place_and_name() {
    for (at, ink) in Ink::ALL.iter().enumerate() {
        assert_eq!(*ink as usize, at);
        assert!(Ink::ALL[at + 1..].iter().all(|other| other.name() != ink.name()));
    }
}

proptest! {
    #[test]
    fn whatever_ground_and_ink_a_house_has_words_and_marks_can_be_read(
        ground in 0u32..=0xffffff,
        ink in proptest::option::of(0u32..=0xffffff),
    ) {
        // An ink that cannot be read is refused.
        let ink = ink.filter(|ink| contrast(*ink, ground) >= 4.5);
        let style = HouseStyle { ground: Some(ground), ink, ..HouseStyle::default() };
        let base = if is_light(ground) { ThemeChoice::Light } else { ThemeChoice::Dark };
        let theme = Theme::of(base).with_house_style(&style);
        prop_assert_eq!(theme.colour(Ink::Ground), ground);
        for ink in WORDS {
            let found = contrast(theme.text_colour(ink), ground);
            prop_assert!(found >= 4.499, "{:?} has {}", ink, found);
        }
        for ink in MARKS {
            let found = contrast(theme.colour(ink), ground);
            prop_assert!(found >= 2.999, "{:?} has {}", ink, found);
        }
        for soft in [Ink::SurplusSoft, Ink::DeficitSoft, Ink::SurplusFaint, Ink::DeficitFaint, Ink::Grid] {
            prop_assert!(contrast(theme.colour(Ink::Text), theme.colour(soft)) >= 4.499, "{:?}", soft);
        }
    }
}

#[test]
fn a_house_has_its_own_signs_and_words_in_them_that_can_be_read() {
    let (surplus, deficit) = (0x0090d0, 0xff5030);
    let style = HouseStyle { surplus: Some(surplus), deficit: Some(deficit), ..HouseStyle::default() };
    let theme = Theme::light().with_house_style(&style);
    for (ink, named) in
        [(Ink::Surplus, surplus), (Ink::Exports, surplus), (Ink::Deficit, deficit), (Ink::Imports, deficit)]
    {
        assert_eq!(theme.colour(ink), named, "{ink:?}");
        assert!(contrast(named, 0xffffff) < 4.5 && contrast(theme.text_colour(ink), 0xffffff) >= 4.5, "{ink:?}");
    }
    for ink in [Ink::Ground, Ink::Text, Ink::Quiet, Ink::Grid, Ink::Ghost, Ink::Focus, Ink::Part1] {
        assert_eq!(theme.colour(ink), Theme::light().colour(ink), "{ink:?}");
    }
    assert_ne!(theme.colour(Ink::SurplusSoft), Theme::light().colour(Ink::SurplusSoft));
    assert_eq!(house_properties(&style, ThemeChoice::Light), [], "the texts around a plot have neither");
}

#[test]
fn the_colours_of_a_contrast_theme_precede_those_of_a_house() {
    let system = SystemColors { ground: 1, text: 2, highlight: 3, gray: 4, link: 5 };
    let style = HouseStyle { ground: Some(0xffffff), ink: Some(0), surplus: Some(6), ..HouseStyle::default() };
    let theme = Theme::contrast(system).with_house_style(&style);
    assert!(Ink::ALL.iter().all(|ink| (1..=5).contains(&theme.colour(*ink))));
}
