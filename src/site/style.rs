//! Style rules for the colours of pictures in pages, generated from the themes: light, dark and high contrast.

use crate::scene::Ink;
use crate::theme::{Rgb, SystemColors, Theme};

/// The rules of a page with pictures: a custom property for each ink, and a class for each of its uses.
pub fn inks() -> String {
    let classes = Ink::ALL.map(|ink| {
        let name = ink.name();
        format!(".f-{name}{{fill:var(--ip-{name})}}.s-{name}{{stroke:var(--ip-{name})}}\n")
    });
    properties_for(":root", &Ink::ALL) + &classes.concat()
}

/// The custom properties that a style sheet uses, as rules for a selector. With `:host`, a page's own rules for the
/// element precede them.
pub fn inks_of(selector: &str, style: &str) -> String {
    let is_used = |ink: &Ink| style.contains(&format!("var(--ip-{})", ink.name()));
    let used: Vec<Ink> = Ink::ALL.into_iter().filter(is_used).collect();
    properties_for(selector, &used)
}

/// Each property holds a light and a dark colour and follows `color-scheme`. Browsers without `light-dark()` keep the
/// light one.
fn properties_for(selector: &str, inks: &[Ink]) -> String {
    const SYSTEM_COLORS: [&str; 5] = ["Canvas", "CanvasText", "Highlight", "GrayText", "LinkText"];
    // The contrast theme in indices of system colours, for which CSS has names.
    let contrast = Theme::contrast(SystemColors { ground: 0, text: 1, highlight: 2, gray: 3, link: 4 });
    let (light, dark) = (Theme::light(), Theme::dark());
    let (strong_light, strong_dark) = (Theme::light().strengthened(), Theme::dark().strengthened());
    let light_only = |light: &Theme, inks: &[Ink]| declarations(inks, |ink| hex(light.colour(ink)));
    let both = |light: &Theme, dark: &Theme, inks: &[Ink]| {
        declarations(inks, |ink| format!("light-dark({},{})", hex(light.colour(ink)), hex(dark.colour(ink))))
    };
    let differs =
        |ink: &Ink| light.colour(*ink) != strong_light.colour(*ink) || dark.colour(*ink) != strong_dark.colour(*ink);
    let stronger: Vec<Ink> = inks.iter().copied().filter(differs).collect();
    let rules = |light: &Theme, dark: &Theme, inks: &[Ink]| {
        format!(
            "{selector}{{{}}}\n@supports (color:light-dark(#000,#fff)){{{selector}{{{}}}}}\n",
            light_only(light, inks),
            both(light, dark, inks)
        )
    };
    let contrast = declarations(inks, |ink| SYSTEM_COLORS[contrast.colour(ink) as usize].to_string());
    format!(
        "{}@media (prefers-contrast:more){{{}}}\n@media (forced-colors:active){{{selector}{{{contrast}}}}}\n",
        rules(&light, &dark, inks),
        rules(&strong_light, &strong_dark, &stronger)
    )
}

fn declarations(inks: &[Ink], value: impl Fn(Ink) -> String) -> String {
    inks.iter().map(|ink| format!("--ip-{}:{}", ink.name(), value(*ink))).collect::<Vec<_>>().join(";")
}

fn hex(colour: Rgb) -> String {
    format!("#{colour:06x}")
}
