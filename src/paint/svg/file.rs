//! The two forms of an SVG picture: root element, accessible name, metadata and style sheet.

use super::{Body, Property, SCALE, escape};
use crate::paint::provenance::{Provenance, Statement};
use crate::paint::{PaintOptions, paint};
use crate::query::ThemeChoice;
use crate::scene::{Ink, Scene};
use crate::text::FAMILY;
use crate::theme::Theme;

/// The accessible name and description of a picture.
#[derive(Clone, Copy, Debug)]
pub struct Name<'a> {
    pub title: &'a str,
    /// What the picture shows, in sentences.
    pub description: &'a str,
    /// A language tag.
    pub lang: &'a str,
}

/// A picture for a page: without styles, identifiers or fonts, which the page's policy may refuse. Its colours are those
/// of the light theme unless the page's style sheet overrides them by class.
pub fn inline(scene: &Scene, name: Name) -> String {
    let (body, _) = paint_body(scene, &Theme::light());
    format!("<svg{}>{}{body}</svg>", root_attributes(scene, name), accessible_name(name))
}

/// The colours and fonts of a picture file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileStyle<'a> {
    pub theme: Theme,
    /// Whether readers who prefer dark colours get those of the dark theme.
    pub is_adaptive: bool,
    /// Font families, as CSS lists them.
    pub family: &'a str,
}

impl FileStyle<'static> {
    /// Our colours and font. `Auto` is light, and dark for readers who prefer that.
    pub fn of(choice: ThemeChoice) -> FileStyle<'static> {
        let theme = match choice {
            ThemeChoice::Auto | ThemeChoice::Light => Theme::light(),
            ThemeChoice::Dark => Theme::dark(),
        };
        FileStyle { theme, is_adaptive: choice == ThemeChoice::Auto, family: FAMILY }
    }
}

/// A picture that stands alone, with metadata about its origin.
pub fn file(scene: &Scene, name: Name, style: &FileStyle, provenance: &Provenance) -> String {
    let (body, used) = paint_body(scene, &style.theme);
    let dark = if style.is_adaptive { dark_style(&used) } else { String::new() };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"{} font-family=\"{}\">{}{dark}{}{body}</svg>\n",
        root_attributes(scene, name),
        escape(style.family),
        metadata(provenance),
        accessible_name(name),
    )
}

fn paint_body(scene: &Scene, theme: &Theme) -> (String, Vec<(Property, Ink)>) {
    let scale = f64::from(SCALE);
    let mut body = Body::new(((scene.width * scale) as u32, (scene.height * scale) as u32));
    match paint(scene, PaintOptions { theme, scale, family: FAMILY }, &mut body) {
        Ok(()) => body.finish(),
        Err(_) => unreachable!("writing to a string cannot fail"),
    }
}

/// The attributes of the root that both forms have. The nominal size is whole CSS pixels.
fn root_attributes(scene: &Scene, name: Name) -> String {
    let (width, height) = (scene.width.ceil() as u32, scene.height.ceil() as u32);
    let scale = SCALE.unsigned_abs();
    format!(
        " width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {} {}\" role=\"img\" stroke-linejoin=\"round\" lang=\"{}\"",
        width * scale,
        height * scale,
        escape(name.lang),
    )
}

fn accessible_name(name: Name) -> String {
    format!("<title>{}</title><desc>{}</desc>", escape(name.title), escape(name.description))
}

fn metadata(provenance: &Provenance) -> String {
    let element = |Statement { term, text, .. }| format!("<dc:{term}>{}</dc:{term}>", escape(text));
    let terms: String = provenance.statements().map(element).collect();
    format!("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{terms}</metadata>")
}

/// The style sheet that gives the used inks their dark colours.
fn dark_style(used: &[(Property, Ink)]) -> String {
    let dark = Theme::dark();
    let rule = |(property, ink): &(Property, Ink)| {
        format!(".{}{{{}:#{:06x}}}", property.class(*ink), property.name(), dark.colour(*ink))
    };
    let rules: String = used.iter().map(rule).collect();
    format!("<style>@media (prefers-color-scheme:dark){{{rules}}}</style>")
}
