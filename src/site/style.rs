//! The table of inks to the style sheet that colours the static pictures: light, dark, contrast.

use crate::scene::Ink;
use crate::theme::{Rgb, System, Theme};

/// A style sheet: a custom property for each ink, and a class for each of its uses. Each property holds both colours
/// and follows `color-scheme`; a browser that does not know how keeps the light ones.
pub fn inks() -> String {
    let (light, dark) = (Theme::light(), Theme::dark());
    let plain = properties(|ink| hex(light.colour(ink)));
    let both = properties(|ink| format!("light-dark({},{})", hex(light.colour(ink)), hex(dark.colour(ink))));
    let classes = Ink::ALL.map(|ink| {
        let name = ink.name();
        format!(".f-{name}{{fill:var(--ip-{name})}}.s-{name}{{stroke:var(--ip-{name})}}\n")
    });
    format!(
        ":root{{{plain}}}\n@supports (color:light-dark(#000,#fff)){{:root{{{both}}}}}\n\
         @media (forced-colors:active){{:root{{{}}}}}\n{}",
        contrast(),
        classes.concat()
    )
}

fn hex(colour: Rgb) -> String {
    format!("#{colour:06x}")
}

fn properties(value: impl Fn(Ink) -> String) -> String {
    Ink::ALL.map(|ink| format!("--ip-{}:{}", ink.name(), value(ink))).join(";")
}

/// The contrast theme with the names of the system's colours in place of the colours themselves.
fn contrast() -> String {
    const NAMES: [&str; 5] = ["Canvas", "CanvasText", "Highlight", "GrayText", "LinkText"];
    let theme = Theme::contrast(System { ground: 0, text: 1, highlight: 2, gray: 3, link: 4 });
    properties(|ink| NAMES[theme.colour(ink) as usize].to_string())
}
