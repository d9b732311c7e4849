//! Style rules for the inks of pictures: their colours in light, dark and high-contrast themes.

use crate::scene::Ink;
use crate::theme::{Rgb, SystemColors, Theme};

/// A style sheet: a custom property for each ink, and a class for each of its uses.
pub fn inks() -> String {
    let classes = Ink::ALL.map(|ink| {
        let name = ink.name();
        format!(".f-{name}{{fill:var(--ip-{name})}}.s-{name}{{stroke:var(--ip-{name})}}\n")
    });
    rules(":root", &Ink::ALL) + &classes.concat()
}

/// The inks that a style sheet names, on what `of` selects: for an element in a page that has none of them, `:host`,
/// where the page's own rules go before.
pub fn inks_of(of: &str, style: &str) -> String {
    let named: Vec<Ink> =
        Ink::ALL.into_iter().filter(|ink| style.contains(&format!("var(--ip-{})", ink.name()))).collect();
    rules(of, &named)
}

/// Each property holds both colours and follows `color-scheme`; a browser that does not know how keeps the light ones.
fn rules(of: &str, inks: &[Ink]) -> String {
    let (light, dark) = (Theme::light(), Theme::dark());
    let plain = properties(inks, |ink| hex(light.colour(ink)));
    let both = properties(inks, |ink| format!("light-dark({},{})", hex(light.colour(ink)), hex(dark.colour(ink))));
    let contrast = contrast(inks);
    format!(
        "{of}{{{plain}}}\n@supports (color:light-dark(#000,#fff)){{{of}{{{both}}}}}\n\
         @media (forced-colors:active){{{of}{{{contrast}}}}}\n"
    )
}

fn hex(colour: Rgb) -> String {
    format!("#{colour:06x}")
}

fn properties(inks: &[Ink], value: impl Fn(Ink) -> String) -> String {
    inks.iter().map(|ink| format!("--ip-{}:{}", ink.name(), value(*ink))).collect::<Vec<_>>().join(";")
}

/// The contrast theme with the names of the system's colours in place of the colours themselves.
fn contrast(inks: &[Ink]) -> String {
    const NAMES: [&str; 5] = ["Canvas", "CanvasText", "Highlight", "GrayText", "LinkText"];
    let theme = Theme::contrast(SystemColors { ground: 0, text: 1, highlight: 2, gray: 3, link: 4 });
    properties(inks, |ink| NAMES[theme.colour(ink) as usize].to_string())
}
