//! The two forms of an SVG picture: its root, its name, and what it says about itself.

use super::{Body, SCALE, Use, escape, push};
use crate::paint::paint;
use crate::paint::provenance::Provenance;
use crate::query::ThemeChoice;
use crate::scene::{Ink, Scene};
use crate::text::FAMILY;
use crate::theme::Theme;

/// What a picture is called and what it shows, for those who do not see it.
#[derive(Clone, Copy, Debug)]
pub struct Name<'a> {
    /// Its name, in a few words.
    pub title: &'a str,
    /// What it shows, in sentences.
    pub description: &'a str,
    /// A language tag.
    pub lang: &'a str,
}

/// A picture for a page: no style, no identifiers, no font of its own; the page's style sheet colours it by class.
/// Without that sheet it is light.
pub fn inline(scene: &Scene, name: Name) -> String {
    let (body, _) = painted(scene, &Theme::light());
    let mut out = String::with_capacity(body.len() + 512);
    open(&mut out, "<svg", scene, name);
    out.push('>');
    close(&mut out, name, &body);
    out
}

/// A picture that stands alone. `Auto` is light, and dark for a reader who prefers that.
pub fn file(scene: &Scene, name: Name, choice: ThemeChoice, provenance: &Provenance) -> String {
    let theme = match choice {
        ThemeChoice::Auto | ThemeChoice::Light => Theme::light(),
        ThemeChoice::Dark => Theme::dark(),
    };
    let (body, used) = painted(scene, &theme);
    let mut out = String::with_capacity(body.len() + 4096);
    open(&mut out, "<svg xmlns=\"http://www.w3.org/2000/svg\"", scene, name);
    push(&mut out, format_args!(" font-family=\"{FAMILY}\">"));
    out.push_str("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
    for (term, words) in provenance.terms() {
        push(&mut out, format_args!("<dc:{term}>"));
        escape(words, &mut out);
        push(&mut out, format_args!("</dc:{term}>"));
    }
    out.push_str("</metadata>");
    if choice == ThemeChoice::Auto {
        style(&mut out, &used);
    }
    close(&mut out, name, &body);
    out.push('\n');
    out
}

fn painted(scene: &Scene, theme: &Theme) -> (String, Vec<(Use, Ink)>) {
    let units = |length: f64| (length * f64::from(SCALE)) as u32;
    let mut body = Body::new((units(scene.width), units(scene.height)));
    match paint(scene, theme, f64::from(SCALE), &mut body) {
        Ok(()) => body.finish(),
        Err(_) => unreachable!("writing to a string cannot fail"),
    }
}

/// Writes the root up to its last attribute. The nominal size is whole CSS pixels.
fn open(out: &mut String, start: &str, scene: &Scene, name: Name) {
    let (width, height) = (scene.width.ceil() as u32, scene.height.ceil() as u32);
    let scale = SCALE.unsigned_abs();
    out.push_str(start);
    push(
        out,
        format_args!(" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {} {}\"", width * scale, height * scale),
    );
    out.push_str(" role=\"img\" stroke-linejoin=\"round\" lang=\"");
    escape(name.lang, out);
    out.push('"');
}

/// Writes name, body and end of the root.
fn close(out: &mut String, name: Name, body: &str) {
    for (tag, words) in [("title", name.title), ("desc", name.description)] {
        push(out, format_args!("<{tag}>"));
        escape(words, out);
        push(out, format_args!("</{tag}>"));
    }
    out.push_str(body);
    out.push_str("</svg>");
}

/// Writes the style sheet that turns the picture dark.
fn style(out: &mut String, used: &[(Use, Ink)]) {
    let dark = Theme::dark();
    out.push_str("<style>@media (prefers-color-scheme:dark){");
    for (how, ink) in used {
        let (letter, property) = how.names();
        push(out, format_args!(".{letter}-{}{{{property}:#{:06x}}}", ink.name(), dark.colour(*ink)));
    }
    out.push_str("}</style>");
}
