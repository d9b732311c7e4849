//! Style rules for the colours of pictures in pages, generated from the themes: light, dark and high contrast.

use crate::query::{Query, hex};
use crate::scene::Ink;
use crate::text;
use crate::theme::{Rgb, SystemColors, Theme};

/// The inks that both marks and texts have. A house's own may be too faint for texts, which then have another.
const OF_MARKS_AND_TEXTS: [Ink; 4] = [Ink::Surplus, Ink::Deficit, Ink::Exports, Ink::Imports];

/// The rules of a page with pictures: a custom property for each ink, and a class for each of its uses.
pub fn inks() -> String {
    let classes = Ink::ALL.map(|ink| {
        let name = ink.name();
        format!(".f-{name}{{fill:var(--ip-{name})}}.s-{name}{{stroke:var(--ip-{name})}}\n")
    });
    let texts = OF_MARKS_AND_TEXTS.map(|ink| {
        let name = ink.name();
        format!("text.f-{name}{{fill:var(--ip-{name}-text,var(--ip-{name}))}}\n")
    });
    properties_for(":root", &Ink::ALL) + &classes.concat() + &texts.concat()
}

/// The rules that give a page the font and the colours that its query names. The colours of the system precede them.
pub fn house(query: &Query) -> String {
    let style = &query.style;
    let font = style.font.as_ref().map(|font| format!("--ip-font:{}", text::family(Some(font))));
    let [light, dark] = match style.ground {
        Some(_) => [Theme::of(query.shown_theme()), Theme::of(query.shown_theme())],
        None => [Theme::light(), Theme::dark()],
    };
    let [light, dark] = [light, dark].map(|theme| theme.with_house_style(style));
    let inks = if style.has_colours() { &Ink::ALL[..] } else { &[] };
    let texts = if style.has_colours() { &OF_MARKS_AND_TEXTS[..] } else { &[] };
    let rules = [false, true].map(|with_dark| {
        let colours = declarations(inks, "", |ink| value(light.colour(ink), dark.colour(ink), with_dark));
        let of_texts =
            declarations(texts, "-text", |ink| value(light.text_colour(ink), dark.text_colour(ink), with_dark));
        let all: Vec<String> =
            font.iter().cloned().chain([colours, of_texts]).filter(|rule| !rule.is_empty()).collect();
        format!(":root{{{}}}", all.join(";"))
    });
    let [light_only, both] = rules;
    format!("@media (forced-colors:none){{{light_only}\n@supports (color:light-dark(#000,#fff)){{{both}}}}}\n")
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
    let colours = |light: &Theme, dark: &Theme, inks: &[Ink], with_dark: bool| {
        declarations(inks, "", |ink| value(light.colour(ink), dark.colour(ink), with_dark))
    };
    let differs =
        |ink: &Ink| light.colour(*ink) != strong_light.colour(*ink) || dark.colour(*ink) != strong_dark.colour(*ink);
    let stronger: Vec<Ink> = inks.iter().copied().filter(differs).collect();
    let rules = |light: &Theme, dark: &Theme, inks: &[Ink]| {
        format!(
            "{selector}{{{}}}\n@supports (color:light-dark(#000,#fff)){{{selector}{{{}}}}}\n",
            colours(light, dark, inks, false),
            colours(light, dark, inks, true)
        )
    };
    let contrast = declarations(inks, "", |ink| SYSTEM_COLORS[contrast.colour(ink) as usize].to_string());
    format!(
        "{}@media (prefers-contrast:more){{{}}}\n@media (forced-colors:active){{{selector}{{{contrast}}}}}\n",
        rules(&light, &dark, inks),
        rules(&strong_light, &strong_dark, &stronger)
    )
}

/// The custom properties of inks, their names with a suffix.
fn declarations(inks: &[Ink], suffix: &str, value: impl Fn(Ink) -> String) -> String {
    inks.iter().map(|ink| format!("--ip-{}{suffix}:{}", ink.name(), value(*ink))).collect::<Vec<_>>().join(";")
}

/// A colour of the light theme or, with `with_dark`, of the theme that the page is shown in.
fn value(light: Rgb, dark: Rgb, with_dark: bool) -> String {
    if with_dark && light != dark {
        format!("light-dark(#{},#{})", hex(light), hex(dark))
    } else {
        format!("#{}", hex(light))
    }
}
