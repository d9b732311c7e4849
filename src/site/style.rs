//! The table of inks to the style sheet that colours the static pictures: light, dark, contrast. And style sheets to
//! what a browser needs of them.

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

/// A style sheet without comments, the blanks that no browser needs, and a semicolon before a brace. Texts in quotes stay.
pub fn lean(style: &str) -> String {
    let mut plain = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let parts = |sign| matches!(sign, '{' | '}' | ';' | ',' | '>');
    let mut lean = String::with_capacity(plain.len());
    let (mut quote, mut blank) = (None, false);
    for sign in plain.trim().chars() {
        if quote.is_some() {
            quote = quote.filter(|quote| *quote != sign);
        } else if sign.is_whitespace() {
            blank = true;
            continue;
        } else if matches!(sign, '"' | '\'') {
            quote = Some(sign);
        }
        // A blank before a colon parts an element from one within it, a blank after it nothing.
        if std::mem::take(&mut blank) && !parts(sign) && !lean.ends_with(|last| parts(last) || last == ':') {
            lean.push(' ');
        }
        if sign == '}' && quote.is_none() && lean.ends_with(';') {
            lean.pop();
        }
        lean.push(sign);
    }
    lean
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn a_style_sheet_keeps_the_blanks_that_tell_something() {
        let style = "/* Why. */\n.chart > .title,\n.chart :hover {\n  margin: 0 auto;\n  font: 1em \"A, B; c\", serif;\n}\n\
                     @media (min-width: 420px) and (hover) {\n  .tip { width: calc(1px + 2em); }\n}\n";
        let expected = ".chart>.title,.chart :hover{margin:0 auto;font:1em \"A, B; c\",serif}\
                        @media (min-width:420px) and (hover){.tip{width:calc(1px + 2em)}}";
        assert_eq!(lean(style), expected);
    }
}
